using System.Globalization;
using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>An archive with papers to be filed, papers that are filed, and a check by night that found something.</summary>
internal static class ArchiveScreens
{
    private static readonly (string Title, int? Item, string Retention)[] Papers =
    [
        ("关于做好2026年森林草原防火工作的通知", 1, "ThirtyYears"), ("关于公布盟本级行政权力清单的通知", 1, "Permanent"), ("关于商请提供牧区饮水安全数据的函", 1, "TenYears"),
        ("关于开展春季动物防疫工作的通知", null, ""), ("关于加强汛期值班值守的通知", null, ""),
    ];

    public static async Task DueAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/archive");
        await page.GetByText("关于加强汛期值班值守的通知").WaitForAsync();
    }

    /// <summary>Nothing of the way of these papers is there, so everything is lacking.</summary>
    public static async Task FilingAsync(SiteFixture fixture, IPage page)
    {
        await DueAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "归档…北署档〔2026〕5号" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByText("没有印发稿。").WaitForAsync();
    }

    public static async Task FiledAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/archive?part=filed&year=2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "核对归档包 WS·2026-Y-0001" }).ClickAsync();
        await page.GetByText("归档包不在文件库里").WaitForAsync();
    }

    public static async Task CheckedAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/archive?part=checked");
        await page.GetByText("应归未归").WaitForAsync();
    }

    public static async Task PrintAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/archive/print?year=2026");
    }

    private static async Task ArrangeAsync(SiteFixture fixture)
    {
        for (var n = 1; n <= Papers.Length; n++)
        {
            var (title, item, retention) = Papers[n - 1];
            var date = new DateOnly(2026, 3, 2).AddDays(n * 20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await fixture.Site.ArrangeAsync($"""
                INSERT INTO Documents (Id, Revision, Title, Kind, Direction, Urgency, IssuerId, IssuerName, Abbreviation, Disclosure, OwnerStaffId, DrafterName, UnitId, UnitName,
                  AgencyId, Status, Validity, RouteId, VersionNumber, TextHash, RecheckedBy, Number, RenditionHash, DocumentDate, CreatedAt, SavedAt, SignedOff_At, SignedOff_IsPrincipalLeader, SignedOff_Name,
                  SignedOff_Opinion, SignedOff_Post, SignedOff_StaffId, SignedOff_TextHash, SignedOff_VersionNumber,
                  Traits_Openness, Traits_GroundCode, Traits_IsPolicy, Traits_IsNormative, Traits_LooksNormative, JointAgenciesJson)
                SELECT '{Id(1, n)}', 0, '{title}', 'Notice', 'Downward', 'None', issuer.Id, issuer.Name, '北署档', 'Public', a.StaffId, '苏日娜', unit.Id, unit.Name, unit.AgencyId, 'Issued', 'InForce',
                  '{Id(2, n)}', 1, '{new string('a', 64)}', '马会川', '北署档〔2026〕{n}号', '', '{date}', '{date} 01:00:00', '{date} 01:00:00', '{date} 01:00:00', 1, '陈立诚', '同意。',
                  '北原盟行政公署盟长', a.StaffId, '{new string('a', 64)}', 1, 'Execution', '', 0, 0, 0, '[]'
                FROM Units unit, Units issuer, Accounts a WHERE unit.Name = '秘书一科' AND issuer.Name = '北原盟行政公署' AND a.UserName = 'surina'
                ON CONFLICT (Id) DO UPDATE SET Revision = 0
                """);
            if (item is null) continue;
            await fixture.Site.ArrangeAsync($"""
                INSERT INTO ArchivedFiles (Id, Revision, DocumentId, AgencyId, Fonds, Year, UnitName, Retention, ItemNumber, PackageHash, ContentsHash, PackageBytes, Pieces, Pages, FiledById, FiledBy,
                  FiledAt, Reason)
                SELECT '{Id(3, n)}', 0, '{Id(1, n)}', u.Id, u.Name, 2026, '秘书一科', '{retention}', {item}, '{string.Concat(Enumerable.Repeat($"{n}c", 32))}', '{new string('c', 64)}', {41_200 * n}, {9 + n}, {n + 1}, a.StaffId,
                  '高静（文电科编号登记员）', '{date} 07:30:00', '{(n == 3 ? "收文机关正在搬迁，签收回执后补，马会川同意先归档。" : "")}'
                FROM Units u, Accounts a WHERE u.Name = '北原盟行政公署' AND a.UserName = 'gaojing'
                ON CONFLICT (Id) DO UPDATE SET Revision = 0
                """);
            await fixture.Site.ArrangeAsync($"""
                INSERT INTO ArchiveSeries (Id, Revision, AgencyId, Year, Retention, Next)
                SELECT '{Id(4, n)}', 0, Id, 2026, '{retention}', 2 FROM Units WHERE Name = '北原盟行政公署' ON CONFLICT (Id) DO UPDATE SET Revision = 0
                """);
        }

        await fixture.Site.ArrangeAsync($"""
            INSERT INTO ArchiveReconciliations (Id, Revision, At, Checked, NotFiled, Wrong) VALUES ('{Id(5, 1)}', 0, '2026-07-01 18:30:00', 3, 1, 1) ON CONFLICT (Id) DO UPDATE SET Revision = 0
            """);
        foreach (var (n, kind, words) in new[] { (1, "PackageChanged", "“定稿”（01定稿/定稿.docx）和归档时的不一致。请系统管理员从备份恢复，并请审计员查明。"), (4, "NotFiled", "应在2026年6月20日以前归档。请归档。") })
        {
            await fixture.Site.ArrangeAsync($"""
                INSERT INTO ArchiveDiscrepancies (Id, Revision, AgencyId, DocumentId, Kind, Words, FoundAt)
                SELECT '{Id(6, n)}', 0, Id, '{Id(1, n)}', '{kind}', '{words}', '2026-07-01 18:30:00' FROM Units WHERE Name = '北原盟行政公署' ON CONFLICT (Id) DO UPDATE SET Revision = 0
                """);
        }
    }

    // As the database writes ids.
    private static string Id(int kind, int number) => string.Create(CultureInfo.InvariantCulture, $"019B0000-00A{kind}-7000-8000-{number:D12}");
}
