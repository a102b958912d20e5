using OfficeHub.Core.Routing;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Documents.Beside;

/// <summary>Where the acts beside the steps stand in the navigation, under 办文.</summary>
public static class BesideNavigation
{
    /// <summary>紧急通过台账.</summary>
    public static NavigationEntry Passages { get; } = new(80, "紧急通过台账", "bell", "/documents/passages", RoutingPermissions.PassInEmergency);

    /// <summary>移交待办.</summary>
    public static NavigationEntry HandOver { get; } = new(90, "移交待办", "exchange", "/documents/hand-over", RoutingPermissions.HandOverAll);
}
