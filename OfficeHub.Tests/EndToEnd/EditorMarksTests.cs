using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>What the checker finds is painted under the words, however the words came into the editor.</summary>
[Collection(JourneyCollection.Name)]
public sealed class EditorMarksTests(SiteFixture fixture)
{
    private const string Painted = """
        expected => ["fault-must", "fault-should"].flatMap(kind => [...(CSS.highlights.get(kind) ?? [])])
          .map(range => range.collapsed || !range.startContainer.isConnected ? "none" : range.toString()).sort().join(" ") === expected
        """;

    [Fact]
    public async Task Findings_are_painted_after_an_import_a_reload_another_tab_a_mending_and_taking_it_back()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于做好值班工作的通知", "现通知如下。");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入文本…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("关于做好值班工作的通知\n各旗人民政府：\n第一段的的安排。\n第二段,请落实。");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "看看读成什么" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "都不采用" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "收进草稿" }).ClickAsync();
        await page.WaitForFunctionAsync(Painted, ", 的的");

        await page.ReloadAsync();
        await page.WaitForFunctionAsync(Painted, ", 的的");

        await page.GetByRole(AriaRole.Tab, new() { Name = "附件" }).ClickAsync();
        await Expect(page.Locator(".editor")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Tab, new() { Name = "正文" }).ClickAsync();
        await page.WaitForFunctionAsync(Painted, ", 的的");

        await page.Locator(".dock li").Filter(new() { HasText = "半角标点" }).GetByRole(AriaRole.Button, new() { Name = "改好" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 2 段" })).ToHaveTextAsync("第二段，请落实。");
        await page.WaitForFunctionAsync(Painted, "的的");

        await page.GetByRole(AriaRole.Button, new() { Name = "撤回这次改动" }).ClickAsync();
        await page.WaitForFunctionAsync(Painted, ", 的的");
    }
}
