using System.Globalization;

namespace OfficeHub.Core.Common;

/// <summary>北京时间 (UTC+8, no summer time since 1991): how instants are shown and days are counted. The database holds UTC.</summary>
public static class BeijingTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The wall-clock time in Beijing of a UTC instant.</summary>
    public static DateTime From(DateTime utc) => DateTime.SpecifyKind(utc, DateTimeKind.Unspecified) + Offset;

    /// <summary>The UTC instant of a wall-clock time in Beijing.</summary>
    public static DateTime ToUtc(DateTime beijing) => DateTime.SpecifyKind(beijing - Offset, DateTimeKind.Utc);

    /// <summary>The day in Beijing of a UTC instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(From(utc));

    /// <summary>The day in Beijing now.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>2026年7月1日 15:30.</summary>
    public static string Full(DateTime utc) => From(utc).ToString("yyyy'年'M'月'd'日' HH:mm", CultureInfo.InvariantCulture);

    /// <summary>7月1日 15:30, for lists of this year.</summary>
    public static string Brief(DateTime utc) => From(utc).ToString("M'月'd'日' HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026年7月1日.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);
}
