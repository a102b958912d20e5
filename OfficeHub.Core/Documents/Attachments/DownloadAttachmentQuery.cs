using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Attachments;

/// <summary>Opens an attachment for download: whoever may see the document may have it; each download leaves its row.</summary>
[Act("下载附件")]
public sealed class DownloadAttachmentQuery(QueryPath path, FileStore store)
{
    /// <summary>The content, of the present text or of a version that is kept; of an upload not saved yet for who made it.</summary>
    /// <returns><see cref="NotFound"/> also for what one may not see, or <see cref="FileMissing"/>.</returns>
    public Task<Result<FileDownload>> OpenAsync(Guid documentId, Guid fileId, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<FileDownload>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return (new NotFound("公文"), new AuditSubject("公文", documentId, "", ""));
            var what = new AuditSubject("公文", document.Id, document.Title, "附件");
            var file = await db.Set<StoredFile>().SingleOrDefaultAsync(row => row.Id == fileId && row.Purpose == FilePurpose.OfDocument, ct);
            if (file is null || (file.OwnerStaffId != actor.StaffId && !await AttachedFiles.IsInAsync(db, documentId, fileId, ct))) return (new NotFound("附件"), what);

            var fields = (await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct)).Fields;
            var name = fields.Attachments.FirstOrDefault(one => one.FileId == fileId)?.Name ?? file.Name;
            var content = store.OpenRead(file.Hash);
            return (
                content.IsSuccess ? new FileDownload(name, file.Kind.MediaType(), content.Value) : content.Error,
                what with { Summary = $"{name}，SM3 {file.Hash}" });
        }, ct);
}
