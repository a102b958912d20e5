using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>One role in the list.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Duty">What it is for.</param>
/// <param name="IsAdministrator">One of the three.</param>
/// <param name="Permissions">How many it has.</param>
/// <param name="Posts">To how many posts it is granted.</param>
/// <param name="People">To how many persons it is granted.</param>
public sealed record RoleRow(string Code, string Name, string Duty, bool IsAdministrator, int Permissions, int Posts, int People);

/// <summary>A permission beside a role.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Area">Heading.</param>
/// <param name="IsHeld">Whether the role has it.</param>
public sealed record PermissionLine(string Code, string Name, string Area, bool IsHeld);

/// <summary>One role with everything it may do.</summary>
/// <param name="Role">As in the list.</param>
/// <param name="Revision">For changes.</param>
/// <param name="PermissionsSetAt">UTC; null as installed.</param>
/// <param name="Permissions">Those it has and those it could have, by area; what it may never have is left out.</param>
public sealed record RoleView(RoleRow Role, int Revision, DateTime? PermissionsSetAt, IReadOnlyList<PermissionLine> Permissions);

/// <summary>Roles and what they may do.</summary>
[Act("查角色")]
public sealed class RolesQuery(QueryPath path, PermissionCatalogue catalogue, TimeProvider clock)
{
    /// <summary>All roles: administrators first, then the built-in ones, then own ones.</summary>
    public Task<Result<IReadOnlyList<RoleRow>>> ListAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<RoleRow>>(this, actor, AccessPermissions.MaintainRights, async db =>
        {
            var grants = db.Set<RoleGrant>().Open(clock.GetUtcNow().UtcDateTime);
            var rows = await db.Set<Role>().Select(role => new RoleRow(
                role.Code, role.Name, role.Duty, RoleCodes.Administrators.Contains(role.Code),
                db.Set<RolePermission>().Count(row => row.RoleCode == role.Code),
                grants.Count(grant => grant.RoleCode == role.Code && grant.PostId != null),
                grants.Count(grant => grant.RoleCode == role.Code && grant.StaffId != null))).ToListAsync(ct);
            return new Result<IReadOnlyList<RoleRow>>([.. rows.OrderBy(Place).ThenBy(row => row.Name, StringComparer.Ordinal)]);
        }, ct);

    /// <summary>One role.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<RoleView>> FindAsync(string code, Actor actor, CancellationToken ct) =>
        path.RunAsync<RoleView>(this, actor, AccessPermissions.MaintainRights, async db =>
        {
            var role = await db.Set<Role>().SingleOrDefaultAsync(row => row.Code == code, ct);
            if (role is null) return new NotFound("角色");

            var held = await db.Set<RolePermission>().Where(row => row.RoleCode == code).Select(row => row.PermissionCode).ToListAsync(ct);
            var grants = db.Set<RoleGrant>().Open(clock.GetUtcNow().UtcDateTime).Where(grant => grant.RoleCode == code);
            return new RoleView(
                new RoleRow(
                    role.Code, role.Name, role.Duty, role.IsAdministrator, held.Count,
                    await grants.CountAsync(grant => grant.PostId != null, ct), await grants.CountAsync(grant => grant.StaffId != null, ct)),
                role.Revision, role.PermissionsSetAt,
                [.. catalogue.All.Where(permission => PermissionCatalogue.MayHold(code, permission))
                    .Select(permission => new PermissionLine(permission.Code, permission.Name, permission.Area, held.Contains(permission.Code, StringComparer.Ordinal)))]);
        }, ct);

    private static int Place(RoleRow row)
    {
        var order = RoleCodes.Administrators.Concat(RoleCodes.Business).ToList();
        return order.IndexOf(row.Code) is var place and >= 0 ? place : order.Count;
    }
}
