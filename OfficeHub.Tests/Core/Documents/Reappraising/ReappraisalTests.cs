using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Reappraising;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;
using OfficeHub.Tests.Core.Documents.Releasing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Reappraising;

/// <remarks>features.md 83.</remarks>
public sealed class ReappraisalTests
{
    private static readonly DateOnly First = new(2028, 7, 1);

    [Fact]
    public async Task Released_document_gets_the_date_of_its_kind_and_its_drafter()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await ReleasedAsync(desk);

        var row = await FindAsync(desk, paper, DocumentOffice.Registrar);

        Assert.Equal((First, DocumentOffice.Drafter, null, true), (row!.DueOn, row.PersonName, row.Verdict, row.MaySet));
        Assert.Equal((false, true), ((await FindAsync(desk, paper, DocumentOffice.Drafter))!.MaySet, (await FindAsync(desk, paper, DocumentOffice.Drafter))!.MayDo));
    }

    [Fact]
    public async Task Person_is_told_when_it_is_due_and_with_the_office_when_it_is_long_over_each_once()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await ReleasedAsync(desk);
        async Task<int> RunOnAsync(DateOnly day)
        {
            desk.Office.Clock.SetTo(new DateTimeOffset(BeijingTime.ToUtc(day.ToDateTime(new TimeOnly(8, 0))), TimeSpan.Zero));
            return await desk.Office.Get<RemindOfReappraisals>().RemindAsync(Actor.System("提醒复审"), default);
        }

        var told = new List<int>();
        foreach (var days in new[] { -1, 0, 0, 29, 30, 60 }) told.Add(await RunOnAsync(First.AddDays(days)));

        Assert.Equal([0, 1, 0, 0, 1, 0], told);
        Assert.Equal((2, 1), ((await ToldAsync(desk, DocumentOffice.Drafter)).Count, (await ToldAsync(desk, DocumentOffice.Registrar)).Count));
        Assert.EndsWith("已超 30 天，由苏日娜复审。", (await ToldAsync(desk, DocumentOffice.Registrar))[0], StringComparison.Ordinal);
        Assert.Equal(paper, (await ListAsync(desk, ReappraisalPart.Due, DocumentOffice.Drafter)).Single().DocumentId);
    }

    [Fact]
    public async Task Kept_document_comes_again_and_a_proposal_waits_for_the_office_until_it_is_marked()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await ReleasedAsync(desk);
        var today = BeijingTime.DayOf(desk.Office.Clock.UtcNow);

        Assert.Equal("NextOn", Assert.Single(Assert.IsType<Invalid>((await DoAsync(desk, paper, ReappraisalVerdict.Keep, "", today)).Error).Faults).Field);
        Assert.Equal("Words", Assert.Single(Assert.IsType<Invalid>((await DoAsync(desk, paper, ReappraisalVerdict.Repeal, "", null)).Error).Faults).Field);
        Assert.Null((await DoAsync(desk, paper, ReappraisalVerdict.Keep, "", today.AddYears(1))).Error);
        Assert.Equal(today.AddYears(1), (await ListAsync(desk, ReappraisalPart.Coming, DocumentOffice.Drafter)).Single().DueOn);
        Assert.Null((await DoAsync(desk, paper, ReappraisalVerdict.Repeal, "新办法已经施行。", null)).Error);

        Assert.IsType<NoReappraisalAsked>((await DoAsync(desk, paper, ReappraisalVerdict.Repeal, "新办法已经施行。", null)).Error);
        Assert.Equal("新办法已经施行。", (await ListAsync(desk, ReappraisalPart.Proposed, DocumentOffice.Registrar)).Single().Words);
        Assert.Contains("复审建议废止：新办法已经施行。", Assert.Single(await ToldAsync(desk, DocumentOffice.Registrar)), StringComparison.Ordinal);
        var document = await desk.Desk.FindAsync(paper);
        Assert.Null((await desk.Office.Get<MarkValidityHandler>().HandleAsync(
            new MarkValidity(Guid.NewGuid(), paper, document.Revision, DocumentValidity.Repealed, document.DocumentDate, "行署决定", null, "", ""), await desk.Desk.AsAsync(DocumentOffice.Registrar), default)).Error);
        Assert.Empty(await ListAsync(desk, ReappraisalPart.Proposed, DocumentOffice.Registrar));
        Assert.IsType<HoldsNoMore>((await SetAsync(desk, paper, today.AddDays(9), DocumentOffice.Registrar, DocumentOffice.Drafter)).Error);
    }

    [Fact]
    public async Task Office_sets_date_and_person_and_nobody_else_does_either()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await ReleasedAsync(desk);
        var today = BeijingTime.DayOf(desk.Office.Clock.UtcNow);

        Assert.IsType<NotAllowed>((await SetAsync(desk, paper, today.AddDays(9), DocumentOffice.Drafter, DocumentOffice.Drafter)).Error);
        Assert.Equal("DueOn", Assert.Single(Assert.IsType<Invalid>((await SetAsync(desk, paper, today, DocumentOffice.Registrar, DocumentOffice.Drafter)).Error).Faults).Field);
        Assert.Null((await SetAsync(desk, paper, today.AddDays(9), DocumentOffice.Registrar, DocumentOffice.Editor)).Error);

        Assert.IsType<NotYoursToReappraise>((await DoAsync(desk, paper, ReappraisalVerdict.Keep, "", today.AddYears(1))).Error);
        Assert.Empty(await ListAsync(desk, ReappraisalPart.Coming, DocumentOffice.Drafter));
        Assert.Equal((today.AddDays(9), DocumentOffice.Editor), (await ListAsync(desk, ReappraisalPart.Coming, DocumentOffice.Editor)).Single() is var row ? (row.DueOn!.Value, row.PersonName) : default);
        Assert.Null((await SetAsync(desk, paper, null, DocumentOffice.Registrar, DocumentOffice.Editor)).Error);
        Assert.Empty(await ListAsync(desk, ReappraisalPart.Coming, DocumentOffice.Editor));
    }

    [Fact]
    public async Task Document_that_was_not_released_has_no_date()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.ReadyAsync();

        Assert.Null(await FindAsync(desk, paper, DocumentOffice.Registrar));
        Assert.IsType<NotFound>((await SetAsync(desk, paper, First, DocumentOffice.Registrar, DocumentOffice.Drafter)).Error);
    }

    private static async Task<Guid> ReleasedAsync(ReleasingDesk desk)
    {
        var paper = await desk.ReadyAsync();
        Assert.Null((await desk.IssueAsync(paper)).Error);
        return paper;
    }

    private static async Task<ReappraisalRow?> FindAsync(ReleasingDesk desk, Guid paper, string by) => (await desk.Office.Get<ReappraisalsQuery>().FindAsync(paper, await desk.Desk.AsAsync(by), default)).Value;

    private static async Task<IReadOnlyList<ReappraisalRow>> ListAsync(ReleasingDesk desk, ReappraisalPart part, string by)
    {
        var (query, actor) = (desk.Office.Get<ReappraisalsQuery>(), await desk.Desk.AsAsync(by));
        var rows = (await query.PageAsync(part, null, actor, default)).Value.Rows;
        Assert.Equal(rows.Count, (await query.CountAsync(actor, default)).Value[(int)part]);
        return rows;
    }

    private static async Task<Result> SetAsync(ReleasingDesk desk, Guid paper, DateOnly? on, string by, string person) => await desk.Office.Get<KeepReappraisalHandler>().HandleAsync(
        new SetReappraisal(Guid.NewGuid(), paper, await RevisionAsync(desk, paper), on, (await desk.Office.StaffAsync(person)).Id), await desk.Desk.AsAsync(by), default);

    private static async Task<Result> DoAsync(ReleasingDesk desk, Guid paper, ReappraisalVerdict verdict, string words, DateOnly? next) => await desk.Office.Get<KeepReappraisalHandler>().HandleAsync(
        new RecordReappraisal(Guid.NewGuid(), paper, await RevisionAsync(desk, paper) ?? 0, verdict, words, next), await desk.Desk.AsAsync(DocumentOffice.Drafter), default);

    private static async Task<int?> RevisionAsync(ReleasingDesk desk, Guid paper)
    {
        await using var db = await desk.Office.ContextAsync();
        return await db.Set<ReappraisalDate>().Where(row => row.DocumentId == paper).Select(row => (int?)row.Revision).SingleOrDefaultAsync();
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(ReleasingDesk desk, string who)
    {
        await using var db = await desk.Office.ContextAsync();
        var person = (await desk.Office.StaffAsync(who)).Id;
        var happened = (await db.Set<OutboxMessage>().OrderBy(row => row.Id).ToListAsync()).Where(row => row.EventType == typeof(RouteHappened).FullName).Select(row => System.Text.Json.JsonSerializer.Deserialize<RouteHappened>(row.Payload)!);
        return [.. happened.Where(one => one.Kind is RouteNewsKind.ReappraisalDue && one.Told.Any(told => told.StaffId == person)).Select(one => one.Words)];
    }
}
