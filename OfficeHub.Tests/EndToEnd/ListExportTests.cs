using Microsoft.Playwright;
using OfficeHub.Core.Files.Spreadsheets;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

[Collection(JourneyCollection.Name)]
public sealed class ListExportTests(SiteFixture fixture)
{
    [Fact]
    public async Task List_is_taken_out_with_the_columns_ticked_and_they_are_ticked_the_next_time()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于报送值班表的通知", "请于月底前报送值班表。");
        await page.GotoAsync("/documents?q=值班表");
        await page.GetByRole(AriaRole.Button, new() { Name = "导出…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        foreach (var name in new[] { "紧急程度", "发文字号", "现在在谁手里", "从什么时候起", "已打开" }) await dialog.GetByLabel(name).UncheckAsync();

        var saved = await page.RunAndWaitForDownloadAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "导出", Exact = true }).ClickAsync());

        Assert.Matches("^我起草的20[0-9]{6}\\.xlsx$", saved.SuggestedFilename);
        await using var file = File.OpenRead(await saved.PathAsync());
        var rows = SpreadsheetReader.Read(file, new SpreadsheetLimits()).Value;
        Assert.Equal(("标题", "文种", "走到哪一步", "改于", ""), (rows[0][0], rows[0][1], rows[0][2], rows[0][3], rows[0][4]));
        Assert.Equal(("关于报送值班表的通知", "通知", "还是草稿"), (rows[1][0], rows[1][1], rows[1][2]));
        // One is still where one was.
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "我起草的" })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "导出…" }).ClickAsync();
        await Expect(dialog.GetByLabel("发文字号")).Not.ToBeCheckedAsync();
        await Expect(dialog.GetByLabel("标题")).ToBeCheckedAsync();
    }
}
