using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Who changed what a role may do and who holds it, for whoever maintains rights.</summary>
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
            if (role is null) return new NotFound("角色");
            // What is older than the newest lines is not asked for; a grant is acted on twice at most.
            var grants = await db.Set<RoleGrant>().Where(grant => grant.RoleCode == code)
                .OrderByDescending(grant => grant.EndedBy != null ? grant.EndsAt : grant.StartsAt).Take(HistoryLine.Most).Select(grant => grant.Id).ToListAsync(ct);
            return new Result<IReadOnlyList<HistoryLine>>(await history.OfAsync(db, [role.Id, .. grants], withReads: false, HistoryLine.Most, ct));
        }, ct);
}
