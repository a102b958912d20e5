using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Seals on their way: applied for through the form, and at the points of their life that need no key.</summary>
internal static class SealScreens
{
    public static async Task ListAsync(SiteFixture fixture, IPage page)
    {
        await ApplyAsync(fixture, "会议专用章");
        await SetAsync(fixture, await ApplyAsync(fixture, "合同专用章"), "Stopped");
        await SetAsync(fixture, await ApplyAsync(fixture, ""), "InUse");
        await page.GotoAsync("/seals");
        await page.GetByRole(AriaRole.Table, new() { Name = "印章登记簿" }).GetByText("停用").First.WaitForAsync();
    }

    public static async Task PrintAsync(SiteFixture fixture, IPage page)
    {
        await ApplyAsync(fixture, "档案专用章");
        await page.GotoAsync("/seals/print");
    }

    /// <summary>Filled in, and two things forgotten.</summary>
    public static async Task ApplyingAsync(SiteFixture fixture, IPage page)
    {
        await page.GotoAsync("/seals/apply");
        await page.GetByLabel("横排文字").FillAsync("会议专用章");
        await page.GetByRole(AriaRole.Button, new() { Name = "申请印章，送批准" }).ClickAsync();
        await page.GetByText("“用途和依据”没有填").WaitForAsync();
    }

    public static async Task AppliedAsync(SiteFixture fixture, IPage page)
    {
        await page.GotoAsync(await ApplyAsync(fixture, "会议专用章"));
        await page.GetByRole(AriaRole.Button, new() { Name = "批准制作…" }).WaitForAsync();
    }

    public static async Task ApprovingAsync(SiteFixture fixture, IPage page)
    {
        await AppliedAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "批准制作…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("意见").WaitForAsync();
    }

    /// <summary>Approved by a leader in his own window; the maker is about to make it, and has nothing to make it with.</summary>
    public static async Task MakingAsync(SiteFixture fixture, IPage page)
    {
        var seal = await ApplyAsync(fixture, "财务专用章");
        await using (var window = await fixture.WindowAsync("chenlicheng"))
        {
            var leader = await window.NewPageAsync();
            await leader.GotoAsync(seal);
            await leader.GetByRole(AriaRole.Button, new() { Name = "批准制作…" }).ClickAsync();
            await leader.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "批准制作" }).ClickAsync();
            await leader.GetByText("待制作").First.WaitForAsync();
        }

        await page.GotoAsync(seal);
        await page.GetByRole(AriaRole.Button, new() { Name = "制作…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("制章证书的密码").FillAsync("Ba-ya-er-2026");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "制作", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByText("有效的").WaitForAsync();
    }

    public static async Task InUseAsync(SiteFixture fixture, IPage page)
    {
        var seal = await ApplyAsync(fixture, "公文专用章");
        await SetAsync(fixture, seal, "InUse");
        await page.GotoAsync(seal);
        await page.GetByRole(AriaRole.Button, new() { Name = "停用…" }).WaitForAsync();
    }

    public static async Task EndingAsync(SiteFixture fixture, IPage page)
    {
        await InUseAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "申请注销…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("注销原因").SelectOptionAsync(new SelectOptionValue { Label = "密钥或介质遗失、泄露" });
    }

    /// <summary>The keeper applies; the address of the seal.</summary>
    private static async Task<string> ApplyAsync(SiteFixture fixture, string bottom)
    {
        await using var window = await fixture.WindowAsync("tianxiangdong");
        var keeper = await window.NewPageAsync();
        await keeper.GotoAsync("/seals/apply");
        await keeper.GetByLabel("种类").SelectOptionAsync(new SelectOptionValue { Label = bottom.Length > 0 ? "专用章" : "公章" });
        await keeper.GetByLabel("横排文字").FillAsync(bottom);
        await keeper.GetByLabel("用途和依据").FillAsync("盖盟行署的文书。依据：盟行署印章管理办法。");
        await keeper.GetByText("已保存").First.WaitForAsync();
        await keeper.GetByRole(AriaRole.Button, new() { Name = "申请印章，送批准" }).ClickAsync();
        await keeper.GetByRole(AriaRole.List, new() { Name = "印章经过" }).WaitForAsync();
        return new Uri(keeper.Url).AbsolutePath;
    }

    // A seal that was made needs keys and certificates; what the pages show of it stands in the row.
    private static Task SetAsync(SiteFixture fixture, string address, string status) => fixture.Site.ArrangeAsync($"""
        UPDATE Seals SET Status = '{status}', ApprovedBy = '陈立诚（北原盟行政公署盟长）', MadeBy = '巴雅尔（机要保密科制章员）', MadeAt = '2026-07-01 02:00:00', Structure = 4,
          ValidFrom = '2026-07-01 02:00:00', ValidUntil = '2029-07-01 02:00:00', TakenAt = '2026-07-01 03:00:00', Revision = Revision + 1
        WHERE lower(replace(Id, '-', '')) = '{address.Split('/')[^1].Replace("-", "", StringComparison.Ordinal)}'
        """);
}
