using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Openness.Timing;
using OfficeHub.Core.Documents.Openness.Watching;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Routing.News;
using OfficeHub.Tests.Core.Documents.Archiving;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Openness;

public sealed class OpennessTimesTests
{
    [Fact]
    public async Task Waiting_paper_grows_due_and_late_and_each_mark_is_told_once_to_officer_and_registrar()
    {
        await using var desk = await DocumentOffice.OpenAsync(more: services => services.AddSingleton<DispatchOutbox>());
        var paper = await desk.RecheckedAsync();
        var hidden = await desk.RecheckedAsync(fields => fields with { Disclosure = DisclosureCategory.OnRequest, DisclosureGround = DisclosureGround.Of(1, NegativeLists.Initial.Find("N6")!), DisclosureReason = "方案没有定，公开会误导市场预期" });
        var date = (await desk.FindAsync(paper)).DocumentDate!.Value;
        var schedule = await desk.Office.Get<OfficeHub.Core.Calendar.WorkingCalendar>().ScheduleAsync(default);
        var due = schedule.AddWorkingDays(date, 20);

        var row = Assert.Single((await ListAsync(desk, new OpennessFilter(Part: ReleasePart.Waiting))).Rows);
        Assert.Equal((paper, "剩 20 天", due, OpennessClass.Execution), (row.DocumentId, row.Clock!.Words, row.Clock.DueOn, row.Class));
        Assert.Equal(0, await RemindAsync(desk));
        Assert.Equal([paper, hidden], (await ListAsync(desk, new OpennessFilter(From: date))).Rows.Select(one => one.DocumentId).OrderBy(id => id == hidden));
        Assert.Equal(hidden, Assert.Single((await ListAsync(desk, new OpennessFilter(Ground: "N6"))).Rows).DocumentId);

        foreach (var (day, part, count) in new[] { (schedule.AddWorkingDays(date, 10), ReleasePart.Soon, 1), (schedule.AddWorkingDays(date, 17), ReleasePart.Soon, 1), (schedule.AddWorkingDays(date, 21), ReleasePart.Over, 1), (schedule.AddWorkingDays(date, 22), ReleasePart.Over, 0) })
        {
            GoTo(desk, day);
            Assert.Equal(paper, Assert.Single((await ListAsync(desk, new OpennessFilter(Part: part))).Rows).DocumentId);
            Assert.Equal(count, await RemindAsync(desk));
            Assert.Equal(0, await RemindAsync(desk));
        }

        Assert.Equal("超 2 天", (await desk.Office.Get<ReleaseClockQuery>().FindAsync(paper, await desk.AsAsync(Registrar), default)).Value!.Words);
        Assert.Null((await desk.Office.Get<ReleaseClockQuery>().FindAsync(hidden, await desk.AsAsync(Registrar), default)).Value);
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        foreach (var name in new[] { Disclosure, Registrar }) Assert.Equal(3, await ToldAsync(desk, name));
        foreach (var name in new[] { Drafter, Director }) Assert.Equal(0, await ToldAsync(desk, name));
    }

    [Fact]
    public async Task Release_after_the_last_day_is_late_for_good_and_every_number_of_the_statistics_is_its_list()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var desk = office.Desk.Desk;
        var inTime = await office.FinishedAsync();
        var late = await office.ReadyAsync();
        var date = (await desk.FindAsync(late)).DocumentDate!.Value;
        GoTo(desk, date.AddDays(45));
        Assert.Null((await office.IssueAsync(late)).Error);

        await using (var db = await desk.Office.ContextAsync())
        {
            var release = await db.Set<Publication>().AsNoTracking().SingleAsync(row => row.DocumentId == late);
            Assert.True(release.IsLate);
            Assert.False(await db.Set<Publication>().Where(row => row.DocumentId == inTime).Select(row => row.IsLate).SingleAsync());
        }

        Assert.Equal("逾期办结", Assert.Single((await ListAsync(desk, new OpennessFilter(Part: ReleasePart.Late))).Rows).Clock!.Words);
        var period = new OpennessFilter(date.AddDays(-1), date.AddDays(60));
        var figures = (await desk.Office.Get<OpennessStatisticsQuery>().OfAsync(period, await desk.AsAsync(Registrar), default)).Value;
        Assert.Equal(("", 1, 1, 0, 0), figures.Timeliness[^1] is var all ? (all.Unit, all.InTime, all.Late, all.Over, all.NotDue) : default);
        Assert.Equal("50%", OpennessStatistics.Share(figures.Timeliness[^1].InTime, figures.Timeliness[^1].Decided));
        Assert.Equal((2, 0, 0), figures.Disclosure[^1] is var shares ? (shares.Public, shares.OnRequest, shares.NotPublic) : default);
        Assert.Equal(2, figures.Classes.Single(of => of.Class is OpennessClass.Execution).Count);
        (int Count, OpennessFilter Filter)[] numbers =
        [
            .. figures.Disclosure.Select(row => (row.Public, period with { Unit = row.Unit, Disclosure = DisclosureCategory.Public })),
            .. figures.Timeliness.SelectMany(row => new[] { (row.InTime, period with { Unit = row.Unit, Part = ReleasePart.InTime }), (row.Late, period with { Unit = row.Unit, Part = ReleasePart.Late }), (row.NotDue, period with { Unit = row.Unit, Part = ReleasePart.NotDue }) }),
            .. figures.Classes.Select(row => (row.Count, period with { Class = row.Class })), .. figures.Grounds.Select(row => (row.OnRequest, period with { Ground = row.Code, Disclosure = DisclosureCategory.OnRequest })),
        ];
        var counts = (await desk.Office.Get<OpennessTimesQuery>().CountAsync([.. numbers.Select(number => number.Filter)], await desk.AsAsync(Registrar), default)).Value;
        Assert.Equal(numbers.Select(number => number.Count), counts);
    }

    [Fact]
    public void Statistics_count_what_is_used_and_what_is_not_and_average_the_days_to_the_interpretation()
    {
        var day = new DateOnly(2026, 3, 2);
        CountedDocument Public(string unit, ReleasePart part, bool isPolicy = false, int? interpretations = null, int days = 0) =>
            new(unit, DisclosureCategory.Public, OpennessClass.Decision, "", part, day, interpretations is null ? null : day.AddDays(days), isPolicy, interpretations);

        var figures = OpennessStatistics.Of(
            [
                Public("秘书一科", ReleasePart.InTime, isPolicy: true, interpretations: 2, days: 4), Public("秘书一科", ReleasePart.Late, isPolicy: true, interpretations: 1, days: 41), Public("秘书二科", ReleasePart.Over),
                Public("秘书二科", ReleasePart.InTime, isPolicy: true, interpretations: 0, days: 2), new("秘书二科", DisclosureCategory.NotPublic, null, "N5", null, day, null, IsPolicy: false, null), new("秘书二科", DisclosureCategory.OnRequest, null, "N77", null, day, null, IsPolicy: false, null),
            ],
            NegativeLists.Initial);

        Assert.Equal([("秘书一科", 2, 0, 0), ("秘书二科", 2, 1, 1), ("", 4, 1, 1)], figures.Disclosure.OrderBy(row => row.Unit.Length == 0).ThenBy(row => row.Public + row.OnRequest).Select(row => (row.Unit, row.Public, row.OnRequest, row.NotPublic)));
        Assert.Equal(("22.5", 2, 1, 3), figures.Interpretations[^1] is var all ? (all.Average, all.With, all.Without, all.Policy) : default);
        Assert.Equal((0, 1), figures.Grounds.Single(row => row.Code == "N5") is var used ? (used.OnRequest, used.NotPublic) : default);
        Assert.Equal((0, 0), figures.Grounds.Single(row => row.Code == "N3") is var unused ? (unused.OnRequest, unused.NotPublic) : default);
        Assert.Equal("现行清单里已没有", figures.Grounds.Single(row => row.Code == "N77").Category);
        Assert.Contains(new StatisticLine("公开时限", "合计", "按时公开", 2, "50%"), figures.Lines());
        Assert.Equal("—", OpennessStatistics.Share(0, 0));
    }

    [Fact]
    public async Task Change_of_the_attribute_stays_known_with_the_text_it_stood_in()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Empty((await ViewAsync(desk, paper)).Changes);
        Assert.Null((await desk.SendBackAsync(paper, UnitHead, "方案没有定，请改为依申请公开。")).Error);
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Disclosure = DisclosureCategory.OnRequest, DisclosureGround = DisclosureGround.Of(1, NegativeLists.Initial.Find("N6")!), DisclosureReason = "方案没有定，公开会误导市场预期" })).Error);
        Assert.Null((await desk.SubmitAsync(paper)).Error);

        var changes = (await ViewAsync(desk, paper)).Changes;

        Assert.Equal([(1, "主动公开"), (2, "依申请公开")], changes.Select(change => (change.Version, change.Words.Split('（')[0])));
        Assert.All(changes, change => Assert.Contains(Drafter, change.Author, StringComparison.Ordinal));
    }

    private static async Task<OpennessView> ViewAsync(DocumentOffice desk, Guid paper) => (await desk.Office.Get<OpennessQuery>().FindAsync(paper, await desk.AsAsync(Drafter), default)).Value;

    private static async Task<int> ToldAsync(DocumentOffice desk, string name) =>
        (await desk.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await desk.Office.SignInAsync(name), default)).Value.Rows.SelectMany(group => group.Notices).Count(notice => notice.Kind is RouteNewsKind.ReleaseDue);

    private static void GoTo(DocumentOffice desk, DateOnly day) => desk.Office.Clock.Advance(BeijingTime.ToUtc(day.ToDateTime(new TimeOnly(9, 0))) - desk.Office.Clock.UtcNow);

    private static Task<int> RemindAsync(DocumentOffice desk) => desk.Office.Get<RemindOfOpenness>().RemindAsync(Actor.System("提醒公开时限"), default);

    private static async Task<Page<OpennessRow>> ListAsync(DocumentOffice desk, OpennessFilter filter) =>
        (await desk.Office.Get<OpennessTimesQuery>().PageAsync(filter, null, await desk.AsAsync(Registrar), default)).Value;
}
