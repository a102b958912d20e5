using Microsoft.Playwright;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>核验 and 引导 as a stranger sees them; a paper with a seal is looked at by the tests of the query.</summary>
internal static class PaperCheckScreens
{
    public static async Task TypedAsync(SiteFixture fixture, IPage page)
    {
        await page.GotoAsync("/verify");
        await page.GetByLabel("核验码，或者文件的 SM3").FillAsync("北署发〔2026〕18号");
        await page.GetByRole(AriaRole.Button, new() { Name = "核验", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "核验码是 24 位" }).WaitForAsync();
    }

    public static Task StartAsync(SiteFixture fixture, IPage page) => page.GotoAsync("/start");
}
