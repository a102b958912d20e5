using OfficeHub.Core.Common;

namespace OfficeHub.Tests.Core.Common;

public sealed class JobTimesTests
{
    private static readonly JobTimes AtTwo = JobTimes.DailyAt(new TimeOnly(2, 0));

    [Fact]
    public void Job_that_never_ran_is_due()
    {
        Assert.True(AtTwo.IsDue(Beijing(1, 12), lastStarted: null));
        Assert.True(JobTimes.Every(TimeSpan.FromMinutes(5)).IsDue(Beijing(1, 12), lastStarted: null));
    }

    [Fact]
    public void Job_with_an_interval_is_due_when_it_has_passed()
    {
        var job = JobTimes.Every(TimeSpan.FromMinutes(5));

        Assert.False(job.IsDue(Beijing(1, 12).AddMinutes(5).AddTicks(-1), Beijing(1, 12)));
        Assert.True(job.IsDue(Beijing(1, 12).AddMinutes(5), Beijing(1, 12)));
    }

    [Fact]
    public void Daily_job_is_due_from_its_hour_in_Beijing_once()
    {
        Assert.False(AtTwo.IsDue(Beijing(2, 1, 59), Beijing(1, 2)));
        Assert.True(AtTwo.IsDue(Beijing(2, 2), Beijing(1, 2)));
        Assert.False(AtTwo.IsDue(Beijing(2, 23), Beijing(2, 2)));
    }

    [Fact]
    public void Daily_job_missed_while_the_program_was_down_is_due_once_it_is_up()
    {
        Assert.True(AtTwo.IsDue(Beijing(4, 16), Beijing(1, 2)));
        Assert.False(AtTwo.IsDue(Beijing(4, 17), Beijing(4, 16)));
    }

    private static DateTime Beijing(int day, int hour, int minute = 0) =>
        BeijingTime.ToUtc(new DateTime(2026, 7, day, hour, minute, 0, DateTimeKind.Unspecified));
}
