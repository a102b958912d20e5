namespace OfficeHub.Core.Common;

/// <summary>Work the program does by itself at set times. Registered by the feature it belongs to; one node at a time runs it.</summary>
public interface ITimedJob
{
    /// <summary>Stable, English; the key of its lease.</summary>
    string Name { get; }

    /// <summary>As administrators read it.</summary>
    string ChineseName { get; }

    /// <summary>When it runs.</summary>
    JobTimes Times { get; }

    /// <summary>Does what is due. May be cut off at any point and run again: a second run must do no harm.</summary>
    /// <param name="ct">Cancelled when the program stops or the lease is lost.</param>
    Task RunAsync(CancellationToken ct);
}

/// <summary>Every so often, or once a day at an hour of Beijing.</summary>
public sealed record JobTimes
{
    private JobTimes(TimeSpan interval, TimeOnly? daily)
    {
        Interval = interval;
        Daily = daily;
    }

    /// <summary>From one start to the next.</summary>
    public TimeSpan Interval { get; }

    /// <summary>The hour of a daily job, 北京时间.</summary>
    public TimeOnly? Daily { get; }

    /// <summary>Runs each time the interval has passed since the last start.</summary>
    public static JobTimes Every(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        return new JobTimes(interval, daily: null);
    }

    /// <summary>Runs once a day, at the hour or as soon after it as the program is up.</summary>
    public static JobTimes DailyAt(TimeOnly beijing) => new(TimeSpan.FromDays(1), beijing);

    /// <summary>Whether a run is due.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="lastStarted">UTC; null when it has never run.</param>
    public bool IsDue(DateTime now, DateTime? lastStarted) => lastStarted is not { } last
        || (Daily is { } hour ? last < LatestHour(now, hour) : now >= last + Interval);

    private static DateTime LatestHour(DateTime now, TimeOnly hour)
    {
        var today = BeijingTime.ToUtc(BeijingTime.DayOf(now).ToDateTime(hour));
        return today <= now ? today : today.AddDays(-1);
    }
}
