using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Files;

/// <summary>Who downloaded a file and who changed its circle of readers, for its owner and for those whose post looks after it.</summary>
[Act("查文件变动记录")]
public sealed class FileHistoryQuery(QueryPath path, IObjectHistory history)
{
    /// <summary>The newest acts first, at most <see cref="HistoryLine.Most"/>.</summary>
    /// <returns><see cref="NotFound"/> also for somebody who may only read the file.</returns>
    public Task<Result<IReadOnlyList<HistoryLine>>> OfAsync(Guid fileId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<HistoryLine>>(this, actor, Permission.SignedIn, async db =>
        {
            var file = await db.Set<StoredFile>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == fileId, ct);
            return file is not null && (file.OwnerStaffId == actor.StaffId || StoredFiles.InheritedRightsTo(file).Any(right => right.IsHeldBy(actor)))
                ? new Result<IReadOnlyList<HistoryLine>>(await history.OfAsync(db, [fileId], withReads: true, HistoryLine.Most, ct))
                : new NotFound("文件");
        }, ct);
}
