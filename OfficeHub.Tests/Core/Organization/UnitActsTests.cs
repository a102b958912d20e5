using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Organization;

public sealed class UnitActsTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Today = new(2026, 7, 1);

    [Fact]
    public async Task Established_department_stands_behind_its_siblings_and_can_be_found()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.MaintainerAsync();
        var parent = await office.UnitAsync("北原盟行政公署办公室");

        var result = await office.Get<EstablishUnitHandler>().HandleAsync(
            new EstablishUnit(Guid.NewGuid(), parent.Id, null, "  外事科 ", "", "", Today, ""), actor, None);

        Assert.True(result.IsSuccess);
        var children = (await office.Get<UnitTreeQuery>().ChildrenAsync(parent.Id, withAbolished: false, actor, None)).Value;
        Assert.Equal("外事科", children[^1].Name);
        var view = (await office.Get<UnitDetailQuery>().FindAsync(result.Value, actor, None)).Value;
        Assert.Equal(["北原盟行政公署", "北原盟行政公署办公室"], view.Above.Select(above => above.Name));
        Assert.Equal("外事科", Assert.Single(view.Names).Name);
    }

    [Fact]
    public async Task Unit_with_several_faults_hears_of_all_of_them()
    {
        await using var office = await DemoOffice.OpenAsync();

        var result = await office.Get<EstablishUnitHandler>().HandleAsync(
            new EstablishUnit(Guid.NewGuid(), null, null, "", "", "北\u202E署", Today.AddDays(1), ""), await office.MaintainerAsync(), None);

        Assert.Equal(["Name", "Abbreviation", "EstablishedOn", "ParentId"], Assert.IsType<Invalid>(result.Error).Faults.Select(fault => fault.Field));
    }

    [Fact]
    public async Task Second_sibling_of_one_name_and_second_owner_of_one_abbreviation_are_refused()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.MaintainerAsync();
        var parent = (await office.UnitAsync("北原盟行政公署")).Id;
        var handler = office.Get<EstablishUnitHandler>();

        var sameName = await handler.HandleAsync(new EstablishUnit(Guid.NewGuid(), parent, AgencyLevel.League, "北原盟财政局", "", "", Today, ""), actor, None);
        var sameLetters = await handler.HandleAsync(new EstablishUnit(Guid.NewGuid(), parent, AgencyLevel.League, "北原盟审计局", "", "北财发", Today, ""), actor, None);

        Assert.Equal("Name", Assert.Single(Assert.IsType<Invalid>(sameName.Error).Faults).Field);
        Assert.Equal("Abbreviation", Assert.Single(Assert.IsType<Invalid>(sameLetters.Error).Faults).Field);
    }

    [Fact]
    public async Task Coming_name_takes_effect_on_its_day_by_the_job_and_once_only()
    {
        await using var office = await DemoOffice.OpenAsync();
        var unit = await office.UnitAsync("督查室");
        var renamed = await office.Get<RenameUnitHandler>().HandleAsync(
            new RenameUnit(Guid.NewGuid(), unit.Id, unit.Revision, "督查考核科", "", Today.AddDays(1), "北署办发〔2026〕3号"), await office.MaintainerAsync(), None);
        Assert.True(renamed.IsSuccess);
        var due = office.Get<DueChanges>();

        Assert.Equal(0, await due.ApplyAsync(Actor.System("定时任务"), None));
        Assert.Equal("督查室", await NameAsync(office, unit.Id));
        office.Clock.Advance(TimeSpan.FromHours(15));
        Assert.Equal(1, await due.ApplyAsync(Actor.System("定时任务"), None));
        Assert.Equal(0, await due.ApplyAsync(Actor.System("定时任务"), None));

        Assert.Equal("督查考核科", await NameAsync(office, unit.Id));
        var query = office.Get<UnitDetailQuery>();
        var actor = await office.MaintainerAsync();
        Assert.Equal("督查室", (await query.NameOnAsync(unit.Id, Today, actor, None)).Value);
        Assert.Equal("督查考核科", (await query.NameOnAsync(unit.Id, Today.AddDays(1), actor, None)).Value);
        var row = Assert.Single(await office.LogAsync(), row => row.ActionName == "启用新机构名称");
        Assert.Equal(("定时任务", "督查考核科", "原名“督查室”"), (row.ActorName, row.SubjectName, row.Summary));
    }

    [Fact]
    public async Task Rename_recorded_by_one_stops_the_other_with_his_name()
    {
        await using var office = await DemoOffice.OpenAsync();
        var unit = await office.UnitAsync("督查室");
        var handler = office.Get<RenameUnitHandler>();
        await handler.HandleAsync(new RenameUnit(Guid.NewGuid(), unit.Id, unit.Revision, "督查考核科", "", Today.AddDays(9), "北署办发〔2026〕3号"), await office.MaintainerAsync("李文斌"), None);

        var late = await handler.HandleAsync(
            new RenameUnit(Guid.NewGuid(), unit.Id, unit.Revision, "督查二室", "", Today.AddDays(10), "北署办发〔2026〕4号"), await office.MaintainerAsync("徐国强"), None);

        Assert.Equal("李文斌", Assert.IsType<ChangedMeanwhile>(late.Error).Who);
    }

    [Fact]
    public async Task Move_up_swaps_whole_subtrees()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.MaintainerAsync();
        var south = await office.UnitAsync("南滩旗人民政府");

        var result = await office.Get<ReorderUnitHandler>().HandleAsync(new ReorderUnit(Guid.NewGuid(), south.Id, south.Revision, Up: true), actor, None);

        Assert.True(result.IsSuccess);
        var east = await office.UnitAsync("东河旗人民政府");
        south = await office.UnitAsync("南滩旗人民政府");
        Assert.True(string.CompareOrdinal(south.Path, east.Path) < 0);
        Assert.StartsWith(east.Path, (await office.UnitAsync("青格勒镇巴彦嘎查村民委员会")).Path, StringComparison.Ordinal);
        Assert.StartsWith(south.Path, (await office.UnitAsync("南滩旗人民政府办公室")).Path, StringComparison.Ordinal);
        await AssertPathsFollowTheTreeAsync(office);
    }

    [Fact]
    public async Task First_unit_cannot_move_up()
    {
        await using var office = await DemoOffice.OpenAsync();
        var first = await office.UnitAsync("秘书一科");

        var result = await office.Get<ReorderUnitHandler>().HandleAsync(
            new ReorderUnit(Guid.NewGuid(), first.Id, first.Revision, Up: true), await office.MaintainerAsync(), None);

        Assert.IsType<AtTheEdge>(result.Error);
    }

    [Fact]
    public async Task Moved_department_takes_its_subtree_along_and_ends_the_sessions_of_its_people()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.MaintainerAsync();
        var section = await office.UnitAsync("秘书一科");
        var establish = await office.Get<EstablishUnitHandler>().HandleAsync(
            new EstablishUnit(Guid.NewGuid(), section.Id, null, "综合组", "", "", Today, ""), actor, None);
        var target = await office.UnitAsync("信息科");

        var result = await office.Get<MoveUnitHandler>().HandleAsync(new MoveUnit(Guid.NewGuid(), section.Id, section.Revision, target.Id), actor, None);

        Assert.True(result.IsSuccess);
        await AssertPathsFollowTheTreeAsync(office);
        var view = (await office.Get<UnitDetailQuery>().FindAsync(establish.Value, actor, None)).Value;
        Assert.Equal(["北原盟行政公署", "北原盟行政公署办公室", "信息科", "秘书一科"], view.Above.Select(above => above.Name));
        Assert.Equal(1, (await office.AccountAsync("苏日娜")).RightsVersion);
        Assert.Equal(0, (await office.AccountAsync("高静")).RightsVersion);
    }

    [Fact]
    public async Task Abolition_waits_for_sub_units_and_holders_and_then_ends_the_posts_too()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.MaintainerAsync();
        var handler = office.Get<AbolishUnitHandler>();
        var agency = await office.UnitAsync("北原盟行政公署办公室");
        var section = await office.UnitAsync("督查室");

        Assert.IsType<UnitHasUnits>((await handler.HandleAsync(new AbolishUnit(Guid.NewGuid(), agency.Id, agency.Revision, Today), actor, None)).Error);
        Assert.IsType<UnitHasHolders>((await handler.HandleAsync(new AbolishUnit(Guid.NewGuid(), section.Id, section.Revision, Today), actor, None)).Error);

        await using (var db = await office.ContextAsync())
        {
            var head = await office.PostAsync("督查室", "主任");
            await db.Set<PostHolding>().Where(holding => holding.PostId == head.Id).ExecuteUpdateAsync(set => set.SetProperty(holding => holding.IsOver, true));
        }

        Assert.True((await handler.HandleAsync(new AbolishUnit(Guid.NewGuid(), section.Id, section.Revision, Today), actor, None)).IsSuccess);
        Assert.Equal(Today, (await office.PostAsync("督查室", "主任")).AbolishedOn);
        var children = (await office.Get<UnitTreeQuery>().ChildrenAsync(agency.Id, withAbolished: false, actor, None)).Value;
        Assert.DoesNotContain(children, child => child.Name == "督查室");
        children = (await office.Get<UnitTreeQuery>().ChildrenAsync(agency.Id, withAbolished: true, actor, None)).Value;
        Assert.True(children.Single(child => child.Name == "督查室").IsAbolished);
    }

    [Fact]
    public async Task Tree_of_somebody_not_signed_in_is_refused()
    {
        await using var office = await DemoOffice.OpenAsync();

        Assert.IsType<NotAllowed>((await office.Get<UnitTreeQuery>().ChildrenAsync(null, withAbolished: false, Actor.Nobody, None)).Error);
    }

    [Fact]
    public async Task Search_and_line_lead_to_a_unit_deep_in_the_tree()
    {
        await using var office = await DemoOffice.OpenAsync();
        var actor = await office.SignedInAsync("苏日娜");

        var found = Assert.Single((await office.Get<UnitTreeQuery>().SearchAsync("嘎查", actor, None)).Value);
        var line = (await office.Get<UnitTreeQuery>().LineAsync(found.Id, actor, None)).Value;

        Assert.Equal(["北原盟行政公署", "东河旗人民政府", "东河旗青格勒镇人民政府", "青格勒镇巴彦嘎查村民委员会"], line.Select(above => above.Name));
    }

    private static async Task<string> NameAsync(TestOffice office, Guid id)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<Unit>().Where(unit => unit.Id == id).Select(unit => unit.Name).SingleAsync();
    }

    private static async Task AssertPathsFollowTheTreeAsync(TestOffice office)
    {
        await using var db = await office.ContextAsync();
        var units = await db.Set<Unit>().AsNoTracking().ToListAsync();
        Assert.All(units, unit => Assert.Equal(Unit.PathOf(units.Find(parent => parent.Id == unit.ParentId)?.Path ?? "", unit.Order), unit.Path));
    }
}
