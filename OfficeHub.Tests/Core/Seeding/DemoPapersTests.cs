using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seeding;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Seeding;

public sealed class DemoPapersTests
{
    [Theory]
    [InlineData("2026-07-01 09:00")]
    [InlineData("2026-10-05 23:50")]
    [InlineData("2027-01-03 00:20")]
    public async Task There_is_a_paper_at_every_place_whenever_the_site_is_first_started(string beijing)
    {
        await using var office = await OpenAsync();
        office.Clock.SetTo(new DateTimeOffset(BeijingTime.ToUtc(DateTime.Parse(beijing, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.Zero));

        Assert.True((await office.Get<DemoPapers>().SeedAsync(CancellationToken.None)).Value);

        await using var db = await office.ContextAsync();
        var now = office.Clock.UtcNow;
        var open = await db.Set<WorkItem>().Where(item => item.State == WorkItemState.Open).ToListAsync();
        Assert.Equal(
            ["会签 乌兰", "复核 马会川", "拟稿 白音娜", "核稿 韩雪梅", "用印 田向东", "用印 田向东", "用印 田向东", "用印 田向东", "签发 陈立诚", "编号 孟和", "编号 高静", "领导审签 乌力吉"],
            open.Select(item => $"{item.StepName} {item.StaffName}").Order(StringComparer.Ordinal));
        Assert.True(open.Single(item => item.StepName == "核稿").DueAt < now);
        Assert.InRange(open.Single(item => item.StepName == "签发").DueAt!.Value, now.AddMinutes(1), now.AddMinutes(60));
        Assert.True(open.Single(item => item.StepName == "会签").DueAt > now.AddHours(12));
        var states = await db.Set<OfficialDocument>().GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count);
        Assert.Equal((4, 1, 2, 1, 1), (states[DocumentStatus.Proofread], states[DocumentStatus.Terminated], states[DocumentStatus.Drafting], states[DocumentStatus.SignedOff], states[DocumentStatus.Rechecked]));
        Assert.All(await db.Set<OfficialDocument>().ToListAsync(), row => Assert.True(row.SavedAt < now));
        Assert.False(await db.Set<UserSession>().AnyAsync(session => session.EndedAt == null));
    }

    [Fact]
    public async Task Papers_are_laid_down_once_and_go_on_where_a_kill_had_stopped_them()
    {
        await using var office = await OpenAsync();
        var papers = office.Get<DemoPapers>();
        using var killed = new CancellationTokenSource();
        office.Clock.SetTo(new DateTimeOffset(BeijingTime.ToUtc(new DateTime(2026, 7, 1, 9, 0, 0)), TimeSpan.Zero));
        var watch = Task.Run(async () =>
        {
            while (!killed.IsCancellationRequested)
            {
                await using var db = await office.ContextAsync();
                if (await db.Set<WorkItem>().CountAsync() > 20) await killed.CancelAsync();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => papers.SeedAsync(killed.Token));
        await watch;

        office.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True((await papers.SeedAsync(CancellationToken.None)).Value);
        var rows = (await office.LogAsync()).Count;
        Assert.False((await papers.SeedAsync(CancellationToken.None)).Value);

        Assert.Equal(rows, (await office.LogAsync()).Count);
        await using var after = await office.ContextAsync();
        Assert.Equal(13, await after.Set<OfficialDocument>().CountAsync());
        Assert.Equal(4, await after.Set<OfficialDocument>().CountAsync(row => row.Status == DocumentStatus.Proofread));
        Assert.All(await office.LogAsync(), row => Assert.Equal("OK", row.Outcome));
    }

    [Fact]
    public async Task Installation_that_works_already_gets_no_demo_papers()
    {
        await using var office = await OpenAsync();
        Assert.True((await office.Get<RouteInstaller>().InstallAsync(Actor.System("安装"), CancellationToken.None)).IsSuccess);

        Assert.False((await office.Get<DemoPapers>().SeedAsync(CancellationToken.None)).Value);

        await using var db = await office.ContextAsync();
        Assert.False(await db.Set<OfficialDocument>().AnyAsync());
    }

    private static Task<TestOffice> OpenAsync() => DemoOffice.OpenAsync(services =>
    {
        services.AddSettings();
        services.AddRights();
        services.AddWorkingCalendar();
        services.AddRoutes();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddFiles();
        services.Configure<FileStoreOptions>(options => options.Folder = Path.Combine(Path.GetTempPath(), "officehub-demo-papers"));
        services.AddDocuments();
        services.AddDemoPapers();
    });
}
