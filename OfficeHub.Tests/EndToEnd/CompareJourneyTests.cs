using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A head of a unit mends what was submitted; the drafter sees what became of his words.</summary>
[Collection(JourneyCollection.Name)]
public sealed class CompareJourneyTests(SiteFixture fixture)
{
    [Fact]
    public async Task What_the_reviewer_mended_is_seen_marked_beside_and_taken_as_a_file()
    {
        const string title = "关于开展节前安全检查的通知";
        await using var drafters = await fixture.WindowAsync("surina");
        var page = await drafters.NewPageAsync();
        await PaperActs.DraftAsync(page, title, "各旗要在节前开展安全检查。\n检查结果于9月20日前报送。");
        var address = page.Url[..page.Url.LastIndexOf('/')];
        await PaperActs.SendAsync(page);
        await using var heads = await fixture.WindowAsync("zhaoqiming");
        var office = await heads.NewPageAsync();
        await PaperActs.OpenAsync(office, title);
        await office.GetByRole(AriaRole.Link, new() { Name = "改稿" }).ClickAsync();
        await office.GetByRole(AriaRole.Textbox, new() { Name = "正文第 2 段" }).FillAsync("检查结果于9月25日前书面报送。");
        await PaperActs.SaveAsync(office);
        await office.GetByRole(AriaRole.Link, new() { Name = "回到审核" }).ClickAsync();
        await PaperActs.DrawnAsync(office, title);
        await PaperActs.DecideAsync(office, "同意");
        await PaperActs.SaidAsync(office, title);
        // It leaves after its grace.
        await using var editors = await fixture.WindowAsync("hanxuemei");
        await PaperActs.OpenAsync(await editors.NewPageAsync(), title);

        await page.GotoAsync($"{address}?tab=versions");
        await page.GetByRole(AriaRole.Link, new() { Name = "版本对比、花脸稿" }).ClickAsync();
        await page.ReachedAsync("/compare");
        var paper = page.GetByRole(AriaRole.Article, new() { Name = "花脸稿" });

        await Expect(paper.Locator("ins").Filter(new() { HasText = "书面" })).ToContainTextAsync("赵启明");
        await Expect(paper.Locator("del").Filter(new() { HasText = "20" })).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("n");
        await Expect(paper.Locator("[data-change]")).ToBeFocusedAsync();
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载花脸稿" }).ClickAsync());
        Assert.EndsWith("（花脸稿 1-2）.docx", saved.SuggestedFilename, StringComparison.Ordinal);
        await page.GetByText("并排", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "并排对比" }).GetByRole(AriaRole.Cell, new() { Name = "书面" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "谁在哪一步改了什么" })).ToContainTextAsync("部门审核");
    }
}
