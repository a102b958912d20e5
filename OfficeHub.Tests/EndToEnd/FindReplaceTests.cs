using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

[Collection(JourneyCollection.Name)]
public sealed class FindReplaceTests(SiteFixture fixture)
{
    private const string Text = "各旗要检查旗库，旗库要登记。\n一、旗库标准\n标准见ＡＢ表和AB表。";

    [Theory]
    [InlineData(1440), InlineData(390)]
    public async Task Bar_stands_below_the_tools_however_many_lines_they_take(int width)
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于检查防汛物资仓库的通知", string.Join('\n', Enumerable.Repeat("各旗要检查旗库，旗库要登记。", 60)));
        await page.SetViewportSizeAsync(width, 900);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 50 段" }).ClickAsync();
        await page.Keyboard.PressAsync("Control+f");
        var bar = page.GetByRole(AriaRole.Search, new() { Name = "在正文里查找替换" });
        await Expect(bar).ToBeVisibleAsync();

        var tools = (await page.GetByRole(AriaRole.Toolbar, new() { Name = "正文工具" }).BoundingBoxAsync())!;
        Assert.True((await bar.BoundingBoxAsync())!.Y >= tools.Y + tools.Height - 1);
        await Expect(bar.GetByLabel("查找什么")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Words_are_found_and_replaced_by_keyboard_and_all_of_it_is_one_step_back()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于检查防汛物资仓库的通知", Text);
        var first = page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 1 段" });
        var bar = page.GetByRole(AriaRole.Search, new() { Name = "在正文里查找替换" });
        var said = bar.GetByRole(AriaRole.Status);
        await first.ClickAsync();
        await page.Keyboard.PressAsync("Control+Home");

        // Next and before, round and round.
        await page.Keyboard.PressAsync("Control+f");
        await page.Keyboard.TypeAsync("旗库");
        await Expect(said).ToHaveTextAsync("第 1 处，共 3 处");
        await page.Keyboard.PressAsync("Shift+Enter");
        await Expect(said).ToHaveTextAsync("第 3 处，共 3 处");
        await page.Keyboard.PressAsync("Enter");
        await Expect(said).ToHaveTextAsync("第 1 处，共 3 处");

        // One, then all that is left; a word that holds itself is not replaced again.
        await page.Keyboard.PressAsync("Control+h");
        await page.Keyboard.TypeAsync("旗库房");
        await page.Keyboard.PressAsync("Enter");
        await Expect(first).ToHaveTextAsync("各旗要检查旗库房，旗库要登记。");
        await Expect(said).ToHaveTextAsync("第 2 处，共 3 处");
        await bar.GetByLabel("查找什么").FillAsync("旗");
        await bar.GetByLabel("替换为").FillAsync("县");
        await bar.GetByRole(AriaRole.Button, new() { Name = "全部替换" }).ClickAsync();
        await Expect(said).ToHaveTextAsync("已替换 4 处，按“撤销”一次改回");
        await Expect(first).ToHaveTextAsync("各县要检查县库房，县库要登记。");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "版面" })).ToContainTextAsync("县库房", new() { Timeout = 15_000 });

        // The focus is on a button now: the whole of it is taken back, and done again.
        await page.Keyboard.PressAsync("Control+z");
        await Expect(first).ToHaveTextAsync("各旗要检查旗库房，旗库要登记。");
        await bar.GetByRole(AriaRole.Button, new() { Name = "上一处" }).FocusAsync();
        await page.Keyboard.PressAsync("Control+y");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 2 段，一、" })).ToHaveTextAsync("县库标准");

        // Full and half width are two things unless one says otherwise.
        await bar.GetByLabel("查找什么").FillAsync("AB");
        await Expect(said).ToHaveTextAsync("第 1 处，共 1 处");
        await bar.GetByLabel("区分全角半角").UncheckAsync();
        await Expect(said).ToHaveTextAsync("第 2 处，共 2 处");
        await bar.GetByLabel("查找什么").FillAsync("没有的字");
        await Expect(said).ToHaveTextAsync("没有找到");
        await bar.GetByLabel("查找什么").PressAsync("Escape");
        await Expect(bar).ToBeHiddenAsync();
        await Expect(page.Locator(".words:focus")).ToHaveCountAsync(1);
    }
}
