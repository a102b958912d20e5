using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OfficeHub.Core.Access;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Common;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Jobs;

public sealed class SelfCheckTests
{
    [Fact]
    public async Task Program_in_order_passes_every_check()
    {
        await using var office = await OpenAsync();
        await RunAllAsync(office);

        var rows = await CheckAsync(office);

        Assert.Equal(["database", "storage", "jobs", "audit-heads", "outbox"], rows.Select(row => row.Name));
        Assert.All(rows, row => Assert.Equal(CheckState.Good, row.State));
    }

    [Fact]
    public async Task Job_that_has_not_run_for_twice_its_interval_is_named()
    {
        await using var office = await OpenAsync();
        await RunAllAsync(office);
        office.Clock.Advance(TimeSpan.FromHours(48));
        Assert.DoesNotContain("清理办理回执", (await CheckAsync(office)).Single(row => row.Name == "jobs").Sentence, StringComparison.Ordinal);

        office.Clock.Advance(TimeSpan.FromMinutes(2));

        var jobs = (await CheckAsync(office)).Single(row => row.Name == "jobs");
        Assert.Equal(CheckState.Bad, jobs.State);
        Assert.Contains("清理办理回执", jobs.Sentence, StringComparison.Ordinal);
        var actor = await office.SignedInAsync("马会川", JobPermissions.Maintain);
        Assert.All((await office.Get<JobsQuery>().ViewAsync(actor, CancellationToken.None)).Value.Jobs, job => Assert.Equal(JobState.Late, job.State));
    }

    [Fact]
    public async Task Audit_head_not_kept_outside_in_time_is_found()
    {
        await using var office = await OpenAsync();
        await RunAllAsync(office);
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.Change);
        await office.Get<ChangeSettingHandler>().HandleAsync(new(Guid.NewGuid(), "No.Such", "1", 0, ""), actor, CancellationToken.None);

        office.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(CheckState.Good, (await CheckAsync(office)).Single(row => row.Name == "audit-heads").State);
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(CheckState.Bad, (await CheckAsync(office)).Single(row => row.Name == "audit-heads").State);

        await office.Get<AuditHeadKeeper>().KeepAsync(CancellationToken.None);
        office.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(CheckState.Good, (await CheckAsync(office)).Single(row => row.Name == "audit-heads").State);
    }

    [Fact]
    public async Task Database_that_ends_before_the_head_kept_outside_is_found()
    {
        await using var office = await OpenAsync();
        await RunAllAsync(office);
        await File.AppendAllTextAsync(office.HeadsFile, new KeptHead(900, new string('a', 64), office.Clock.UtcNow).ToLine() + "\n");

        await office.Get<AuditHeadKeeper>().KeepAsync(CancellationToken.None);
        office.Clock.Advance(TimeSpan.FromSeconds(5));

        var row = (await CheckAsync(office)).Single(row => row.Name == "audit-heads");
        Assert.Equal(CheckState.Bad, row.State);
        Assert.Contains("第 900 条", row.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_that_waits_too_long_is_found()
    {
        await using var office = await OpenAsync();
        await using (var db = await office.ContextAsync())
        {
            db.Add(OutboxMessage.From(new DispatchOutboxTests.NobodyCares(), office.Clock.UtcNow));
            await db.SaveChangesAsync();
        }

        office.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(CheckState.Bad, (await CheckAsync(office)).Single(row => row.Name == "outbox").State);
    }

    [Fact]
    public async Task Check_that_breaks_is_bad_and_tells_nothing_of_the_fault()
    {
        await using var office = await TestOffice.OpenAsync(services =>
            services.AddSettings().AddJobs().AddHealthChecks().AddCheck("broken", () => throw new InvalidOperationException("/etc/officehub 密码 123456")));

        var broken = (await CheckAsync(office)).Single(row => row.Name == "broken");

        Assert.Equal((CheckState.Bad, "查的时候出错，没有结果。请联系维护人员。"), (broken.State, broken.Sentence));
    }

    [Fact]
    public async Task Disk_with_too_little_room_is_found_and_no_probe_is_left()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.Change);
        await office.Get<ChangeSettingHandler>().HandleAsync(
            new(Guid.NewGuid(), JobSettings.LeastFreeSpace.Key, "1000000", SettingRow.NeverChanged, ""), actor, CancellationToken.None);

        var storage = (await CheckAsync(office)).Single(row => row.Name == "storage");

        Assert.Equal(CheckState.Bad, storage.State);
        Assert.StartsWith("数据目录所在磁盘只剩", storage.Sentence, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(office.DataFolder, "probe-*"));
    }

    [Fact]
    public async Task Checks_asked_for_a_hundred_times_at_once_run_once()
    {
        await using var office = await OpenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => CheckAsync(office))));

        Assert.Single(answers.Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public async Task Cleaning_drops_what_is_old_and_keeps_what_is_not()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.Change);
        await office.Get<ChangeSettingHandler>().HandleAsync(new(Guid.NewGuid(), "No.Such", "1", 0, ""), actor, CancellationToken.None);
        await using (var db = await office.ContextAsync())
        {
            await db.Set<UserSession>().ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, office.Clock.UtcNow));
        }

        var alive = await office.SignedInAsync("苏日娜");
        office.Clock.Advance(TimeSpan.FromDays(7));
        await RunAllAsync(office);
        Assert.Equal((1, 2), await CountAsync(office));
        office.Clock.Advance(TimeSpan.FromDays(90));
        await RunAllAsync(office);

        Assert.Equal((0, 1), await CountAsync(office));
        await using var after = await office.ContextAsync();
        Assert.Equal(alive.SessionId, (await after.Set<UserSession>().SingleAsync()).Id);
    }

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(services => services.AddSettings().AddJobs());

    private static async Task<IReadOnlyList<CheckRow>> CheckAsync(TestOffice office) =>
        await office.Get<SelfCheck>().RunAsync(CancellationToken.None);

    private static async Task RunAllAsync(TestOffice office)
    {
        foreach (var job in office.Services.GetServices<ITimedJob>())
        {
            await office.Get<JobRunner>().RunIfDueAsync(job, CancellationToken.None);
        }
    }

    private static async Task<(int Records, int Sessions)> CountAsync(TestOffice office)
    {
        await using var db = await office.ContextAsync();
        return (await db.Set<CommandRecord>().CountAsync(), await db.Set<UserSession>().CountAsync());
    }
}
