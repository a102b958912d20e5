using System.Globalization;
using Microsoft.Playwright;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A register as the mock-up has it: seventeen numbers of one series, one of them void.</summary>
internal static class RegisterScreens
{
    private const int Voided = 14;

    private static readonly string[] Titles =
    [
        "关于做好2026年元旦春节期间值班工作的通知", "关于表扬2025年度安全生产先进集体的通报", "关于开展春季动物防疫工作的通知", "关于印发《北原盟2026年重点项目清单》的通知",
        "关于加强森林草原防火值守的通知", "关于推进政务服务“一件事”集成办理的意见", "关于做好第五次经济普查数据开发利用的通知", "关于申请将东河旗纳入数字牧区试点的请示",
        "关于报送2025年法治政府建设情况的报告", "关于公布盟本级行政权力清单（2026年版）的通知", "关于2026年重点工作任务分解的通知", "关于同意设立西岭旗工业园区的批复",
        "关于加强草原防火工作的意见", "关于调整盟行署领导同志工作分工的通知", "关于印发《北原盟政务数据共享管理办法》的通知", "关于表扬2025年度政务服务先进集体的通报",
        "关于明确2026年防汛抗旱指挥机构组成人员的通知",
    ];

    public static async Task ListAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/documents/register?year=2026&word=北署发");
        await page.GetByText("北署发〔2026〕17号").WaitForAsync();
    }

    public static async Task ExportAsync(SiteFixture fixture, IPage page)
    {
        await ListAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "导出…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("作废日期").WaitForAsync();
    }

    public static async Task EmptyAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/documents/register?word=北署函&kind=Reply&q=西岭旗");
        await page.GetByText("没有同时符合这 3 个条件的发文").WaitForAsync();
    }

    public static async Task PrintAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/documents/register/print?year=2026&word=北署发");
    }

    /// <summary>马会川 acts in the post that makes him the office's director.</summary>
    public static async Task VoidingAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await fixture.Site.ArrangeAsync("""
            UPDATE UserSessions SET ActingHoldingId = (SELECT h.Id FROM PostHoldings h JOIN Posts p ON p.Id = h.PostId JOIN Units u ON u.Id = p.UnitId
              WHERE u.Name = '北原盟行政公署办公室' AND p.Name = '主任')
            WHERE AccountId = (SELECT Id FROM Accounts WHERE UserName = 'mahuichuan')
            """);
        await page.GotoAsync("/documents/register?year=2026&word=北署发");
        await page.GetByRole(AriaRole.Button, new() { Name = "作废…北署发〔2026〕17号" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("理由").WaitForAsync();
    }

    public static async Task NumbersAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/documents/numbers");
        await page.GetByText("1 至 17 号连续，无断号").WaitForAsync();
    }

    public static async Task FirstAsync(SiteFixture fixture, IPage page)
    {
        await ArrangeAsync(fixture);
        await page.GotoAsync("/documents/numbers");
        await page.GetByRole(AriaRole.Button, new() { Name = "设起始号…北署任〔2026〕" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("起始号").WaitForAsync();
    }

    private static async Task ArrangeAsync(SiteFixture fixture)
    {
        await fixture.Site.ArrangeAsync($"""
            INSERT INTO NumberSeries (Id, Revision, AgencyId, Abbreviation, Year, First, FirstReason, FirstSetBy, Next)
            SELECT '{Id(1, 0)}', 0, Id, '北署发', 2026, 1, '', '', {Titles.Length + 1} FROM Units WHERE Name = '北原盟行政公署'
            ON CONFLICT (Id) DO UPDATE SET Revision = 0
            """);
        for (var serial = 1; serial <= Titles.Length; serial++)
        {
            var (day, number, isVoid) = (new DateOnly(2026, 1, 5).AddDays(serial * 10), $"北署发〔2026〕{serial}号", serial == Voided);
            var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await fixture.Site.ArrangeAsync($"""
                INSERT INTO Documents (Id, Revision, Title, Kind, Direction, Urgency, IssuerId, IssuerName, Abbreviation, Disclosure, OwnerStaffId, DrafterName, UnitId, UnitName,
                  AgencyId, Status, Validity, RouteId, VersionNumber, TextHash, RecheckedBy, Number, RenditionHash, DocumentDate, CreatedAt, SavedAt, SignedOff_At, SignedOff_IsPrincipalLeader, SignedOff_Name,
                  SignedOff_Opinion, SignedOff_Post, SignedOff_StaffId, SignedOff_TextHash, SignedOff_VersionNumber,
                  Traits_Openness, Traits_GroundCode, Traits_IsPolicy, Traits_IsNormative, Traits_LooksNormative, JointAgenciesJson)
                SELECT '{Id(2, serial)}', 0, '{Titles[serial - 1]}', '{KindOf(Titles[serial - 1])}', 'Downward', 'None', issuer.Id, issuer.Name, '北署发', '{(serial % 5 == 0 ? "NotPublic" : "Public")}', a.StaffId, '苏日娜',
                  unit.Id, unit.Name, unit.AgencyId, '{(isVoid ? "Voided" : "Numbered")}', 'InForce', '{Id(3, serial)}', 1, '{new string('a', 64)}', '马会川', '{number}', '', '{date}', '{date} 01:00:00', '{date} 01:00:00',
                  '{date} 01:00:00', 1, '陈立诚', '同意。', '北原盟行政公署盟长', a.StaffId, '{new string('a', 64)}', 1, {(serial % 5 == 0 ? "NULL" : "'Execution'")}, '', 0, 0, 0, '[]'
                FROM Units unit, Units issuer, Accounts a WHERE unit.Name = '秘书一科' AND issuer.Name = '北原盟行政公署' AND a.UserName = 'surina'
                ON CONFLICT (Id) DO UPDATE SET Revision = 0
                """);
            await fixture.Site.ArrangeAsync($"""
                INSERT INTO NumberEntries (Id, Revision, SeriesId, Abbreviation, Year, Serial, Number, DocumentId, Initials, Distribution, Copies, State, NumberedById, NumberedBy, NumberedAt,
                  VoidReason, VoidedBy, VoidedAt)
                SELECT '{Id(4, serial)}', 0, '{Id(1, 0)}', '北署发', 2026, {serial}, '{number}', '{Id(2, serial)}', '', '主送：各旗人民政府，行署各委、办、局', {20 + (serial % 4 * 20)},
                  '{(isVoid ? "Voided" : "Used")}', StaffId, '高静（文电科编号登记员）', '{date} 02:00:00', '{(isVoid ? "签发后分工又有变动，陈立诚同意作废" : "")}',
                  '{(isVoid ? "马会川（北原盟行政公署办公室主任）" : "")}', {(isVoid ? $"'{date} 08:00:00'" : "NULL")}
                FROM Accounts WHERE UserName = 'gaojing'
                ON CONFLICT (Id) DO UPDATE SET Revision = 0
                """);
        }
    }

    private static string KindOf(string title) => title[^2..] switch
    {
        "通报" => "Circular",
        "意见" => "Opinions",
        "请示" => "RequestForInstructions",
        "报告" => "Report",
        "批复" => "Reply",
        _ => "Notice",
    };

    // As the database writes ids.
    private static string Id(int kind, int number) => string.Create(CultureInfo.InvariantCulture, $"019B0000-000{kind}-7000-8000-{number:D12}");
}
