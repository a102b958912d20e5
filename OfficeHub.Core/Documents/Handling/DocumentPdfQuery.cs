using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Printing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.FontFiles;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Pdf;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>Writes the pages of a document as PDF, as it stands, and says beforehand what its print would lack on this machine.</summary>
[Act("下载公文版面")]
public sealed class DocumentPdfQuery(QueryPath path, FileStore store, FontFolders fonts, DocumentBarcodes barcodes)
{
    /// <summary>The file; the download leaves a row.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="lineNumbers">Whether lines are numbered in the margin, for a discussion.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns><see cref="NotFound"/>, <see cref="NoChineseFont"/>.</returns>
    public Task<Result<DocumentFile>> WriteAsync(Guid documentId, bool lineNumbers, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<DocumentFile>(this, actor, DocumentPermissions.Draft, async db =>
        {
            if (await PrintedAsync(db, documentId, actor, ct) is not { } printed) return (new NotFound("公文"), AuditSubject.None);
            var (document, content) = printed;
            var pictures = await StoredPictures.ReadAsync(store, TextPictures.HashesOf(content), ct);
            var barcode = await barcodes.OfAsync(content, document.Id, ct);
            if (!barcode.IsSuccess) return (barcode.Error, AuditSubject.None);
            // The folders are the administrator's business: a clerk is not told where they are.
            var written = PdfWriter.Write(Laid(document, content, lineNumbers, barcode.Value), content, new PdfOptions(FaceSet.Of(fonts), document.SavedAt) { Picture = pictures.GetValueOrDefault });
            if (!written.IsSuccess) return (written.Error is NoChineseFont ? new NoChineseFont("") : written.Error, AuditSubject.None);
            var name = document.Number.Length > 0 ? document.Number : Drafting.DraftHandler.NameOf(document);
            return (new DocumentFile($"{name}{(lineNumbers ? " 讨论稿" : "")}.pdf", written.Value.Content), new AuditSubject("公文", document.Id, document.Title, lineNumbers ? "PDF，带行号" : "PDF"));
        }, ct);

    /// <summary>What the print lacks: faces that are not there, characters no font has. Nothing when it is as it should be.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<string>>> CheckAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<string>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            if (await PrintedAsync(db, documentId, actor, ct) is not { } printed) return new NotFound("公文");
            var faces = FaceSet.Of(fonts);
            if (!faces.Check.CanDraw) return new Result<IReadOnlyList<string>>([new NoChineseFont("").Message]);
            var undrawn = WrittenPdf.Lacking(faces.Undrawn(Laid(printed.Document, printed.Content, lineNumbers: false)));
            return new Result<IReadOnlyList<string>>([.. faces.Check.Warnings, .. undrawn.Length > 0 ? [undrawn] : Array.Empty<string>()]);
        }, ct);

    private static async Task<(OfficialDocument Document, DocumentContent Content)?> PrintedAsync(OfficeHubDbContext db, Guid documentId, Actor actor, CancellationToken ct)
    {
        var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
        if (document is null) return null;
        var fields = (await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct)).Fields;
        return (document, PrintedDocument.Of(document, fields.Content));
    }

    private static LaidDocument Laid(OfficialDocument document, DocumentContent content, bool lineNumbers, PrintedBarcode? barcode = null) =>
        DocumentLayout.Of(content, new LayoutOptions((document.DocumentDate ?? BeijingTime.DayOf(document.SavedAt)).Year) { LineNumbers = lineNumbers, Barcode = barcode });
}
