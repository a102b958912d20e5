using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>What somebody sees who starts the program for the first time.</summary>
[Collection(SiteCollection.Name)]
public sealed class DemoDeskTests
{
    [Fact]
    public async Task First_start_shows_papers_on_the_desks_and_their_way_and_form()
    {
        await using var site = await Site.StartAsync(withPapers: true);
        await using var chromium = await Chromium.OpenAsync();
        await using var window = await chromium.Browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await window.NewPageAsync();

        await SiteFixture.SignInAsync(page, "surina");
        await page.GotoAsync("/documents");
        await Expect(page.GetByText("北署发〔2026〕1号").Or(page.GetByText($"北署发〔{DateTimeOffset.UtcNow.AddHours(8).Year}〕1号")).First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.ScreenshotAsync(new() { Path = Tree.File("artifacts/screens/demo-own-1440.png") });
        await page.GetByRole(AriaRole.Link, new() { Name = "北原盟行政公署关于加快推进“互联网+政务服务”工作的实施意见" }).First.ClickAsync();
        await Expect(page.GetByText("第三部分第二条建议写明经费由同级财政分级负担。")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.ScreenshotAsync(new() { Path = Tree.File("artifacts/screens/demo-document-1440.png") });
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载发文稿纸" }).ClickAsync());

        Assert.EndsWith(" 发文稿纸.docx", saved.SuggestedFilename, StringComparison.Ordinal);
    }
}
