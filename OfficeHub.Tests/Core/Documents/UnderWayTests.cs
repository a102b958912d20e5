using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Listing;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>我发起的: where one's papers are.</summary>
public sealed class UnderWayTests
{
    [Fact]
    public async Task Row_says_who_has_it_since_when_what_was_gone_and_whether_it_can_be_withdrawn()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        desk.Office.Clock.Advance(TimeSpan.FromMinutes(75));

        var row = Assert.Single((await ListAsync(desk, Drafter)).Rows);
        Assert.Equal("赵启明 部门审核 1 小时 False", string.Join('|', row.Holders.Select(holder => $"{holder.Name} {holder.StepName} {holder.Waited} {holder.IsOpened}")));
        Assert.True(row.MayWithdraw);
        // Whether 会签 is gone is known only when it is reached: 核稿 follows, but not for certain as the next.
        Assert.Equal([("拟稿", StepState.Done, true), ("部门审核", StepState.Open, true), ("核稿", StepState.Waiting, false)], row.Way.Take(3).Select(step => (step.Name, step.State, step.IsSure)));

        var item = await desk.ItemAsync(paper, UnitHead);
        await desk.Office.Get<OpenItemHandler>().HandleAsync(new OpenItem(Guid.NewGuid(), item.Id), await desk.AsAsync(UnitHead), default);
        Assert.False((await ListAsync(desk, Drafter)).Rows[0].MayWithdraw);

        await desk.DecideAsync(paper, UnitHead);
        await desk.DecideAsync(paper, Editor);
        row = (await ListAsync(desk, Drafter)).Rows[0];
        Assert.Equal(["丁卫国", "孙丽华"], row.Holders.Select(holder => holder.Name).Order(StringComparer.Ordinal));
        Assert.Contains(row.Way, step => step is { Name: "保密审查、公开属性审核", State: StepState.Open });
        Assert.DoesNotContain(row.Way, step => step.Name == "会签");
        // Sent on by somebody else, it is not the drafter's to withdraw.
        Assert.False(row.MayWithdraw);
        Assert.Empty((await ListAsync(desk, UnitHead)).Rows);
    }

    [Fact]
    public async Task Whoever_has_it_is_urged_and_not_again_for_hours()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        var urge = desk.Office.Get<UrgePaperHandler>();

        Assert.IsType<NotFound>((await urge.HandleAsync(new(Guid.NewGuid(), paper), await desk.AsAsync("白音娜"), default)).Error);
        Assert.Equal([UnitHead], (await urge.HandleAsync(new(Guid.NewGuid(), paper), await desk.AsAsync(Drafter), default)).Value);
        Assert.IsType<UrgedJustNow>((await urge.HandleAsync(new(Guid.NewGuid(), paper), await desk.AsAsync(Drafter), default)).Error);
        desk.Office.Clock.Advance(WorkItem.BetweenUrgings);
        Assert.Equal([UnitHead], (await urge.HandleAsync(new(Guid.NewGuid(), paper), await desk.AsAsync(Drafter), default)).Value);
        Assert.Equal(2, (await desk.ItemAsync(paper, UnitHead)).Urgings);
        // The paper's own page tells of it as well as of an urging that began there.
        Assert.Equal(2, (await desk.DetailAsync(paper)).Timeline.Count(entry => entry.Act == "催办"));
        Assert.Equal(2, (await desk.DetailAsync(paper)).Picture!.Steps[1].People.Single().Urged!.Times);
        // Nobody urges himself.
        Assert.IsType<NobodyToUrge>((await urge.HandleAsync(new(Guid.NewGuid(), paper), await desk.AsAsync(UnitHead), default)).Error);
    }

    [Fact]
    public async Task Paper_handed_on_by_the_next_is_not_offered_to_be_withdrawn()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        var item = await desk.ItemAsync(paper, UnitHead);
        Assert.Null((await desk.Office.Get<ChangePeopleHandler>().HandleAsync(
            new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, (await desk.Office.StaffAsync(Director)).Id, "外出开会。"), await desk.AsAsync(UnitHead), default)).Error);

        Assert.False(Assert.Single((await ListAsync(desk, Drafter)).Rows).MayWithdraw);
        Assert.False((await desk.DetailAsync(paper)).Acts.MayWithdraw);
    }

    [Fact]
    public async Task Whoever_had_it_taken_back_neither_sees_nor_urges_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        Assert.Null((await desk.WithdrawAsync(paper, UnitHead)).Error);

        Assert.IsType<NotFound>((await desk.Office.Get<UrgePaperHandler>().HandleAsync(new(Guid.NewGuid(), paper), await desk.AsAsync(Editor), default)).Error);
        var item = await desk.ItemAsync(paper, UnitHead);
        Assert.IsType<NotFound>((await desk.Office.Get<OpenItemHandler>().HandleAsync(new UrgeItem(Guid.NewGuid(), item.Id), await desk.AsAsync(Editor), default)).Error);
    }

    private static async Task<Page<OwnDocumentRow>> ListAsync(DocumentOffice desk, string name) =>
        (await desk.Office.Get<OwnDocumentsQuery>().ListAsync(new(Part: OwnDocumentsPart.UnderWay), await desk.AsAsync(name), default)).Value;
}
