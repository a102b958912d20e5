using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Who changed what a role may do, for whoever maintains rights.</summary>
[Act("查角色变动记录")]
public sealed class RoleHistoryQuery(QueryPath path, IObjectHistory history)
{
    /// <summary>The newest acts first, at most <see cref="HistoryLine.Most"/>.</summary>
    /// <param name="code">Of the role.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<HistoryLine>>> OfAsync(string code, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<HistoryLine>>(this, actor, AccessPermissions.MaintainRights, async db =>
        {
            var role = await db.Set<Role>().SingleOrDefaultAsync(row => row.Code == code, ct);
            return role is null
                ? new NotFound("角色")
                : new Result<IReadOnlyList<HistoryLine>>(await history.OfAsync(db, role.Id, withReads: false, HistoryLine.Most, ct));
        }, ct);
}
