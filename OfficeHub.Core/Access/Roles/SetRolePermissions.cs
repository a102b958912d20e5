using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Gives a role exactly these permissions.</summary>
[Act("调整角色权限")]
public sealed record SetRolePermissions(Guid CommandId, string RoleCode, int Revision, IReadOnlyList<string> Permissions) : ICommand;

/// <summary>Handles <see cref="SetRolePermissions"/>.</summary>
public sealed class SetRolePermissionsHandler(CommandPath path, PermissionCatalogue catalogue)
{
    /// <summary>Sets the permissions and ends the open pages of everybody who has the role.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="PermissionReserved"/> or <see cref="RightsNeedAMaintainer"/>.</returns>
    public Task<Result> HandleAsync(SetRolePermissions command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, AccessPermissions.MaintainRights, async scope =>
        {
            await RightsChange.OneAtATimeAsync(scope.Db, ct);
            var role = await scope.Db.Set<Role>().SingleOrDefaultAsync(row => row.Code == command.RoleCode, ct);
            if (role is null) return new NotFound("角色");

            scope.Concerns("角色", role.Id, role.Name);
            if (await scope.StaleAsync(role, command.Revision) is { } stale) return stale;
            var wanted = command.Permissions.Distinct(StringComparer.Ordinal).Select(catalogue.Find).ToList();
            if (wanted.Contains(null)) return new NotFound("权限");
            if (wanted.Find(permission => !PermissionCatalogue.MayHold(role.Code, permission!)) is { } reserved)
            {
                return new PermissionReserved(role.Name, reserved.Name);
            }

            if (role.Code == RoleCodes.SecurityAdministrator && !wanted.Contains(AccessPermissions.MaintainRights)) return new RightsNeedAMaintainer();

            var has = await scope.Db.Set<RolePermission>().Where(row => row.RoleCode == role.Code).ToListAsync(ct);
            var gone = has.Where(row => wanted.TrueForAll(permission => permission!.Code != row.PermissionCode)).ToList();
            var added = wanted.Where(permission => has.TrueForAll(row => row.PermissionCode != permission!.Code)).ToList();
            scope.Db.RemoveRange(gone);
            scope.Db.AddRange(added.Select(permission => new RolePermission { RoleCode = role.Code, PermissionCode = permission!.Code }));
            role.PermissionsSet(scope.Now);
            await RightsChange.RaiseAsync(scope.Db, RoleHoldings.HoldersOf(scope.Db, role.Code, scope.Now), ct);
            scope.Concerns("角色", role.Id, role.Name, Summary(added.Select(permission => permission!.Name), gone.Select(Name)));
            return Result.Success;
        }, ct);

    private string Name(RolePermission row) => catalogue.Find(row.PermissionCode)?.Name ?? row.PermissionCode;

    private static string Summary(IEnumerable<string> added, IEnumerable<string> gone) =>
        $"增加：{Listed(added)}；去掉：{Listed(gone)}";

    private static string Listed(IEnumerable<string> names) => string.Join('、', names) is { Length: > 0 } listed ? listed : "无";
}
