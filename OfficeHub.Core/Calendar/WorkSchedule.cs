using System.Collections.Frozen;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Calendar;

/// <summary>Which days and hours are worked, at one moment's state of knowledge. Pure: the same question has the same answer.</summary>
/// <remarks>Days are days in Beijing; instants are UTC. Time limits: document-workflow.md, Deadlines by urgency.</remarks>
public sealed class WorkSchedule
{
    private readonly FrozenDictionary<DateOnly, DayMark> _marks;
    private readonly FrozenSet<int> _enteredYears;

    /// <summary>Builds the schedule.</summary>
    /// <param name="days">Days that depart from the week's rule, each date once.</param>
    /// <param name="hours">Hours of a working day.</param>
    public WorkSchedule(IEnumerable<DayMark> days, WorkingHours hours)
    {
        Hours = hours;
        _marks = days.ToFrozenDictionary(day => day.Date);
        _enteredYears = _marks.Values.Where(day => !day.IsUnsure).Select(day => day.Date.Year).ToFrozenSet();
    }

    /// <summary>Hours of a working day.</summary>
    public WorkingHours Hours { get; }

    /// <summary>Whether the holidays of the year are known; if not, only weekends and the days fixed by law are off.</summary>
    public bool IsEntered(int year) => _enteredYears.Contains(year);

    /// <summary>What is said of a day, or null when only the week's rule holds.</summary>
    public DayMark? MarkOf(DateOnly day)
    {
        if (_marks.TryGetValue(day, out var mark))
        {
            return mark;
        }

        return !IsEntered(day.Year) && StatutoryHolidays.On(day) is { } name
            ? new DayMark(day, CalendarDayKind.Holiday, name, $"{day.Year}年的放假通知还没有录入，暂按法定假日计。")
            : null;
    }

    /// <summary>Whether the day is worked.</summary>
    public bool IsWorkingDay(DateOnly day) => MarkOf(day) is { } mark
        ? mark.Kind is CalendarDayKind.MakeUpWorkday
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The working day that is so many working days after the day (before it, if negative). The day itself is not counted.</summary>
    /// <param name="day">Need not be a working day.</param>
    /// <param name="count">0 gives the day itself, or the next working day if it is not worked.</param>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        var step = count < 0 ? -1 : 1;
        var left = Math.Abs(count);
        if (left == 0)
        {
            return IsWorkingDay(day) ? day : AddWorkingDays(day, 1);
        }

        while (left > 0)
        {
            day = day.AddDays(step);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days lie after the first day up to and including the last; negative when the last is earlier.</summary>
    public int WorkingDaysBetween(DateOnly first, DateOnly last) => last < first
        ? -WorkingDaysBetween(last, first)
        : Enumerable.Range(1, last.DayNumber - first.DayNumber).Count(offset => IsWorkingDay(first.AddDays(offset)));

    /// <summary>Working time from one instant to another; negative when the second is earlier.</summary>
    public TimeSpan WorkingTimeBetween(DateTime from, DateTime to)
    {
        if (to < from)
        {
            return -WorkingTimeBetween(to, from);
        }

        var sum = TimeSpan.Zero;
        foreach (var (start, end) in SpansFrom(from).TakeWhile(span => span.Start < to))
        {
            sum += Earlier(end, to) - Later(start, from);
        }

        return sum;
    }

    /// <summary>The instant at which so much working time since <paramref name="from"/> is used up.</summary>
    /// <param name="from">UTC.</param>
    /// <param name="time">Not negative; zero gives <paramref name="from"/> itself.</param>
    public DateTime AddWorkingTime(DateTime from, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        if (time == TimeSpan.Zero)
        {
            return from;
        }

        foreach (var (start, end) in SpansFrom(from))
        {
            var begin = Later(start, from);
            if (time <= end - begin)
            {
                return begin + time;
            }

            time -= end - begin;
        }

        throw new InvalidOperationException("The days have run out.");
    }

    /// <summary>The last instant within a time limit.</summary>
    /// <param name="from">UTC, when the matter arrived.</param>
    /// <param name="limit">How long.</param>
    /// <returns>UTC. Working days end with the afternoon's end; what arrives after it counts from the next working day.</returns>
    public DateTime DueAt(DateTime from, TimeLimit limit)
    {
        if (limit.Amount < 0)
        {
            throw new ArgumentException("A time limit is not negative.", nameof(limit));
        }

        return limit.Unit switch
        {
            TimeLimitUnit.ClockHours => from.AddHours(limit.Amount),
            TimeLimitUnit.ClockDays => from.AddDays(limit.Amount),
            TimeLimitUnit.WorkingHours => AddWorkingTime(from, TimeSpan.FromHours(limit.Amount)),
            TimeLimitUnit.WorkingDays => EndOf(AddWorkingDays(DayOfArrival(from), limit.Amount)),
            _ => throw new InvalidOperationException($"No way to count {limit.Unit}."),
        };
    }

    private DateOnly DayOfArrival(DateTime from)
    {
        var day = BeijingTime.DayOf(from);
        return IsWorkingDay(day) && from < EndOf(day) ? day : AddWorkingDays(day, 1);
    }

    private DateTime EndOf(DateOnly day) => BeijingTime.ToUtc(day.ToDateTime(Hours.AfternoonEnd));

    /// <summary>The spans of working time that end after the instant, in order, UTC.</summary>
    private IEnumerable<(DateTime Start, DateTime End)> SpansFrom(DateTime from)
    {
        for (var day = BeijingTime.DayOf(from); day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
            {
                continue;
            }

            foreach (var (start, end) in Hours.Spans)
            {
                var (startAt, endAt) = (BeijingTime.ToUtc(day.ToDateTime(start)), BeijingTime.ToUtc(day.ToDateTime(end)));
                if (endAt > from)
                {
                    yield return (startAt, endAt);
                }
            }
        }
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}

/// <summary>What is said of one day.</summary>
/// <param name="Date">The day in Beijing.</param>
/// <param name="Kind">Off or worked.</param>
/// <param name="Name">春节 …</param>
/// <param name="Doubt">Why it is not certain; empty when it is.</param>
public sealed record DayMark(DateOnly Date, CalendarDayKind Kind, string Name, string Doubt)
{
    /// <summary>Whether it is not certain.</summary>
    public bool IsUnsure => Doubt.Length > 0;
}
