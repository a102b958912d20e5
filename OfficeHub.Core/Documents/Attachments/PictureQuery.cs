using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Attachments;

/// <summary>A picture in the text of a document, to be shown in its place: whoever may see the document may see it, and whoever it was sent to.</summary>
[Act("看文中的图")]
public sealed class PictureQuery(QueryPath path, FileStore store)
{
    /// <summary>The content; of an upload not saved yet for who made it.</summary>
    /// <returns><see cref="NotFound"/> also for what one may not see, or <see cref="FileMissing"/>.</returns>
    public Task<Result<FileDownload>> OpenAsync(Guid documentId, string hash, Actor actor, CancellationToken ct) =>
        path.RunAsync<FileDownload>(this, actor, DocumentPermissions.Draft, async db =>
        {
            if (!await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(row => row.Id == documentId, ct) && !await SealPaperQuery.HoldsAsync(db, documentId, actor, ct) && !await IncomingPapers.HoldsAsync(db, documentId, actor, ct)) return new NotFound("公文");
            if (await TextPictures.FindAsync(db, documentId, hash, actor, ct) is not { } file) return new NotFound("图片");
            var content = store.OpenRead(file.Hash);
            return content.IsSuccess ? new FileDownload(file.Name, file.Kind.MediaType(), content.Value) : content.Error;
        }, ct);
}
