using Bunit;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Core.Documents.Planning;
using OfficeHub.Web.Features.Documents.Planning;

namespace OfficeHub.Tests.Web.Features;

public sealed class PlansPageTests : PageContext
{
    [Fact]
    public async Task Unit_reports_an_item_and_reads_that_it_waits()
    {
        await using var plan = await PlanOffice.OpenAsync();
        Show(plan.Desk.Office, await plan.Desk.AsAsync("苏日娜"));
        var page = Show<PlansPage>("/plans");
        page.WaitForAssertion(() => Assert.Equal("2026 年还没有报发文计划。", page.Find(".empty h2").TextContent));

        Press(page, "报一项…");
        page.WaitForState(() => page.FindAll("dialog [data-field=Title] input").Count == 1);
        Press(page, "报送");
        page.WaitForAssertion(() => Assert.Contains("还没有选季度", page.Find("dialog [data-field=Quarter]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("二季度", page.Find("dialog").TextContent, StringComparison.Ordinal);
        page.Find("dialog [data-field=Title] input").Change(PlanOffice.Title);
        page.Find("dialog [data-field=Quarter] input[value=三季度]").Change("三季度");
        page.Find("dialog [data-field=Reason] textarea").Change(PlanOffice.Reason);
        Press(page, "报送");

        page.WaitForAssertion(() => Assert.Contains("待批", page.FindAll("tbody")[^1].TextContent, StringComparison.Ordinal));
        Assert.Equal(PlannedPaperState.Reported, (await plan.FindAsync(Assert.Single(await plan.ListAsync()).ItemId)).State);
    }

    [Fact]
    public async Task Office_approves_what_is_ticked_and_reads_why_the_rest_was_left()
    {
        await using var plan = await PlanOffice.OpenAsync();
        await plan.ReportedAsync();
        var changed = await plan.ReportedAsync("关于开展汛前检查的通知");
        Show(plan.Desk.Office, await plan.Desk.AsAsync("高静"));
        var page = Show<PlansPage>("/plans?part=Reported");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("input[type=checkbox]").Count));

        Press(page, "勾选本页能批的 2 项");
        Assert.Null((await plan.ReportAsync(await plan.PressAsync("关于开展汛前检查的通知", 4) with { ItemId = changed, Revision = (await plan.FindAsync(changed)).Revision })).Error);
        Press(page, "立项 2 项");

        page.WaitForAssertion(() => Assert.StartsWith("已立项 1 项。", Board.Current?.Text, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("《关于开展汛前检查的通知》：苏日娜", page.Find(".refusal").TextContent, StringComparison.Ordinal));
        Assert.Equal("关于开展汛前检查的通知", Assert.Single(await plan.ListAsync(PlanPart.Reported)).Title);
    }

    [Theory]
    [InlineData(0, null, null, 0, "今年已发 0 件，上年没有登记，今年还没有计划", null)]
    [InlineData(12, 15, 40, 30, "今年已发 12 件，上年同期 15 件，上年全年 40 件，今年计划 30 件", null)]
    [InlineData(16, 15, 40, 30, "今年已发 16 件，上年同期 15 件，上年全年 40 件，今年计划 30 件", "比上年同期多 1 件")]
    [InlineData(41, null, 40, 60, "今年已发 41 件，上年全年 40 件，今年计划 60 件", "比上年全年多 1 件")]
    [InlineData(16, 15, 40, 12, "今年已发 16 件，上年同期 15 件，上年全年 40 件，今年计划 12 件", "比上年同期多 1 件，比计划多 4 件")]
    [InlineData(1_205, 1_300, 2_400, 1_200, "今年已发 1,205 件，上年同期 1,300 件，上年全年 2,400 件，今年计划 1,200 件", "比计划多 5 件")]
    public void Year_is_said_in_facts_and_what_is_too_much_in_a_light(int issued, int? toDate, int? last, int planned, string words, string? tooMany)
    {
        var totals = new YearTotals(new PlanIssuer(Guid.Empty, "北原盟行政公署"), 2026, issued, toDate, last, "", planned, 0, issued, 0);

        Assert.Equal((words, tooMany), (PlanPages.InWords(totals), PlanPages.TooMany(totals)));
    }

    [Theory]
    [InlineData("", 2026, PlanPart.All, null)]
    [InlineData("?year=2025&part=Overdue&quarter=3", 2025, PlanPart.Overdue, 3)]
    [InlineData("?year=1066&part=Nonsense&quarter=7", 2026, PlanPart.All, null)]
    public void Filter_lives_in_the_address(string query, int year, PlanPart part, int? quarter)
    {
        var filter = PlanPages.Read(query, new DateOnly(2026, 7, 1));

        Assert.Equal(new PlanFilter(year, part, quarter), filter);
        Assert.Equal(filter, PlanPages.Read(new Uri("http://x" + PlanPages.Of(filter, new DateOnly(2026, 7, 1))).Query, new DateOnly(2026, 7, 1)));
    }
}
