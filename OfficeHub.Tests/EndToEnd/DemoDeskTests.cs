using Microsoft.Playwright;
using OfficeHub.Core.Seeding;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>What somebody sees who starts the program for the first time.</summary>
[Collection(JourneyCollection.Name)]
public sealed class DemoDeskTests
{
    private const string Title = "北原盟行政公署关于调整行政审批事项目录的通知";

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

        await using var other = await chromium.Browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 1440, Height = 900 } });
        await SealAsync(await other.NewPageAsync());
        await using var third = await chromium.Browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 1440, Height = 900 } });
        await IssueAsync(await third.NewPageAsync());
        await using var fourth = await chromium.Browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 1440, Height = 900 } });
        await ReceiveAsync(await fourth.NewPageAsync());
        await using var stranger = await chromium.Browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = false });
        await ReadInPublicAsync(await third.NewPageAsync(), await stranger.NewPageAsync());
        await FileAsync(await third.NewPageAsync());
    }

    // Released with 核发: the office finds it in its directory; anybody reads it, without an account and without scripts, and takes the sealed file.
    private static async Task ReadInPublicAsync(IPage office, IPage stranger)
    {
        await office.GotoAsync("/publications");
        var row = office.GetByRole(AriaRole.Row).Filter(new() { HasText = Title });
        var address = await row.GetByRole(AriaRole.Link, new() { Name = "公开网页" }).GetAttributeAsync("href");

        await stranger.GotoAsync(address!);
        await Expect(stranger.GetByRole(AriaRole.Heading, new() { Name = Title, Level = 1 })).ToBeVisibleAsync();
        await Expect(stranger.GetByRole(AriaRole.Row, new() { Name = "索引号" })).ToContainTextAsync(new System.Text.RegularExpressions.Regex("北署发-\\d{4}-", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(stranger.GetByRole(AriaRole.Img, new() { Name = "第 1 页" })).ToHaveJSPropertyAsync("complete", value: true);
        var file = await stranger.RunAndWaitForDownloadAsync(() => stranger.GetByRole(AriaRole.Link, new() { Name = "版式文件 OFD" }).ClickAsync());
        Assert.Equal("document.ofd", file.SuggestedFilename);
    }

    // Not every agency has signed, so the clerk says why it is filed; then the package is taken out and checked.
    private static async Task FileAsync(IPage page)
    {
        await page.GotoAsync("/archive");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "“一窗受理”" });
        await row.GetByRole(AriaRole.Button, new() { Name = "归档…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("还有 4 个机关没有签收")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "归档", Exact = false }).Last.ClickAsync();
        await Expect(dialog.GetByText("写明理由再归档")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await dialog.GetByLabel("为什么先归档").FillAsync("其余机关正在搬迁，签收后补，马会川同意先归档。");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "归档", Exact = false }).Last.ClickAsync();
        await Expect(page.GetByText(new System.Text.RegularExpressions.Regex("已归档，档号 WS·\\d{4}-Y-0001。", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))).ToBeVisibleAsync(new() { Timeout = 15_000 });

        await page.GotoAsync("/archive?part=filed");
        var filed = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "“一窗受理”" });
        var package = await page.RunAndWaitForDownloadAsync(() => filed.GetByRole(AriaRole.Link, new() { Name = "下载归档包" }).ClickAsync());
        Assert.EndsWith("3号.zip", package.SuggestedFilename, StringComparison.Ordinal);
        await filed.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await Expect(filed.GetByText("都和归档时一致")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    // What the paper names is ticked; it goes out with one press, and the board says who has not signed yet.
    private static async Task IssueAsync(IPage page)
    {
        await SiteFixture.SignInAsync(page, "gaojing");
        await PaperActs.OpenAsync(page, Title);
        await page.GetByRole(AriaRole.Button, new() { Name = "核发…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Checkbox, new() { Name = "南滩旗人民政府", Exact = true })).ToBeCheckedAsync();
        await Expect(dialog.GetByRole(AriaRole.Checkbox, new() { Name = "南滩旗人民政府办公室" })).Not.ToBeCheckedAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "核发，送 6 个机关" }).ClickAsync();
        await Expect(page.GetByText("已核发，送 6 个机关，等对方签收。")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    private static async Task ReceiveAsync(IPage page)
    {
        await SiteFixture.SignInAsync(page, "yangchunmei");
        await Expect(page.GetByText("有 2 件来文等本机关签收。")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await page.GotoAsync("/incoming");
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(page.GetByText("签章有效，签章之后文件没有改动。")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "签收", Exact = true }).ClickAsync();
        await Expect(page.GetByText("已签收").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载 OFD（已用印）" }).ClickAsync());
        Assert.EndsWith("2号.ofd", file.SuggestedFilename, StringComparison.Ordinal);
    }

    // 用印员 reads what is approved, types his password wrong, then right; the ledger has the line and the file is found good.
    private static async Task SealAsync(IPage page)
    {
        await SiteFixture.SignInAsync(page, "tianxiangdong");
        await PaperActs.OpenAsync(page, Title);
        await page.GetByRole(AriaRole.Button, new() { Name = "用印…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("陈立诚（盟行署盟长）")).ToBeVisibleAsync();
        await dialog.GetByLabel("用印证书的密码").FillAsync("不是这个密码");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "用印" }).ClickAsync();
        await Expect(dialog.GetByText("密码不对")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await dialog.GetByLabel("用印证书的密码").FillAsync(DemoAccounts.Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "用印" }).ClickAsync();
        await Expect(page.GetByText("已盖“北原盟行政公署”的章，并登记。")).ToBeVisibleAsync(new() { Timeout = 15_000 });

        await page.GotoAsync("/seals/uses");
        var ledger = page.GetByRole(AriaRole.Table, new() { Name = "用印登记簿" });
        await Expect(ledger.GetByRole(AriaRole.Row)).ToHaveCountAsync(5);
        await page.GetByRole(AriaRole.Button, new() { Name = "核对登记簿" }).ClickAsync();
        await Expect(page.GetByText("共 4 行")).ToBeVisibleAsync();
        await ledger.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "印发稿" }).ClickAsync();
        await Expect(page.GetByText("签章有效，签章之后文件没有改动。")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "印章：北原盟行政公署" })).ToBeVisibleAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载 OFD（已用印）" }).ClickAsync());
        Assert.EndsWith("2号.ofd", file.SuggestedFilename, StringComparison.Ordinal);
    }
}
