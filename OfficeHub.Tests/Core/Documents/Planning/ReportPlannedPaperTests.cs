using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing.News;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Planning;

/// <remarks>features.md 67.</remarks>
public sealed class ReportPlannedPaperTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Unit_reports_the_office_approves_and_each_is_told(DatabaseProvider provider)
    {
        await using var plan = await PlanOffice.OpenAsync(provider);

        var item = await plan.ReportedAsync();

        var row = Assert.Single(await plan.ListAsync(PlanPart.Reported));
        Assert.Equal((item, 3, "秘书一科", "北原盟行政公署", true, false), (row.ItemId, row.Quarter, row.UnitName, row.IssuerName, row.IsAddition, row.HasPaper));
        Assert.Equal(["秘书一科报追加：三季度发通知。"], await plan.ToldAsync(Registrar, RouteNewsKind.PlanReported));
        Assert.Empty(await plan.ToldAsync(Drafter, RouteNewsKind.PlanReported));
        var approved = (await plan.ApproveAsync(Registrar, item)).Value;
        Assert.Equal((1, 0), (approved.Approved, approved.Left.Count));
        Assert.Equal(["已立项"], await plan.ToldAsync(Drafter, RouteNewsKind.PlanDecided));
        Assert.Equal((PlannedPaperState.Approved, "高静（文电科编号登记员）"), ((await plan.FindAsync(item)).State, (await plan.FindAsync(item)).DecidedBy));
        Assert.Single(await plan.ListAsync(PlanPart.Open));
    }

    [Fact]
    public async Task Every_fault_is_said_at_once_and_nothing_is_stored()
    {
        await using var plan = await PlanOffice.OpenAsync();

        var refused = Assert.IsType<Invalid>((await plan.ReportAsync(await plan.PressAsync("", 0, "工作需要") with { IssuerId = null })).Error);

        Assert.Equal(["IssuerId", "Quarter", "Reason", "Title"], refused.Faults.Select(fault => fault.Field).Order(StringComparer.Ordinal));
        Assert.IsType<SecretMarkInText>((await plan.ReportAsync(await plan.PressAsync("机密★5年"))).Error);
        Assert.IsType<QuarterIsOver>((await plan.ReportAsync(await plan.PressAsync(quarter: 2))).Error);
        Assert.IsType<QuarterIsOver>((await plan.ReportAsync(await plan.PressAsync(year: 2025))).Error);
        Assert.IsType<QuarterIsOver>((await plan.ReportAsync(await plan.PressAsync(year: 2028))).Error);
        Assert.Empty(await plan.ListAsync());
        Assert.Null((await plan.ReportAsync(await plan.PressAsync(quarter: 1, year: 2027))).Error);
        Assert.Null((await plan.ReportAsync(await plan.PressAsync())).Error);
        Assert.IsType<PlannedAlready>((await plan.ReportAsync(await plan.PressAsync())).Error);
    }

    [Fact]
    public async Task In_the_name_of_an_agency_one_does_not_work_for_nothing_is_planned()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var finance = (await plan.Desk.Office.UnitAsync("北原盟财政局")).Id;

        var refused = Assert.IsType<Invalid>((await plan.ReportAsync(await plan.PressAsync() with { IssuerId = finance })).Error);

        Assert.Equal("IssuerId", Assert.Single(refused.Faults).Field);
    }

    [Fact]
    public async Task Nobody_decides_what_he_reported_and_the_other_items_go_through()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var own = (await plan.ReportAsync(await plan.PressAsync("关于公文处理培训的通知"), Registrar)).Value;
        var other = await plan.ReportedAsync();

        var result = (await plan.ApproveAsync(Registrar, own, other)).Value;

        Assert.Equal(1, result.Approved);
        Assert.Equal(new OwnPlannedPaper().Message, Assert.Single(result.Left).Why);
        Assert.Equal((PlannedPaperState.Reported, PlannedPaperState.Approved), ((await plan.FindAsync(own)).State, (await plan.FindAsync(other)).State));
        Assert.IsType<OwnPlannedPaper>((await plan.DeclineAsync(own)).Error);
        Assert.Null((await plan.Desk.Office.Get<DecidePlannedPapersHandler>().HandleAsync(
            new ApprovePlannedPapers(Guid.NewGuid(), [new(own, (await plan.FindAsync(own)).Revision)]), await plan.Desk.AsDirectorAsync(), default)).Error);
        Assert.Equal(PlannedPaperState.Approved, (await plan.FindAsync(own)).State);
    }

    [Fact]
    public async Task Item_changed_after_it_was_read_is_left_and_says_who_changed_it()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ReportedAsync();
        var read = new PlannedPaperRead(item, (await plan.FindAsync(item)).Revision);
        Assert.Null((await plan.ReportAsync(await plan.PressAsync(quarter: 4) with { ItemId = item, Revision = read.Revision })).Error);

        var result = (await plan.Desk.Office.Get<DecidePlannedPapersHandler>().HandleAsync(new ApprovePlannedPapers(Guid.NewGuid(), [read]), await plan.Desk.AsAsync(Registrar), default)).Value;

        Assert.Equal(0, result.Approved);
        Assert.StartsWith("苏日娜", Assert.Single(result.Left).Why, StringComparison.Ordinal);
        Assert.Equal(4, (await plan.FindAsync(item)).Quarter);
    }

    [Fact]
    public async Task Declined_item_is_mended_and_reported_again()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ReportedAsync();
        Assert.Equal("Reason", Assert.Single(Assert.IsType<Invalid>((await plan.DeclineAsync(item, " ")).Error).Faults).Field);

        Assert.Null((await plan.DeclineAsync(item)).Error);

        Assert.Equal(["不予立项：与去年的办法重复，并入修订稿。"], await plan.ToldAsync(Drafter, RouteNewsKind.PlanDecided));
        Assert.Equal("与去年的办法重复，并入修订稿。", Assert.Single(await plan.ListAsync(PlanPart.Out)).Words);
        Assert.IsType<PlanMoveNotAllowed>((await plan.BeginAsync(item)).Error);
        Assert.Null((await plan.ReportAsync(await plan.PressAsync("关于修订防汛值班办法的通知") with { ItemId = item, Revision = (await plan.FindAsync(item)).Revision })).Error);
        var again = await plan.FindAsync(item);
        Assert.Equal((PlannedPaperState.Reported, "关于修订防汛值班办法的通知", "", null), (again.State, again.Title, again.Words, again.DecidedAt));
    }

    [Fact]
    public async Task Own_unit_takes_back_and_another_one_neither_sees_nor_changes()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ReportedAsync();
        var (handler, stranger) = (plan.Desk.Office.Get<ReportPlannedPaperHandler>(), await plan.Desk.AsAsync(Secrecy));

        Assert.Empty(await plan.ListAsync(by: Secrecy));
        Assert.IsType<NotFound>((await handler.HandleAsync(new WithdrawPlannedPaper(Guid.NewGuid(), item, 1), stranger, default)).Error);
        Assert.IsType<NotFound>((await plan.BeginAsync(item, "于海波")).Error);
        Assert.IsType<NotYourUnitsPlan>((await handler.HandleAsync(new WithdrawPlannedPaper(Guid.NewGuid(), item, 1), await plan.Desk.AsAsync(Registrar), default)).Error);
        Assert.IsType<NotAllowed>((await plan.ApproveAsync(Drafter, item)).Error);
        Assert.IsType<NotAllowed>((await plan.DeclineAsync(item, by: UnitHead)).Error);
        Assert.Null((await handler.HandleAsync(new WithdrawPlannedPaper(Guid.NewGuid(), item, (await plan.FindAsync(item)).Revision), await plan.Desk.AsAsync(UnitHead), default)).Error);
        Assert.Equal(PlannedPaperState.Withdrawn, (await plan.FindAsync(item)).State);
        Assert.Empty(await plan.ListAsync());
    }

    [Fact]
    public async Task Leader_reads_what_is_planned_in_his_agencys_name()
    {
        await using var plan = await PlanOffice.OpenAsync();
        await plan.ReportedAsync();
        await plan.ReportAsync(await plan.PressAsync("关于办公室值班的通知") with { IssuerId = (await plan.Desk.Office.UnitAsync("北原盟行政公署办公室")).Id });

        Assert.Equal([PlanOffice.Title], (await plan.ListAsync(by: Signatory)).Select(row => row.Title));
    }

    [Fact]
    public async Task Quarter_is_moved_with_a_reason_and_never_into_one_that_is_over()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ApprovedAsync();
        var handler = plan.Desk.Office.Get<DecidePlannedPapersHandler>();
        async Task<Result> MoveAsync(int quarter, string reason) =>
            await handler.HandleAsync(new ReschedulePlannedPaper(Guid.NewGuid(), item, (await plan.FindAsync(item)).Revision, quarter, reason), await plan.Desk.AsAsync(Registrar), default);

        Assert.IsType<Invalid>((await MoveAsync(2, "提前")).Error);
        Assert.IsType<Invalid>((await MoveAsync(3, "不变")).Error);
        Assert.IsType<Invalid>((await MoveAsync(4, "")).Error);
        Assert.Null((await MoveAsync(4, "等上级文件印发。")).Error);

        Assert.Equal(4, (await plan.FindAsync(item)).Quarter);
        Assert.Equal("调整到四季度：等上级文件印发。", (await plan.ToldAsync(Drafter, RouteNewsKind.PlanDecided))[^1]);
    }

    [Fact]
    public async Task Item_without_a_draft_is_overdue_when_its_quarter_is_over()
    {
        await using var plan = await PlanOffice.OpenAsync();
        await plan.ApprovedAsync();
        Assert.Empty(await plan.ListAsync(PlanPart.Overdue));

        plan.Desk.Office.Clock.SetTo(new DateTimeOffset(2026, 10, 8, 1, 0, 0, TimeSpan.Zero));

        var row = Assert.Single(await plan.ListAsync(PlanPart.Overdue));
        Assert.True(row.IsOverdue(new DateOnly(2026, 10, 8)));
    }

    [Fact]
    public async Task What_waited_until_its_quarter_or_year_was_over_is_not_approved_as_it_is()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ReportedAsync();

        plan.Desk.Office.Clock.SetTo(new DateTimeOffset(2026, 10, 8, 1, 0, 0, TimeSpan.Zero));
        Assert.Equal(new ReportedQuarterIsOver(3).Message, Assert.Single((await plan.ApproveAsync(Registrar, item)).Value.Left).Why);
        plan.Desk.Office.Clock.SetTo(new DateTimeOffset(2027, 1, 8, 1, 0, 0, TimeSpan.Zero));
        Assert.Equal(new PlanYearIsOver(2026).Message, Assert.Single((await plan.ApproveAsync(Registrar, item)).Value.Left).Why);

        Assert.Null((await plan.DeclineAsync(item)).Error);
    }

    [Fact]
    public async Task What_was_reported_in_time_stays_so_when_it_is_mended_later()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = (await plan.ReportAsync(await plan.PressAsync(quarter: 2, year: 2027))).Value;
        Assert.False((await plan.FindAsync(item)).IsAddition);

        plan.Desk.Office.Clock.SetTo(new DateTimeOffset(2027, 3, 1, 1, 0, 0, TimeSpan.Zero));
        Assert.Null((await plan.ReportAsync(await plan.PressAsync("关于防汛值班的通知", 2) with { ItemId = item, Revision = (await plan.FindAsync(item)).Revision })).Error);

        Assert.False((await plan.FindAsync(item)).IsAddition);
    }

    [Fact]
    public async Task Notice_leads_to_its_item_in_whatever_year_it_stands()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = (await plan.ReportAsync(await plan.PressAsync(quarter: 1, year: 2027))).Value;

        var rows = (await plan.Desk.Office.Get<PlanQuery>().PageAsync(new PlanFilter(2026, Item: item), null, await plan.Desk.AsAsync(Registrar), default)).Value.Rows;

        Assert.Equal(item, Assert.Single(rows).ItemId);
        Assert.Empty((await plan.Desk.Office.Get<PlanQuery>().PageAsync(new PlanFilter(2026, Item: item), null, await plan.Desk.AsAsync(Secrecy), default)).Value.Rows);
    }

    [Fact]
    public async Task Same_press_twice_reports_one_item()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var press = await plan.PressAsync();

        var (first, second) = (await plan.ReportAsync(press), await plan.ReportAsync(press));

        Assert.Equal(first.Value, second.Value);
        await using var db = await plan.Desk.Office.ContextAsync();
        Assert.Equal(1, await db.Set<PlannedPaper>().CountAsync());
    }
}
