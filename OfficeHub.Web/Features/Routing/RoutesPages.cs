using OfficeHub.Core.Routing;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Routing;

/// <summary>Where 流程设计 stands.</summary>
public static class RoutesPages
{
    /// <summary>Address of the template in force and its versions.</summary>
    public const string Address = "/admin/routes";

    /// <summary>Address of the next version.</summary>
    public const string Edit = "/admin/routes/edit";

    /// <summary>Where papers under way on an older version are moved to the one in force.</summary>
    public static string Move(int version) => $"/admin/routes/move?version={version}";

    /// <summary>The line under 管理.</summary>
    public static NavigationEntry Entry { get; } = new(38, "流程设计", "trail", Address, RoutingPermissions.ReadTemplates);
}
