using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Persistence.Sqlite;
using OfficeHub.Core.Seeding;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Organization;

public sealed class StaffListTests(ITestOutputHelper output)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task List_follows_the_tree_then_leader_order()
    {
        await using var office = await DemoOffice.OpenAsync();

        var rows = (await office.Get<StaffListQuery>().PageAsync(new StaffFilter(), null, await office.SignedInAsync("苏日娜"), None, size: 9)).Value.Rows;

        Assert.Equal(["陈立诚", "林若澜", "乌力吉", "周文渊", "马会川", "马会川", "赵启明", "苏日娜", "韩雪梅"], rows.Select(row => row.Name));
        Assert.Equal([true, false], rows.Where(row => row.Name == "马会川").Select(row => row.IsPrimary));
        Assert.Equal("100****0001", rows[0].Mobile);
    }

    [Fact]
    public async Task Pages_forward_and_back_show_every_line_once()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.SignedInAsync("苏日娜");
        var query = office.Get<StaffListQuery>();
        var whole = (await query.PageAsync(new StaffFilter(), null, actor, None, size: 200)).Value;
        Assert.Equal(whole.Rows.Count, whole.Count);

        var pages = new List<Page<StaffRow>> { (await query.PageAsync(new StaffFilter(), null, actor, None, size: 7)).Value };
        while (pages[^1].Next is { } next) pages.Add((await query.PageAsync(new StaffFilter(), next, actor, None, size: 7)).Value);

        Assert.Equal(whole.Rows, pages.SelectMany(page => page.Rows));
        Assert.Null(pages[0].Previous);
        for (var index = pages.Count - 1; index > 0; index--)
        {
            var back = (await query.PageAsync(new StaffFilter(), pages[index].Previous, actor, None, size: 7)).Value;
            Assert.Equal(pages[index - 1].Rows, back.Rows);
        }
    }

    [Theory]
    [InlineData("lrl", "林若澜、刘润莲")]
    [InlineData("立诚", "陈立诚")]
    [InlineData("BY0011", "高静")]
    [InlineData("%", "")]
    public async Task Filter_takes_name_initials_and_number(string text, string expected)
    {
        await using var office = await DemoOffice.OpenAsync();

        var rows = (await office.Get<StaffListQuery>().PageAsync(new StaffFilter(Text: text), null, await office.SignedInAsync("苏日娜"), None)).Value.Rows;

        Assert.Equal(expected, string.Join('、', rows.Select(row => row.Name)));
    }

    [Fact]
    public async Task Filter_by_unit_takes_the_subtree_or_the_unit_alone()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.SignedInAsync("苏日娜");
        var unit = (await office.UnitAsync("东河旗人民政府")).Id;
        var query = office.Get<StaffListQuery>();

        var below = (await query.PageAsync(new StaffFilter(UnitId: unit), null, actor, None)).Value.Rows;
        var alone = (await query.PageAsync(new StaffFilter(UnitId: unit, WithSubUnits: false), null, actor, None)).Value.Rows;
        var clerks = (await query.PageAsync(new StaffFilter(UnitId: unit, Post: "文书"), null, actor, None)).Value.Rows;

        Assert.Equal(["额尔敦", "刘润莲", "何建新", "其其格", "斯琴", "刘小满", "那顺"], below.Select(row => row.Name));
        Assert.Equal(["额尔敦"], alone.Select(row => row.Name));
        Assert.Equal(["其其格", "刘小满"], clerks.Select(row => row.Name));
    }

    [Fact]
    public async Task People_without_a_post_and_people_who_left_have_lists_of_their_own()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.MaintainerAsync();
        await office.Get<RegisterStaffHandler>().HandleAsync(new RegisterStaff(Guid.NewGuid(), "新来", "BY0100", "", "", ""), actor, None);
        var leaver = await office.StaffAsync("高静");
        await office.Get<LeaveStaffHandler>().HandleAsync(new LeaveStaff(Guid.NewGuid(), leaver.Id, leaver.Revision, new DateOnly(2026, 6, 30)), actor, None);
        var query = office.Get<StaffListQuery>();

        Assert.Equal(["新来"], (await query.PageAsync(new StaffFilter(StaffView.WithoutPost), null, actor, None)).Value.Rows.Select(row => row.Name));
        Assert.Equal(["高静"], (await query.PageAsync(new StaffFilter(StaffView.Left), null, actor, None)).Value.Rows.Select(row => row.Name));
        Assert.DoesNotContain((await query.PageAsync(new StaffFilter(), null, actor, None)).Value.Rows, row => row.Name == "高静");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("W3RydWVd")]
    [InlineData("'; DROP TABLE Staff; --")]
    public async Task Spoiled_cursor_reads_the_first_page(string cursor)
    {
        await using var office = await DemoOffice.OpenAsync();

        Assert.Equal("陈立诚", (await office.Get<StaffListQuery>().PageAsync(new StaffFilter(), cursor, await office.SignedInAsync("苏日娜"), None)).Value.Rows[0].Name);
    }

    [Theory]
    [InlineData("lrl", "林若澜、刘润莲")]
    [InlineData("文电科", "孟和、高静、田向东")]
    [InlineData("盟长", "陈立诚、林若澜、乌力吉")]
    [InlineData("", "")]
    public async Task Picker_finds_by_initials_unit_and_post_in_rank_order(string text, string expected)
    {
        await using var office = await DemoOffice.OpenAsync();

        var rows = (await office.Get<DirectorySearchQuery>().SearchAsync(text, null, await office.SignedInAsync("苏日娜"), None)).Value;

        Assert.Equal(expected, string.Join('、', rows.Select(row => row.Name)));
    }

    [Fact]
    public async Task Picker_puts_the_own_agency_first_and_remembers_the_last_picks()
    {
        await using var office = await DemoOffice.OpenAsync();
        var agency = (await office.UnitAsync("东河旗人民政府办公室")).Id;
        var actor = (await office.SignedInAsync("其其格")) with { AgencyId = agency };
        var query = office.Get<DirectorySearchQuery>();
        var remember = office.Get<RememberContactsHandler>();

        Assert.Equal(["刘润莲", "林若澜"], (await query.SearchAsync("lrl", null, actor, None)).Value.Select(row => row.Name));

        await remember.HandleAsync(new RememberContacts(Guid.NewGuid(), [(await office.StaffAsync("马会川")).Id]), actor, None);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await remember.HandleAsync(new RememberContacts(Guid.NewGuid(), [(await office.StaffAsync("高静")).Id]), actor, None);

        var recent = (await query.RecentAsync(actor, None)).Value;
        Assert.Equal(["高静", "马会川"], recent.Select(row => row.Name));
        Assert.Equal("副秘书长", recent[1].PostName);
        Assert.Empty((await query.RecentAsync(await office.SignedInAsync("苏日娜"), None)).Value);
    }

    [Fact]
    public async Task Print_takes_the_right_to_export_masks_numbers_and_stops_at_its_limit_aloud()
    {
        await using var office = await DemoOffice.OpenAsync(services => services.AddSettings());
        await using (var db = await office.ContextAsync())
        {
            db.AddRange(Enumerable.Range(1, StaffPrintQuery.MostRows + 5).Select(number =>
                Staff.Register(Guid.CreateVersion7(), new StaffDetails($"牧仁{number}", $"X{number}", "", "10012345678"))));
            await db.SaveChangesAsync();
        }

        var printer = await office.SignedInAsync("李文斌", OrganizationPermissions.Export);
        var query = office.Get<StaffPrintQuery>();

        var refused = await query.AllAsync(new StaffFilter(), "", await office.MaintainerAsync(), None);
        var below = (await query.AllAsync(new StaffFilter(UnitId: (await office.UnitAsync("文电科")).Id), "", printer, None)).Value;
        var unsaid = await query.AllAsync(new StaffFilter(StaffView.WithoutPost), " ", printer, None);
        var many = (await query.AllAsync(new StaffFilter(StaffView.WithoutPost), "全盟人员核对", printer, None)).Value;

        Assert.IsType<NotAllowed>(refused.Error);
        Assert.Equal(["孟和", "高静", "田向东"], below.Rows.Select(row => row.Name));
        Assert.Equal((3, "在岗，文电科及下级"), (below.Total, below.Conditions));
        Assert.Equal($"要打印 {StaffPrintQuery.MostRows + 5} 行，超过 200 行，请写明用途。", Assert.Single(Assert.IsType<Invalid>(unsaid.Error).Faults).Message);
        Assert.Equal((StaffPrintQuery.MostRows, StaffPrintQuery.MostRows + 5, "全盟人员核对"), (many.Rows.Count, many.Total, many.Purpose));
        Assert.Equal(("打印人员名册", "2000 行，无岗位；用途：全盟人员核对", "OK"), ((await office.LogAsync())[^1].ActionName, (await office.LogAsync())[^1].Summary, (await office.LogAsync())[^1].Outcome));
        Assert.All(many.Rows, row => Assert.Equal("100****5678", row.Mobile));
    }

    [Fact]
    public async Task Those_to_appoint_begin_with_the_last_picks_as_long_as_nothing_is_typed()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.MaintainerAsync();
        var finder = office.Get<StaffFinderQuery>();
        Assert.Empty((await finder.SearchAsync(" ", actor, None)).Value);
        foreach (var name in new[] { "马会川", "高静" })
        {
            await office.Get<RememberContactsHandler>().HandleAsync(new RememberContacts(Guid.NewGuid(), [(await office.StaffAsync(name)).Id]), actor, None);
            office.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = (await finder.SearchAsync("", actor, None)).Value;
        var typed = (await finder.SearchAsync("lrl", actor, None)).Value;

        Assert.Equal([("高静", "编号登记员"), ("马会川", "副秘书长")], first.Select(row => (row.Name, row.PostName)));
        Assert.Equal(["刘润莲", "林若澜"], typed.Select(row => row.Name));
    }

    [Fact]
    public async Task Page_of_a_hundred_thousand_people_costs_one_query_and_the_first_one_a_capped_count()
    {
        var counter = new CommandCounter();
        await using var office = await DemoOffice.OpenAsync(services =>
            services.ConfigureDbContext<SqliteOfficeHubDbContext>(options => options.AddInterceptors(counter)));
        await using (var db = await office.ContextAsync())
        {
            await ManyPeople.AddAsync(db, 100_000, None);
        }

        var actor = await office.SignedInAsync("苏日娜");
        var query = office.Get<StaffListQuery>();

        counter.Commands.Clear();
        var watch = Stopwatch.StartNew();
        var first = (await query.PageAsync(new StaffFilter(), null, actor, None)).Value;
        output.WriteLine($"first page {watch.ElapsedMilliseconds} ms, {counter.Commands.Count} commands");
        Assert.Equal(2, counter.Commands.Count);
        Assert.Equal((50, Page<StaffRow>.CountCap + 1), (first.Rows.Count, first.Count));

        counter.Commands.Clear();
        watch.Restart();
        var second = (await query.PageAsync(new StaffFilter(), first.Next, actor, None)).Value;
        output.WriteLine($"second page {watch.ElapsedMilliseconds} ms");
        Assert.Single(counter.Commands);
        Assert.Empty(first.Rows.Intersect(second.Rows));

        counter.Commands.Clear();
        watch.Restart();
        var found = (await office.Get<DirectorySearchQuery>().SearchAsync("lrl", null, actor, None)).Value;
        output.WriteLine($"picker {watch.ElapsedMilliseconds} ms");
        Assert.Single(counter.Commands);
        Assert.Equal("林若澜", found[0].Name);
        Assert.True(found.Count <= DirectorySearchQuery.MostRows);
    }

    private sealed class CommandCounter : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
