using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>The page of one document in its states, and the acts beside its steps.</summary>
internal static class BesideScreens
{
    private const string Text = "为做好今年汛期值班工作，现将有关事项通知如下。\n一、落实值班制度\n（一）领导带班。各旗、各部门实行领导带班和24小时值班。\n二、严格信息报送\n发生险情的，在半小时内电话报告盟行署办公室。";

    // A title of its own for each time, so that nobody opens the paper of another test.
    private static int _made;

    public static Task FilesAsync(SiteFixture fixture, IPage page) => TabAsync(page, "关于公布盟本级行政许可事项清单的通知", "文件与解读");

    public static Task RouteAsync(SiteFixture fixture, IPage page) => TabAsync(page, "关于做好冬季供暖保障工作的通知", "流转");

    public static async Task VersionsAsync(SiteFixture fixture, IPage page)
    {
        await ReturnedAsync(fixture, page, $"关于做好第 {Interlocked.Increment(ref _made)} 批造林绿化工作的通知");
        await page.GetByRole(AriaRole.Tab, new() { Name = "版本" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "第 1 稿" }).ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "第 1 稿的文字" }).WaitForAsync();
    }

    public static async Task TrailAsync(SiteFixture fixture, IPage page)
    {
        var address = await SentByAsync(fixture, "关于开展消防安全检查的通知");
        await page.GotoAsync($"{address}?tab=trail");
        await page.GetByRole(AriaRole.List, new() { Name = "留痕" }).WaitForAsync();
    }

    public static async Task VoidAsync(SiteFixture fixture, IPage page)
    {
        const string Title = "关于规范政务值班信息报送的通知";
        await AtOnceAsync(fixture);
        var address = await SentByAsync(fixture, Title);
        foreach (var (user, act) in new[] { ("zhaoqiming", "同意"), ("hanxuemei", "核稿通过"), ("dingweiguo", "不涉密，可公开"), ("sunlihua", "属性适当"), ("chenlicheng", "同意签发") })
        {
            await HandleAsync(fixture, user, Title, act);
        }

        await SendBackAsync(fixture, "mahuichuan", Title, "主送漏了南滩旗，请补上后重新送签。");
        await page.GotoAsync(address);
        await page.GetByText("的签发已作废").WaitForAsync();
    }

    public static async Task PassingAsync(SiteFixture fixture, IPage page)
    {
        var address = await SentByAsync(fixture, "关于启动防汛四级应急响应的通知");
        await AsDirectorAsync(page);
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "紧急通过…“部门审核”" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("理由").WaitForAsync();
    }

    public static async Task PassagesAsync(SiteFixture fixture, IPage page)
    {
        await PassingAsync(fixture, page);
        await page.GetByRole(AriaRole.Dialog).GetByLabel("理由").FillAsync("汛情紧急，部门负责人在外联系不上，盟长已口头同意。");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "紧急通过" }).ClickAsync();
        await Expect(page.GetByText("已紧急通过，请赵启明事后补审批。")).ToBeVisibleAsync();
        await page.GotoAsync("/documents/passages");
        await page.GetByRole(AriaRole.Table, new() { Name = "紧急通过台账" }).WaitForAsync();
    }

    public static async Task RemarkAsync(SiteFixture fixture, IPage page)
    {
        await EndingAsync(fixture, page);
        await page.GetByRole(AriaRole.Dialog).GetByLabel("理由").FillAsync("会议已经部署，不另行文。");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "不予发文" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "补充意见…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("补充意见").FillAsync("有关部署见盟行署第9次常务会议纪要。");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "记入" }).ClickAsync();
        await Expect(page.GetByText("补充意见已记入。")).ToBeVisibleAsync();
    }

    public static async Task EndingAsync(SiteFixture fixture, IPage page)
    {
        await SentAsync(page, "关于报送上半年工作总结的通知");
        await page.GetByRole(AriaRole.Button, new() { Name = "不予发文…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("理由").WaitForAsync();
    }

    public static async Task HandOverAsync(SiteFixture fixture, IPage page)
    {
        await SentByAsync(fixture, "关于做好会议用车保障的通知");
        await page.GotoAsync("/documents/hand-over");
        await page.GetByLabel("谁的待办").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Combobox).And(page.Locator("input")).ClickAsync();
        await page.GetByLabel("理由").FillAsync("调离本单位，工作由王晓峰接手。");
    }

    private static async Task TabAsync(IPage page, string title, string tab)
    {
        await SentAsync(page, title);
        await page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
        await page.ReachedAsync("?tab=");
    }

    // Sent, returned by the head of the unit, changed and sent again: two versions.
    private static async Task ReturnedAsync(SiteFixture fixture, IPage page, string title)
    {
        await SentAsync(page, title);
        var address = page.Url;
        await SendBackAsync(fixture, "zhaoqiming", title, "请写明完成时限。");
        await page.GotoAsync($"{address}/draft");
        await page.GetByLabel("发文依据").FillAsync("国发〔2016〕55号；盟长批示");
        await PaperActs.SaveAsync(page);
        await PaperActs.SendAsync(page, "写明了完成时限。");
        await page.GotoAsync(address);
    }

    // 副秘书长 is the first of his posts; it is the director of the office who sees the papers of the agency.
    private static async Task AsDirectorAsync(IPage page)
    {
        await page.GotoAsync("/documents");
        await page.IdleAsync();
        if (await page.GetByRole(AriaRole.Button, new() { Name = "办理身份：马会川，北原盟行政公署办公室 主任" }).IsVisibleAsync()) return;
        await page.GetByRole(AriaRole.Button, new() { Name = "办理身份" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "换一个岗位办理" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "办公室 主任" }).ClickAsync();
        await Expect(page.GetByText("已换岗位，现在以")).ToBeVisibleAsync();
    }

    /// <summary>Drafts and sends; the page of the document stands open.</summary>
    private static async Task SentAsync(IPage page, string title)
    {
        await PaperActs.DraftAsync(page, title, Text);
        var address = page.Url[..page.Url.LastIndexOf('/')];
        await PaperActs.SendAsync(page);
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.List, new() { Name = "流转进度" }).WaitForAsync();
    }

    internal static async Task<string> SentByAsync(SiteFixture fixture, string title)
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await SentAsync(page, title);
        return page.Url;
    }

    private static async Task HandleAsync(SiteFixture fixture, string user, string title, string act)
    {
        await using var window = await fixture.WindowAsync(user);
        var page = await window.NewPageAsync();
        await PaperActs.OpenAsync(page, title);
        var here = page.Url;
        await PaperActs.DecideAsync(page, act);
        await page.ReachedAsync(address => address != here);
    }

    private static async Task SendBackAsync(SiteFixture fixture, string user, string title, string reason)
    {
        await using var window = await fixture.WindowAsync(user);
        var page = await window.NewPageAsync();
        await PaperActs.OpenAsync(page, title);
        await PaperActs.DecideAsync(page, "退回");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("理由").FillAsync(reason);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "退回" }).ClickAsync();
        await Expect(page.GetByText($"已退回《{title}》。")).ToBeVisibleAsync();
    }

    // Decisions leave at once here; the grace has tests of its own.
    private static Task AtOnceAsync(SiteFixture fixture) => fixture.Site.ArrangeAsync("""
        INSERT INTO SettingValues (Id, Revision, Key, Value, ChangedBy, ChangedAt)
        VALUES ('019B0000-0000-7000-8000-00000000F001', 0, 'Routing.GraceSeconds', '0', '安装', '2026-01-01 00:00:00') ON CONFLICT DO UPDATE SET Value = '0'
        """);
}
