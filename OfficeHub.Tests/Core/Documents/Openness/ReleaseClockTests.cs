using System.Globalization;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Documents.Openness.Timing;

namespace OfficeHub.Tests.Core.Documents.Openness;

public sealed class ReleaseClockTests
{
    private static readonly ReleaseLimits Usual = new(20, 10, 3);

    // 国庆 2026: off from 1 to 7 October, worked on Saturday the 10th.
    private static readonly WorkSchedule Schedule = new(
        [
            .. Enumerable.Range(1, 7).Select(day => new DayMark(new DateOnly(2026, 10, day), CalendarDayKind.Holiday, "国庆节", "")),
            new DayMark(new DateOnly(2026, 10, 10), CalendarDayKind.MakeUpWorkday, "国庆节调休", ""),
        ],
        WorkingHours.Usual);

    // 政府信息公开条例, art. 26: 20 working days; 30 September is a Wednesday.
    [Theory]
    [InlineData("2026-10-19", ReleaseState.Good, "剩 11 天")]
    [InlineData("2026-10-20", ReleaseState.Soon, "剩 10 天")]
    [InlineData("2026-10-28", ReleaseState.Soon, "剩 4 天")]
    [InlineData("2026-10-29", ReleaseState.Pressing, "只剩 3 天")]
    [InlineData("2026-11-03", ReleaseState.Pressing, "今日到期")]
    [InlineData("2026-11-04", ReleaseState.Over, "超 1 天")]
    [InlineData("2026-11-09", ReleaseState.Over, "超 4 天")]
    public void Time_runs_from_the_day_of_the_document_over_working_days_alone(string today, ReleaseState state, string words)
    {
        var clock = ReleaseClock.Waiting(Schedule, Usual, new DateOnly(2026, 9, 30), Day(today));

        Assert.Equal((new DateOnly(2026, 11, 3), state, words), (clock.DueOn, clock.State, clock.Words));
    }

    [Fact]
    public void On_the_day_off_right_after_the_last_day_it_is_over_by_one()
    {
        var clock = ReleaseClock.Waiting(Schedule, Usual, new DateOnly(2026, 10, 10), new DateOnly(2026, 11, 7));

        Assert.Equal((new DateOnly(2026, 11, 6), "超 1 天"), (clock.DueOn, clock.Words));
    }

    [Theory]
    [InlineData(-1, "2026-10-07")]
    [InlineData(0, "2026-10-08")]
    [InlineData(3, "2026-10-12")]
    public void One_day_parts_what_is_so_near_from_what_is_not(int left, string latest)
    {
        var today = new DateOnly(2026, 11, 4);

        var day = ReleaseClock.LatestDateWith(Schedule, Usual, left, today);

        Assert.Equal(Day(latest), day);
        int Left(DateOnly date) => ReleaseClock.Waiting(Schedule, Usual, date, today) is var clock && clock.State is ReleaseState.Over ? -clock.Days : clock.Days;
        Assert.True(Left(day) <= left && Left(day.AddDays(1)) > left);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
