using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A policy document with its interpretation: copied, refused, mended, passed.</summary>
[Collection(SiteCollection.Name)]
public sealed class InterpretationJourneyTests(SiteFixture fixture)
{
    private const string Title = "关于推进一件事一次办改革的实施意见";
    private const string Order = "各旗人民政府要在年底前把高频事项纳入一件事一次办清单，实行一次告知、一表申请、一窗受理。";

    [Fact]
    public async Task Copied_interpretation_is_refused_at_its_review_and_passes_when_it_is_told_in_own_words()
    {
        await using var drafters = await fixture.WindowAsync("surina");
        var page = await drafters.NewPageAsync();
        await PaperActs.DraftAsync(page, Title, $"{Order}\n盟政数局负责督促落实。", "意见");
        var address = page.Url;
        await page.GetByLabel("政策性文件（解读与文件一起审、一起签、一起发）").CheckAsync();
        await Expect(Tab(page, "解读方案")).ToContainTextAsync("缺 2 项");
        await FillPlanAsync(page);
        await Tab(page, "解读材料").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "加文章" }).ClickAsync();
        var material = page.GetByRole(AriaRole.Region, new() { Name = "材料 1" });
        await material.GetByLabel("标题").FillAsync("一件事怎么一次办");
        await material.GetByLabel("主要内容").FillAsync(Order);
        await Expect(Tab(page, "解读材料")).ToContainTextAsync("重合 100%");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "可以送审" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await PaperActs.SaveAsync(page);
        await PaperActs.SendAsync(page);
        foreach (var (user, act) in new[] { ("zhaoqiming", "同意"), ("hanxuemei", "核稿通过"), ("dingweiguo", "不涉密，可公开"), ("sunlihua", "属性适当") }) await HandleAsync(user, act);

        await using var reviewers = await fixture.WindowAsync("sunlihua");
        var review = await reviewers.NewPageAsync();
        await PaperActs.OpenAsync(review, Title);
        await Expect(review.GetByRole(AriaRole.Tablist, new() { Name = "套件" })).ToBeVisibleAsync();
        await Tab(review, "公文").FocusAsync();
        await review.Keyboard.PressAsync("ArrowRight");
        await review.Keyboard.PressAsync("ArrowRight");
        await Expect(Tab(review, "解读材料")).ToBeFocusedAsync();
        await review.Keyboard.PressAsync("Enter");
        await Expect(review.GetByRole(AriaRole.Region, new() { Name = "与正文重合" })).ToContainTextAsync("与正文重合 100%");
        await PaperActs.DecideAsync(review, "方案可行");
        await Expect(review.GetByText("照抄正文（以 40% 为限），不能通过").First).ToBeVisibleAsync();
        await review.GetByRole(AriaRole.Region, new() { Name = "决定" }).GetByRole(AriaRole.Button, new() { Name = "退回" }).ClickAsync();
        await review.GetByRole(AriaRole.Dialog).GetByLabel("理由").FillAsync("材料照抄正文，请用自己的话讲。");
        await review.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "退回给" }).ClickAsync();
        await PaperActs.SaidAsync(review, Title);

        await page.GotoAsync(address);
        await Tab(page, "解读材料").ClickAsync();
        await material.GetByLabel("主要内容").FillAsync("开饭馆、领养老金这类事，过去要跑好几个门，以后填一张表、进一个门就行。");
        await Expect(Tab(page, "解读材料")).ToContainTextAsync("重合 0%");
        await PaperActs.SaveAsync(page);
        await PaperActs.SendAsync(page, "材料重写，不再照抄。");
        foreach (var (user, act) in new[] { ("dingweiguo", "不涉密，可公开"), ("sunlihua", "属性适当"), ("sunlihua", "方案可行"), ("chenlicheng", "同意签发") }) await HandleAsync(user, act);

        await page.GotoAsync(address.Replace("/draft", "", StringComparison.Ordinal));
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载解读" }).ClickAsync());
        Assert.EndsWith("解读.docx", saved.SuggestedFilename, StringComparison.Ordinal);
    }

    private static ILocator Tab(IPage page, string name) => page.GetByRole(AriaRole.Tablist, new() { Name = "套件" }).GetByRole(AriaRole.Tab, new() { Name = name }).First;

    private static async Task FillPlanAsync(IPage page)
    {
        await Tab(page, "解读方案").ClickAsync();
        await Expect(page.GetByLabel("解读责任人（姓名、职务）")).ToHaveValueAsync("赵启明，秘书一科科长");
        await page.GetByLabel("发言人").FillAsync("林若澜（副盟长）");
        await page.GetByLabel("解读人员").FillAsync("盟政数局张明");
        await page.GetByLabel("解读要点").FillAsync("哪些事能一次办，去哪里办。");
        await page.GetByLabel("文章", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("网站", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "加一组预设问答" }).ClickAsync();
        await page.GetByLabel("预设问答 1，问").FillAsync("现在就能一次办吗？");
        await page.GetByLabel("预设问答 1，答").FillAsync("分批来，清单里有的就能。");
        await page.GetByLabel("敏感点").FillAsync("清单外的事仍要多跑。");
        await page.GetByLabel("受影响群体").FillAsync("办事群众");
        await page.GetByText("1 低", new() { Exact = true }).ClickAsync();
        await page.GetByText("2 中", new() { Exact = true }).Last.ClickAsync();
        await page.GetByLabel("应答口径").FillAsync("清单每季度增加一批。");
        await page.GetByLabel("监测词").FillAsync("一次办");
        await Expect(Tab(page, "解读方案")).ToContainTextAsync("齐");
    }

    private async Task HandleAsync(string user, string act)
    {
        await using var window = await fixture.WindowAsync(user);
        var page = await window.NewPageAsync();
        await PaperActs.OpenAsync(page, Title);
        await PaperActs.DecideAsync(page, act);
        await PaperActs.SaidAsync(page, Title);
    }
}
