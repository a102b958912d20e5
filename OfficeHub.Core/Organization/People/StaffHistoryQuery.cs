using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.People;

/// <summary>Who did what to a person, and who asked for the whole mobile number, for whoever maintains the organisation.</summary>
[Act("查人员变动记录")]
public sealed class StaffHistoryQuery(QueryPath path, IObjectHistory history)
{
    /// <summary>The newest acts first, at most <see cref="HistoryLine.Most"/>.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<HistoryLine>>> OfAsync(Guid staffId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<HistoryLine>>(this, actor, OrganizationPermissions.Maintain, async db =>
            await db.Set<Staff>().VisibleTo(actor).AnyAsync(staff => staff.Id == staffId, ct)
                ? new Result<IReadOnlyList<HistoryLine>>(await history.OfAsync(db, [staffId], withReads: true, HistoryLine.Most, ct))
                : new NotFound("人员"), ct);
}
