using System.Globalization;
using OfficeHub.Core.Calendar;

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

    /// <summary>08:30.</summary>
    public static string Hour(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>08:30–12:00、14:30–18:00.</summary>
    public static string Hours(WorkingHours hours) =>
        $"{Hour(hours.MorningStart)}–{Hour(hours.MorningEnd)}、{Hour(hours.AfternoonStart)}–{Hour(hours.AfternoonEnd)}";
}
