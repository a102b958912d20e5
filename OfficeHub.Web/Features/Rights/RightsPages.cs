using OfficeHub.Core.Access.Roles;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Rights;

/// <summary>What the pages of rights add to the frame.</summary>
public static class RightsPages
{
    /// <summary>Address of the roles.</summary>
    public const string Address = "/admin/roles";

    /// <summary>Address of the posts with their roles.</summary>
    public const string Posts = "/admin/roles/posts";

    /// <summary>The line under 管理.</summary>
    public static NavigationEntry Entry { get; } = new(30, "岗位与角色", "role", Address, AccessPermissions.MaintainRights);

    /// <summary>配置自查 under 管理.</summary>
    public static NavigationEntry Check { get; } = new(35, "配置自查", "checklist", "/admin/check", AccessPermissions.CheckSetup);
}
