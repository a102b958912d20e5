using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>公开时限, 公开统计 and the register of normative documents, each with a document in every state its lights know.</summary>
internal static class OpennessScreens
{
    // Title, 成文日期, days from today to the end of the term; null for one that waits for its number.
    private static readonly (string Title, string Date, int? Left)[] Papers =
    [
        ("关于印发《北原盟草原禁牧补助管理办法》的通知", "2026-03-02", null), ("关于印发《北原盟城镇低保管理办法》的通知", "2026-02-02", 900), ("关于印发《北原盟网约车管理办法（试行）》的通知", "2026-02-09", 60),
        ("关于印发《北原盟废旧农膜回收办法》的通知", "2026-02-16", 12), ("关于规范牧区民宿经营的通告", "2026-02-23", -20),
    ];

    public static async Task TimesAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/openness/times");
        await page.GetByText(Papers[0].Title).WaitForAsync();
    }

    public static async Task StatisticsAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/openness/statistics?since=2026-01-01&until=2026-12-31");
        await page.GetByRole(AriaRole.Table, new() { Name = "政策解读" }).WaitForAsync();
    }

    public static async Task NormativeAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/normative");
        await page.GetByText("只剩 12 天").WaitForAsync();
    }

    public static async Task RegisteringAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/normative?part=Undecided");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记…北署规〔2026〕1号" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByText("按规定 5 年").WaitForAsync();
    }

    public static async Task PrintAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/normative/print");
    }

    private static async Task ArrangeAsync(SiteFixture fixture)
    {
        for (var n = 1; n <= Papers.Length; n++)
        {
            var (title, date, left) = Papers[n - 1];
            var (hash, json) = (new string('b', 64), "{\"content\":{\"kind\":\"Notice\",\"title\":\"" + title + "\"}}");
            await fixture.Site.ArrangeAsync($"""
                INSERT INTO Documents (Id, Revision, Title, Kind, Direction, Urgency, IssuerId, IssuerName, Abbreviation, Disclosure, OwnerStaffId, DrafterName, UnitId, UnitName,
                  AgencyId, Status, Validity, RouteId, VersionNumber, TextHash, RecheckedBy, Number, RenditionHash, DocumentDate, CreatedAt, SavedAt, SignedOff_At, SignedOff_IsPrincipalLeader, SignedOff_Name,
                  SignedOff_Opinion, SignedOff_Post, SignedOff_StaffId, SignedOff_TextHash, SignedOff_VersionNumber,
                  Traits_Openness, Traits_GroundCode, Traits_IsPolicy, Traits_IsNormative, Traits_LooksNormative, JointAgenciesJson)
                SELECT '{Id(1, n)}', 0, '{title}', 'Notice', 'Downward', 'None', issuer.Id, issuer.Name, '北署规', 'Public', a.StaffId, '苏日娜', unit.Id, unit.Name, unit.AgencyId, 'Numbered', 'InForce',
                  '{Id(2, n)}', 1, '{hash}', '马会川', '北署规〔2026〕{n}号', '', '{date}', '{date} 01:00:00', '{date} 01:00:00', '{date} 01:00:00', 1, '陈立诚', '同意。',
                  '北原盟行政公署盟长', a.StaffId, '{hash}', 1, 'Execution', '', {n % 2}, 1, 1, '[]'
                FROM Units unit, Units issuer, Accounts a WHERE unit.Name = '秘书一科' AND issuer.Name = '北原盟行政公署' AND a.UserName = 'surina'
                ON CONFLICT (Id) DO UPDATE SET Revision = 0;
                INSERT INTO DocumentTexts (Id, Revision, Json, Hash) SELECT '{Id(1, n)}', 0, '{json}', '{hash}' WHERE NOT EXISTS (SELECT 1 FROM DocumentTexts WHERE Id = '{Id(1, n)}');
                """);
            if (left is not { } days) continue;
            await fixture.Site.ArrangeAsync($"""
                INSERT INTO NormativeEntries (Id, Revision, DocumentId, AgencyId, RegisterNumber, Year, Serial, InForceFrom, InForceUntil, Reason, DecidedBy, DecidedAt, TermBasis)
                SELECT '{Id(3, n)}', 0, '{Id(1, n)}', Id, '北署发-规-2026-00{n}', 2026, {n}, '{date}', date('now', '+8 hours', '{days} days'), '', '高静（文电科编号登记员）', '{date} 02:00:00',
                  '{(n == 2 ? "2026年评估后继续有效" : "")}'
                FROM Units WHERE Name = '北原盟行政公署' ON CONFLICT (Id) DO UPDATE SET Revision = 0
                """);
        }
    }

    // As the database writes ids.
    private static string Id(int kind, int number) => FormattableString.Invariant($"019B0000-00B{kind}-7000-8000-{number:D12}");
}
