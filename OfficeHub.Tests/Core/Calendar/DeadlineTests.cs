using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;

namespace OfficeHub.Tests.Core.Calendar;

/// <summary>What a light says of a limit. 2026-07-01 is a Wednesday; worked from 8:30 to 12:00 and 14:30 to 18:00.</summary>
public sealed class DeadlineTests
{
    private static readonly WorkSchedule Week = new([], new WorkingHours(new(8, 30), new(12, 0), new(14, 30), new(18, 0)));

    [Theory]
    [InlineData("07-01 08:30", "07-03 18:00", "07-01 09:42", DeadlineState.Good, "剩 2 天")]
    [InlineData("07-01 08:30", "07-03 18:00", "07-03 09:00", DeadlineState.Soon, "剩 6 小时")]
    [InlineData("07-01 08:30", "07-01 18:00", "07-01 08:31", DeadlineState.Soon, "剩 6 小时")]
    [InlineData("06-01 08:30", "07-02 09:30", "07-01 17:30", DeadlineState.Soon, "剩 1 小时")]
    [InlineData("07-02 08:30", "07-06 18:00", "07-03 17:00", DeadlineState.Good, "剩 1 天")]
    [InlineData("07-01 08:30", "07-02 18:00", "07-02 17:20", DeadlineState.Soon, "剩 40 分")]
    [InlineData("07-01 08:30", "07-02 17:20", "07-02 18:00", DeadlineState.Over, "超 40 分")]
    [InlineData("07-01 08:30", "07-03 18:00", "07-06 08:29", DeadlineState.Over, "超 1 分")]
    [InlineData("07-01 08:30", "07-03 18:00", "07-06 18:00", DeadlineState.Over, "超 1 天")]
    public void Limit_is_counted_in_working_time(string from, string due, string now, DeadlineState state, string words) =>
        Assert.Equal(new Deadline(state, words), Deadline.Of(Week, At(from), At(due), byClock: false, At(now)));

    [Theory]
    [InlineData("07-03 17:00", "07-04 05:00", "07-03 20:00", DeadlineState.Good, "剩 9 小时")]
    [InlineData("07-03 17:00", "07-04 05:00", "07-04 04:00", DeadlineState.Soon, "剩 1 小时")]
    [InlineData("07-03 17:00", "07-04 05:00", "07-05 05:00", DeadlineState.Over, "超 1 天")]
    public void Limit_of_an_extra_urgent_paper_is_counted_by_the_clock(string from, string due, string now, DeadlineState state, string words) =>
        Assert.Equal(new Deadline(state, words), Deadline.Of(Week, At(from), At(due), byClock: true, At(now)));

    [Fact]
    public void Without_a_beginning_only_the_day_tells()
    {
        Assert.Equal(DeadlineState.Good, Deadline.Of(Week, null, At("07-02 09:30"), byClock: false, At("07-01 17:59")).State);
        Assert.Equal(DeadlineState.Soon, Deadline.Of(Week, null, At("07-02 09:30"), byClock: false, At("07-02 08:00")).State);
    }

    [Theory]
    [InlineData("07-01 09:00", "07-02 14:30", false, "1 天 3 小时")]
    [InlineData("07-01 09:00", "07-02 14:30", true, "1 天 5 小时")]
    [InlineData("07-03 17:20", "07-04 12:00", false, "40 分")]
    [InlineData("07-04 10:00", "07-04 12:00", false, "1 分")]
    [InlineData("07-01 08:30", "07-01 18:00", false, "1 天")]
    public void What_waits_has_waited_in_working_time(string since, string now, bool byClock, string words) =>
        Assert.Equal(words, Deadline.Waited(Week, At(since), byClock, At(now)));

    private static DateTime At(string beijing) =>
        BeijingTime.ToUtc(DateTime.ParseExact($"2026-{beijing}", "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
