using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Files.Secrecy;

/// <summary>One file that was stopped.</summary>
/// <param name="Id">The record.</param>
/// <param name="Revision">To hand back.</param>
/// <param name="At">UTC.</param>
/// <param name="Who">Name and post of whoever brought it.</param>
/// <param name="IsOwn">Whether the reader brought it himself.</param>
/// <param name="Place">Where the mark stood.</param>
/// <param name="Length">Bytes; 0 when the content was not read.</param>
/// <param name="NameHash">SM3 of the file name, or of the box a text was typed into.</param>
/// <param name="ContentHash">SM3 of the content; may be empty.</param>
/// <param name="SettledAt">UTC; null while nobody has seen to it.</param>
/// <param name="SettledBy">Name and post; empty before.</param>
/// <param name="Note">What was done; empty before.</param>
public sealed record InterceptedRow(
    Guid Id, int Revision, DateTime At, string Who, bool IsOwn, MarkPlace Place, long Length, string NameHash, string ContentHash,
    DateTime? SettledAt, string SettledBy, string Note);

/// <summary>Files stopped for a classification mark, for the secrecy reviewer.</summary>
[Act("查拦下的涉密文件")]
public sealed class InterceptedFilesQuery(QueryPath path)
{
    private static readonly KeysetOrder<InterceptedFile> Newest = KeysetOrder<InterceptedFile>.ByDescending(file => file.At).ThenDescending(file => file.Id);

    /// <summary>A page of them, newest first.</summary>
    /// <param name="openOnly">Only those nobody has seen to.</param>
    /// <param name="cursor">From the page before; null for the first.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<InterceptedRow>>> ListAsync(bool openOnly, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<InterceptedRow>>(this, actor, FilePermissions.HandleIntercepted, async db =>
        {
            var me = actor.StaffId;
            return await db.Set<InterceptedFile>().VisibleTo(actor).Where(file => !openOnly || file.SettledAt == null).ToPageAsync(
                Newest, cursor,
                file => new InterceptedRow(
                    file.Id, file.Revision, file.At, file.Who, file.StaffId == me, file.Place, file.Length, file.NameHash, file.ContentHash,
                    file.SettledAt, file.SettledBy, file.Note),
                ct, count: true);
        }, ct);

    /// <summary>How many nobody has seen to.</summary>
    public Task<Result<int>> CountOpenAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<int>(this, actor, FilePermissions.HandleIntercepted, async db =>
            await db.Set<InterceptedFile>().VisibleTo(actor).CountAsync(file => file.SettledAt == null, ct), ct);
}

/// <summary>Which records an actor may see.</summary>
public static class InterceptedFiles
{
    /// <summary>All of them for whoever handles them, whichever agency they come from: one without a reviewer of its own must not go unheard.</summary>
    public static IQueryable<InterceptedFile> VisibleTo(this IQueryable<InterceptedFile> files, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Can(FilePermissions.HandleIntercepted) ? files : files.Where(_ => false);
    }
}
