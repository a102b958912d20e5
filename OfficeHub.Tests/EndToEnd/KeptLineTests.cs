using Microsoft.Playwright;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>「已保存」 comes in while a hand is on its way to the next press: nothing may move under it.</summary>
[Collection(JourneyCollection.Name)]
public sealed class KeptLineTests(SiteFixture fixture)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Line_of_a_kept_text_moves_nothing_below_it(int width)
    {
        await using var window = await fixture.WindowAsync("surina", width);
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于已保存一行不挪位置的意见", "为方便办事，提出以下意见。", "意见");
        await page.GetByLabel("政策性文件（解读与文件一起审、一起签、一起发）").CheckAsync();
        await InterpretationScreens.Tab(page, "解读方案").ClickAsync();
        var next = page.GetByLabel("文章", new() { Exact = true });
        var points = page.GetByLabel("解读要点");
        await Assertions.Expect(page.GetByLabel("解读责任人（姓名、职务）")).ToHaveValueAsync("赵启明，秘书一科科长");
        await points.ScrollIntoViewIfNeededAsync();
        var before = await next.BoundingBoxAsync();

        await points.FillAsync("哪些事能一次办，去哪里办。");
        await points.Locator("xpath=..").GetByText("已保存").WaitForAsync();

        var after = await next.BoundingBoxAsync();
        Assert.Equal((before!.X, before.Y), (after!.X, after.Y));
    }
}
