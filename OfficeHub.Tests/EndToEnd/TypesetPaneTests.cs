using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>The page beside the text: it follows the keys and the caret, and a press on it leads to the text.</summary>
[Collection(JourneyCollection.Name)]
public sealed class TypesetPaneTests(SiteFixture fixture)
{
    private const string Page = ".sheet > svg:not(.under)";

    [Fact]
    public async Task Page_follows_what_is_typed_and_where_and_leads_back_to_it()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await BeginAsync(page);
        await PaperActs.PasteAsync(page, string.Join('\n', Enumerable.Range(1, 60).Select(i => $"第{i}项工作由各旗人民政府负责落实，于年底前报送完成情况。")));
        var pane = page.GetByRole(AriaRole.Region, new() { Name = "版面" });
        await Expect(pane.GetByText(new Regex("共 [5-8] 页", RegexOptions.None, TimeSpan.FromSeconds(1)))).ToBeVisibleAsync();

        // The caret stands at the end of what was pasted.
        await page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 59 段" }).ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("此处加写");
        await Expect(page.Locator(Page)).ToContainTextAsync("完成情况。此处加写");
        await Expect(page.Locator(".sheet .under rect")).ToHaveCountAsync(2);

        var shown = await page.Locator(Page).GetAttributeAsync("aria-label");
        await pane.GetByRole(AriaRole.Button, new() { Name = "上一页版面" }).ClickAsync();
        await Expect(page.Locator(Page)).Not.ToHaveAttributeAsync("aria-label", shown!);
        var line = page.Locator($"{Page} text[data-offset='0']").Last;
        var block = int.Parse((await line.GetAttributeAsync("data-block"))!, CultureInfo.InvariantCulture);
        var box = (await line.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));

        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = $"正文第 {block + 1} 段", Exact = true })).ToBeFocusedAsync();
        Assert.InRange(await page.EvaluateAsync<int>("getSelection().anchorOffset"), 10, 20);
    }

    [Fact]
    public async Task Page_follows_the_caret_within_a_paragraph_that_goes_over_several()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await BeginAsync(page);
        await PaperActs.PasteAsync(page, string.Concat(Enumerable.Range(1, 60).Select(i => $"第{i}项工作由各旗人民政府负责落实，于年底前报送完成情况。")));
        var sheet = page.Locator(Page);
        await Expect(sheet).ToContainTextAsync("第60项工作");

        await page.Keyboard.PressAsync("Control+Home");
        await Expect(sheet).ToContainTextAsync("第1项工作");
        await page.Keyboard.PressAsync("Control+End");
        await Expect(sheet).ToContainTextAsync("第60项工作");
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1000)]
    public async Task Press_on_an_element_leads_to_its_field(int width)
    {
        await using var window = await fixture.WindowAsync("surina", width);
        var page = await window.NewPageAsync();
        await BeginAsync(page);
        await page.GetByLabel("标题", new() { Exact = true }).FillAsync("北原盟行政公署办公室关于做好值班工作的通知");

        // Where there is no room beside the text the page is a tab.
        if (width < 1200) await page.GetByRole(AriaRole.Tab, new() { Name = "版面" }).ClickAsync();
        await page.Locator($"{Page} text[data-element=title]").First.ClickAsync();

        await Expect(page.GetByLabel("标题", new() { Exact = true })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Pages_of_a_document_are_all_drawn_by_and_by_and_a_phone_has_its_words_first()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await BeginAsync(page);
        await page.GetByLabel("标题", new() { Exact = true }).FillAsync("北原盟行政公署办公室关于做好年底工作的通知");
        await PaperActs.PasteAsync(page, string.Join('\n', Enumerable.Range(1, 120).Select(i => $"第{i}项工作由各旗人民政府负责落实，于年底前报送完成情况。")));
        await PaperActs.SaveAsync(page);

        await page.GotoAsync(page.Url.Replace("/draft", "?tab=files", StringComparison.Ordinal));

        var sheets = page.Locator(".typeset .sheet");
        await Expect(sheets.First).ToBeVisibleAsync();
        var count = await sheets.CountAsync();
        Assert.InRange(count, 10, 20);
        await Expect(page.Locator(".typeset .sheet > svg")).ToHaveCountAsync(count);
        await sheets.Nth(count - 2).ScrollIntoViewIfNeededAsync();
        await page.Mouse.WheelAsync(0, 300);
        await Expect(page.GetByText(new Regex($"^第 ({count - 2}|{count - 1}|{count}) 页，共 {count} 页$", RegexOptions.None, TimeSpan.FromSeconds(1)))).ToBeVisibleAsync();

        await page.SetViewportSizeAsync(390, 844);
        await Expect(sheets.First).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "版面" })).ToContainTextAsync("第120项工作");
        await page.GetByRole(AriaRole.Button, new() { Name = "版面" }).ClickAsync();
        await Expect(sheets.First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "版面" })).ToBeHiddenAsync();
    }

    private static async Task BeginAsync(IPage page)
    {
        await page.GotoAsync("/documents");
        await page.GetByRole(AriaRole.Button, new() { Name = "拟稿…" }).ClickAsync();
        await page.GetByLabel("文种").SelectOptionAsync(new SelectOptionValue { Label = "通知" });
        await page.GetByRole(AriaRole.Button, new() { Name = "开始写" }).ClickAsync();
        await page.ReachedAsync("/draft");
    }
}
