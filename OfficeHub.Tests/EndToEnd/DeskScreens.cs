using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>The desk and notices with something on them: made as people make it.</summary>
internal static class DeskScreens
{
    private const string Text = "为做好今年防汛抗旱工作，现将有关事项通知如下。\n一、落实责任\n实行领导带班和24小时值班。";

    public static async Task MineAsync(SiteFixture fixture, IPage page)
    {
        await SentAsync(page, "关于做好2026年防汛抗旱值班工作的通知");
        await page.GotoAsync("/?pile=mine");
        await page.GetByRole(AriaRole.Table, new() { Name = "我发起的" }).WaitForAsync();
    }

    public static async Task NoticesAsync(SiteFixture fixture, IPage page)
    {
        await ReturnedAsync(fixture, "关于加快推进“互联网＋政务服务”工作的通知");
        await ToldAsync(page, "/notices", "附件缺《重点任务分工表》");
    }

    public static async Task DeskAsync(SiteFixture fixture, IPage page)
    {
        await SentAsync(page, "关于公布盟本级政务服务事项目录的通知");
        await ReturnedAsync(fixture, "关于规范政务服务中心窗口管理的通知");
        await ToldAsync(page, "/", "退回给我");
    }

    public static async Task ReadingAsync(SiteFixture fixture, IPage page)
    {
        await ToReadAsync(fixture, "关于开展安全生产大检查的通知");
        await page.GotoAsync("/?pile=read");
        await page.GetByRole(AriaRole.Table, new() { Name = "待阅" }).GetByRole(AriaRole.Link).First.WaitForAsync();
    }

    /// <summary>What one was sent, and its drafter has limited to others since.</summary>
    public static async Task LimitedReadingAsync(SiteFixture fixture, IPage page)
    {
        const string Title = "关于2026年重点信访事项的通知";
        await ToReadAsync(fixture, Title);
        await fixture.Site.ArrangeAsync($"""
            INSERT INTO AccessLimits (Id, Revision, ObjectKind, ObjectId, BlocksInherited, Remark, SetBy, SetAt, TimesSet)
            SELECT '019B0000-0000-7000-8000-0000000000' || printf('%02X', row_number() OVER (ORDER BY Id)), 0, 'OfficialDocument', Id, 1, '', OwnerStaffId, '2026-07-01 01:42:00', 1
            FROM Documents WHERE Title = '{Title}' ON CONFLICT DO UPDATE SET TimesSet = 1
            """);
        await page.GotoAsync("/?pile=read");
        await page.GetByText("（已限定范围的公文）").First.WaitForAsync();
    }

    public static async Task ToReadPaperAsync(SiteFixture fixture, IPage page)
    {
        await ReadingAsync(fixture, page);
        await page.GetByRole(AriaRole.Table, new() { Name = "待阅" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "待阅" }).First.WaitForAsync();
    }

    public static async Task SendingAsync(SiteFixture fixture, IPage page)
    {
        await SentAsync(page, "关于做好高温天气值守工作的通知");
        await page.GetByRole(AriaRole.Link, new() { Name = "关于做好高温天气值守工作的通知" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "送阅…" }).ClickAsync();
        await PickAsync(page, "送给谁", "财政局");
    }

    /// <summary>A paper of Surina's, sent to somebody to read.</summary>
    public static async Task ToReadAsync(SiteFixture fixture, string title, string reader = "王晓峰")
    {
        await using var drafter = await fixture.WindowAsync("surina");
        var page = await drafter.NewPageAsync();
        await SentAsync(page, title);
        await page.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "送阅…" }).ClickAsync();
        await PickAsync(page, "送给谁", reader);
        await page.GetByRole(AriaRole.Dialog).GetByLabel("为什么送").FillAsync("下周的会议要用，请先看第二部分。");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "送阅" }).ClickAsync();
        await page.GetByText($"已送阅{reader}。").WaitForAsync();
    }

    private static async Task PickAsync(IPage page, string label, string who)
    {
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = label });
        await box.FillAsync(who);
        // The list of these words, not the one that stood there before; and chosen before anything else is pressed.
        await page.Locator($"[role=listbox][data-asked='{who}'] [role=option]").First.ClickAsync();
        await page.Locator(".tok").First.WaitForAsync();
    }

    private static async Task ReturnedAsync(SiteFixture fixture, string title)
    {
        await using var drafter = await fixture.WindowAsync("surina");
        await SentAsync(await drafter.NewPageAsync(), title);
        await using var head = await fixture.WindowAsync("zhaoqiming");
        var page = await head.NewPageAsync();
        await PaperActs.OpenAsync(page, title);
        await PaperActs.DecideAsync(page, "退回");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("理由").FillAsync("附件缺《重点任务分工表》，第二条措施再具体些。");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "退回" }).ClickAsync();
        await page.GetByText($"已退回《{title}》。").WaitForAsync();
    }

    // Notices are told within seconds after the act.
    private static async Task ToldAsync(IPage page, string address, string words)
    {
        for (var tries = 0; tries < 10; tries++)
        {
            await page.GotoAsync(address);
            try
            {
                await page.GetByText(words).First.WaitForAsync(new() { Timeout = 2_500 });
                return;
            }
            catch (TimeoutException)
            {
            }
        }

        await page.GetByText(words).First.WaitForAsync();
    }

    private static async Task SentAsync(IPage page, string title)
    {
        await PaperActs.DraftAsync(page, title, Text);
        await PaperActs.SendAsync(page);
    }
}
