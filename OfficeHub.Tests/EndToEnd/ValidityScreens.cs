using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A document that has gone out, while its mark is set and after.</summary>
internal static class ValidityScreens
{
    private static int _made;

    /// <summary>The dialog stands open, filled in.</summary>
    public static async Task MarkingAsync(SiteFixture fixture, IPage page)
    {
        var address = await OutAsync(fixture, $"关于印发第 {Interlocked.Increment(ref _made)} 版防火办法的通知", 700 + _made);
        await page.GotoAsync(address);
        await FillAsync(page, "废止");
    }

    public static async Task MarkedAsync(SiteFixture fixture, IPage page)
    {
        await MarkingAsync(fixture, page);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "标为废止" }).ClickAsync();
        await page.GetByText("没有在办公文引用它").WaitForAsync();
    }

    public static async Task FillAsync(IPage page, string mark)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "标注效力…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("label").Filter(new() { HasText = mark }).ClickAsync();
        await dialog.GetByLabel("依据（必填）").FillAsync("盟行署2026年第12次常务会议决定");
    }

    /// <summary>Sent in earnest; that it went its way and has its number is arranged.</summary>
    /// <returns>The address of its page.</returns>
    public static async Task<string> OutAsync(SiteFixture fixture, string title, int serial)
    {
        var address = await BesideScreens.SentByAsync(fixture, title);
        await fixture.Site.ArrangeAsync($"UPDATE Documents SET Status = 'Numbered', Number = '北署函〔2026〕{serial}号', DocumentDate = '2026-06-01' WHERE Title = '{title}'");
        return address;
    }
}
