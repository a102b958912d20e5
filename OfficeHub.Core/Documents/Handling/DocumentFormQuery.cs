using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>Writes 发文稿纸 of a document: the form on which it was, or is being, decided.</summary>
[Act("下载发文稿纸")]
public sealed class DocumentFormQuery(QueryPath path, RouteViews views)
{
    /// <summary>The file; the download leaves a row.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<DocumentFile>> WriteAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<DocumentFile>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return (new NotFound("公文"), AuditSubject.None);
            var form = await ApprovalForms.WriteAsync(db, views, document, ct);
            var name = document.Number.Length > 0 ? document.Number : Drafting.DraftHandler.NameOf(document);
            return (new DocumentFile($"{name} 发文稿纸.docx", form), new AuditSubject("公文", document.Id, document.Title, "发文稿纸"));
        }, ct);
}
