using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Listing;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Numbering;

public sealed class RegisterTests
{
    [Fact]
    public async Task Void_number_keeps_its_line_and_is_not_given_again()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.RecheckedAsync();
        await desk.NumberAsync(paper);
        var row = Assert.Single((await PageAsync(desk, new RegisterFilter())).Rows);
        var handler = desk.Office.Get<VoidNumberHandler>();
        var director = await DirectorAsync(desk);
        VoidNumber Press(string reason) => new(Guid.NewGuid(), row.EntryId, row.Revision, reason);

        Assert.IsType<NotAllowed>((await handler.HandleAsync(Press("分工有变动"), await desk.AsAsync(Registrar), default)).Error);
        Assert.IsType<Invalid>((await handler.HandleAsync(Press(""), director, default)).Error);
        Assert.Null((await handler.HandleAsync(Press("签发后分工又有变动"), director, default)).Error);
        Assert.IsType<NumberIsVoid>((await handler.HandleAsync(Press("再作废一次"), director, default)).Error);

        Assert.Equal("北署发〔2026〕2号", (await desk.NumberAsync(await desk.RecheckedAsync())).Value);
        Assert.Equal((DocumentStatus.Voided, "北署发〔2026〕1号"), ((await desk.FindAsync(paper)).Status, (await desk.FindAsync(paper)).Number));
        var only = Assert.Single((await PageAsync(desk, new RegisterFilter(VoidOnly: true))).Rows);
        Assert.Equal(("北署发〔2026〕1号", "签发后分工又有变动", "马会川（北原盟行政公署办公室主任）"), (only.Number, only.VoidReason, only.VoidedBy));
        var series = (await SeriesAsync(desk)).Series.Single(one => one is { Abbreviation: "北署发", Year: 2026 });
        Assert.Equal((2, 1, true), (series.Findings.Count, series.Findings.Voided, series.Findings.IsWhole));
    }

    [Fact]
    public async Task Only_a_number_of_the_own_offices_is_offered_to_be_made_void()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await desk.NumberAsync(await desk.RecheckedAsync());
        var director = await DirectorAsync(desk);
        var elsewhere = director with { AgencyId = (await desk.Office.UnitAsync("北原盟财政局")).Id, ServedAgencyId = null };
        async Task<IEnumerable<bool>> OfferedAsync(Actor actor) =>
            (await desk.Office.Get<RegisterQuery>().PageAsync(new RegisterFilter(), null, actor, default)).Value.Rows.Select(row => row.MayBeVoided);

        Assert.Equal([true], await OfferedAsync(director));
        // He had a part in it, so it is in his register.
        Assert.Equal([false], await OfferedAsync(elsewhere));
        Assert.Equal([false], await OfferedAsync(await desk.AsAsync(Registrar)));
    }

    [Fact]
    public async Task Document_whose_number_is_void_is_over_in_every_list()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await desk.NumberAsync(await desk.RecheckedAsync());
        var row = Assert.Single((await PageAsync(desk, new RegisterFilter())).Rows);

        Assert.Null((await desk.Office.Get<VoidNumberHandler>().HandleAsync(new(Guid.NewGuid(), row.EntryId, row.Revision, "签发后分工又有变动"), await DirectorAsync(desk), default)).Error);

        var drafter = await desk.AsAsync(Drafter);
        async Task<int> CountAsync(OwnDocumentsPart part) => (await desk.Office.Get<OwnDocumentsQuery>().ListAsync(new OwnDocumentsFilter(Part: part), drafter, default)).Value.Rows.Count;
        Assert.Equal((0, 1), (await CountAsync(OwnDocumentsPart.UnderWay), await CountAsync(OwnDocumentsPart.Over)));
    }

    [Fact]
    public async Task Register_is_narrowed_by_every_condition_and_found_by_initials()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await desk.NumberAsync(await desk.RecheckedAsync());
        await desk.NumberAsync(await desk.RecheckedAsync(fields => fields with
        {
            Content = fields.Content with { Kind = DocumentKind.Reply, Title = "关于同意设立西岭旗工业园区的批复", PrimaryRecipients = "西岭旗人民政府" },
            Disclosure = DisclosureCategory.OnRequest,
            DisclosureGround = DisclosureGround.Of(1, NegativeLists.Initial.Find("N4")!),
            DisclosureReason = "涉及第三方的商业秘密，对方不同意公开",
        }), "北署函");

        async Task<string> FoundAsync(RegisterFilter filter) => string.Join(' ', (await PageAsync(desk, filter)).Rows.Select(row => row.Number));
        Assert.Equal("北署函〔2026〕1号 北署发〔2026〕1号", await FoundAsync(new RegisterFilter()));
        Assert.Equal("北署函〔2026〕1号", await FoundAsync(new RegisterFilter(Abbreviation: "北署函")));
        Assert.Equal("北署函〔2026〕1号", await FoundAsync(new RegisterFilter(Kind: DocumentKind.Reply)));
        Assert.Equal("北署函〔2026〕1号", await FoundAsync(new RegisterFilter(Disclosure: DisclosureCategory.OnRequest)));
        Assert.Equal("北署函〔2026〕1号", await FoundAsync(new RegisterFilter(Text: "工业园区")));
        Assert.Equal("北署函〔2026〕1号", await FoundAsync(new RegisterFilter(Text: "xlqgyyq")));
        Assert.Equal("北署发〔2026〕1号", await FoundAsync(new RegisterFilter(Text: "发〔2026〕1号")));
        Assert.Equal("北署函〔2026〕1号 北署发〔2026〕1号", await FoundAsync(new RegisterFilter(Text: "陈立诚", From: new DateOnly(2026, 7, 1), To: new DateOnly(2026, 7, 1))));
        Assert.Equal("", await FoundAsync(new RegisterFilter(From: new DateOnly(2026, 7, 2))));
        Assert.Equal("", await FoundAsync(new RegisterFilter(To: new DateOnly(2026, 6, 30))));
        Assert.Equal("", await FoundAsync(new RegisterFilter(Year: 2025)));
        Assert.Equal("", await FoundAsync(new RegisterFilter(VoidOnly: true)));
    }

    [Fact]
    public async Task Register_of_another_office_shows_nothing_of_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await desk.NumberAsync(await desk.RecheckedAsync());
        var query = desk.Office.Get<RegisterQuery>();

        Assert.Empty((await query.PageAsync(new RegisterFilter(), null, await desk.AsAsync("其其格"), default)).Value.Rows);
        Assert.Equal([0], (await query.CountAsync([new RegisterFilter()], await desk.AsAsync("其其格"), default)).Value);
        Assert.IsType<NotAllowed>((await query.PageAsync(new RegisterFilter(), null, await desk.AsAsync(Drafter), default)).Error);
        Assert.DoesNotContain((await desk.Office.Get<SeriesQuery>().AllAsync(await desk.AsAsync("其其格"), default)).Value.Series, row => row.Abbreviation.StartsWith("北署", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_go_through_the_register_without_leaving_a_line_out()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await using (var db = await desk.Office.ContextAsync())
        {
            var papers = await WaitingPapers.ForAsync(desk.Office);
            db.AddRange(Enumerable.Range(1, 120).SelectMany(number => papers.Make(number % 2 == 0 ? "北署发" : "北署函", new DateOnly(2026, 6, 1), $"关于第{number}件事的通知")));
            await db.SaveChangesAsync();
        }

        await foreach (var paper in PapersAsync()) Assert.True((await desk.NumberAsync(paper.Id, paper.Abbreviation)).IsSuccess);

        var (seen, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await PageAsync(desk, new RegisterFilter(), cursor);
            seen.AddRange(page.Rows.Select(row => row.Number));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal((120, 120), (seen.Count, seen.Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal([60, 59, 58], seen.Where(number => number.StartsWith("北署发", StringComparison.Ordinal)).Take(3).Select(number => DocumentNumber.Parse(number)!.Serial));
        Assert.Equal([120, 60], (await desk.Office.Get<RegisterQuery>().CountAsync([new(), new(Abbreviation: "北署发")], await desk.AsAsync(Registrar), default)).Value);

        async IAsyncEnumerable<OfficialDocument> PapersAsync()
        {
            await using var db = await desk.Office.ContextAsync();
            foreach (var paper in await db.Set<OfficialDocument>().AsNoTracking().ToListAsync()) yield return paper;
        }
    }

    [Fact]
    public async Task Print_and_export_hold_every_line_and_leave_a_record()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await desk.NumberAsync(await desk.RecheckedAsync());
        await desk.NumberAsync(await desk.RecheckedAsync(), "北署函");
        var (registrar, filter) = (await desk.AsAsync(Registrar), new RegisterFilter(Year: 2026, Text: "防汛"));

        var sheet = (await desk.Office.Get<RegisterPrintQuery>().AllAsync(filter, registrar, default)).Value;
        await using var file = (await desk.Office.Get<RegisterExportQuery>().ExportAsync(filter, [], registrar, default)).Value;

        Assert.Equal((2, 2, "2026年，含“防汛”"), (sheet.Rows.Count, sheet.Total, sheet.Conditions));
        Assert.Equal("发文登记簿20260701.xlsx", file.Name);
        var rows = SpreadsheetReader.Read(file.Content, new SpreadsheetLimits()).Value;
        Assert.Equal("发文字号 排序号 标题 文种", string.Join(' ', Enumerable.Range(0, 4).Select(column => rows[0][column])));
        Assert.Equal(["北署函〔2026〕1号", "北署发〔2026〕1号"], rows.Skip(1).Select(row => row[0]));
        Assert.Contains("2026-北署发-00001", rows.Select(row => row[1]));
        Assert.Equal(["打印发文登记簿 2 行，2026年，含“防汛”", "导出发文登记簿 2 行，2026年，含“防汛”"], (await desk.Office.LogAsync()).TakeLast(2).Select(row => $"{row.ActionName} {row.Summary}"));
    }

    [Fact]
    public async Task Check_finds_what_is_missing_beyond_mismatched_or_unregistered()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        for (var number = 0; number < 5; number++) await desk.NumberAsync(await desk.RecheckedAsync());
        Assert.True((await SeriesAsync(desk)).Series.Single(one => one.Abbreviation == "北署发").Findings.IsWhole);
        await using (var db = await desk.Office.ContextAsync())
        {
            await db.Set<NumberEntry>().Where(entry => entry.Serial == 2 || entry.Serial == 3).ExecuteDeleteAsync();
            await db.Set<NumberSeries>().ExecuteUpdateAsync(set => set.SetProperty(series => series.Next, 5));
            await db.Set<OfficialDocument>().Where(document => document.Number == "北署发〔2026〕1号").ExecuteUpdateAsync(set => set.SetProperty(document => document.Number, "北署发〔2026〕7号"));
        }

        var view = await SeriesAsync(desk);

        var findings = view.Series.Single(one => one.Abbreviation == "北署发").Findings;
        Assert.Equal(("2 至 3 号", 1, 1, 3, 5, false), (findings.MissingWords, findings.Beyond, findings.Mismatched, findings.Count, findings.Last, findings.IsWhole));
        Assert.Equal(2, view.Unregistered);
    }

    [Fact]
    public async Task Counter_put_back_by_hand_does_not_give_a_number_twice()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await desk.NumberAsync(await desk.RecheckedAsync());
        var paper = await desk.RecheckedAsync();
        await using (var db = await desk.Office.ContextAsync())
        {
            await db.Set<NumberSeries>().ExecuteUpdateAsync(set => set.SetProperty(series => series.Next, 1));
        }

        Assert.False((await desk.NumberAsync(paper)).IsSuccess);

        Assert.Equal((DocumentStatus.Rechecked, ""), ((await desk.FindAsync(paper)).Status, (await desk.FindAsync(paper)).Number));
    }

    /// <summary>The director in the post that makes him one.</summary>
    private static async Task<Actor> DirectorAsync(DocumentOffice desk)
    {
        var (account, staff, post) = (await desk.Office.AccountAsync(Director), await desk.Office.StaffAsync(Director), await desk.Office.PostAsync("北原盟行政公署办公室", "主任"));
        var session = new UserSession(Guid.CreateVersion7(), account.Id, "10.1.2.3", "xunit", desk.Office.Clock.UtcNow);
        session.ActAs(staff.Holdings.Single(holding => holding.PostId == post.Id).Id);
        await using var db = await desk.Office.ContextAsync();
        db.Add(session);
        await db.SaveChangesAsync();
        return await desk.Office.Get<ActorResolver>().ResolveAsync(session.Id, "10.1.2.3", default);
    }

    private static async Task<Page<RegisterRow>> PageAsync(DocumentOffice desk, RegisterFilter filter, string? cursor = null) =>
        (await desk.Office.Get<RegisterQuery>().PageAsync(filter, cursor, await desk.AsAsync(Registrar), default)).Value;

    private static async Task<NumbersView> SeriesAsync(DocumentOffice desk) => (await desk.Office.Get<SeriesQuery>().AllAsync(await desk.AsAsync(Registrar), default)).Value;
}
