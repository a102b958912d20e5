using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Units;

/// <summary>Who did what to a unit and its posts, abolished ones too, for whoever maintains the organisation.</summary>
[Act("查机构变动记录")]
public sealed class UnitHistoryQuery(QueryPath path, IObjectHistory history)
{
    /// <summary>The newest acts first, at most <see cref="HistoryLine.Most"/>.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<HistoryLine>>> OfAsync(Guid unitId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<HistoryLine>>(this, actor, OrganizationPermissions.Maintain, async db =>
        {
            if (!await db.Set<Unit>().VisibleTo(actor).AnyAsync(unit => unit.Id == unitId, ct)) return new NotFound("机构");
            var posts = await db.Set<Post>().Where(post => post.UnitId == unitId).Select(post => post.Id).ToListAsync(ct);
            return new Result<IReadOnlyList<HistoryLine>>(await history.OfAsync(db, [unitId, .. posts], withReads: true, HistoryLine.Most, ct));
        }, ct);
}
