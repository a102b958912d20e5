using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>The rules of the checker, as the office's director keeps them.</summary>
internal static class RuleScreens
{
    public static async Task SwitchingAsync(SiteFixture fixture, IPage page)
    {
        await fixture.Site.ArrangeAsync("""
            UPDATE UserSessions SET ActingHoldingId = (SELECT h.Id FROM PostHoldings h JOIN Posts p ON p.Id = h.PostId JOIN Units u ON u.Id = p.UnitId
              WHERE u.Name = '北原盟行政公署办公室' AND p.Name = '主任')
            WHERE AccountId = (SELECT Id FROM Accounts WHERE UserName = 'mahuichuan')
            """);
        await page.GotoAsync("/documents/rules");
        await page.GetByRole(AriaRole.Button, new() { Name = "停用…X04" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("停用理由").FillAsync("外文文献目录较多，主任办公会同意");
    }
}
