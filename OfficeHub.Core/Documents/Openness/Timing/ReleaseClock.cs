using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Openness.Timing;

/// <summary>How the release of a public document stands with its time limit.</summary>
public enum ReleaseState
{
    /// <summary>绿: time enough.</summary>
    Good,

    /// <summary>黄: at the first mark.</summary>
    Soon,

    /// <summary>黄, said more urgently: at the second mark.</summary>
    Pressing,

    /// <summary>红: over and not released.</summary>
    Over,

    /// <summary>Released in time.</summary>
    InTime,

    /// <summary>逾期办结: released too late.</summary>
    Late,
}

/// <summary>The numbers of 公开时限.</summary>
/// <param name="Days">Working days from the 成文日期 to the last one in time.</param>
/// <param name="FirstMark">So many left: yellow.</param>
/// <param name="SecondMark">So few left: pressing.</param>
public sealed record ReleaseLimits(int Days, int FirstMark, int SecondMark);

/// <summary>公开时限 of one document.</summary>
/// <param name="DueOn">The last day in time.</param>
/// <param name="State">How it stands.</param>
/// <param name="Days">Working days left, or over; 0 once it is released.</param>
public sealed record ReleaseClock(DateOnly DueOn, ReleaseState State, int Days)
{
    /// <summary>For a light: 剩 12 天, 只剩 2 天, 今日到期, 超 3 天, 按时公开, 逾期办结.</summary>
    public string Words => State switch
    {
        ReleaseState.InTime => "按时公开",
        ReleaseState.Late => "逾期办结",
        ReleaseState.Over => $"超 {Days} 天",
        _ when Days == 0 => "今日到期",
        ReleaseState.Pressing => $"只剩 {Days} 天",
        _ => $"剩 {Days} 天",
    };

    /// <summary>Of one that waits for its release.</summary>
    /// <param name="schedule">Which days are worked.</param>
    /// <param name="limits">The numbers in force.</param>
    /// <param name="documentDate">成文日期: the day itself is not counted.</param>
    /// <param name="today">北京时间.</param>
    /// <remarks>政府信息公开条例, art. 26: within 20 working days of the making of the information.</remarks>
    public static ReleaseClock Waiting(WorkSchedule schedule, ReleaseLimits limits, DateOnly documentDate, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(limits);
        var due = schedule.AddWorkingDays(documentDate, limits.Days);
        // On a day off right after the last day no working day has gone by yet.
        if (today > due) return new ReleaseClock(due, ReleaseState.Over, Math.Max(1, schedule.WorkingDaysBetween(due, today)));
        var left = schedule.WorkingDaysBetween(today, due);
        return new ReleaseClock(due, left <= limits.SecondMark ? ReleaseState.Pressing : left <= limits.FirstMark ? ReleaseState.Soon : ReleaseState.Good, left);
    }

    /// <summary>Of one that was released.</summary>
    public static ReleaseClock Released(DateOnly dueOn, bool isLate) => new(dueOn, isLate ? ReleaseState.Late : ReleaseState.InTime, 0);

    /// <summary>The last 成文日期 whose time would be over with so few working days left, or less: what a list asks of its database.</summary>
    /// <param name="schedule">Which days are worked.</param>
    /// <param name="limits">The numbers in force.</param>
    /// <param name="left">Working days left; -1 for over.</param>
    /// <param name="today">北京时间.</param>
    public static DateOnly LatestDateWith(WorkSchedule schedule, ReleaseLimits limits, int left, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(limits);
        var day = today;
        // The later its date the later it is due, so one day parts them.
        while (Left(Waiting(schedule, limits, day, today)) > left) day = day.AddDays(-1);
        return day;
    }

    private static int Left(ReleaseClock clock) => clock.State is ReleaseState.Over ? -clock.Days : clock.Days;
}

/// <summary>公开时限 as it is in force.</summary>
public sealed class ReleaseTimes(WorkingCalendar calendar, ISettings settings, TimeProvider clock)
{
    private const string Area = "公开";

    /// <summary>Working days.</summary>
    public static NumberSetting Days { get; } = new(
        "Openness.Days", "公开时限", Area, "主动公开的公文自成文之日起这么多个工作日内公开（《政府信息公开条例》第二十六条）。", 20, 1, 60, "个工作日");

    /// <summary>The first mark.</summary>
    public static NumberSetting FirstMark { get; } = new(
        "Openness.FirstMark", "公开时限第一次提醒", Area, "离到期还剩这么多个工作日时亮黄灯，通知政务公开审核员和办公室文书。", 10, 1, 59, "个工作日");

    /// <summary>The second mark.</summary>
    public static NumberSetting SecondMark { get; } = new(
        "Openness.SecondMark", "公开时限第二次提醒", Area, "离到期只剩这么多个工作日时再通知一次；比第一次提醒的少才起作用。", 3, 0, 58, "个工作日");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [Days, FirstMark, SecondMark];

    /// <summary>The numbers in force.</summary>
    public async ValueTask<ReleaseLimits> LimitsAsync(CancellationToken ct) =>
        new(await settings.GetAsync(Days, ct), await settings.GetAsync(FirstMark, ct), await settings.GetAsync(SecondMark, ct));

    /// <summary>Numbers, calendar and day to look with.</summary>
    public async ValueTask<ReleaseLook> LookAsync(CancellationToken ct) => new(await calendar.ScheduleAsync(ct), await LimitsAsync(ct), BeijingTime.Today(clock));

    /// <summary>The last day on which a document of that date is released in time.</summary>
    public async ValueTask<DateOnly> DueOnAsync(DateOnly documentDate, CancellationToken ct) =>
        (await calendar.ScheduleAsync(ct)).AddWorkingDays(documentDate, await settings.GetAsync(Days, ct));
}

/// <summary>What a document is looked at with.</summary>
/// <param name="Schedule">Which days are worked.</param>
/// <param name="Limits">The numbers in force.</param>
/// <param name="Today">北京时间.</param>
public sealed record ReleaseLook(WorkSchedule Schedule, ReleaseLimits Limits, DateOnly Today)
{
    /// <summary>Of a document that is to be public.</summary>
    /// <param name="documentDate">成文日期.</param>
    /// <param name="release">Its due day and whether it was late, once it is released.</param>
    public ReleaseClock Of(DateOnly documentDate, (DateOnly DueOn, bool IsLate)? release) =>
        release is { } done ? ReleaseClock.Released(done.DueOn, done.IsLate) : ReleaseClock.Waiting(Schedule, Limits, documentDate, Today);

    /// <summary>The last 成文日期 with so few working days left; -1 for those over.</summary>
    public DateOnly LatestDateWith(int left) => ReleaseClock.LatestDateWith(Schedule, Limits, left, Today);
}
