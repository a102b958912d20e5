using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>What people do with a paper, as they press it.</summary>
internal static class PaperActs
{
    /// <summary>A draft that lacks nothing, pasted and saved; the page stands open on it.</summary>
    public static async Task DraftAsync(IPage page, string title, string text, string kind = "通知")
    {
        await page.GotoAsync("/documents");
        await page.GetByRole(AriaRole.Button, new() { Name = "拟稿…" }).ClickAsync();
        await page.GetByLabel("文种").SelectOptionAsync(new SelectOptionValue { Label = kind });
        await page.GetByRole(AriaRole.Button, new() { Name = "开始写" }).ClickAsync();
        await page.ReachedAsync("/draft");
        await page.GetByLabel("发文机关").SelectOptionAsync(new SelectOptionValue { Label = "北原盟行政公署" });
        await page.GetByLabel("标题", new() { Exact = true }).FillAsync(title);
        await page.GetByLabel("主送", new() { Exact = true }).FillAsync("各旗人民政府，行署各委、办、局");
        await page.GetByLabel("发文依据").FillAsync("国发〔2016〕55号");
        await page.GetByText("主动公开", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("签发人").SelectOptionAsync(new SelectOptionValue { Label = "陈立诚（盟长）" });
        await PasteAsync(page, text);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "可以送审" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await SaveAsync(page);
    }

    /// <summary>Pastes into the first paragraph.</summary>
    public static async Task PasteAsync(IPage page, string text)
    {
        var first = page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 1 段" });
        await first.ClickAsync();
        await first.EvaluateAsync(
            "(words, text) => { const data = new DataTransfer(); data.setData('text/plain', text); words.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);
    }

    /// <summary>保存.</summary>
    public static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(page.GetByText("已保存。")).ToBeVisibleAsync();
    }

    /// <summary>送…审核: the button names who comes next. A paper that came back is sent with a word about what was changed.</summary>
    public static async Task SendAsync(IPage page, string? note = null)
    {
        var send = new Regex("^送.+", RegexOptions.None, TimeSpan.FromSeconds(1));
        var button = page.GetByRole(AriaRole.Button, new() { NameRegex = send });
        var said = page.GetByText(new Regex("已送.+。", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await button.ClickAsync();
        if (note is not null)
        {
            await page.GetByRole(AriaRole.Dialog).GetByLabel("改了什么").FillAsync(note);
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = send }).ClickAsync();
        }

        await Expect(said).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    /// <summary>Opens a paper from one's pile, as soon as it has come.</summary>
    public static async Task OpenAsync(IPage page, string title)
    {
        var link = page.GetByRole(AriaRole.Table, new() { Name = "待办" }).GetByRole(AriaRole.Link, new() { Name = title }).First;
        for (var tries = 0; !await HasComeAsync(page, link); tries++)
        {
            // A decision leaves after its grace; the next one has it then.
            Assert.True(tries < 12, $"《{title}》 has not come to the pile.");
        }

        await link.ClickAsync();
        await DrawnAsync(page, title);
    }

    /// <summary>Waits until a paper stands open with the focus on its title, and its deciding keys live.</summary>
    public static async Task DrawnAsync(IPage page, string title)
    {
        var heading = page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1, Exact = true });
        await Expect(heading).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Expect(heading).ToBeFocusedAsync();
        await page.WaitForTimeoutAsync(820);
    }

    private static async Task<bool> HasComeAsync(IPage page, ILocator link)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Tab, new() { Name = "待办" }).WaitForAsync(new() { Timeout = 10_000 });
        try
        {
            await link.WaitForAsync(new() { Timeout = 2_500 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Decides the paper that stands open.</summary>
    public static Task DecideAsync(IPage page, string act) =>
        page.GetByRole(AriaRole.Region, new() { Name = "决定" }).GetByRole(AriaRole.Button, new() { Name = act }).First.ClickAsync();

    /// <summary>Waits until what was decided is said.</summary>
    public static Task SaidAsync(IPage page, string title) =>
        Expect(page.GetByRole(AriaRole.Status, new() { Name = "办理结果" })).ToContainTextAsync($"《{title}》");
}
