using OfficeHub.Core.Documents.Listing;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

public sealed class OwnDocumentsTests
{
    [Fact]
    public async Task Own_list_tells_who_has_it_whether_opened_how_often_urged_and_the_way_in_dots()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Empty((await RowAsync(desk)).Way);
        await desk.SubmitAsync(paper);
        await desk.DecideAsync(paper, UnitHead);
        await desk.DecideAsync(paper, Editor);
        var item = (await desk.ItemAsync(paper, Secrecy)).Id;

        Assert.Null((await UrgeAsync()).Error);
        var again = await UrgeAsync();
        desk.Office.Clock.Advance(WorkItem.BetweenUrgings);
        Assert.Null((await UrgeAsync()).Error);

        Assert.IsType<UrgedJustNow>(again.Error);
        var row = await RowAsync(desk);
        Assert.Equal(
            ["拟稿 Done", "部门审核 Done", "核稿 Done", "保密审查、公开属性审核 Open", "签发 Waiting", "复核 Waiting", "编号 Waiting", "排版 Waiting", "校对 Waiting", "核发 Waiting"], row.Way.Select(dot => $"{dot.Name} {dot.State}"));
        Assert.Equal(["丁卫国 False 2", "孙丽华 False 0"], row.Holders.Select(holder => $"{holder.Name} {holder.IsOpened} {holder.Urgings}").Order(StringComparer.Ordinal));
        // Somebody asked aside does not have it.
        Assert.Null((await desk.Office.Get<AskAsideHandler>().HandleAsync(new(Guid.NewGuid(), item, (await desk.Office.StaffAsync(Director)).Id, "可以公开吗？"), await desk.AsAsync(Secrecy), default)).Error);
        Assert.Equal(2, (await RowAsync(desk)).Holders.Count);
        Assert.Equal(2, (await desk.DetailAsync(paper)).Picture!.Steps.SelectMany(step => step.People).Single(person => person.ItemId == item).Urged!.Times);

        async Task<OfficeHub.Core.Common.Result> UrgeAsync() => await desk.Office.Get<OpenItemHandler>().HandleAsync(new UrgeItem(Guid.NewGuid(), item), await desk.AsAsync(Drafter), default);
    }

    private static async Task<OwnDocumentRow> RowAsync(DocumentOffice desk) =>
        Assert.Single((await desk.Office.Get<OwnDocumentsQuery>().ListAsync(new OwnDocumentsFilter(), await desk.AsAsync(Drafter), CancellationToken.None)).Value.Rows);
}
