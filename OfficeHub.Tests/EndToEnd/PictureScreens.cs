using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A draft with a table and a picture in its text.</summary>
internal static class PictureScreens
{
    private const string Text = "2026年上半年全盟防汛物资储备情况通报如下。\n各旗储备数量见下表。\n单位\t编织袋\n东河旗\t5000条\n各月降雨量见下图。";

    public static async Task DraftAsync(SiteFixture fixture, IPage page)
    {
        await PaperActs.DraftAsync(page, "关于2026年上半年防汛物资储备情况的通知", Text);
        await InsertAsync(page, "正文第 4 段", "全盟各月降雨量");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "版面" }).GetByRole(AriaRole.Img, new() { Name = "全盟各月降雨量" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    /// <summary>插图片 after that block.</summary>
    public static async Task InsertAsync(IPage page, string block, string description)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = block }).FocusAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "插图片…" }).PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await ChooseAsync(dialog);
        await dialog.GetByLabel("图的说明").FillAsync(description);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "插入正文" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "图的说明" })).ToBeFocusedAsync(new() { Timeout = 15_000 });
    }

    private static async Task ChooseAsync(ILocator dialog)
    {
        await dialog.GetByLabel("图片文件").SetInputFilesAsync(new FilePayload { Name = "降雨量.png", MimeType = "image/png", Buffer = DrawnPicture.Png(960, 360) });
        await Expect(dialog.GetByText("印出来宽 156 毫米，高 58.5 毫米")).ToBeVisibleAsync();
    }
}
