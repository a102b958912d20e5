using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Papers to look at: made as people make them.</summary>
internal static class DocumentScreens
{
    private const string Text = "为做好今年汛期值班工作，现将有关事项通知如下。\n一、落实值班制度\n（一）领导带班。各旗、各部门实行领导带班和24小时值班。\n二、严格信息报送\n发生险情的，在半小时内电话报告盟行署办公室。";

    public static async Task OwnAsync(SiteFixture fixture, IPage page)
    {
        await SentAsync(page, "关于做好2026年防汛抗旱值班工作的通知");
        await PaperActs.DraftAsync(page, "关于报送防汛值班表的通知", Text);
        await page.GotoAsync("/documents");
        await page.GetByRole(AriaRole.Table, new() { Name = "我起草的" }).WaitForAsync();
    }

    public static Task DraftAsync(SiteFixture fixture, IPage page) => PaperActs.DraftAsync(page, "关于加强草原防火值守工作的通知", Text);

    public static async Task ViewAsync(SiteFixture fixture, IPage page)
    {
        await SentAsync(page, "关于公布盟本级行政权力清单的通知");
        await page.GetByRole(AriaRole.Link, new() { Name = "关于公布盟本级行政权力清单的通知" }).First.ClickAsync();
        await page.GetByRole(AriaRole.List, new() { Name = "流转进度" }).WaitForAsync();
    }

    public static Task HandleAsync(SiteFixture fixture, IPage page) => HandleAsync(fixture, page, "关于做好元旦春节期间值班工作的通知");

    private static async Task HandleAsync(SiteFixture fixture, IPage page, string title)
    {
        await using var drafter = await fixture.WindowAsync("surina");
        await SentAsync(await drafter.NewPageAsync(), title);
        await PaperActs.OpenAsync(page, title);
    }

    // More than a line: what is written stays in sight, and 已保存 beside it.
    public static async Task OpinionAsync(SiteFixture fixture, IPage page)
    {
        await HandleAsync(fixture, page, "关于做好清明节期间值班工作的通知");
        await page.Locator(".opinion textarea").FillAsync("请应急局盯紧各旗落实，并于明日八时前报送值班安排；公路、电力、通信等单位要提前备好物资和人员，牧区要逐户通知到人，发现险情立即报告行署值班室。");
        await page.GetByText("已保存").First.WaitForAsync();
    }

    public static async Task ReturnAsync(SiteFixture fixture, IPage page)
    {
        await HandleAsync(fixture, page);
        await PaperActs.DecideAsync(page, "退回");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("理由").WaitForAsync();
    }

    public static async Task AskAsync(SiteFixture fixture, IPage page)
    {
        // Nobody is asked twice about one paper.
        await HandleAsync(fixture, page, $"关于{page.ViewportSize!.Width}项权力事项的通知");
        await PaperActs.DecideAsync(page, "问一问");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox).FillAsync("hxm");
        await page.GetByRole(AriaRole.Option, new() { Name = "韩雪梅" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("想问什么").FillAsync("这个提法有依据吗？");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "问一问" }).ClickAsync();
        await page.GetByRole(AriaRole.Status, new() { Name = "办理结果" }).GetByText("已问韩雪梅").WaitForAsync();
    }

    public static async Task SentAsync(IPage page, string title)
    {
        await PaperActs.DraftAsync(page, title, Text);
        await PaperActs.SendAsync(page);
    }
}
