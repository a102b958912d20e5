using System.Globalization;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;

namespace OfficeHub.Web.Features;

/// <summary>Days in words.</summary>
internal static class ChineseDays
{
    private const string Names = "日一二三四五六";

    /// <summary>星期三.</summary>
    public static string Weekday(DateOnly day) => $"星期{Names[(int)day.DayOfWeek]}";

    /// <summary>7月1日.</summary>
    public static string Short(DateOnly day) => day.ToString("M'月'd'日'", CultureInfo.InvariantCulture);

    /// <summary>7月1日（星期三）.</summary>
    public static string WithWeekday(DateOnly day) => $"{Short(day)}（{Weekday(day)}）";

    /// <summary>9月25日（星期五）至27日（星期日）; one day alone is named once.</summary>
    public static string Range(DateOnly first, DateOnly last) => first == last
        ? WithWeekday(first)
        : $"{WithWeekday(first)}至{(first.Month == last.Month ? $"{last.Day}日" : Short(last))}（{Weekday(last)}）";

    /// <summary>今日 15:20, 昨日 15:20, 6月29日, 2025年6月29日: as lists give an instant.</summary>
    public static string Short(DateTime utc, DateTime now)
    {
        var (day, today) = (BeijingTime.DayOf(utc), BeijingTime.DayOf(now));
        return day == today || day == today.AddDays(-1) ? $"{DayOf(utc, now)} {HourOf(utc)}" : DayOf(utc, now);
    }

    /// <summary>今日, 昨日, 7月3日, 2025年7月3日.</summary>
    public static string DayOf(DateTime utc, DateTime now)
    {
        var (day, today) = (BeijingTime.DayOf(utc), BeijingTime.DayOf(now));
        return day == today ? "今日" : day == today.AddDays(-1) ? "昨日" : day.Year == today.Year ? Short(day) : BeijingTime.Day(day);
    }

    /// <summary>15:20, in Beijing.</summary>
    public static string HourOf(DateTime utc) => Hour(TimeOnly.FromDateTime(BeijingTime.From(utc)));

    /// <summary>08:30.</summary>
    public static string Hour(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>08:30–12:00、14:30–18:00.</summary>
    public static string Hours(WorkingHours hours) =>
        $"{Hour(hours.MorningStart)}–{Hour(hours.MorningEnd)}、{Hour(hours.AfternoonStart)}–{Hour(hours.AfternoonEnd)}";
}
