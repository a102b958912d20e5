using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Printing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>A document as a file for a word processor.</summary>
/// <param name="Name">文号 or title, with extension.</param>
/// <param name="Content">DOCX.</param>
public sealed record DocumentFile(string Name, byte[] Content);

/// <summary>Writes the DOCX of a document as it stands, with number and date when it has them.</summary>
[Act("下载公文文档")]
public sealed class DocumentDocxQuery(QueryPath path, FileStore store, DocumentBarcodes barcodes)
{
    /// <summary>The file; the download leaves a row.</summary>
    /// <returns><see cref="NotFound"/>, or <see cref="Invalid"/> when the number does not go into the barcode that is to be printed.</returns>
    public Task<Result<DocumentFile>> WriteAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<DocumentFile>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return (new NotFound("公文"), AuditSubject.None);
            var fields = (await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct)).Fields;
            // The same text at the same instant gives the same bytes: the instant is the text's own.
            var pictures = await StoredPictures.ReadAsync(store, TextPictures.HashesOf(fields.Content), ct);
            var printed = PrintedDocument.Of(document, fields.Content);
            var barcode = await barcodes.OfAsync(printed, document.Id, ct);
            if (!barcode.IsSuccess) return (barcode.Error, AuditSubject.None);
            var laid = barcode.Value is null ? null : DocumentLayout.Of(printed, new LayoutOptions(BeijingTime.DayOf(document.SavedAt).Year) { Barcode = barcode.Value });
            var bytes = DocxWriter.Write(printed, new DocxOptions(document.SavedAt) { Picture = pictures.GetValueOrDefault, Barcode = laid?.Barcode });
            var name = document.Number.Length > 0 ? document.Number : Drafting.DraftHandler.NameOf(document);
            return (new DocumentFile($"{name}.docx", bytes), new AuditSubject("公文", document.Id, document.Title, "DOCX"));
        }, ct);
}
