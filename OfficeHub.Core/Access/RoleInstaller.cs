using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access;

/// <summary>Brings roles and permissions of the program into the database.</summary>
[Act("安装角色和权限")]
internal sealed record InstallRoles(Guid CommandId) : ICommand;

/// <summary>At each start: adds the roles that are missing, and gives each permission that is new to this installation to its first roles. What the security administrator changed stays.</summary>
public sealed class RoleInstaller(IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, IEnumerable<Permission> permissions)
{
    private static readonly (string Code, string Name, string Duty)[] Roles =
    [
        (RoleCodes.StaffMember, "工作人员", "拟稿、办文、阅件、报送信息"),
        (RoleCodes.DepartmentHead, "部门负责人", "审核本部门的文稿，安排本部门的事"),
        (RoleCodes.Leader, "机关领导", "审签、签发、批示、交办"),
        (RoleCodes.GeneralOffice, "办公室文书", "登记、编号、分办、催办、归档"),
        (RoleCodes.SealKeeper, "用印员", "保管印章，按批准用印"),
        (RoleCodes.SealMaker, "制章员", "签发证书，制作印章；不保管、不审批印章"),
        (RoleCodes.SecrecyReviewer, "保密审查员", "审查公开属性，处置涉密告警"),
        (RoleCodes.EditorialReviewer, "核稿员", "送领导审签前核改文字和格式"),
        (RoleCodes.LegalReviewer, "合法性审核员", "审核规范性文件是否合法"),
        (RoleCodes.DisclosureOfficer, "政务公开审核员", "审核公开属性和解读方案"),
        (RoleCodes.OfficeDirector, "办公室主任", "签发后复核，安排办公室的事"),
        (RoleCodes.SystemAdministrator, "系统管理员", "管理账号、机构、日历和参数；不授权，不看审计"),
        (RoleCodes.SecurityAdministrator, "安全管理员", "管理角色和权限；不建账号，不看审计"),
        (RoleCodes.AuditAdministrator, "审计管理员", "查阅和核验审计记录；不建账号，不授权"),
    ];

    /// <summary>Chinese name of a role of the program, as installed.</summary>
    public static string NameOf(string code) => Array.Find(Roles, role => role.Code == code).Name ?? code;

    /// <summary>Installs what is new; nothing new leaves no row.</summary>
    /// <param name="actor"><see cref="Actor.System"/>.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    public async Task<Result> InstallAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsSystem) return new NotAllowed();
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            var (roles, rights) = await NewAsync(db, ct);
            if (roles.Count == 0 && rights.Count == 0) return Result.Success;
        }

        return await path.RunAsync(new InstallRoles(Guid.CreateVersion7()), actor, Permission.SignedIn, InstallAsync, ct);
    }

    private async Task<Result> InstallAsync(CommandScope scope)
    {
        var (roles, rights) = await NewAsync(scope.Db, scope.Cancellation);
        scope.Concerns("角色", Guid.Empty, "角色和权限", $"角色 {roles.Count} 个，权限 {rights.Count} 项：{string.Join('、', rights.Select(right => right.Name))}");
        scope.Db.AddRange(roles.Select(role => new Role(Guid.CreateVersion7(), role.Code, role.Name, role.Duty)));
        scope.Db.AddRange(rights.Select(right => new InstalledPermission { Code = right.Code, InstalledAt = scope.Now }));
        scope.Db.AddRange(rights.SelectMany(right => right.InitialRoles.Select(role => new RolePermission { RoleCode = role, PermissionCode = right.Code })));
        return Result.Success;
    }

    private async Task<(IReadOnlyList<(string Code, string Name, string Duty)> Roles, IReadOnlyList<Permission> Permissions)> NewAsync(
        OfficeHubDbContext db, CancellationToken ct)
    {
        var roles = await db.Set<Role>().Select(role => role.Code).ToListAsync(ct);
        var known = await db.Set<InstalledPermission>().Select(permission => permission.Code).ToListAsync(ct);
        return (
            [.. Roles.Where(role => !roles.Contains(role.Code, StringComparer.Ordinal))],
            [.. permissions.DistinctBy(permission => permission.Code, StringComparer.Ordinal).Where(permission => !known.Contains(permission.Code, StringComparer.Ordinal))]);
    }
}
