using Microsoft.Playwright;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A document that has gone out, at its sender and at a recipient. It was not really sealed: the page says that there is nothing to check.</summary>
internal static class DeliveryScreens
{
    private const string Text = "为做好今年汛期值班工作，现将有关事项通知如下。\n一、落实值班制度\n（一）领导带班。各旗、各部门实行领导带班和24小时值班。\n二、严格信息报送\n发生险情的，在半小时内电话报告盟行署办公室。";

    public static async Task PaperAsync(SiteFixture fixture, IPage page)
    {
        await IssuedAsync(fixture, $"关于做好{page.ViewportSize!.Width}个站点汛期值班的通知", 901);
        await page.GotoAsync("/incoming");
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = "汛期值班" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "签收", Exact = true }).WaitForAsync();
    }

    public static async Task ReturningAsync(SiteFixture fixture, IPage page)
    {
        await PaperAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "退回…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("理由").WaitForAsync();
    }

    public static async Task BoardAsync(SiteFixture fixture, IPage page)
    {
        var document = await IssuedAsync(fixture, "关于通报汛期值班抽查情况的通知", 902);
        await page.GotoAsync($"{document}?tab=delivery");
        await page.GetByRole(AriaRole.Button, new() { Name = "催签收：南滩旗人民政府" }).WaitForAsync();
    }

    // Seals and keys take a site of their own; what these pages show stands in the rows.
    internal static async Task<string> IssuedAsync(SiteFixture fixture, string title, int serial)
    {
        var address = "";
        await TakerScreens.ByAsync(fixture, "surina", async drafter =>
        {
            await PaperActs.DraftAsync(drafter, title, Text);
            address = new Uri(drafter.Url).AbsolutePath.Replace("/draft", "", StringComparison.Ordinal);
        });
        var id = address.Split('/')[^1].Replace("-", "", StringComparison.Ordinal);
        var hash = new string('c', 64);
        await fixture.Site.ArrangeAsync($"""
            UPDATE Documents SET Status = 'Issued', Number = '北署发〔2025〕{serial}号', DocumentDate = '2026-07-01', RenditionHash = '{hash}', RouteId = '{Guid.NewGuid()}'
            WHERE lower(replace(Id, '-', '')) = '{id}';
            INSERT INTO Deliveries (Id, Revision, DocumentId, AgencyId, AgencyName, Serial, Urgency, FileHash, SentAt, DueAt, SentById, SentBy, State, Urgings, Receipt_At, Receipt_By, Receipt_Words)
            SELECT upper('019B0000-0000-7000-8000-0000{serial:D4}' || printf('%04d', u.rowid)), 0, d.Id, u.Id, u.Name, 1, 'None', '{hash}', '2026-07-01 02:00:00', '2036-07-01 10:00:00',
              a.StaffId, '高静（文电科编号登记员）', CASE u.Name WHEN '东河旗人民政府' THEN 'Received' ELSE 'Sent' END, 1,
              CASE u.Name WHEN '东河旗人民政府' THEN '2026-07-01 03:00:00' END, CASE u.Name WHEN '东河旗人民政府' THEN '其其格（东河旗人民政府办公室文书）' END, CASE u.Name WHEN '东河旗人民政府' THEN '' END
            FROM Documents d, Units u, Accounts a WHERE lower(replace(d.Id, '-', '')) = '{id}' AND u.Name IN ('东河旗人民政府', '南滩旗人民政府') AND a.UserName = 'gaojing'
            ON CONFLICT (Id) DO UPDATE SET DocumentId = excluded.DocumentId, State = excluded.State
            """);
        return address;
    }
}
