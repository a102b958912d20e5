using Microsoft.Playwright;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>What 版本对比 needs to have something to show.</summary>
internal static class CompareScreens
{
    public static async Task MarkedAsync(SiteFixture fixture, IPage page)
    {
        await BesideScreens.VersionsAsync(fixture, page);
        await page.GetByRole(AriaRole.Link, new() { Name = "版本对比、花脸稿" }).ClickAsync();
        await page.ReachedAsync("/compare");
        await page.GetByRole(AriaRole.Heading, new() { Name = "版本对比" }).WaitForAsync();
    }

    public static async Task SideAsync(SiteFixture fixture, IPage page)
    {
        await MarkedAsync(fixture, page);
        await page.GetByText("并排", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Table, new() { Name = "并排对比" }).WaitForAsync();
    }
}
