using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A paper that the secrecy reviewer finds to be classified.</summary>
internal static class ClassifiedScreens
{
    private const string Grounds = "属《公安工作国家秘密范围》第三条所列事项。";

    public static async Task ClassifyingAsync(SiteFixture fixture, IPage page)
    {
        await AskedAsync(fixture, page, "关于汛期应急力量部署的通知");
        await page.GetByRole(AriaRole.Alertdialog).GetByLabel("判定依据").FillAsync(Grounds);
    }

    public static async Task HandleAsync(SiteFixture fixture, IPage page)
    {
        var title = $"关于{page.ViewportSize!.Width}处设施值守的通知";
        await AtSecrecyAsync(fixture, title);
        await PaperActs.OpenAsync(page, title);
    }

    public static async Task CaseAsync(SiteFixture fixture, IPage page)
    {
        await FoundAsync(fixture, page);
        await page.GetByRole(AriaRole.Table, new() { Name = "涉密件处置" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByRole(AriaRole.List, new() { Name = "处置" }).WaitForAsync();
    }

    public static async Task AskingAsync(SiteFixture fixture, IPage page)
    {
        await CaseAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "提请清除…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("清退情况").FillAsync("纸质件 2 份、下载件 1 份已当面收回，送销毁站销毁。");
    }

    public static async Task FoundAsync(SiteFixture fixture, IPage page)
    {
        await AskedAsync(fixture, page, $"关于{page.ViewportSize!.Width}号预案的通知");
        await page.GetByRole(AriaRole.Alertdialog).GetByLabel("判定依据").FillAsync(Grounds);
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "判定涉密" }).ClickAsync();
        await page.GetByText("已判定涉密，流转终止").First.WaitForAsync();
        await page.GotoAsync("/secrecy/papers");
        await page.GetByRole(AriaRole.Table, new() { Name = "涉密件处置" }).WaitForAsync();
    }

    /// <summary>What whoever had it sees when he follows an old link.</summary>
    public static async Task ShutAsync(SiteFixture fixture, IPage page)
    {
        await using var reviewer = await fixture.WindowAsync("dingweiguo");
        await FoundAsync(fixture, await reviewer.NewPageAsync());
        await page.GotoAsync("/documents?part=Over");
        await page.GetByRole(AriaRole.Link, new() { Name = "（已判定涉密）" }).First.ClickAsync();
        await page.GetByText("内容封存").WaitForAsync();
    }

    private static async Task AskedAsync(SiteFixture fixture, IPage page, string title)
    {
        await AtSecrecyAsync(fixture, title);
        await PaperActs.OpenAsync(page, title);
        if (page.ViewportSize!.Width < 640) await page.GetByRole(AriaRole.Button, new() { Name = "更多", Exact = true }).First.ClickAsync();
        await PaperActs.DecideAsync(page, "判定涉密…");
        await page.GetByRole(AriaRole.Alertdialog).WaitForAsync();
    }

    // The reviews before are passed by hand, and not by three people with their graces.
    private static async Task AtSecrecyAsync(SiteFixture fixture, string title)
    {
        await using var drafter = await fixture.WindowAsync("surina");
        await DocumentScreens.SentAsync(await drafter.NewPageAsync(), title);
        await fixture.Site.ArrangeAsync($"""
            UPDATE RouteSteps SET State = CASE Kind WHEN 'SecrecyReview' THEN 'Open' ELSE 'Done' END, Round = 1, OpenedAt = '2026-07-01 01:42:00', ClosedAt = CASE Kind WHEN 'SecrecyReview' THEN NULL ELSE '2026-07-01 01:42:00' END
            WHERE Kind IN ('UnitReview', 'EditorialReview', 'SecrecyReview') AND RouteId = (SELECT Id FROM Routes WHERE Title = '{title}' ORDER BY StartedAt DESC);
            UPDATE RouteSteps SET State = 'NotApplicable', Reason = '没有需要会签的单位' WHERE Kind = 'CounterSign' AND RouteId = (SELECT Id FROM Routes WHERE Title = '{title}' ORDER BY StartedAt DESC);
            UPDATE WorkItems SET StepKind = 'SecrecyReview', StepName = '保密审查', StepId = (SELECT Id FROM RouteSteps s WHERE s.RouteId = WorkItems.RouteId AND s.Kind = 'SecrecyReview'), Revision = Revision + 1,
              (StaffId, StaffName, Post) = (SELECT StaffId, '丁卫国', '机要保密科保密员' FROM Accounts WHERE UserName = 'dingweiguo')
            WHERE State = 'Open' AND RouteId = (SELECT Id FROM Routes WHERE Title = '{title}' ORDER BY StartedAt DESC);
            """);
    }
}
