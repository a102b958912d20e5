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

    /// <summary>A draft that is not to be public: an item of the list is chosen, and the reason is too short.</summary>
    public static async Task NotPublicAsync(SiteFixture fixture, IPage page)
    {
        await PaperActs.DraftAsync(page, "关于征求城区供热价格方案意见的通知", "现将供热价格方案征求意见稿印发给你们，请研究提出意见。");
        await page.GetByText("依申请公开", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("不主动公开的事由（负面清单）").SelectOptionAsync(new SelectOptionValue { Label = "N6 过程性信息" });
        await page.GetByLabel("理由：公开会带来什么危害").FillAsync("方案未定");
        await page.GetByText("要写明公开会带来什么危害，至少 10 个字").First.WaitForAsync();
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
        await fixture.Site.ArrangeAsync($"UPDATE Documents SET Status = 'Issued', Number = '北署函〔2026〕{serial}号', DocumentDate = '2026-06-01' WHERE Title = '{title}'");
        return address;
    }
}
