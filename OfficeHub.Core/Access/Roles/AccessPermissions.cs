using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Rights over roles, grants and limits.</summary>
public static class AccessPermissions
{
    /// <summary>Roles, who has them, and what each may do.</summary>
    public static Permission MaintainRights { get; } =
        new("Access.MaintainRights", "维护角色和授权", "岗位与角色", RoleCodes.SecurityAdministrator);

    /// <summary>The list of what is set up wrongly or not at all.</summary>
    public static Permission CheckSetup { get; } =
        new("Access.CheckSetup", "查看配置自查", "岗位与角色", RoleCodes.SecurityAdministrator, RoleCodes.SystemAdministrator);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [MaintainRights, CheckSetup];
}
