using OfficeHub.Core.Common;

namespace OfficeHub.Core.Calendar;

/// <summary>Rights to the page 工作日历. Everybody signed in may read it.</summary>
public static class CalendarPermissions
{
    /// <summary>Entering, changing and removing days.</summary>
    public static Permission Maintain { get; } = new("Calendar.Maintain", "维护工作日历", "系统", RoleCodes.SystemAdministrator);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Maintain];
}
