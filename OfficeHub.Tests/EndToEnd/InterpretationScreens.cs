using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Policy documents with plan and materials, as they are written and as they are reviewed.</summary>
internal static class InterpretationScreens
{
    private const string Text = "为方便群众办事，现就有关事项提出如下意见。\n一、清单分批公布\n盟政数局每季度公布一批可以一次办完的事项。";

    public static async Task PlanAsync(SiteFixture fixture, IPage page)
    {
        await DraftAsync(page, "关于分批公布一次办事项的意见");
        await Tab(page, "解读方案").ClickAsync();
    }

    public static async Task MaterialsAsync(SiteFixture fixture, IPage page)
    {
        await DraftAsync(page, "关于分批公布代办事项的意见");
        var graphic = page.GetByRole(AriaRole.Region, new() { Name = "材料 2" });
        await page.GetByRole(AriaRole.Button, new() { Name = "加图解" }).ClickAsync();
        // It comes above the buttons and pushes them down; a press meanwhile goes beside the next one.
        await graphic.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "加新闻发布会" }).ClickAsync();
        await graphic.GetByLabel("第 1 块小标题").FillAsync("先看清单");
        await graphic.GetByText("看图", new() { Exact = true }).ClickAsync();
        await Expect(graphic.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "材料 3" }).WaitForAsync();
    }

    public static Task HandlePlanAsync(SiteFixture fixture, IPage page) => HandleAsync(fixture, page, "关于分批公布跨旗通办事项的意见", "解读方案");

    public static Task HandleMaterialsAsync(SiteFixture fixture, IPage page) => HandleAsync(fixture, page, "关于分批公布免证办事项的意见", "解读材料");

    /// <summary>A tab of the bundle.</summary>
    public static ILocator Tab(IPage page, string name) => page.GetByRole(AriaRole.Tablist, new() { Name = "套件" }).GetByRole(AriaRole.Tab, new() { Name = name }).First;

    /// <summary>Everything the plan and the assessment ask for.</summary>
    public static async Task FillPlanAsync(IPage page)
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

    /// <summary>A first material: an article of one part.</summary>
    public static async Task WriteArticleAsync(IPage page, string words)
    {
        await Tab(page, "解读材料").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "加文章" }).ClickAsync();
        var material = page.GetByRole(AriaRole.Region, new() { Name = "材料 1" });
        await material.GetByLabel("标题").FillAsync("一件事怎么一次办");
        await material.GetByLabel("主要内容").FillAsync(words);
    }

    private static async Task DraftAsync(IPage page, string title)
    {
        await PaperActs.DraftAsync(page, title, Text, "意见");
        await page.GetByLabel("政策性文件（解读与文件一起审、一起签、一起发）").CheckAsync();
        await FillPlanAsync(page);
        await WriteArticleAsync(page, "先看清单，清单里有的，填一张表就行。");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "可以送审" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    private static async Task HandleAsync(SiteFixture fixture, IPage page, string title, string tab)
    {
        await using var drafters = await fixture.WindowAsync("surina");
        var drafter = await drafters.NewPageAsync();
        await DraftAsync(drafter, title);
        await PaperActs.SaveAsync(drafter);
        await PaperActs.SendAsync(drafter);
        await PaperActs.OpenAsync(page, title);
        await Tab(page, tab).ClickAsync();
        await page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Heading).First.WaitForAsync();
    }
}
