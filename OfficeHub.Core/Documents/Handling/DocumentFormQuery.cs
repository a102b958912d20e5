using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>Writes 发文稿纸 of a document: the form on which it was, or is being, decided.</summary>
[Act("下载发文稿纸")]
public sealed class DocumentFormQuery(QueryPath path, RouteViews views, VerifyLinks links)
{
    /// <summary>The file; the download leaves a row.</summary>
    /// <param name="documentId">Whose.</param>
    /// <param name="here">How the reader has reached the site; empty for a form without the code by which the sealed paper is checked.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when he leaves.</param>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<DocumentFile>> WriteAsync(Guid documentId, string here, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<DocumentFile>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return (new NotFound("公文"), AuditSubject.None);
            var code = here.Length > 0 && document.Status is DocumentStatus.Issued ? await VerifyLinks.CodeAsync(db, document.Id, document.RenditionHash, ct) : null;
            var form = await ApprovalForms.WriteAsync(db, views, document, code is null ? null : await links.OfAsync(code, here, ct), ct);
            var name = document.Number.Length > 0 ? document.Number : Drafting.DraftHandler.NameOf(document);
            return (new DocumentFile($"{name} 发文稿纸.docx", form), new AuditSubject("公文", document.Id, document.Title, "发文稿纸"));
        }, ct);
}
