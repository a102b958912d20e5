using Microsoft.Playwright;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>An authority, a certificate it issued, one that waits, and one of each other light.</summary>
internal static class CertificateScreens
{
    private const string AuthorityPassword = "Agency-key-2026";
    private const string KeeperPassword = "Tian-xiang-dong-7";

    public static async Task ListAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture, page);
        await page.GotoAsync("/seals/certificates");
        await page.GetByRole(AriaRole.Table, new() { Name = "证书" }).GetByText("待签发").First.WaitForAsync();
    }

    public static async Task OneAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture, page);
        await page.GotoAsync("/seals/certificates?q=" + Uri.EscapeDataString("办公室公章"));
        await page.GetByRole(AriaRole.Link, new() { Name = "办公室公章" }).First.ClickAsync();
        await page.GetByText("接到受信任的根证书").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "查看变动记录" }).ClickAsync();
        await page.GetByText("密钥由本人保管").WaitForAsync();
    }

    public static async Task AskingAsync(SiteFixture fixture, IPage page)
    {
        await page.GotoAsync("/seals/certificates");
        await page.GetByRole(AriaRole.Button, new() { Name = "申领证书…" }).ClickAsync();
        await page.GetByLabel("持有人名称").FillAsync("");
        await page.GetByLabel("密钥密码（必填）", new() { Exact = true }).FillAsync("12345");
        await page.GetByRole(AriaRole.Button, new() { Name = "申领", Exact = true }).ClickAsync();
        await page.GetByText("密钥密码要 10 到 128 位").First.WaitForAsync();
    }

    private static async Task ArrangeAsync(SiteFixture fixture, IPage page)
    {
        await page.GotoAsync("/seals/certificates");
        await page.GetByRole(AriaRole.Heading, new() { Name = "证书", Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "颁发机构" }).WaitForAsync();
        if (await page.GetByRole(AriaRole.Button, new() { Name = "建颁发机构…" }).CountAsync() == 0) return;
        await page.GetByRole(AriaRole.Button, new() { Name = "建颁发机构…" }).ClickAsync();
        await page.GetByLabel("机关名称").FillAsync("北原盟行政公署");
        await page.GetByLabel("颁发机构密码（必填）", new() { Exact = true }).FillAsync(AuthorityPassword);
        await page.GetByLabel("再输一次颁发机构密码").FillAsync(AuthorityPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "建颁发机构", Exact = true }).ClickAsync();
        await page.GetByText("更新吊销列表…").WaitForAsync();

        await using (var window = await fixture.WindowAsync("tianxiangdong"))
        {
            var keeper = await window.NewPageAsync();
            foreach (var holder in (string[])["办公室公章", "田向东"])
            {
                await keeper.GotoAsync("/seals/certificates");
                await keeper.GetByRole(AriaRole.Button, new() { Name = "申领证书…" }).ClickAsync();
                await keeper.GetByLabel("持有人名称").FillAsync(holder);
                await keeper.GetByLabel("密钥密码（必填）", new() { Exact = true }).FillAsync(KeeperPassword);
                await keeper.GetByLabel("再输一次密钥密码").FillAsync(KeeperPassword);
                await keeper.GetByRole(AriaRole.Button, new() { Name = "申领", Exact = true }).ClickAsync();
                await keeper.GetByRole(AriaRole.Link, new() { Name = holder }).First.WaitForAsync();
            }
        }

        await page.GotoAsync("/seals/certificates?view=requested");
        await page.GetByRole(AriaRole.Button, new() { Name = "签发…办公室公章" }).ClickAsync();
        await page.GetByLabel("颁发机构密码（必填）", new() { Exact = true }).FillAsync(AuthorityPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "签发", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "签发…办公室公章" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await fixture.Site.ArrangeAsync(string.Join(';', Copies.Select((copy, i) => $"""
            INSERT INTO Certificates (Id, AgencyId, "Use", HolderName, KeeperId, KeeperName, PublicKey, EnteredAt, PredecessorId, Status, IsIssuedHere, HasKey, SerialHex, Fingerprint, Der,
              ValidFrom, ValidUntil, IssuerId, RevokedAt, Ground, RevocationNote, WarnedDays, WarnedListEnd, Revision)
            SELECT '019B0000-0000-7000-8000-00000000C00{i}', AgencyId, "Use", '{copy.Holder}', KeeperId, KeeperName, PublicKey, EnteredAt, NULL, '{copy.Status}', IsIssuedHere, 0, SerialHex, '{i}', Der,
              datetime('now', '-2 years'), datetime('now', '{copy.Ends}'), IssuerId, RevokedAt, Ground, RevocationNote, NULL, NULL, 0
            FROM Certificates WHERE HolderName = '办公室公章' AND Fingerprint IS NOT NULL AND length(Fingerprint) = 64
            """)));
    }

    private static readonly (string Holder, string Status, string Ends)[] Copies =
        [("督查专用章", "Valid", "+20 days"), ("会议专用章", "Valid", "-3 days"), ("旧公章（甲）", "Revoked", "+1 years"), ("旧公章（乙）", "Replaced", "+1 years")];
}
