using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

[Collection(JourneyCollection.Name)]
public sealed class TableEditingTests(SiteFixture fixture)
{
    [Fact]
    public async Task Table_is_put_in_by_keyboard_filled_pasted_into_kept_and_found_again()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于做好度汛物资储备的通知", "现将有关事项通知如下。\n一、储备标准");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 2 段，一、" }).FocusAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "插表格" }).PressAsync("Enter");

        // In the table: type, go on by Tab, a row more by Enter in the last one.
        await page.Keyboard.TypeAsync("物资");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("数量");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        var table = page.GetByRole(AriaRole.Table, new() { Name = "正文第 3 段，表格" });
        await Expect(table.GetByRole(AriaRole.Row)).ToHaveCountAsync(4);

        // From Excel into the first cell of the second row; one column and two rows more than there are.
        await table.GetByRole(AriaRole.Textbox, new() { Name = "第 2 行第 1 格" }).EvaluateAsync("""
            words => {
              words.focus();
              const data = new DataTransfer();
              data.setData("text/html", "<table><tr><td>编织袋</td><td colspan=2>5000 条</td><td>盟库</td></tr><tr><td>铁锹</td><td>300</td><td>把</td><td>旗库</td></tr></table>");
              data.setData("text/plain", "编织袋\t5000 条\t\t盟库");
              words.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(4);

        // A key next to it does not take it away, and what is too wide is refused in words.
        await page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 4 段" }).FocusAsync();
        await page.Keyboard.PressAsync("Backspace");
        await Expect(table).ToBeVisibleAsync();
        await PaperActs.PasteAsync(page, string.Join('\n', Enumerable.Repeat(string.Join('\t', Enumerable.Range(1, 13)), 2)));
        await Expect(page.GetByText("这张表有 13 列，最多 12 列")).ToBeVisibleAsync();

        await Expect(page.GetByText("有改动")).ToBeVisibleAsync();
        await PaperActs.SaveAsync(page);
        await Expect(page.GetByText("有改动")).ToBeHiddenAsync();
        await page.ReloadAsync();
        string[] cells = ["物资", "数量", "", "", "编织袋", "5000 条", "", "盟库", "铁锹", "300", "把", "旗库", "", "", "", ""];
        await Expect(table.GetByRole(AriaRole.Textbox)).ToHaveTextAsync(cells);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "版面" }).GetByText("旗库", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Faults_are_reached_one_after_another_by_key_and_the_draft_is_saved_by_key()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/documents");
        await page.GetByRole(AriaRole.Button, new() { Name = "拟稿…" }).ClickAsync();
        await page.GetByLabel("从哪种范本开始").SelectOptionAsync(new SelectOptionValue { Label = "会议通知" });
        await page.GetByRole(AriaRole.Button, new() { Name = "开始写" }).ClickAsync();
        await page.ReachedAsync("/draft");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 1 段" })).ToContainTextAsync("【会议名称】", new() { Timeout = 15_000 });

        await page.Keyboard.PressAsync("F8");
        await Expect(page.GetByLabel("发文依据")).ToBeFocusedAsync(new() { Timeout = 15_000 });
        await page.Keyboard.TypeAsync("盟委第8次会议");
        await page.Keyboard.PressAsync("Control+s");

        await Expect(page.GetByText("已保存。")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("发文依据")).ToHaveValueAsync("盟委第8次会议");
    }
}
