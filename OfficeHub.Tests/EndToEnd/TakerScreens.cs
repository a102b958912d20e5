using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Who is asked again, who is offered a step, in whose name one may draft.</summary>
internal static class TakerScreens
{
    private const string Text = "为做好今年汛期值班工作，现将有关事项通知如下。\n一、落实值班制度\n（一）领导带班。各旗、各部门实行领导带班和24小时值班。\n二、严格信息报送\n发生险情的，在半小时内电话报告盟行署办公室。";

    /// <summary>The editor changed what the finance bureau had signed.</summary>
    public static async Task AskedAgainAsync(SiteFixture fixture, IPage page)
    {
        await fixture.Site.ArrangeAsync("""
            INSERT INTO SettingValues (Id, Revision, Key, Value, ChangedBy, ChangedAt)
            VALUES ('019B0000-0000-7000-8000-00000000F001', 0, 'Routing.GraceSeconds', '0', '安装', '2026-01-01 00:00:00') ON CONFLICT DO UPDATE SET Value = '0'
            """);
        var title = $"关于下达{page.ViewportSize!.Width}项防汛补助资金的通知";
        await ByAsync(fixture, "surina", async drafter =>
        {
            await PaperActs.DraftAsync(drafter, title, Text);
            // Sending saves what was picked.
            await PickAsync(drafter, "会签", "yhb", "于海波");
            await PaperActs.SendAsync(drafter);
        });
        foreach (var user in new[] { "zhaoqiming", "yuhaibo" }) await ByAsync(fixture, user, reader => DecideAsync(reader, title, "同意"));
        await ByAsync(fixture, "hanxuemei", async editor =>
        {
            await PaperActs.OpenAsync(editor, title);
            await editor.GetByRole(AriaRole.Link, new() { Name = "改稿" }).ClickAsync();
            await editor.ReachedAsync("/draft");
            await editor.GetByLabel("主送", new() { Exact = true }).FillAsync("各旗人民政府，盟财政局、应急管理局");
            await PaperActs.PasteAsync(editor, "补助资金由盟财政局在7月10日前拨付到旗，专款专用。");
            await PaperActs.SaveAsync(editor);
            await DecideAsync(editor, title, "核稿通过");
        });
        await PaperActs.OpenAsync(page, title);
        await Expect(page.Locator(".changes:visible").First).ToContainTextAsync("改了 2 处");
    }

    /// <summary>转他人: who is offered.</summary>
    public static async Task HandingOverAsync(SiteFixture fixture, IPage page)
    {
        const string Title = "关于开展汛前检查的通知";
        await ByAsync(fixture, "surina", async drafter =>
        {
            await PaperActs.DraftAsync(drafter, Title, Text);
            await PaperActs.SendAsync(drafter);
        });
        await PaperActs.OpenAsync(page, Title);
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "决定" });
        if (bar.GetByRole(AriaRole.Button, new() { Name = "更多" }) is var more && await more.IsVisibleAsync()) await more.ClickAsync();
        await bar.GetByRole(AriaRole.Button, new() { Name = "转他人" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "马会川" }).First.WaitForAsync();
    }

    /// <summary>A draft begun before in the name of another agency.</summary>
    public static async Task OldIssuerAsync(SiteFixture fixture, IPage page)
    {
        var title = $"关于做好{page.ViewportSize!.Width}处水库安全度汛的通知";
        await PaperActs.DraftAsync(page, title, Text);
        await fixture.Site.ArrangeAsync($"""
            UPDATE DocumentTexts SET Json = replace(replace(Json, (SELECT lower(Id) FROM Units WHERE Name = '北原盟行政公署'), (SELECT lower(Id) FROM Units WHERE Name = '东河旗人民政府')), '["北原盟行政公署"]', '["东河旗人民政府"]')
            WHERE Id = (SELECT Id FROM Documents WHERE Title = '{title}')
            """);
        await page.ReloadAsync();
        await Expect(page.GetByText("拟稿单位不替东河旗人民政府发文")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    internal static async Task ByAsync(SiteFixture fixture, string user, Func<IPage, Task> act)
    {
        await using var window = await fixture.WindowAsync(user);
        await act(await window.NewPageAsync());
    }

    private static async Task DecideAsync(IPage page, string title, string act)
    {
        await PaperActs.OpenAsync(page, title);
        var here = page.Url;
        await PaperActs.DecideAsync(page, act);
        await page.ReachedAsync(address => address != here);
    }

    internal static async Task PickAsync(IPage page, string label, string typed, string name)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = label }).FillAsync(typed);
        await page.GetByRole(AriaRole.Option, new() { Name = name }).First.ClickAsync();
    }
}
