using OfficeHub.Core.Common;

namespace OfficeHub.Core.Routing;

/// <summary>Rights over what is under way. Whose item it is, is asked besides.</summary>
public static class RoutingPermissions
{
    private const string Area = "办文";

    /// <summary>Reads one's own pile and handles what is in it.</summary>
    public static Permission Handle { get; } = new(
        "Routing.Handle", "办理待办", Area,
        [.. RoleCodes.Business]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Handle];
}
