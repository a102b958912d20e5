using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Planning;

/// <summary>Whether a paper goes on without its item, and what is said of the year beside it.</summary>
/// <remarks>features.md 67.</remarks>
public sealed class PlanControlTests
{
    [Fact]
    public async Task Without_its_item_a_paper_is_sent_unless_the_installation_blocks_it()
    {
        await using var plan = await PlanOffice.OpenAsync();
        Assert.Null((await plan.Desk.SubmitAsync(await plan.Desk.DraftAsync())).Error);
        await plan.BlockAsync();
        var document = await plan.Desk.DraftAsync();

        var refused = Assert.IsType<NotReadyToSend>((await plan.Desk.SubmitAsync(document)).Error);

        Assert.Equal("Plan", Assert.Single(refused.Faults).Field);
        var facts = (await plan.Desk.Office.Get<DraftFactsQuery>().OfAsync(document, await plan.Desk.FieldsAsync(document), await plan.Desk.AsAsync(Drafter), default)).Value;
        Assert.Equal(refused.Faults, DraftCheck.Faults(await plan.Desk.FieldsAsync(document), facts: facts).Where(fault => fault.MustChange));
        Assert.Null((await plan.TieAsync(document, await plan.ApprovedAsync())).Error);
        Assert.Null((await plan.Desk.SubmitAsync(document)).Error);
    }

    [Theory]
    [InlineData(DocumentKind.Letter, Urgency.None, false)]
    [InlineData(DocumentKind.Reply, Urgency.None, false)]
    [InlineData(DocumentKind.Minutes, Urgency.None, false)]
    [InlineData(DocumentKind.Notice, Urgency.ExtraUrgent, false)]
    [InlineData(DocumentKind.Notice, Urgency.Urgent, true)]
    [InlineData(DocumentKind.Opinions, Urgency.None, true)]
    public void Answers_records_and_what_cannot_wait_are_not_planned(DocumentKind kind, Urgency urgency, bool isPlanned) => Assert.Equal(isPlanned, PlanStanding.IsPlanned(kind, urgency));

    [Fact]
    public async Task Blocked_from_now_on_a_paper_under_way_is_not_signed_off_without_its_item()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var document = await plan.Desk.DraftAsync();
        await plan.Desk.ReviewedAsync(document);
        await plan.BlockAsync();

        Assert.Contains((await plan.Desk.DetailAsync(document, Signatory)).Document.Faults, fault => fault is { Field: "Plan", MustChange: true });
        Assert.Contains("还没有立项", Assert.IsType<NotFitToSignOff>((await plan.Desk.DecideAsync(document, Signatory)).Error).Lacking, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_planned_in_another_agencys_name_does_not_do()
    {
        await using var plan = await PlanOffice.OpenAsync();
        await plan.BlockAsync();
        var item = await plan.ApprovedAsync();
        var document = await plan.Desk.DraftAsync();
        Assert.Null((await plan.TieAsync(document, item)).Error);
        var office = (await plan.Desk.Office.UnitAsync("北原盟行政公署办公室")).Id;

        var standing = new PlanStanding(new PlanTie(item, PlanOffice.Title, DocumentKind.Notice, 2026, 3, office, "北原盟行政公署办公室", IsAddition: false), IsDue: true, Blocks: true);

        Assert.Contains("以北原盟行政公署办公室名义", Assert.Single(standing.Faults((await plan.Desk.FieldsAsync(document)).IssuerId)).Sentence, StringComparison.Ordinal);
        Assert.Empty(standing.Faults(office));
        Assert.Empty((standing with { Blocks = false }).Faults(null));
    }

    [Fact]
    public async Task Year_is_counted_by_its_numbers_against_the_year_before_and_the_plan()
    {
        await using var plan = await PlanOffice.OpenAsync();
        async Task<YearTotals> TotalsAsync() => await plan.TotalsAsync(2027);
        Assert.Null((await plan.Desk.NumberAsync(await plan.Desk.RecheckedAsync())).Error);
        plan.Desk.Office.Clock.SetTo(new DateTimeOffset(2026, 12, 1, 1, 42, 0, TimeSpan.Zero));
        Assert.Null((await plan.Desk.NumberAsync(await plan.Desk.RecheckedAsync())).Error);
        plan.Desk.Office.Clock.SetTo(new DateTimeOffset(2027, 7, 2, 1, 42, 0, TimeSpan.Zero));
        Assert.Equal((0, 1, 2), ((await TotalsAsync()).Issued, (await TotalsAsync()).LastToDate!.Value, (await TotalsAsync()).LastYear!.Value));

        var item = await plan.ApprovedAsync(year: 2027);
        await plan.ApprovedAsync("关于开展汛前检查的通知", year: 2027);
        var planned = await plan.Desk.DraftAsync();
        Assert.Null((await plan.TieAsync(planned, item)).Error);
        Assert.Equal((2, 1, 0), ((await TotalsAsync()).Planned, (await TotalsAsync()).PlannedDrafted, (await TotalsAsync()).PlannedIssued));
        await plan.Desk.ReviewedAsync(planned);
        foreach (var name in new[] { Signatory, Director }) Assert.Null((await plan.Desk.DecideAsync(planned, name)).Error);
        Assert.Null((await plan.Desk.NumberAsync(planned)).Error);
        var outside = await plan.Desk.RecheckedAsync();
        Assert.Null((await plan.Desk.NumberAsync(outside)).Error);

        var totals = await TotalsAsync();

        Assert.Equal((2, 1, 1, 0, 1, 0), (totals.Issued, totals.OverLast, totals.PlannedIssued, totals.PlannedDrafted, totals.Outside, totals.OverPlan));
        // What is not planned counts for the year and not against the plan.
        Assert.Null((await plan.Desk.NumberAsync(await plan.Desk.RecheckedAsync(fields => fields with { Content = fields.Content with { Urgency = Urgency.ExtraUrgent } }))).Error);
        Assert.Equal((3, 1), ((await TotalsAsync()).Issued, (await TotalsAsync()).Outside));
        totals = await TotalsAsync();
        Assert.Equal((null, null), ((await plan.TotalsAsync(2028)).LastToDate, (await plan.TotalsAsync(2028)).LastYear));
        var seen = (await plan.Desk.Office.Get<PlanOfDocumentQuery>().FindAsync(planned, null, await plan.Desk.AsAsync(Signatory), default)).Value;
        Assert.Equal((item, totals), (seen.Tied!.ItemId, seen.Totals));
        Assert.Equal("北署发〔2027〕1号", Assert.Single(await plan.ListAsync(PlanPart.Issued, year: 2027)).Number);
    }

    [Fact]
    public async Task Year_before_this_register_began_is_entered_and_counts_where_it_is_more_than_is_registered()
    {
        await using var plan = await PlanOffice.OpenAsync();
        var issuer = (await plan.Desk.Office.UnitAsync("北原盟行政公署")).Id;
        async Task<Result> EnterAsync(int? papers, int year = 2025, string source = "纸质发文登记簿") =>
            await plan.Desk.Office.Get<EnterFormerOutputHandler>().HandleAsync(new EnterFormerOutput(Guid.NewGuid(), issuer, year, papers, source), await plan.Desk.AsAsync(Registrar), default);
        Assert.Equal((null, null), ((await plan.TotalsAsync()).LastToDate, (await plan.TotalsAsync()).LastYear));

        Assert.Equal(["Papers", "Source"], Assert.IsType<Invalid>((await EnterAsync(null, source: "")).Error).Faults.Select(fault => fault.Field).Order(StringComparer.Ordinal));
        Assert.Equal("Year", Assert.Single(Assert.IsType<Invalid>((await EnterAsync(41, 2024)).Error).Faults).Field);
        Assert.Null((await EnterAsync(41)).Error);
        Assert.Null((await EnterAsync(40)).Error);

        Assert.Equal((40, "纸质发文登记簿", 0), ((await plan.TotalsAsync()).LastYear!.Value, (await plan.TotalsAsync()).LastSource, (await plan.TotalsAsync()).OverLast));
        Assert.IsType<NotAllowed>((await plan.Desk.Office.Get<EnterFormerOutputHandler>().HandleAsync(new EnterFormerOutput(Guid.NewGuid(), issuer, 2025, 9, "记忆"), await plan.Desk.AsAsync(Drafter), default)).Error);
        Assert.Null((await plan.Desk.NumberAsync(await plan.Desk.RecheckedAsync())).Error);
        plan.Desk.Office.Clock.SetTo(new DateTimeOffset(2027, 3, 1, 1, 42, 0, TimeSpan.Zero));
        Assert.Equal((0, 1), ((await plan.TotalsAsync(2027)).LastToDate!.Value, (await plan.TotalsAsync(2027)).LastYear!.Value));
        Assert.IsType<OutputIsRegistered>((await EnterAsync(1, 2026)).Error);
        // A register that began in the middle of the year knows less than the office does.
        Assert.Null((await EnterAsync(12, 2026)).Error);
        Assert.Equal((null, 12), ((await plan.TotalsAsync(2027)).LastToDate, (await plan.TotalsAsync(2027)).LastYear!.Value));
    }
}
