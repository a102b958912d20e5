using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>What is pasted stands where it was pasted, replaces what was selected, and is taken back by itself.</summary>
[Collection(JourneyCollection.Name)]
public sealed class EditorPasteTests(SiteFixture fixture)
{
    private const string Paste = "(words, text) => { const data = new DataTransfer(); data.setData('text/plain', text); words.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }";

    [Fact]
    public async Task Paragraphs_pasted_over_a_selection_replace_it()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于做好值班工作的通知", "甲乙丙丁");
        var first = page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 1 段" });
        await first.EvaluateAsync("words => { words.focus(); getSelection().setBaseAndExtent(words.firstChild, 3, words.firstChild, 1); }");
        await first.EvaluateAsync(Paste, "一\n二");
        await Expect(page.Locator(".blk .words")).ToHaveTextAsync(["甲", "一", "二", "丁"]);

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".blk .words")).ToHaveTextAsync(["甲乙丙丁"]);
        await first.EvaluateAsync("words => { words.focus(); getSelection().selectAllChildren(words); }");
        await first.EvaluateAsync(Paste, "一\n二");
        await Expect(page.Locator(".blk .words")).ToHaveTextAsync(["一", "二"]);
    }

    [Fact]
    public async Task Heading_that_something_is_pasted_before_stays_a_heading()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于做好值班工作的通知", "现通知如下。\n一、总体要求");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 2 段，一、" }).ClickAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Locator(".words:focus").EvaluateAsync(Paste, "甲\n乙");

        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 4 段，一、" })).ToHaveTextAsync("总体要求");
    }

    [Fact]
    public async Task Words_typed_right_after_a_paste_are_taken_back_alone_and_so_after_another_tab()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于做好值班工作的通知", "现通知如下。");
        var words = page.Locator(".blk .words");
        await words.First.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await words.First.EvaluateAsync("""
            words => {
              const data = new DataTransfer();
              data.setData("text/plain", "甲\n乙");
              words.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
              document.execCommand("insertText", false, "丙");
            }
            """);
        await Expect(words).ToHaveTextAsync(["现通知如下。", "甲", "乙丙"]);

        await page.GetByRole(AriaRole.Tab, new() { Name = "附件" }).ClickAsync();
        await Expect(page.Locator(".editor")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Tab, new() { Name = "正文" }).ClickAsync();
        await Expect(words).ToHaveTextAsync(["现通知如下。", "甲", "乙丙"]);

        var undo = page.GetByRole(AriaRole.Button, new() { Name = "撤销", Exact = true });
        await undo.ClickAsync();
        await Expect(words).ToHaveTextAsync(["现通知如下。", "甲", "乙"]);
        await undo.ClickAsync();
        await Expect(words).ToHaveTextAsync(["现通知如下。"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "重做", Exact = true }).ClickAsync();
        await Expect(words).ToHaveTextAsync(["现通知如下。", "甲", "乙"]);
    }
}
