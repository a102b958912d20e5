using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeHub.Core.Seeding;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;
using static OfficeHub.Tests.EndToEnd.InterpretationScreens;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>The main job in the browser: a policy document drafted with its interpretation, refused once because that was copied, mended, signed, sealed, released with it, signed for, and repealed later.</summary>
/// <remarks>product.md §2.</remarks>
[Collection(JourneyCollection.Name)]
public sealed class MainJobJourneyTests : IAsyncLifetime
{
    private const string Title = "关于加快推进“互联网＋政务服务”工作的实施意见";

    // A sentence of the text itself.
    private const string Copied = "各省（区、市）人民政府、国务院各部门要依据法定职能全面梳理行政机关、公共企事业单位直接面向社会公众提供的具体办事服务事项，编制政务服务事项目录，2017年底前通过本级政府门户网站集中公开发布，并实时更新、动态管理。";

    private Site _site = null!;
    private Chromium _chromium = null!;
    private int _pictures;

    public async Task InitializeAsync()
    {
        (_site, _chromium) = (await Site.StartAsync(withPapers: true), await Chromium.OpenAsync());
        // Decisions leave at once here; the grace has tests of its own.
        await _site.ArrangeAsync("""
            INSERT INTO SettingValues (Id, Revision, Key, Value, ChangedBy, ChangedAt)
            VALUES ('019B0000-0000-7000-8000-00000000F001', 0, 'Routing.GraceSeconds', '0', '安装', '2026-01-01 00:00:00') ON CONFLICT DO UPDATE SET Value = '0'
            """);
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Policy_document_goes_with_its_interpretation_from_the_first_word_to_the_public_and_its_repeal()
    {
        var drafter = await PageAsync("surina");
        var draft = await DraftAsync(drafter);
        foreach (var (user, act) in new[] { ("zhaoqiming", "同意"), ("yuhaibo", "同意"), ("hanxuemei", "核稿通过"), ("dingweiguo", "不涉密，可公开"), ("sunlihua", "属性适当") }) await HandleAsync(user, act);
        await RefuseCopyAsync();

        await drafter.GotoAsync(draft);
        await Expect(drafter.GetByText("退回：材料照抄正文，请用自己的话讲。")).ToBeVisibleAsync();
        // Drawn anew once the circuit is there: the tab is chosen only then.
        await drafter.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Tab(drafter, "解读材料").ClickAsync();
        await drafter.GetByRole(AriaRole.Region, new() { Name = "材料 1" }).GetByLabel("主要内容").FillAsync("开饭馆、领养老金这类事，过去要跑好几个门，以后填一张表、进一个门就行。");
        await Expect(Tab(drafter, "解读材料")).ToContainTextAsync("重合 0%");
        await PaperActs.SaveAsync(drafter);
        await PaperActs.SendAsync(drafter, "材料重写，不再照抄。");
        foreach (var (user, act) in new[] { ("yuhaibo", "同意"), ("dingweiguo", "不涉密，可公开"), ("sunlihua", "属性适当"), ("sunlihua", "方案可行"), ("chenlicheng", "同意签发"), ("mahuichuan", "审批齐全") }) await HandleAsync(user, act);

        var clerk = await PageAsync("gaojing");
        await DialogAsync(clerk, "编号", "编号", "已编为北署发〔", dialog => dialog.GetByLabel("份数").FillAsync("80"));
        await DialogAsync(clerk, "排版", "生成印发稿", "的印发稿已生成，送去校对。");
        await HandleAsync("hanxuemei", "校对无误");
        await DialogAsync(await PageAsync("tianxiangdong"), "用印", "用印", "已盖“北原盟行政公署”的章，并登记。", dialog => dialog.GetByLabel("用印证书的密码").FillAsync(DemoAccounts.Password));
        await DialogAsync(clerk, "核发", "核发，送 6 个机关", "已核发，送 6 个机关，等对方签收。");

        var receiver = await PageAsync("yangchunmei");
        await receiver.GotoAsync("/incoming");
        await receiver.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await receiver.GetByRole(AriaRole.Button, new() { Name = "签收", Exact = true }).ClickAsync();
        await Expect(receiver.GetByText("已签收").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await PictureAsync(receiver, "received");
        await RepealAsync(clerk, await ReadInPublicAsync(clerk));
    }

    private async Task<string> DraftAsync(IPage page)
    {
        await PaperActs.DraftAsync(page, Title, await SampleAsync(), "意见");
        await TakerScreens.PickAsync(page, "会签", "yhb", "于海波");
        await page.GetByLabel("政策性文件（解读与文件一起审、一起签、一起发）").CheckAsync();
        await Expect(Tab(page, "解读方案")).ToContainTextAsync("缺 2 项");
        await FillPlanAsync(page);
        await WriteArticleAsync(page, Copied);
        await Expect(Tab(page, "解读材料")).ToContainTextAsync(new Regex("重合 \\d\\d", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "可以送审" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await PaperActs.SaveAsync(page);
        await PictureAsync(page, "drafted");
        var address = page.Url;
        await PaperActs.SendAsync(page);
        return address;
    }

    private async Task RefuseCopyAsync()
    {
        var review = await PageAsync("sunlihua");
        await PaperActs.OpenAsync(review, Title);
        await Tab(review, "公文").FocusAsync();
        await review.Keyboard.PressAsync("ArrowRight");
        await review.Keyboard.PressAsync("ArrowRight");
        await Expect(Tab(review, "解读材料")).ToBeFocusedAsync();
        await review.Keyboard.PressAsync("Enter");
        await Expect(review.GetByRole(AriaRole.Region, new() { Name = "与正文重合" })).ToContainTextAsync("与正文重合");
        await PaperActs.DecideAsync(review, "方案可行");
        await Expect(review.GetByText("照抄正文（以 40% 为限），不能通过").First).ToBeVisibleAsync();
        await PictureAsync(review, "refused");
        await review.GetByRole(AriaRole.Region, new() { Name = "决定" }).GetByRole(AriaRole.Button, new() { Name = "退回" }).ClickAsync();
        await review.GetByRole(AriaRole.Dialog).GetByLabel("理由").FillAsync("材料照抄正文，请用自己的话讲。");
        await review.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "退回给" }).ClickAsync();
        await PaperActs.SaidAsync(review, Title);
    }

    // Document and interpretation lead to each other; no account, no script.
    private async Task<IPage> ReadInPublicAsync(IPage clerk)
    {
        await clerk.GotoAsync("/publications");
        var address = await clerk.GetByRole(AriaRole.Row).Filter(new() { HasText = Title }).GetByRole(AriaRole.Link, new() { Name = "公开网页" }).GetAttributeAsync("href");
        var stranger = await (await _chromium.Browser.NewContextAsync(new() { BaseURL = _site.Address.ToString(), Locale = "zh-CN", JavaScriptEnabled = false, ViewportSize = new() { Width = 1440, Height = 900 } })).NewPageAsync();
        await stranger.GotoAsync(address!);
        await Expect(stranger.GetByRole(AriaRole.Heading, new() { Name = Title, Level = 1 })).ToBeVisibleAsync();
        await PictureAsync(stranger, "public");
        await stranger.GetByRole(AriaRole.Link, new() { Name = "文章" }).First.ClickAsync();
        await Expect(stranger.GetByText("过去要跑好几个门")).ToBeVisibleAsync();
        await PictureAsync(stranger, "interpretation");
        await stranger.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await Expect(stranger.GetByRole(AriaRole.Row, new() { Name = "有效性" })).ToContainTextAsync("有效");
        return stranger;
    }

    // At once: on the page, in the feed, and with its basis.
    private async Task RepealAsync(IPage clerk, IPage stranger)
    {
        await clerk.GotoAsync("/publications");
        await clerk.GetByRole(AriaRole.Row).Filter(new() { HasText = Title }).GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await clerk.GetByRole(AriaRole.Tab, new() { Name = "概览" }).ClickAsync();
        await ValidityScreens.FillAsync(clerk, "废止");
        await clerk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "标为废止" }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Note).Filter(new() { HasText = "废止" }).First).ToBeVisibleAsync(new() { Timeout = 15_000 });

        await stranger.ReloadAsync();
        await Expect(stranger.GetByText("依据：盟行署2026年第12次常务会议决定").First).ToBeVisibleAsync();
        await PictureAsync(stranger, "repealed");
        var feed = await (await stranger.APIRequest.GetAsync("/feeds/documents.json")).TextAsync();
        Assert.Contains("废止", Regex.Unescape(feed), StringComparison.Ordinal);
    }

    private async Task DialogAsync(IPage page, string decide, string act, string said, Func<ILocator, Task>? fill = null)
    {
        await PaperActs.OpenAsync(page, Title);
        await PaperActs.DecideAsync(page, decide);
        var dialog = page.GetByRole(AriaRole.Dialog);
        if (fill is not null) await fill(dialog);
        var button = dialog.GetByRole(AriaRole.Button, new() { Name = act });
        await button.WaitForAsync();
        await PictureAsync(page, decide);
        await button.ClickAsync();
        await Expect(page.GetByText(said)).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    private async Task HandleAsync(string user, string act)
    {
        var page = await PageAsync(user);
        await PaperActs.OpenAsync(page, Title);
        await PictureAsync(page, user);
        await PaperActs.DecideAsync(page, act);
        await PaperActs.SaidAsync(page, Title);
        await page.Context.CloseAsync();
    }

    private async Task<IPage> PageAsync(string user)
    {
        var window = await _chromium.Browser.NewContextAsync(new() { BaseURL = _site.Address.ToString(), Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await window.NewPageAsync();
        await SiteFixture.SignInAsync(page, user);
        await page.ReachedAsync(address => !address.Contains("/account/", StringComparison.Ordinal));
        return page;
    }

    private async Task PictureAsync(IPage page, string name) => await page.ScreenshotAsync(new() { Path = Tree.File($"artifacts/screens/journey-{++_pictures:D2}-{name}.png") });

    // 国发〔2016〕55号 without head, number, recipients, signature and date: what a drafter pastes.
    private static async Task<string> SampleAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "Documents", "guofa-2016-55.txt"));
        return string.Join('\n', lines.SkipWhile((line, i) => i == 0 || line != "---").Skip(1).Skip(3).SkipLast(2));
    }
}
