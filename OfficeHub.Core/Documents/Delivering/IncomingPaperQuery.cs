using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Seals.Checking;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>A document as its recipient gets it: what was printed and sealed, and nothing of how it came about.</summary>
/// <param name="Delivery">Where it stands.</param>
/// <param name="DocumentId">The document, for the pictures in its text.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号.</param>
/// <param name="IssuerName">来文机关.</param>
/// <param name="DocumentDate">成文日期.</param>
/// <param name="Disclosure">公开属性: whoever forwards it keeps to it.</param>
/// <param name="Printed">The text as printed; null when it was returned or recalled and is not shown any more.</param>
/// <param name="Files">Annexes that go with it as files.</param>
/// <param name="Check">Its seals, checked as anybody would; null when there is nothing to show.</param>
/// <param name="Failed">Why they were not checked; empty otherwise.</param>
public sealed record IncomingPaper(
    DeliveryRow Delivery, Guid DocumentId, string Title, string Number, string IssuerName, DateOnly? DocumentDate, DisclosureCategory Disclosure, DocumentContent? Printed,
    IReadOnlyList<IncomingFile> Files, CheckedPaper? Check, string Failed)
{
    /// <summary>核验码; null of a paper without a seal, and where nothing is shown.</summary>
    public VerifyCode? VerifyCode { get; init; }

    /// <summary>The 更正件 that has taken its place; null while it holds.</summary>
    public IncomingCorrection? CorrectedBy { get; init; }

    /// <summary>What it corrects; null of every other.</summary>
    public IncomingCorrection? Corrects { get; init; }
}

/// <summary>A file that goes with it.</summary>
/// <param name="FileId">Which.</param>
/// <param name="Name">As the sender named it.</param>
/// <param name="Length">Bytes.</param>
public sealed record IncomingFile(Guid FileId, string Name, long Length);

/// <summary>Reads one 来文.</summary>
/// <remarks>features.md 193: whoever forwards a paper keeps to its openness, so it is shown with it.</remarks>
[Act("看来文")]
public sealed class IncomingPaperQuery(QueryPath path, FileStore store, SealedFileCheck check)
{
    /// <summary>The paper.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IncomingPaper>> FindAsync(Guid deliveryId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IncomingPaper>(this, actor, DocumentPermissions.Receive, async db =>
        {
            if (await IncomingPapers.FindAsync(db, deliveryId, actor, ct) is not { } found) return new NotFound("来文");
            var (row, document) = found;
            var paper = new IncomingPaper(DeliveryRow.Of(row), document.Id, document.Title, document.Number, document.IssuerName, document.DocumentDate, document.Disclosure, null, [], null, "")
            {
                CorrectedBy = await IncomingCorrections.ByAsync(db, row, actor, ct),
                Corrects = await IncomingCorrections.OfAsync(db, row, actor, ct),
            };
            if (!IncomingPapers.IsRead(row)) return paper;
            var fields = (await db.Set<DocumentText>().AsNoTracking().SingleAsync(text => text.Id == document.Id, ct)).Fields;
            var bytes = await StoredRenditions.ReadAsync(store, row.FileHash, ct);
            var looked = bytes.IsSuccess ? await check.LookAsync(bytes.Value, ct) : bytes.Error;
            return paper with
            {
                VerifyCode = await VerifyLinks.CodeAsync(db, document.Id, row.FileHash, ct),
                Printed = PrintedDocument.Of(document, fields.Content),
                Files = [.. fields.Attachments.Where(file => file.Annex is not null).Select(file => new IncomingFile(file.FileId, file.Name, file.Length))],
                Check = looked.IsSuccess ? looked.Value : null,
                Failed = looked.Error?.Message ?? "",
            };
        }, ct);
}

/// <summary>Hands out the files of a 来文; each download leaves a row.</summary>
[Act("下载来文")]
public sealed class IncomingFileQuery(QueryPath path, FileStore store)
{
    /// <summary>The OFD that was sent.</summary>
    /// <returns><see cref="NotFound"/> also for one returned or recalled, <see cref="FileMissing"/>.</returns>
    public Task<Result<DocumentFile>> ReadAsync(Guid deliveryId, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<DocumentFile>(this, actor, DocumentPermissions.Receive, async db =>
        {
            if (await IncomingPapers.FindAsync(db, deliveryId, actor, ct) is not ({ } row, { } document) || !IncomingPapers.IsRead(row)) return (new NotFound("来文"), AuditSubject.None);
            var bytes = await StoredRenditions.ReadAsync(store, row.FileHash, ct);
            if (!bytes.IsSuccess) return (bytes.Error, AuditSubject.None);
            return (new DocumentFile($"{document.Number}.ofd", bytes.Value), new AuditSubject("公文", document.Id, document.Title, $"{row.AgencyName}下载 OFD，SM3 {row.FileHash}"));
        }, ct);

    /// <summary>An annex that goes with it.</summary>
    /// <returns><see cref="NotFound"/> also for what is not sent out, <see cref="FileMissing"/>.</returns>
    public Task<Result<FileDownload>> OpenAsync(Guid deliveryId, Guid fileId, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<FileDownload>(this, actor, DocumentPermissions.Receive, async db =>
        {
            if (await IncomingPapers.FindAsync(db, deliveryId, actor, ct) is not ({ } row, { } document) || !IncomingPapers.IsRead(row)) return (new NotFound("来文"), AuditSubject.None);
            var fields = (await db.Set<DocumentText>().AsNoTracking().SingleAsync(text => text.Id == document.Id, ct)).Fields;
            var file = fields.Attachments.FirstOrDefault(one => one.FileId == fileId && one.Annex is not null);
            var kind = file is null ? null : await db.Set<StoredFile>().Where(one => one.Id == fileId).Select(one => (FileKind?)one.Kind).SingleOrDefaultAsync(ct);
            if (file is null || kind is null) return (new NotFound("附件"), AuditSubject.None);
            var content = store.OpenRead(file.Hash);
            return (
                content.IsSuccess ? new FileDownload(file.Name, kind.Value.MediaType(), content.Value) : content.Error,
                new AuditSubject("公文", document.Id, document.Title, $"{row.AgencyName}下载附件 {file.Name}，SM3 {file.Hash}"));
        }, ct);
}

internal static class IncomingPapers
{
    /// <summary>A delivery the actor may read, with its document; null for none, and for one found to be classified.</summary>
    public static async Task<(Delivery Row, OfficialDocument Document)?> FindAsync(OfficeHubDbContext db, Guid deliveryId, Actor actor, CancellationToken ct)
    {
        var row = await db.Set<Delivery>().AsNoTracking().ReceivedBy(actor).SingleOrDefaultAsync(one => one.Id == deliveryId, ct);
        var document = row is null ? null : await db.Set<OfficialDocument>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == row.DocumentId && one.ClassifiedAt == null, ct);
        return row is null || document is null ? null : (row, document);
    }

    /// <summary>Whether its content is still shown: what was superseded is, so that it can be held against the 更正件.</summary>
    public static bool IsRead(Delivery row) => row.State is DeliveryState.Sent or DeliveryState.Received or DeliveryState.Superseded;

    /// <summary>Whether the actor reads a delivery of it that holds.</summary>
    public static async Task<bool> HoldsAsync(OfficeHubDbContext db, Guid documentId, Actor actor, CancellationToken ct) =>
        actor.Can(DocumentPermissions.Receive)
        && await db.Set<Delivery>().ReceivedBy(actor).AnyAsync(row => row.DocumentId == documentId && (row.State == DeliveryState.Sent || row.State == DeliveryState.Received || row.State == DeliveryState.Superseded), ct)
        && await db.Set<OfficialDocument>().AnyAsync(row => row.Id == documentId && row.ClassifiedAt == null, ct);
}
