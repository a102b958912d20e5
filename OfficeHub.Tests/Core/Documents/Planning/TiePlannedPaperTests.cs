using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Documents.Ending;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing.News;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Planning;

/// <remarks>features.md 67.</remarks>
public sealed class TiePlannedPaperTests
{
    [Fact]
    public async Task Draft_begins_with_what_the_plan_says()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ApprovedAsync();

        var document = (await plan.BeginAsync(item)).Value;

        var fields = await plan.Desk.FieldsAsync(document);
        Assert.Equal((PlanOffice.Title, DocumentKind.Notice, "北原盟行政公署", "北署发"), (fields.Content.Title, fields.Content.Kind, fields.Content.Issuers.Single(), fields.Content.Abbreviation));
        Assert.Equal(document, (await plan.FindAsync(item)).DocumentId);
        Assert.IsType<PlanInUse>((await plan.BeginAsync(item)).Error);
        Assert.IsType<PlanInUse>((await plan.DeclineAsync(item)).Error);
        var row = Assert.Single(await plan.ListAsync(PlanPart.Drafted));
        Assert.Equal((document, DocumentStatus.Drafting), (row.PaperId!.Value, row.PaperStatus!.Value));
        // A draft not sent yet is its drafter's alone: the office sees that there is one, and no more.
        Assert.Equal((true, null), (Assert.Single(await plan.ListAsync(PlanPart.Drafted, Registrar)).HasPaper, Assert.Single(await plan.ListAsync(PlanPart.Drafted, Registrar)).PaperId));
    }

    [Fact]
    public async Task Draft_that_stands_is_tied_to_another_item_and_to_none()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var (first, second) = (await plan.ApprovedAsync(), await plan.ApprovedAsync("关于开展汛前检查的通知", 4));
        var document = await plan.Desk.DraftAsync();

        Assert.Null((await plan.TieAsync(document, first)).Error);
        Assert.Null((await plan.TieAsync(document, second)).Error);

        Assert.Equal((null, document), ((await plan.FindAsync(first)).DocumentId, (await plan.FindAsync(second)).DocumentId!.Value));
        Assert.Null((await plan.TieAsync(document, null)).Error);
        Assert.Null((await plan.FindAsync(second)).DocumentId);
        Assert.Equal(2, (await plan.ListAsync(PlanPart.Open)).Count);
    }

    [Fact]
    public async Task Item_of_another_unit_year_or_state_is_refused()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var reported = await plan.ReportedAsync();
        var next = (await plan.ReportAsync(await plan.PressAsync("关于明年值班的通知", 1, year: 2027))).Value;
        var others = (await plan.ReportAsync(await plan.PressAsync("关于公文处理培训的通知"), Registrar)).Value;
        await plan.ApproveAsync(Registrar, next);
        var document = await plan.Desk.DraftAsync();

        Assert.IsType<PlanMoveNotAllowed>((await plan.TieAsync(document, reported)).Error);
        Assert.IsType<NotFound>((await plan.TieAsync(document, others)).Error);
        Assert.Equal("ItemId", Assert.Single(Assert.IsType<Invalid>((await plan.TieAsync(document, null)).Error).Faults).Field);
        // A paper of the first quarter is begun in December.
        Assert.Null((await plan.TieAsync(document, next)).Error);
        plan.Desk.Office.Clock.SetTo(new DateTimeOffset(2028, 1, 8, 1, 0, 0, TimeSpan.Zero));
        Assert.Null((await plan.TieAsync(document, null)).Error);
        Assert.IsType<PlanYearIsOver>((await plan.TieAsync(document, next)).Error);
        Assert.IsType<NotFound>((await plan.TieAsync(document, Guid.NewGuid())).Error);
    }

    [Fact]
    public async Task Somebody_who_may_not_write_the_draft_does_not_tie_it()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ApprovedAsync();
        var document = await plan.Desk.DraftAsync();

        Assert.IsType<NotFound>((await plan.TieAsync(document, item, UnitHead)).Error);
        Assert.Null((await plan.Desk.SubmitAsync(document)).Error);
        Assert.IsType<NotYoursToWrite>((await plan.TieAsync(document, item)).Error);
    }

    [Fact]
    public async Task Only_who_writes_is_offered_what_the_unit_has_planned()
    {
        await using var plan = await PlanOffice.OpenAsync();
        await plan.ApprovedAsync();
        var document = await plan.Desk.DraftAsync();
        async Task<Result<IReadOnlyList<PlanTie>>> OffersAsync(string by) => await plan.Desk.Office.Get<PlanOfDocumentQuery>().OffersAsync(document, await plan.Desk.AsAsync(by), default);

        Assert.Equal(PlanOffice.Title, Assert.Single((await OffersAsync(Drafter)).Value).Title);
        Assert.Null((await plan.Desk.SubmitAsync(document)).Error);
        Assert.IsType<NotFound>((await OffersAsync(Drafter)).Error);
        Assert.Null((await plan.Desk.DecideAsync(document, UnitHead)).Error);
        Assert.IsType<NotFound>((await OffersAsync(UnitHead)).Error);
        Assert.Single((await OffersAsync(Editor)).Value);
    }

    [Fact]
    public async Task Item_is_freed_from_a_draft_never_sent_and_its_drafter_is_told()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ApprovedAsync();
        var document = (await plan.BeginAsync(item)).Value;
        async Task<Result> FreeAsync(string by) =>
            await plan.Desk.Office.Get<TiePlannedPaperHandler>().HandleAsync(new FreePlannedPaper(Guid.NewGuid(), item, (await plan.FindAsync(item)).Revision), await plan.Desk.AsAsync(by), default);

        Assert.IsType<NotFound>((await FreeAsync(Secrecy)).Error);
        Assert.IsType<NotYourUnitsPlan>((await FreeAsync(Signatory)).Error);
        Assert.Null((await FreeAsync(UnitHead)).Error);

        Assert.Equal((null, "立项已从您的草稿解开，要发的请重新选。"), ((await plan.FindAsync(item)).DocumentId, (await plan.ToldAsync(Drafter, RouteNewsKind.PlanDecided))[^1]));
        Assert.Null((await plan.TieAsync(document, item)).Error);
        Assert.Null((await FreeAsync(Registrar)).Error);
        var sent = await plan.Desk.DraftAsync();
        Assert.Null((await plan.TieAsync(sent, item)).Error);
        Assert.Null((await plan.Desk.SubmitAsync(sent)).Error);
        Assert.IsType<PaperIsSent>((await FreeAsync(Registrar)).Error);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_two_drafts_tied_at_once_one_gets_the_item(DatabaseProvider provider)
    {
        await using var plan = await PlanOffice.OpenAsync(provider);
        var item = await plan.ApprovedAsync();
        var (one, other) = (await plan.Desk.DraftAsync(), await plan.Desk.DraftAsync(fields => fields with { Content = fields.Content with { Title = "关于防汛值班的补充通知" } }));

        var results = await Task.WhenAll(plan.TieAsync(one, item), plan.TieAsync(other, item));

        Assert.Equal(1, results.Count(result => result.IsSuccess));
        Assert.Contains(results, result => result.Error is PlanInUse or ChangedMeanwhile);
        Assert.Equal(results[0].IsSuccess ? one : other, (await plan.FindAsync(item)).DocumentId);
    }

    [Fact]
    public async Task Paper_that_comes_to_nothing_leaves_its_item_free()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ApprovedAsync();
        var document = (await plan.BeginAsync(item)).Value;

        Assert.Null((await plan.Desk.Office.Get<EndDocumentHandler>().HandleAsync(new EndDocument(Guid.NewGuid(), document, "并入年度通知，不另行文。"), await plan.Desk.AsAsync(Drafter), default)).Error);

        Assert.False(Assert.Single(await plan.ListAsync(PlanPart.Open)).HasPaper);
        var again = (await plan.BeginAsync(item)).Value;
        Assert.Equal(again, (await plan.FindAsync(item)).DocumentId);
    }

    [Fact]
    public async Task Of_a_paper_found_to_be_classified_the_plan_keeps_no_word()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ApprovedAsync();
        var document = await plan.Desk.DraftAsync();
        Assert.Null((await plan.TieAsync(document, item)).Error);
        Assert.Null((await plan.Desk.SubmitAsync(document)).Error);
        foreach (var name in new[] { UnitHead, Editor }) Assert.Null((await plan.Desk.DecideAsync(document, name)).Error);

        Assert.Null((await plan.Desk.Office.Get<FindClassifiedHandler>().HandleAsync(new FindClassified(Guid.NewGuid(), document, "涉及重要目标。"), await plan.Desk.AsAsync(Secrecy), default)).Error);

        var closed = await plan.FindAsync(item);
        Assert.Equal((PlannedPaperState.Cancelled, ""), (closed.State, closed.Reason));
        Assert.DoesNotContain("防汛", closed.Title, StringComparison.Ordinal);
        await using var db = await plan.Desk.Office.ContextAsync();
        Assert.DoesNotContain(await db.Set<PaperNotice>().Select(notice => notice.Title).ToListAsync(), title => title.Contains("防汛", StringComparison.Ordinal));
        Assert.IsType<PlanMoveNotAllowed>((await plan.BeginAsync(item)).Error);
    }

    [Fact]
    public async Task Nor_a_word_where_the_paper_had_let_the_item_go_before()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var item = await plan.ApprovedAsync();
        var document = (await plan.BeginAsync(item)).Value;
        Assert.Null((await plan.TieAsync(document, null)).Error);
        Assert.Null((await plan.Desk.SaveAsync(document, await plan.Desk.CompleteAsync())).Error);
        Assert.Null((await plan.Desk.SubmitAsync(document)).Error);
        foreach (var name in new[] { UnitHead, Editor }) Assert.Null((await plan.Desk.DecideAsync(document, name)).Error);

        Assert.Null((await plan.Desk.Office.Get<FindClassifiedHandler>().HandleAsync(new FindClassified(Guid.NewGuid(), document, "涉及重要目标。"), await plan.Desk.AsAsync(Secrecy), default)).Error);

        Assert.DoesNotContain("防汛", (await plan.FindAsync(item)).Title + (await plan.FindAsync(item)).Reason, StringComparison.Ordinal);
    }
}
