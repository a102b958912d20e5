using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Attachments;

/// <summary>How many seals an attachment carries, so that nobody merges or converts it unaware. The program itself does neither: it keeps and hands out the very bytes.</summary>
[Act("看附件带几个签章")]
public sealed class AttachmentSealsQuery(QueryPath path, FileStore store)
{
    /// <summary>The number; 0 for what is no OFD.</summary>
    /// <returns><see cref="NotFound"/> also for what one may not see, or <see cref="FileMissing"/>.</returns>
    public Task<Result<int>> CountAsync(Guid documentId, Guid fileId, Actor actor, CancellationToken ct) =>
        path.RunAsync<int>(this, actor, DocumentPermissions.Draft, async db =>
        {
            if (!await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(row => row.Id == documentId, ct)) return new NotFound("公文");
            var file = await db.Set<StoredFile>().SingleOrDefaultAsync(row => row.Id == fileId && row.Purpose == FilePurpose.OfDocument, ct);
            if (file is null || (file.OwnerStaffId != actor.StaffId && !await AttachedFiles.IsInAsync(db, documentId, fileId, ct))) return new NotFound("附件");
            if (file.Kind is not FileKind.Ofd) return 0;
            var content = store.OpenRead(file.Hash);
            if (!content.IsSuccess) return content.Error;
            await using var stream = content.Value;
            return OfdSeals.Count(stream);
        }, ct);
}
