using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Classified;

/// <summary>A finding while something else is under way: a limit, a notice on its way, a decision in its grace.</summary>
public sealed class ClassifiedMeetsOthersTests
{
    private const string Named = "孟和";

    [Fact]
    public async Task Case_of_a_limited_paper_lists_those_the_limit_names_by_person_and_by_unit()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        var unit = (await desk.Office.UnitAsync("北原盟财政局")).Id;
        Assert.Null((await LimitAsync(desk, paper, [(await desk.Office.StaffAsync(Named)).Id], [unit])).Error);

        var found = (await desk.ClassifyAsync(paper)).Value;

        var could = (await desk.CaseAsync(found)).Holders.Where(holder => holder.OpenedAt is null).ToDictionary(holder => holder.Name, holder => holder.How);
        Assert.Equal("点名可以看", could[Named]);
        Assert.Equal("点名可以看", could["于海波"]);
        // By his post he could have, had nobody limited it.
        Assert.DoesNotContain(Director, could.Keys);
    }

    [Fact]
    public async Task Notice_still_on_its_way_brings_no_title_back()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        var title = (await desk.FindAsync(paper)).Title;
        var route = await desk.RouteAsync(paper);
        var waiting = new RouteHappened(
            route.Id, DocumentSubject.SubjectKind, paper, title, Urgency.None, RouteNewsKind.Urged, "马会川", "请抓紧。", [new ToldPerson((await desk.Office.StaffAsync(Secrecy)).Id)]);
        var at = desk.Office.Clock.UtcNow;
        Assert.Null((await desk.ClassifyAsync(paper)).Error);
        var rows = (await desk.Office.LogAsync()).Count;

        await desk.Office.Get<NoticeTeller>().HandleAsync(waiting, new EventDelivery(long.MaxValue, at), default);

        await using var db = await desk.Office.ContextAsync();
        Assert.DoesNotContain(await db.Set<PaperNotice>().ToListAsync(), notice => notice.Title == title || notice.Words == "请抓紧。");
        Assert.DoesNotContain((await desk.Office.LogAsync()).Skip(rows), entry => $"{entry.SubjectName}{entry.Summary}".Contains("防汛", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_said_to_see_it_and_its_limit_is_set_no_more()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        Assert.Null((await desk.ClassifyAsync(paper)).Error);

        Assert.IsType<NotFound>((await desk.Office.Get<WhoMaySeeQuery>().FindAsync(DocumentVisibility.LimitKind, paper, await desk.AsAsync(Drafter), default)).Error);
        Assert.IsType<NotFound>((await LimitAsync(desk, paper, [], [])).Error);
    }

    [Fact]
    public async Task Answer_in_its_grace_ends_with_the_paper_and_never_leaves()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        var item = await desk.ItemAsync(paper, Disclosure);
        Assert.Null((await desk.Office.Get<DecideItemHandler>().HandleAsync(
            new DecideItem(Guid.NewGuid(), item.Id, item.Revision, desk.Office.Get<StepKinds>().Of(item.StepKind).Outcomes[0].Code, "同意。", await desk.HashAsync(paper)), await desk.AsAsync(Disclosure), default)).Error);

        Assert.Null((await desk.ClassifyAsync(paper)).Error);
        await desk.LeaveAsync();

        Assert.Equal(WorkItemState.NotNeeded, (await desk.RouteAsync(paper)).Items.Single(one => one.Id == item.Id).State);
        Assert.Equal(DocumentStatus.Terminated, (await desk.FindAsync(paper)).Status);
        Assert.Equal("FoundClassified", (await desk.ToldAsync(Disclosure))[0].Split(' ')[0]);
    }

    [Fact]
    public async Task What_was_marked_read_just_before_is_not_taken_back_into_the_pile()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        Assert.Null((await desk.Office.Get<SendForReadingHandler>().HandleAsync(
            new SendForReading(Guid.NewGuid(), paper, CirculationKind.Reading, "请阅。", [(await desk.Office.StaffAsync("王晓峰")).Id], []), await desk.AsAsync(Drafter), default)).Error);
        var reader = await desk.AsAsync("王晓峰");
        var item = (await desk.Office.Get<ReadingQuery>().OpenAsync(null, reader, default)).Value.Rows[0].ItemId;
        Assert.Null((await desk.Office.Get<ReadItemsHandler>().HandleAsync(new FinishReading(Guid.NewGuid(), item, ""), reader, default)).Error);
        Assert.Null((await desk.ClassifyAsync(paper)).Error);

        await desk.Office.Get<ReadItemsHandler>().HandleAsync(new TakeBackReading(Guid.NewGuid(), [item]), reader, default);

        Assert.Empty((await desk.Office.Get<ReadingQuery>().OpenAsync(null, reader, default)).Value.Rows);
    }

    private static async Task<Result> LimitAsync(DocumentOffice desk, Guid paper, IReadOnlyList<Guid> people, IReadOnlyList<Guid> units) => await desk.Office.Get<SetLimitHandler>().HandleAsync(
        new SetLimit(Guid.NewGuid(), DocumentVisibility.LimitKind, paper, null, BlocksInherited: true, people, units, "只限经办人"), await desk.AsAsync(Drafter), default);
}
