using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;

namespace OfficeHub.Tests.Core.Calendar;

public sealed class WorkScheduleTests
{
    internal static WorkSchedule Schedule { get; } = new(
        KnownYears.All.SelectMany(known => NoticeText.Read(known.Year, known.Text).Value.Select(day => new DayMark(day.Date, day.Kind, day.Name, ""))),
        WorkingHours.Usual);

    [Theory]
    [InlineData("2026-07-01", true)]   // Wednesday
    [InlineData("2026-07-04", false)]  // Saturday
    [InlineData("2026-02-14", true)]   // Saturday worked for the Spring Festival
    [InlineData("2026-02-15", false)]
    [InlineData("2026-02-23", false)]  // Monday off
    [InlineData("2026-02-24", true)]
    [InlineData("2026-02-28", true)]   // Saturday worked
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-10", true)]   // Saturday worked
    [InlineData("2025-01-26", true)]   // Sunday worked
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-11", true)]
    public void Day_is_worked_or_not_as_the_notice_says(string day, bool isWorked) =>
        Assert.Equal(isWorked, Schedule.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Year_has_as_many_working_days_as_the_law_leaves(int year, int expected)
    {
        // 365 days, less the weekends' and the 13 statutory days: what the notice moves, it moves within the year.
        var days = Enumerable.Range(0, 365).Select(offset => new DateOnly(year, 1, 1).AddDays(offset));

        Assert.Equal(expected, days.Count(Schedule.IsWorkingDay));
    }

    [Theory]
    [InlineData("2026-07-01", 0, "2026-07-01")]
    [InlineData("2026-07-04", 0, "2026-07-06")]
    [InlineData("2026-07-03", 1, "2026-07-06")]
    [InlineData("2026-02-13", 2, "2026-02-24")]   // over the make-up Saturday and nine days off
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2026-10-10", -3, "2026-09-30")]
    [InlineData("2026-07-06", -1, "2026-07-03")]
    public void Working_days_are_added_without_counting_the_first(string from, int count, string expected) =>
        Assert.Equal(Day(expected), Schedule.AddWorkingDays(Day(from), count));

    [Fact]
    public void Ordinary_limit_ends_with_the_last_working_day()
    {
        var arrived = Beijing("2026-09-29 10:00");

        Assert.Equal(Beijing("2026-10-08 18:00"), Schedule.DueAt(arrived, new(2, TimeLimitUnit.WorkingDays)));
        Assert.Equal(Beijing("2026-09-29 18:00"), Schedule.DueAt(arrived, new(0, TimeLimitUnit.WorkingDays)));
    }

    [Fact]
    public void What_arrives_after_closing_counts_from_the_next_working_day()
    {
        Assert.Equal(Beijing("2026-07-03 18:00"), Schedule.DueAt(Beijing("2026-07-01 18:00"), new(1, TimeLimitUnit.WorkingDays)));
        Assert.Equal(Beijing("2026-07-07 18:00"), Schedule.DueAt(Beijing("2026-07-04 09:00"), new(1, TimeLimitUnit.WorkingDays)));
    }

    [Fact]
    public void Extra_urgent_limit_runs_by_the_clock_through_night_and_holiday()
    {
        Assert.Equal(Beijing("2026-10-01 01:30"), Schedule.DueAt(Beijing("2026-09-30 23:30"), new(2, TimeLimitUnit.ClockHours)));
        Assert.Equal(Beijing("2026-10-02 23:30"), Schedule.DueAt(Beijing("2026-10-01 23:30"), new(1, TimeLimitUnit.ClockDays)));
    }

    [Fact]
    public void Working_hours_skip_lunch_night_and_weekend()
    {
        Assert.Equal(Beijing("2026-07-03 15:00"), Schedule.AddWorkingTime(Beijing("2026-07-03 11:30"), TimeSpan.FromHours(1)));
        Assert.Equal(Beijing("2026-07-06 09:30"), Schedule.AddWorkingTime(Beijing("2026-07-03 17:00"), TimeSpan.FromHours(2)));
        Assert.Equal(TimeSpan.FromHours(7), Schedule.WorkingTimeBetween(Beijing("2026-07-01 00:00"), Beijing("2026-07-02 00:00")));
        Assert.Equal(TimeSpan.Zero, Schedule.WorkingTimeBetween(Beijing("2026-07-04 00:00"), Beijing("2026-07-06 08:30")));
    }

    [Fact]
    public void Day_changes_at_midnight_in_Beijing_and_not_in_London()
    {
        // Sunday 23:59 in Beijing is Sunday 15:59 UTC; a minute later it is Monday here, still Sunday there.
        var lastMinute = new DateTime(2026, 7, 5, 15, 59, 0, DateTimeKind.Utc);

        Assert.False(Schedule.IsWorkingDay(BeijingTime.DayOf(lastMinute)));
        Assert.True(Schedule.IsWorkingDay(BeijingTime.DayOf(lastMinute.AddMinutes(1))));
        Assert.Equal(Beijing("2026-07-06 18:00"), Schedule.DueAt(lastMinute, new(0, TimeLimitUnit.WorkingDays)));
        Assert.Equal(Beijing("2026-07-06 18:00"), Schedule.DueAt(lastMinute.AddMinutes(1), new(0, TimeLimitUnit.WorkingDays)));
        Assert.Equal(Beijing("2026-07-07 18:00"), Schedule.DueAt(lastMinute.AddDays(1).AddMinutes(1), new(0, TimeLimitUnit.WorkingDays)));
    }

    [Fact]
    public void Year_without_a_notice_has_the_days_of_the_law_and_says_they_are_unsure()
    {
        Assert.False(Schedule.IsEntered(2027));
        Assert.All(new[] { "2027-02-05", "2027-02-08", "2027-04-05", "2027-05-01", "2027-06-09", "2027-09-15", "2027-10-01" }, day =>
        {
            Assert.False(Schedule.IsWorkingDay(Day(day)));
            Assert.True(Schedule.MarkOf(Day(day))!.IsUnsure);
        });
        Assert.True(Schedule.IsWorkingDay(Day("2027-02-09")));
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Days_of_the_law_are_all_off_in_the_notice_too(int year)
    {
        var off = StatutoryHolidays.Of(year);

        Assert.Equal(13, off.Count);
        Assert.All(off, holiday => Assert.True(
            Schedule.MarkOf(holiday.Date) is { Kind: CalendarDayKind.Holiday } mark && mark.Name.Contains(holiday.Name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public void Arithmetic_holds_together_for_any_instants(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var from = Beijing("2025-01-01 00:00").AddMinutes(random.Next(3 * 365 * 24 * 60));
            var time = TimeSpan.FromMinutes(random.Next(0, 40 * 7 * 60));
            var count = random.Next(-60, 61);
            var day = BeijingTime.DayOf(from);

            var until = Schedule.AddWorkingTime(from, time);
            var workday = Schedule.AddWorkingDays(day, 0);
            var moved = Schedule.AddWorkingDays(workday, count);
            var due = Schedule.DueAt(from, new(Math.Abs(count), TimeLimitUnit.WorkingDays));

            var circumstance = $"seed {seed}, round {round}: {from:O} + {time}, {count}";
            Assert.True(Schedule.WorkingTimeBetween(from, until) == time, circumstance);
            Assert.True(Schedule.WorkingTimeBetween(until, from) == -time, circumstance);
            Assert.True(Schedule.IsWorkingDay(moved), circumstance);
            Assert.True(Schedule.WorkingDaysBetween(workday, moved) == count, circumstance);
            Assert.True(Schedule.AddWorkingDays(moved, -count) == workday, circumstance);
            Assert.True(due > from && Schedule.DueAt(from, new(Math.Abs(count) + 1, TimeLimitUnit.WorkingDays)) > due, circumstance);
            Assert.True(Schedule.WorkingTimeBetween(from, due) >= WorkingHours.Usual.PerDay * Math.Abs(count), circumstance);
        }
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTime Beijing(string text) =>
        BeijingTime.ToUtc(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
