using System.Collections.Frozen;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Every permission the features have declared, and which roles may hold it at all.</summary>
public sealed class PermissionCatalogue(IEnumerable<Permission> declared)
{
    private readonly FrozenDictionary<string, Permission> _byCode =
        declared.ToFrozenDictionary(permission => permission.Code, StringComparer.Ordinal);

    /// <summary>All, by area and name.</summary>
    public IReadOnlyList<Permission> All => [.. _byCode.Values.OrderBy(permission => permission.Area, StringComparer.Ordinal)
        .ThenBy(permission => permission.Code, StringComparer.Ordinal)];

    /// <summary>The permission of a code, or null when no feature declares it.</summary>
    public Permission? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>
    /// Whether a role may hold a permission: an administrator only what was declared for him, office work never what was
    /// declared for administrators alone.
    /// </summary>
    /// <remarks>security.md A-3.</remarks>
    public static bool MayHold(string roleCode, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(permission);
        return IsAdministrator(roleCode)
            ? permission.InitialRoles.Contains(roleCode, StringComparer.Ordinal)
            : permission.InitialRoles.Count == 0 || !permission.InitialRoles.All(IsAdministrator);
    }

    private static bool IsAdministrator(string roleCode) => RoleCodes.Administrators.Contains(roleCode, StringComparer.Ordinal);
}
