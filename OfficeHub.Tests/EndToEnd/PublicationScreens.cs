using System.Globalization;
using Microsoft.Playwright;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>Papers that were released, in the directory and on their own page. Only the rows are there: files take seals and keys of a site of its own.</summary>
internal static class PublicationScreens
{
    private static readonly string[] Titles = ["关于做好汛期地质灾害防御工作的通知", "关于推进政务服务“一件事”集成办理的通知", "关于公布盟本级行政权力清单的通知"];

    public static async Task ListAsync(SiteFixture fixture, IPage page)
    {
        for (var i = 0; i < Titles.Length; i++) await ReleasedAsync(fixture, Titles[i], i + 1);
        await page.GotoAsync("/publications");
        await page.GetByRole(AriaRole.Link, new() { Name = Titles[2] }).WaitForAsync();
    }

    public static async Task EmptyAsync(SiteFixture fixture, IPage page)
    {
        await ListAsync(fixture, page);
        await page.GotoAsync("/publications?q=西岭旗工业园区");
        await page.GetByText("没有符合条件的公开文件").WaitForAsync();
    }

    public static async Task PanelAsync(SiteFixture fixture, IPage page)
    {
        var document = await ReleasedAsync(fixture, Titles[0], 1);
        await page.GotoAsync($"{document}?tab=publication");
        await page.GetByText("北署发-2025-00001").WaitForAsync();
    }

    public static async Task TakingDownAsync(SiteFixture fixture, IPage page)
    {
        await ListAsync(fixture, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "撤下…北署发-2025-00003" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("公开说明").WaitForAsync();
    }

    public static async Task MergingAsync(SiteFixture fixture, IPage page)
    {
        await TakingDownAsync(fixture, page);
        await page.GetByRole(AriaRole.Dialog).GetByText("并入", new() { Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("并入哪一份").WaitForAsync();
    }

    // One overdue, one that comes, one with a proposal.
    public static async Task ReappraisalsAsync(SiteFixture fixture, IPage page)
    {
        await ListAsync(fixture, page);
        await fixture.Site.ArrangeAsync("""
            INSERT INTO ReappraisalDates (Id, Revision, DocumentId, IssuerId, DueOn, PersonId, PersonName, Reminded, Verdict, Words, DoneBy, DoneAt)
            SELECT '019B0000-0000-7000-8000-00000000097' || p.Serial, 0, p.DocumentId, p.IssuerId, CASE p.Serial WHEN 1 THEN '2026-05-20' WHEN 2 THEN '2046-08-01' END, p.ReleasedById, '高静', 'None',
              CASE p.Serial WHEN 3 THEN 'Repeal' END, CASE p.Serial WHEN 3 THEN '权责清单已经另行公布。' ELSE '' END, CASE p.Serial WHEN 3 THEN '苏日娜（政务科科员）' ELSE '' END, CASE p.Serial WHEN 3 THEN '2026-06-30 02:00:00' END
            FROM Publications p WHERE p.IndexNumber LIKE '北署发-2025-0000%' AND NOT EXISTS (SELECT 1 FROM ReappraisalDates r WHERE r.DocumentId = p.DocumentId)
            ON CONFLICT (Id) DO UPDATE SET DocumentId = excluded.DocumentId
            """);
        await page.GotoAsync("/documents/reappraisals");
        await page.GetByRole(AriaRole.Link, new() { Name = Titles[0] }).WaitForAsync();
    }

    internal static async Task<string> ReleasedAsync(SiteFixture fixture, string title, int serial)
    {
        var address = await DeliveryScreens.IssuedAsync(fixture, title, 910 + serial);
        var id = address.Split('/')[^1].Replace("-", "", StringComparison.Ordinal);
        var hash = string.Concat(Enumerable.Repeat("a1", 32));
        var paper = new PublishedPaper
        {
            Index = string.Create(CultureInfo.InvariantCulture, $"北署发-2025-{serial:00000}"),
            Agencies = ["北原盟行政公署"],
            Number = $"北署发〔2025〕{910 + serial}号",
            DocumentDate = new DateOnly(2026, 7, 1),
            ReleasedAt = new DateTime(2026, 7, 1, 2, serial, 0, DateTimeKind.Utc),
            Content = new DocumentContent { Kind = DocumentKind.Notice, Title = title },
            TextHash = hash,
            Files = [],
            Interpretations = [new InterpretationSection("汛期山坡下的房子怎么办", "文章　起草部门", []), new InterpretationSection("一图看懂地质灾害避险", "图解　图解制作", [])],
        };
        await fixture.Site.ArrangeAsync($"""
            INSERT INTO IndexSeries (Id, Revision, AgencyId, Code, Year, Next) SELECT '019B0000-0000-7000-8000-000000000977', 0, Id, '北署发', 2025, 4 FROM Units WHERE Name = '北原盟行政公署'
            ON CONFLICT (Id) DO UPDATE SET Revision = 0;
            DELETE FROM PublishedContents WHERE Id IN (SELECT Id FROM Publications WHERE IndexNumber = '{paper.Index}');
            DELETE FROM Publications WHERE IndexNumber = '{paper.Index}';
            INSERT INTO Publications (Id, Revision, DocumentId, SeriesId, Serial, IndexNumber, Title, Initials, Number, Agencies, IssuerId, AgencyId, Kind, DocumentDate, Interpretations, ReleasedById, ReleasedBy,
              ReleasedAt, DueOn, IsLate, TextHash, OfdHash, DocxHash, ContentHash)
            SELECT '019B0000-0000-7000-8000-00000000098{serial}', 0, d.Id, '019B0000-0000-7000-8000-000000000977', {serial}, '{paper.Index}', '{title}', '', '{paper.Number}', '北原盟行政公署', d.IssuerId, d.AgencyId, 'Notice',
              '2026-07-01', 2, a.StaffId, '高静（文电科编号登记员）', '2026-07-01 02:0{serial}:00', '2026-07-29', 0, '{hash}', '{hash}', '{hash}', '{hash}'
            FROM Documents d, Accounts a WHERE lower(replace(d.Id, '-', '')) = '{id}' AND a.UserName = 'gaojing';
            INSERT INTO PublishedContents (Id, Revision, Json) VALUES ('019B0000-0000-7000-8000-00000000098{serial}', 0, '{PublishedJson.Write(paper).Replace("'", "''", StringComparison.Ordinal)}');
            """);
        return address;
    }
}
