using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>What the pages of 流程设计 need to be looked at.</summary>
internal static class RouteScreens
{
    /// <summary>The editor, for the director of the office acting in that post.</summary>
    public static async Task EditAsync(SiteFixture fixture, IPage page)
    {
        await fixture.Site.ArrangeAsync("""
            UPDATE UserSessions SET ActingHoldingId = (SELECT h.Id FROM PostHoldings h JOIN Posts p ON p.Id = h.PostId JOIN Units u ON u.Id = p.UnitId
              WHERE u.Name = '北原盟行政公署办公室' AND p.Name = '主任')
            WHERE AccountId = (SELECT Id FROM Accounts WHERE UserName = 'mahuichuan')
            """);
        await page.GotoAsync("/admin/routes/edit");
        await page.GetByRole(AriaRole.Table, new() { Name = "审核环节" }).WaitForAsync();
    }

    /// <summary>One step open.</summary>
    public static async Task StepAsync(SiteFixture fixture, IPage page)
    {
        await EditAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "改…合法性审核" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("不办时记的理由").WaitForAsync();
    }

    /// <summary>保密审查 before 核稿: said while steps are moved.</summary>
    public static async Task FaultsAsync(SiteFixture fixture, IPage page)
    {
        await EditAsync(fixture, page);
        foreach (var times in Enumerable.Range(0, 2)) await page.GetByRole(AriaRole.Button, new() { Name = "上移保密审查" }).ClickAsync();
        await page.GetByText("“保密审查”要排在“核稿”后面").WaitForAsync();
    }

    /// <summary>Two changes, asked about before they come into force.</summary>
    public static async Task ChangesAsync(SiteFixture fixture, IPage page)
    {
        await EditAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "删去解读方案审核" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "上移合法性审核" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "看改动，启用…" }).ClickAsync();
        await page.GetByRole(AriaRole.List, new() { Name = "改动" }).WaitForAsync();
    }

    /// <summary>An older version with papers under way: one that can be moved, one whose step the new version has no longer.</summary>
    public static async Task OlderAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeOlderAsync(fixture, page);
        await page.GotoAsync("/admin/routes");
        await page.GetByRole(AriaRole.Link, new() { Name = "第 1 版的件转到现行版本…" }).WaitForAsync();
    }

    public static async Task MoveAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeOlderAsync(fixture, page);
        await page.GotoAsync("/admin/routes/move?version=1");
        await page.GetByText("不能转").First.WaitForAsync();
    }

    public static async Task MovedAsync(SiteFixture fixture, IPage page)
    {
        await MoveAsync(fixture, page);
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByLabel("理由").FillAsync("解读方案审核并入公开属性审核，不再单办。");
        await page.GetByRole(AriaRole.Button, new() { Name = "转 1 件到第" }).ClickAsync();
        await page.GetByText("转了 1 件").WaitForAsync();
    }

    public static async Task MoveNoneAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeOlderAsync(fixture, page);
        await fixture.Site.ArrangeAsync("UPDATE Routes SET TemplateVersion = 2 WHERE TemplateVersion = 1");
        await page.GotoAsync("/admin/routes/move?version=1");
        await page.GetByText("没有您能看到的在办件了").WaitForAsync();
    }

    // What was begun so far stands aside on the version in force; two new papers are made out to be from an older one, which had 初核 in
    // place of 合法性审核 and, for the second, another first step. The version in force has the steps it had, so that nobody else is disturbed.
    private static async Task ArrangeOlderAsync(SiteFixture fixture, IPage page)
    {
        string[] titles = ["关于印发草原防火预案的通知", "关于调整机关作息时间的通知"];
        await fixture.Site.ArrangeAsync("""
            UPDATE RouteTemplates SET Version = 2 WHERE Version = 1 AND NOT EXISTS (SELECT 1 FROM RouteTemplates WHERE Version = 2);
            INSERT INTO RouteTemplates (Id, Code, Version, Name, StepsJson, InForceFrom, Revision)
              SELECT '019B0000-0000-7000-8000-0000000000F1', Code, 1, Name, replace(replace(StepsJson, '"key":"LegalReview"', '"key":"FirstReading"'), '"name":"合法性审核"', '"name":"初核"'), '2026-01-05 01:00:00', 0
              FROM RouteTemplates WHERE Version = 2 AND NOT EXISTS (SELECT 1 FROM RouteTemplates WHERE Version = 1);
            UPDATE Routes SET TemplateVersion = 2
            """);
        await using (var window = await fixture.WindowAsync("surina"))
        {
            var drafter = await window.NewPageAsync();
            foreach (var title in titles)
            {
                await PaperActs.DraftAsync(drafter, title, "为做好有关工作，现将有关事项通知如下。\n一、落实责任\n各单位要落实到人。");
                await PaperActs.SendAsync(drafter);
            }
        }

        await fixture.Site.ArrangeAsync($"""
            UPDATE Routes SET TemplateVersion = 1 WHERE Id IN (SELECT Id FROM Routes WHERE Title IN ('{titles[0]}', '{titles[1]}') ORDER BY StartedAt DESC LIMIT 2);
            UPDATE RouteSteps SET Key = 'FirstReading', Name = '初核' WHERE Key = 'LegalReview' AND RouteId IN (SELECT Id FROM Routes WHERE TemplateVersion = 1);
            UPDATE RouteSteps SET Key = 'OldReview' WHERE Key = 'UnitReview' AND RouteId IN (SELECT Id FROM Routes WHERE TemplateVersion = 1 AND Title = '{titles[1]}')
            """);
        await EditAsync(fixture, page);
    }
}
