using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>发文立项 on the running site: reported by a unit, decided by the office, drafted after it.</summary>
internal static class PlanScreens
{
    public static async Task ReportingAsync(SiteFixture fixture, IPage page)
    {
        await page.GotoAsync("/plans");
        await page.GetByRole(AriaRole.Button, new() { Name = "报一项…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "报送" }).ClickAsync();
        await page.GetByText("还没有选季度").First.WaitForAsync();
    }

    /// <summary>What waits for the office, ticked.</summary>
    public static async Task OfficeAsync(SiteFixture fixture, IPage page)
    {
        await ReportAsync(fixture, "关于开展机关档案清理的通知");
        await page.GotoAsync("/plans?part=Reported");
        await page.GetByLabel("勾选《关于开展机关档案清理的通知》").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "立项 1 项" }).WaitForAsync();
    }

    public static async Task DecliningAsync(SiteFixture fixture, IPage page)
    {
        await ReportAsync(fixture, "关于规范会议室使用的通知");
        await page.GotoAsync("/plans?part=Reported");
        await page.GetByRole(AriaRole.Button, new() { Name = "不予立项…《关于规范会议室使用的通知》" }).ClickAsync();
        await page.GetByLabel("理由").WaitForAsync();
    }

    /// <summary>A draft begun after the plan.</summary>
    public static async Task DraftAsync(SiteFixture fixture, IPage page)
    {
        const string title = "关于加强冬季供暖保障的通知";
        await ReportAsync(fixture, title);
        await using (var window = await fixture.WindowAsync("gaojing"))
        {
            var office = await window.NewPageAsync();
            await office.GotoAsync("/plans?part=Reported");
            await office.GetByLabel($"勾选《{title}》").CheckAsync();
            await office.GetByRole(AriaRole.Button, new() { Name = "立项 1 项" }).ClickAsync();
            await office.GetByText("已立项 1 项。").WaitForAsync();
        }

        await page.GotoAsync("/plans?part=Open");
        await page.GetByRole(AriaRole.Button, new() { Name = $"拟稿《{title}》" }).ClickAsync();
        await page.ReachedAsync("/draft");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "发文立项" })).ToContainTextAsync("已立项");
    }

    private static async Task ReportAsync(SiteFixture fixture, string title)
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/plans");
        await page.GetByRole(AriaRole.Button, new() { Name = "报一项…" }).ClickAsync();
        await page.GetByLabel("拟发文件名称").FillAsync(title);
        await page.GetByText("四季度", new() { Exact = true }).Last.ClickAsync();
        await page.GetByLabel("依据和理由").FillAsync("盟委专题会议议定事项要求年内印发。");
        await page.GetByRole(AriaRole.Button, new() { Name = "报送" }).ClickAsync();
        await page.GetByText("已报送").WaitForAsync();
    }
}
