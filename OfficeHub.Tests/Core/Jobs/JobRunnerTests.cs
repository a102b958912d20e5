using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OfficeHub.Core.Common;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Jobs;

public sealed class JobRunnerTests
{
    [Fact]
    public async Task Job_runs_when_due_and_leaves_its_heartbeat()
    {
        await using var office = await OpenAsync();
        var (job, node) = (new CountingJob(), Node(office));

        Assert.True(await node.RunIfDueAsync(job, CancellationToken.None));
        Assert.False(await node.RunIfDueAsync(job, CancellationToken.None));
        office.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await node.RunIfDueAsync(job, CancellationToken.None));

        Assert.Equal(2, job.Runs);
        var lease = await LeaseAsync(office);
        Assert.Equal((office.Clock.UtcNow, office.Clock.UtcNow, "", 0), (lease.LastStartedAt, lease.LastSucceededAt, lease.Holder, lease.Failures));
    }

    [Fact]
    public async Task Job_due_on_eight_nodes_at_once_runs_on_one()
    {
        await using var office = await OpenAsync();
        var job = new CountingJob();

        for (var round = 1; round <= 20; round++)
        {
            var ran = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Node(office).RunIfDueAsync(job, CancellationToken.None))));

            Assert.Single(ran, isRun => isRun);
            Assert.Equal(round, job.Runs);
            office.Clock.Advance(TimeSpan.FromMinutes(5));
        }
    }

    [Fact]
    public async Task Job_under_way_keeps_other_nodes_away_until_its_lease_runs_out()
    {
        await using var office = await OpenAsync();
        var slow = new CountingJob { Ends = new TaskCompletionSource() };
        var first = Node(office).RunIfDueAsync(slow, CancellationToken.None);
        await slow.Begun.Task;
        var other = new CountingJob();

        office.Clock.Advance(JobLease.Length - TimeSpan.FromSeconds(1));
        Assert.False(await Node(office).RunIfDueAsync(other, CancellationToken.None));
        office.Clock.Advance(TimeSpan.FromMinutes(6)); // the first node hangs and no longer renews
        Assert.True(await Node(office).RunIfDueAsync(other, CancellationToken.None));

        slow.Ends.SetResult();
        Assert.True(await first);
        var lease = await LeaseAsync(office);
        Assert.Equal(office.Clock.UtcNow, lease.LastSucceededAt);
        Assert.Equal("", lease.Holder);
    }

    [Fact]
    public async Task Job_that_fails_is_counted_named_and_tried_again_soon()
    {
        await using var office = await OpenAsync();
        var job = new CountingJob { Times = JobTimes.DailyAt(new TimeOnly(2, 0)), Fault = new InvalidOperationException("含有公文内容的出错信息") };
        var node = Node(office);

        Assert.True(await node.RunIfDueAsync(job, CancellationToken.None));
        var failed = await LeaseAsync(office);
        office.Clock.Advance(JobLease.RetryPause);
        job.Fault = null;
        Assert.True(await node.RunIfDueAsync(job, CancellationToken.None));
        Assert.False(await node.RunIfDueAsync(job, CancellationToken.None));

        Assert.Equal((1, "InvalidOperationException", null), (failed.Failures, failed.LastError, failed.LastSucceededAt));
        Assert.Equal((0, null), ((await LeaseAsync(office)).Failures, (await LeaseAsync(office)).LastError));
    }

    [Fact]
    public async Task Job_cut_off_by_a_stop_of_the_program_is_tried_again_elsewhere()
    {
        await using var office = await OpenAsync();
        var job = new CountingJob { Times = JobTimes.DailyAt(new TimeOnly(2, 0)), Ends = new TaskCompletionSource() };
        using var stopping = new CancellationTokenSource();
        var running = Node(office).RunIfDueAsync(job, stopping.Token);
        await job.Begun.Task;

        await stopping.CancelAsync();
        await running;
        var again = new CountingJob { Times = job.Times };
        Assert.False(await Node(office).RunIfDueAsync(again, CancellationToken.None));
        office.Clock.Advance(JobLease.RetryPause);

        Assert.True(await Node(office).RunIfDueAsync(again, CancellationToken.None));
    }

    [Fact]
    public async Task Job_asked_for_runs_out_of_turn_once()
    {
        await using var office = await OpenAsync(new CountingJob());
        var actor = await office.SignedInAsync("马会川", JobPermissions.Maintain);
        var job = office.Services.GetServices<ITimedJob>().OfType<CountingJob>().Single();
        var node = Node(office);
        await node.RunIfDueAsync(job, CancellationToken.None);

        var asked = await office.Get<RunJobNowHandler>().HandleAsync(new(Guid.NewGuid(), job.Name), actor, CancellationToken.None);

        Assert.True(asked.IsSuccess);
        Assert.True(await node.RunIfDueAsync(job, CancellationToken.None));
        Assert.False(await node.RunIfDueAsync(job, CancellationToken.None));
        Assert.Equal(("立即运行定时任务", "数数"), (await office.LogAsync()) is [var row] ? (row.ActionName, row.SubjectName) : default);
    }

    [Fact]
    public async Task Jobs_without_the_right_are_neither_shown_nor_started()
    {
        await using var office = await OpenAsync(new CountingJob());
        var actor = await office.SignedInAsync("苏日娜");

        Assert.IsType<NotAllowed>((await office.Get<RunJobNowHandler>().HandleAsync(new(Guid.NewGuid(), "Test.Counting"), actor, CancellationToken.None)).Error);
        Assert.IsType<NotAllowed>((await office.Get<JobsQuery>().ViewAsync(actor, CancellationToken.None)).Error);
        var entitled = await office.SignedInAsync("马会川", JobPermissions.Maintain);
        Assert.IsType<NotFound>((await office.Get<RunJobNowHandler>().HandleAsync(new(Guid.NewGuid(), "No.Such"), entitled, CancellationToken.None)).Error);
    }

    [Fact]
    public async Task Hosted_runner_starts_its_jobs_and_stops_with_the_program()
    {
        await using var office = await OpenAsync(new CountingJob());
        var job = office.Services.GetServices<ITimedJob>().OfType<CountingJob>().Single();
        var runner = office.Get<JobRunner>();

        await runner.StartAsync(CancellationToken.None);
        await job.Begun.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await runner.StopAsync(CancellationToken.None);

        Assert.Equal(1, job.Runs);
    }

    private static Task<TestOffice> OpenAsync(params ITimedJob[] jobs) => TestOffice.OpenAsync(services =>
    {
        services.AddSettings().AddJobs();
        foreach (var job in jobs)
        {
            services.AddSingleton(job);
        }
    });

    private static JobRunner Node(TestOffice office) =>
        new(office.Get<IDbContextFactory<OfficeHubDbContext>>(), [], office.Clock, NullLogger<JobRunner>.Instance);

    private static async Task<JobLease> LeaseAsync(TestOffice office)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<JobLease>().AsNoTracking().SingleAsync(lease => lease.Name == "Test.Counting");
    }

    private sealed class CountingJob : ITimedJob
    {
        private int _runs;

        public string Name => "Test.Counting";

        public string ChineseName => "数数";

        public JobTimes Times { get; init; } = JobTimes.Every(TimeSpan.FromMinutes(5));

        public int Runs => _runs;

        public Exception? Fault { get; set; }

        public TaskCompletionSource? Ends { get; init; }

        public TaskCompletionSource Begun { get; } = new();

        public async Task RunAsync(CancellationToken ct)
        {
            Interlocked.Increment(ref _runs);
            Begun.TrySetResult();
            if (Ends is not null)
            {
                await Ends.Task.WaitAsync(ct);
            }

            if (Fault is not null)
            {
                throw Fault;
            }
        }
    }
}
