using OfficeHub.Core.Common;

namespace OfficeHub.Core.Calendar;

/// <summary>How a time limit stands.</summary>
public enum DeadlineState
{
    /// <summary>绿: time enough.</summary>
    Good,

    /// <summary>黄: due today, or a fifth of the time or less is left.</summary>
    Soon,

    /// <summary>红: over.</summary>
    Over,
}

/// <summary>How much of a time limit is left, or by how much it is over: what the lights of lists say.</summary>
/// <param name="State">Which light.</param>
/// <param name="Words">剩 2 天, 剩 3 小时, 超 40 分: in the largest unit that says enough.</param>
public sealed record Deadline(DeadlineState State, string Words)
{
    private const double Little = 0.2;

    /// <summary>Looks at a limit as of now.</summary>
    /// <param name="schedule">Which hours are worked.</param>
    /// <param name="from">UTC, when the time began to run; null where only the day it is due can tell.</param>
    /// <param name="due">UTC.</param>
    /// <param name="byClock">Whether nights and holidays count: 特急.</param>
    /// <param name="now">UTC.</param>
    public static Deadline Of(WorkSchedule schedule, DateTime? from, DateTime due, bool byClock, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (now > due) return new Deadline(DeadlineState.Over, $"超 {Length(schedule, due, now, byClock)}");
        var isSoon = BeijingTime.DayOf(due) == BeijingTime.DayOf(now)
            || (from is { } began && Between(schedule, now, due, byClock) <= Between(schedule, began, due, byClock) * Little);
        return new Deadline(isSoon ? DeadlineState.Soon : DeadlineState.Good, $"剩 {Length(schedule, now, due, byClock)}");
    }

    /// <summary>How long something has waited: 1 天 3 小时, 40 分.</summary>
    /// <param name="schedule">Which hours are worked.</param>
    /// <param name="since">UTC.</param>
    /// <param name="byClock">Whether nights and holidays count: 特急.</param>
    /// <param name="now">UTC.</param>
    public static string Waited(WorkSchedule schedule, DateTime since, bool byClock, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var time = Between(schedule, since, now, byClock);
        var day = byClock ? TimeSpan.FromDays(1) : schedule.Hours.PerDay;
        var (days, rest) = ((int)(time / day), (int)(time - (day * (int)(time / day))).TotalHours);
        return (days, rest) switch
        {
            (> 0, > 0) => $"{days} 天 {rest} 小时",
            (> 0, _) => $"{days} 天",
            (_, > 0) => $"{rest} 小时",
            _ => $"{Math.Max(1, (int)time.TotalMinutes)} 分",
        };
    }

    private static TimeSpan Between(WorkSchedule schedule, DateTime one, DateTime other, bool byClock) => byClock ? other - one : schedule.WorkingTimeBetween(one, other);

    private static string Length(WorkSchedule schedule, DateTime one, DateTime other, bool byClock)
    {
        var time = Between(schedule, one, other, byClock);
        var day = byClock ? TimeSpan.FromDays(1) : schedule.Hours.PerDay;
        var days = (int)(time / day);
        // Before the morning begins a whole day more lies ahead than anybody would count.
        if (!byClock) days = Math.Min(days, schedule.WorkingDaysBetween(BeijingTime.DayOf(one), BeijingTime.DayOf(other)));
        return days >= 1 ? $"{days} 天" : time.TotalHours >= 1 ? $"{(int)time.TotalHours} 小时" : $"{Math.Max(1, (int)time.TotalMinutes)} 分";
    }
}
