using OfficeHub.Core.Common;

namespace OfficeHub.Core.Settings;

/// <summary>Rights to the page 参数.</summary>
public static class SettingsPermissions
{
    /// <summary>Reading all settings.</summary>
    public static Permission View { get; } = new("Settings.View", "查看参数", "系统", [.. RoleCodes.Administrators]);

    /// <summary>Changing those that are not about protection.</summary>
    public static Permission Change { get; } = new("Settings.Change", "修改参数", "系统", RoleCodes.SystemAdministrator);

    /// <summary>Changing those that are (<see cref="Setting.IsSecurity"/>).</summary>
    public static Permission ChangeSecurity { get; } = new("Settings.ChangeSecurity", "修改安全参数", "系统", RoleCodes.SecurityAdministrator);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Change, ChangeSecurity];
}
