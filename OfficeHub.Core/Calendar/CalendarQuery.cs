using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Calendar;

/// <summary>The working calendar as people read it.</summary>
[Act("查看工作日历")]
public sealed class CalendarQuery(QueryPath path, WorkingCalendar calendar, TimeProvider clock)
{
    /// <summary>First year shown.</summary>
    public const int FirstYear = 2020;

    /// <summary>Last year shown.</summary>
    public const int LastYear = 2099;

    private const int LookAhead = 120;

    /// <summary>One year with all its days.</summary>
    /// <returns><see cref="NotFound"/> outside the years shown.</returns>
    public Task<Result<CalendarYearView>> YearAsync(int year, Actor actor, CancellationToken ct) =>
        path.RunAsync(
            this, actor, Permission.SignedIn,
            async db =>
            {
                if (year is < FirstYear or > LastYear)
                {
                    return new NotFound("年份");
                }

                var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
                var entries = await db.Set<CalendarDay>().Where(day => day.Date >= first && day.Date <= last).OrderBy(day => day.Date)
                    .Select(day => new CalendarEntryRow(
                        day.Id, day.Revision, day.Date, new DayContent(day.Kind, day.Name, day.Source, day.Doubt))).ToListAsync(ct);
                // Read beside the entries, not from what is kept, so that the picture and the list agree.
                var schedule = new WorkSchedule(
                    entries.Select(entry => new DayMark(entry.Date, entry.Content.Kind, entry.Content.Name, entry.Content.Doubt)),
                    (await calendar.ScheduleAsync(ct)).Hours);
                var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
                    .Select(day => new CalendarDayView(day, schedule.IsWorkingDay(day), schedule.MarkOf(day))).ToList();
                return new Result<CalendarYearView>(new CalendarYearView(year, schedule.IsEntered(year), days, entries));
            },
            ct);

    /// <summary>Today and the next holiday.</summary>
    public Task<Result<TodayView>> TodayAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync(
            this, actor, Permission.SignedIn,
            async _ =>
            {
                var schedule = await calendar.ScheduleAsync(ct);
                var now = clock.GetUtcNow().UtcDateTime;
                var today = BeijingTime.DayOf(now);
                return new Result<TodayView>(new TodayView(
                    now, schedule.IsWorkingDay(today), schedule.MarkOf(today), schedule.Hours, NextHoliday(schedule, today), MissingYear(schedule, today)));
            },
            ct);

    private static HolidayView? NextHoliday(WorkSchedule schedule, DateOnly today)
    {
        var starts = Enumerable.Range(1, LookAhead).Select(today.AddDays)
            .FirstOrDefault(day => schedule.MarkOf(day) is { Kind: CalendarDayKind.Holiday } mark && schedule.MarkOf(today)?.Name != mark.Name);
        if (starts == default)
        {
            return null;
        }

        var mark = schedule.MarkOf(starts)!;
        var ends = starts;
        while (schedule.MarkOf(ends.AddDays(1)) is { Kind: CalendarDayKind.Holiday } next && next.Name == mark.Name)
        {
            ends = ends.AddDays(1);
        }

        var worked = Enumerable.Range(-LookAhead, 2 * LookAhead).Select(starts.AddDays)
            .Where(day => day >= today && schedule.MarkOf(day) is { Kind: CalendarDayKind.MakeUpWorkday } other && other.Name == mark.Name).ToList();
        return new HolidayView(mark.Name, starts, ends, worked, mark.IsUnsure);
    }

    /// <summary>The notice for the next year usually comes in November.</summary>
    private static int? MissingYear(WorkSchedule schedule, DateOnly today) =>
        !schedule.IsEntered(today.Year) ? today.Year : today.Month >= 11 && !schedule.IsEntered(today.Year + 1) ? today.Year + 1 : null;
}

/// <summary>A year.</summary>
/// <param name="Year">Which.</param>
/// <param name="IsEntered">Whether its notice is known.</param>
/// <param name="Days">Each day, 1 January first.</param>
/// <param name="Entries">The days that can be changed.</param>
public sealed record CalendarYearView(int Year, bool IsEntered, IReadOnlyList<CalendarDayView> Days, IReadOnlyList<CalendarEntryRow> Entries);

/// <summary>One day.</summary>
/// <param name="Date">Which.</param>
/// <param name="IsWorking">Whether it is worked.</param>
/// <param name="Mark">What is said of it, or null when only the week's rule holds.</param>
public sealed record CalendarDayView(DateOnly Date, bool IsWorking, DayMark? Mark);

/// <summary>An entered day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">To hand back on a change.</param>
/// <param name="Date">Which.</param>
/// <param name="Content">What is said of it.</param>
public sealed record CalendarEntryRow(Guid Id, int Revision, DateOnly Date, DayContent Content);

/// <summary>Today.</summary>
/// <param name="Now">UTC.</param>
/// <param name="IsWorking">Whether today is worked.</param>
/// <param name="Mark">What is said of today, or null.</param>
/// <param name="Hours">Hours of a working day.</param>
/// <param name="Next">The next holiday within four months, or null.</param>
/// <param name="MissingYear">A year whose notice should have been entered by now, or null.</param>
public sealed record TodayView(DateTime Now, bool IsWorking, DayMark? Mark, WorkingHours Hours, HolidayView? Next, int? MissingYear);

/// <summary>A holiday to come.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">First day off.</param>
/// <param name="Last">Last day off.</param>
/// <param name="MakeUpDays">Weekend days worked for it, from today on.</param>
/// <param name="IsUnsure">Whether it is only what the law fixes.</param>
public sealed record HolidayView(string Name, DateOnly First, DateOnly Last, IReadOnlyList<DateOnly> MakeUpDays, bool IsUnsure);
