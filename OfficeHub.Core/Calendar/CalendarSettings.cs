using System.Globalization;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Calendar;

/// <summary>The hours of the working day. The choices cannot overlap, so no combination is wrong.</summary>
public static class CalendarSettings
{
    private const string Area = "工作时间";

    /// <summary>上午上班.</summary>
    public static ChoiceSetting MorningStart { get; } = new(
        "Calendar.MorningStart", "上午上班", Area, "按工作时间计的时限从这一刻起走。", "08:30", Times(new(7, 30), new(10, 0)));

    /// <summary>上午下班.</summary>
    public static ChoiceSetting MorningEnd { get; } = new(
        "Calendar.MorningEnd", "上午下班", Area, "午休时间不计入办理时限。", "12:00", Times(new(11, 0), new(13, 0)));

    /// <summary>下午上班.</summary>
    public static ChoiceSetting AfternoonStart { get; } = new(
        "Calendar.AfternoonStart", "下午上班", Area, "午休时间不计入办理时限。", "14:30", Times(new(13, 0), new(15, 30)));

    /// <summary>下午下班.</summary>
    public static ChoiceSetting AfternoonEnd { get; } = new(
        "Calendar.AfternoonEnd", "下午下班", Area, "按工作日计的时限到当日这一刻为止，之后收到的从下一个工作日起算。", "18:00", Times(new(16, 30), new(19, 30)));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [MorningStart, MorningEnd, AfternoonStart, AfternoonEnd];

    internal static async Task<WorkingHours> HoursAsync(ISettings settings, CancellationToken ct) => new(
        Time(await settings.GetAsync(MorningStart, ct)),
        Time(await settings.GetAsync(MorningEnd, ct)),
        Time(await settings.GetAsync(AfternoonStart, ct)),
        Time(await settings.GetAsync(AfternoonEnd, ct)));

    private static TimeOnly Time(string code) => TimeOnly.ParseExact(code, "HH:mm", CultureInfo.InvariantCulture);

    private static List<KeyValuePair<string, string>> Times(TimeOnly first, TimeOnly last)
    {
        var times = new List<KeyValuePair<string, string>>();
        for (var time = first; time <= last; time = time.AddMinutes(15))
        {
            var text = time.ToString("HH:mm", CultureInfo.InvariantCulture);
            times.Add(new(text, text));
        }

        return times;
    }
}
