using OfficeHub.Core.Access.Roles;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Rights;

/// <summary>What the page 岗位与角色 adds to the frame.</summary>
public static class RightsPages
{
    /// <summary>Address of the page.</summary>
    public const string Address = "/admin/roles";

    /// <summary>The line under 管理.</summary>
    public static NavigationEntry Entry { get; } = new(30, "岗位与角色", "seal", Address, AccessPermissions.MaintainRights);
}
