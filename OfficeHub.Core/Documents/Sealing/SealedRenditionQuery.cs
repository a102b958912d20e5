using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Checking;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>Checks the seals of a document's 印发稿 as anybody would, and draws the pages they stand on.</summary>
[Act("核验印发稿")]
public sealed class SealedRenditionQuery(QueryPath path, FileStore store, SealedFileCheck check)
{
    /// <summary>The findings.</summary>
    /// <returns><see cref="NotFound"/> also before 排版, <see cref="FileMissing"/>.</returns>
    public Task<Result<CheckedPaper>> LookAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<CheckedPaper>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var hash = await db.Set<OfficialDocument>().VisibleTo(db, actor).Where(row => row.Id == documentId).Select(row => row.RenditionHash).SingleOrDefaultAsync(ct);
            if (string.IsNullOrEmpty(hash)) return new NotFound("印发稿");
            var bytes = await StoredRenditions.ReadAsync(store, hash, ct);
            return bytes.IsSuccess ? await check.LookAsync(bytes.Value, ct) : bytes.Error;
        }, ct);
}
