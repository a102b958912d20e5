using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.FontFiles;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Typesetting;

/// <summary>What the clerk is asked before the 印发稿 is made.</summary>
/// <param name="ItemId">The work item.</param>
/// <param name="Revision">Of the item.</param>
/// <param name="Title">Of the document.</param>
/// <param name="Number">发文字号.</param>
/// <param name="Pages">How many there will be.</param>
/// <param name="SealedBy">Whose seals will be asked for; empty where none is due.</param>
public sealed record TypesettingOffer(Guid ItemId, int Revision, string Title, string Number, int Pages, IReadOnlyList<string> SealedBy);

/// <summary>印发稿 of a document, as its page shows it.</summary>
/// <param name="Serial">第几次排版.</param>
/// <param name="Pages">Pages.</param>
/// <param name="MadeBy">排版人.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="ProofreadBy">校对人; empty before.</param>
/// <param name="ProofreadAt">UTC; null before.</param>
/// <param name="Hash">SM3 of the OFD as it is now.</param>
/// <param name="Straddles">Whether 骑缝章 is wanted.</param>
/// <param name="Seals">A line each.</param>
/// <param name="Tried">A seal that was tried and not put on, and not made good since; null for none.</param>
public sealed record RenditionView(
    int Serial, int Pages, string MadeBy, DateTime MadeAt, string ProofreadBy, DateTime? ProofreadAt, string Hash, bool Straddles, IReadOnlyList<SealLineView> Seals, SealTry? Tried);

/// <summary>Reads the 印发稿 of a document one may see.</summary>
[Act("看印发稿")]
public sealed class RenditionQuery(QueryPath path, RenditionFiles files, IObjectHistory history)
{
    /// <summary>For one of the actor's own open items of 排版.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="MoveNotAllowed"/>, or what <see cref="RenditionFiles.LayAsync"/> refuses.</returns>
    public Task<Result<TypesettingOffer>> OfferAsync(Guid itemId, Actor actor, CancellationToken ct) =>
        path.RunAsync<TypesettingOffer>(this, actor, DocumentPermissions.Typeset, async db =>
        {
            var code = DocumentSteps.Typesetting.Code;
            var item = await db.Set<WorkItem>().SingleOrDefaultAsync(row => row.Id == itemId && row.StaffId == actor.StaffId && row.StepKind == code, ct);
            if (item is null) return new NotFound("待排版公文");
            var document = await db.Set<OfficialDocument>().SingleAsync(row => row.Id == item.SubjectId, ct);
            if (item.State is not WorkItemState.Open) return new MoveNotAllowed(document.Status, DocumentAction.Typeset);
            var fields = (await db.Set<DocumentText>().SingleAsync(row => row.Id == document.Id, ct)).Fields;
            var laid = await files.LayAsync(document, PrintedDocument.Of(document, fields.Content), ct);
            if (!laid.IsSuccess) return laid.Error;
            var isSealed = DocumentFacts.Of(fields).Contains(DocumentFacts.TakesSeal);
            return new TypesettingOffer(item.Id, item.Revision, document.Title, document.Number, laid.Value.Pages.Count, isSealed ? [.. RenditionFiles.PlacesOn(laid.Value).Select(seal => seal.Agency)] : []);
        }, ct);

    /// <summary>The one that counts; null before 排版.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<RenditionView?>> FindAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<RenditionView?>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return new NotFound("公文");
            var rendition = document.RenditionHash.Length == 0 ? null : await StoredRenditions.LatestAsync(db, documentId, ct);
            if (rendition is null) return (RenditionView?)null;
            var request = await db.Set<SealRequest>().AsNoTracking().Include(row => row.Lines).Where(row => row.RenditionId == rendition.Id && row.State != SealRequestState.Withdrawn).SingleOrDefaultAsync(ct);
            return new RenditionView(
                rendition.Serial, rendition.Pages, rendition.MadeBy, rendition.MadeAt, request?.AskedBy ?? "", request?.AskedAt, document.RenditionHash, rendition.Straddles,
                request is null ? [] : await SealLineViews.OfAsync(db, request, ct), request is null ? null : await SealTries.LastAsync(db, history, request, ct));
        }, ct);
}

/// <summary>Hands out the files of the 印发稿; the download leaves a row.</summary>
[Act("下载印发稿")]
public sealed class RenditionFileQuery(QueryPath path, FileStore store)
{
    /// <summary>The OFD as it is now, or the DOCX.</summary>
    /// <returns><see cref="NotFound"/> also before 排版, <see cref="FileMissing"/>.</returns>
    public Task<Result<DocumentFile>> ReadAsync(Guid documentId, bool isOfd, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<DocumentFile>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return (new NotFound("公文"), AuditSubject.None);
            var rendition = document.RenditionHash.Length == 0 ? null : await StoredRenditions.LatestAsync(db, documentId, ct);
            if (rendition is null) return (new NotFound("印发稿"), AuditSubject.None);
            var hash = isOfd ? document.RenditionHash : rendition.DocxHash;
            var bytes = await StoredRenditions.ReadAsync(store, hash, ct);
            if (!bytes.IsSuccess) return (bytes.Error, AuditSubject.None);
            return (new DocumentFile($"{rendition.Number}.{(isOfd ? "ofd" : "docx")}", bytes.Value), new AuditSubject("公文", document.Id, document.Title, $"印发稿 {(isOfd ? "OFD" : "DOCX")}，SM3 {hash}"));
        }, ct);
}
