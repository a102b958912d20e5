using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>What the pages of 流程设计 need to be looked at.</summary>
internal static class RouteScreens
{
    /// <summary>The editor, for the director of the office acting in that post.</summary>
    public static async Task EditAsync(SiteFixture fixture, IPage page)
    {
        await fixture.Site.ArrangeAsync("""
            UPDATE UserSessions SET ActingHoldingId = (SELECT h.Id FROM PostHoldings h JOIN Posts p ON p.Id = h.PostId JOIN Units u ON u.Id = p.UnitId
              WHERE u.Name = '北原盟行政公署办公室' AND p.Name = '主任')
            WHERE AccountId = (SELECT Id FROM Accounts WHERE UserName = 'mahuichuan')
            """);
        await page.GotoAsync("/admin/routes/edit");
        await page.GetByRole(AriaRole.Table, new() { Name = "审核环节" }).WaitForAsync();
    }

    /// <summary>One step open.</summary>
    public static async Task StepAsync(SiteFixture fixture, IPage page)
    {
        await EditAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "改…合法性审核" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("不办时记的理由").WaitForAsync();
    }

    /// <summary>保密审查 before 核稿: said while steps are moved.</summary>
    public static async Task FaultsAsync(SiteFixture fixture, IPage page)
    {
        await EditAsync(fixture, page);
        foreach (var times in Enumerable.Range(0, 2)) await page.GetByRole(AriaRole.Button, new() { Name = "上移保密审查" }).ClickAsync();
        await page.GetByText("“保密审查”要排在“核稿”后面").WaitForAsync();
    }

    /// <summary>Two changes, asked about before they come into force.</summary>
    public static async Task ChangesAsync(SiteFixture fixture, IPage page)
    {
        await EditAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "删去解读方案审核" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "上移合法性审核" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "看改动，启用…" }).ClickAsync();
        await page.GetByRole(AriaRole.List, new() { Name = "改动" }).WaitForAsync();
    }
}
