using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Seals.Checking;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>What is to be sealed: the paper as printed, and nothing of how it came about.</summary>
/// <param name="DocumentId">The document, for the pictures in its text.</param>
/// <param name="MaySeeDocument">Whether the reader may open the document itself.</param>
/// <param name="Printed">The text as printed.</param>
/// <param name="Annexes">Names of the files that go with it.</param>
/// <param name="Check">The seals that are on, checked as anybody would; null before the first.</param>
/// <param name="Failed">Why they were not checked; empty otherwise.</param>
public sealed record SealPaper(Guid DocumentId, bool MaySeeDocument, DocumentContent Printed, IReadOnlyList<string> Annexes, CheckedPaper? Check, string Failed);

/// <summary>Shows a keeper the paper his seal is asked for.</summary>
[Act("看待用印的文件")]
public sealed class SealPaperQuery(QueryPath path, FileStore store, SealedFileCheck check)
{
    /// <summary>The paper of a request.</summary>
    /// <returns><see cref="NotFound"/> also of one withdrawn.</returns>
    public Task<Result<SealPaper>> FindAsync(Guid requestId, Actor actor, CancellationToken ct) =>
        path.RunAsync<SealPaper>(this, actor, DocumentPermissions.Seal, async db =>
        {
            ArgumentNullException.ThrowIfNull(actor);
            var request = await db.Set<SealRequest>().AsNoTracking().VisibleTo(db, actor).Include(row => row.Lines).SingleOrDefaultAsync(row => row.Id == requestId && row.State != SealRequestState.Withdrawn, ct);
            if (request is null) return new NotFound("用印申请");
            var document = await db.Set<OfficialDocument>().AsNoTracking().SingleAsync(row => row.Id == request.DocumentId, ct);
            var fields = (await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == document.Id, ct)).Fields;
            var isSeen = await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(row => row.Id == document.Id, ct);
            var looked = request.Lines.Any(line => line.SealedAt is not null) ? await LookAsync(request.PresentHash, ct) : (Result<CheckedPaper>?)null;
            return new SealPaper(
                document.Id, isSeen, PrintedDocument.Of(document, fields.Content), [.. fields.Attachments.Where(file => file.Annex is not null).OrderBy(file => file.Annex).Select(file => file.Name)],
                looked is { IsSuccess: true, Value: var paper } ? paper : null, looked?.Error?.Message ?? "");
        }, ct);

    /// <summary>Whether the actor reads the paper through a request for a seal.</summary>
    internal static async Task<bool> HoldsAsync(OfficeHubDbContext db, Guid documentId, Actor actor, CancellationToken ct) =>
        actor.Can(DocumentPermissions.Seal) && await db.Set<SealRequest>().VisibleTo(db, actor).AnyAsync(row => row.DocumentId == documentId && row.State != SealRequestState.Withdrawn, ct);

    private async Task<Result<CheckedPaper>> LookAsync(string hash, CancellationToken ct)
    {
        var bytes = await StoredRenditions.ReadAsync(store, hash, ct);
        return bytes.IsSuccess ? await check.LookAsync(bytes.Value, ct) : bytes.Error;
    }
}
