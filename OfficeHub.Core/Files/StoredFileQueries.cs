using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Files;

/// <summary>One file in a list.</summary>
/// <param name="Id">The file.</param>
/// <param name="Name">Name with extension.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Owner">Whose.</param>
/// <param name="IsOwn">Whether the reader's own.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record FileRow(Guid Id, string Name, long Length, FilePurpose Purpose, string Owner, bool IsOwn, DateTime CreatedAt);

/// <summary>Files the actor may see, newest first.</summary>
[Act("查文件")]
public sealed class StoredFilesQuery(QueryPath path)
{
    private static readonly KeysetOrder<StoredFile> Newest = KeysetOrder<StoredFile>.ByDescending(file => file.CreatedAt).ThenDescending(file => file.Id);

    /// <summary>A page of them.</summary>
    public Task<Result<Page<FileRow>>> ListAsync(string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<FileRow>>(this, actor, Permission.SignedIn, async db =>
        {
            var staff = db.Set<Staff>();
            var me = actor.StaffId;
            return await db.Set<StoredFile>().VisibleTo(db, actor).ToPageAsync(
                Newest, cursor,
                file => new FileRow(
                    file.Id, file.Name, file.Length, file.Purpose,
                    staff.Where(owner => owner.Id == file.OwnerStaffId).Select(owner => owner.Name).FirstOrDefault() ?? "", file.OwnerStaffId == me, file.CreatedAt),
                ct, count: true);
        }, ct);
}

/// <summary>A content to be sent; whoever takes it disposes the stream.</summary>
/// <param name="Name">For the download.</param>
/// <param name="MediaType">Fixed by the kind, whatever the uploader said.</param>
/// <param name="Content">From the store.</param>
public sealed record FileDownload(string Name, string MediaType, Stream Content) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>Opens a file for download; each leaves its row.</summary>
[Act("下载文件")]
public sealed class DownloadFileQuery(QueryPath path, FileStore store)
{
    /// <summary>The content of a file.</summary>
    /// <returns><see cref="NotFound"/> also for what one may not see, or <see cref="FileMissing"/>.</returns>
    public Task<Result<FileDownload>> OpenAsync(Guid id, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<FileDownload>(this, actor, Permission.SignedIn, async db =>
        {
            var file = await db.Set<StoredFile>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == id, ct);
            if (file is null) return (new NotFound("文件"), new AuditSubject("文件", id, "", ""));

            var content = store.OpenRead(file.Hash);
            return (
                content.IsSuccess ? new FileDownload(file.Name, file.Kind.MediaType(), content.Value) : content.Error,
                new AuditSubject("文件", file.Id, file.Name, ""));
        }, ct);
}
