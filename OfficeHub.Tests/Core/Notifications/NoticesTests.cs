using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.RouteOffice;

namespace OfficeHub.Tests.Core.Notifications;

/// <summary>Who is told of what, grouped by paper, until he has read it.</summary>
public sealed class NoticesTests : IAsyncLifetime
{
    private readonly RouteOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Notices_stand_grouped_by_paper_with_the_unread_first_and_one_reason_each()
    {
        var (old, passed) = (await SentAsync(), await SentAsync());
        await old.BackAsync("赵启明");
        await TellAsync();
        _office.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await passed.PassAsync("林若澜", "审核", "汛情紧急。");
        await passed.BackAsync("陈立诚", reason: "以函代请示。");

        var groups = await GroupsAsync(Drafter);
        Assert.Equal([(passed.Id, 2, 2), (old.Id, 1, 1)], groups.Select(group => (group.SubjectId, group.Count, group.Unread)));
        Assert.Equal("关于加班用车的请示", groups[0].Title);

        await ReadAsync(Drafter, passed.Id);
        groups = await GroupsAsync(Drafter);
        Assert.Equal([(old.Id, 1), (passed.Id, 0)], groups.Select(group => (group.SubjectId, group.Unread)));
        Assert.Equal([RouteNewsKind.PassedInEmergency, RouteNewsKind.ReturnedToMe], groups[1].Notices.Select(notice => notice.Kind).Order().Reverse());
        Assert.Equal([passed.Id], (await GroupsAsync(Drafter, RouteNewsKind.PassedInEmergency)).Select(group => group.SubjectId));
    }

    [Fact]
    public async Task List_goes_page_by_page_without_losing_or_doubling_a_paper()
    {
        var slips = new List<Slip>();
        for (var i = 0; i < 5; i++)
        {
            slips.Add(await SentAsync());
            await slips[i].BackAsync("赵启明");
            _office.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await ReadAsync(Drafter, slips[4].Id);
        var query = _office.Office.Get<NoticesQuery>();
        var seen = new List<Guid>();
        for (string? cursor = null; ;)
        {
            var page = (await query.ListAsync(new NoticeFilter(Cursor: cursor, Size: 2), await _office.AsAsync(Drafter), default)).Value;
            seen.AddRange(page.Rows.Select(group => group.SubjectId));
            cursor = page.Next;
            if (cursor is null) break;
        }

        Assert.Equal([slips[3].Id, slips[2].Id, slips[1].Id, slips[0].Id, slips[4].Id], seen);
    }

    [Fact]
    public async Task Reading_is_ones_own_alone_counts_once_and_leaves_what_came_later()
    {
        var (one, other) = (await SentAsync(), await SentAsync());
        await one.BackAsync("赵启明");
        await other.BackAsync("赵启明");
        Assert.Equal(2, await UnreadAsync(Drafter));
        var seenAt = _office.Office.Clock.UtcNow;
        _office.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await one.SendAsync();
        await one.BackAsync("赵启明");
        Assert.Equal(3, await UnreadAsync(Drafter));
        var command = new ReadNotices(Guid.NewGuid(), one.Id, seenAt);
        var handler = _office.Office.Get<ReadNoticesHandler>();

        await handler.HandleAsync(command, await _office.AsAsync("陈立诚"), default);
        Assert.Equal(3, await UnreadAsync(Drafter));
        Assert.Null((await handler.HandleAsync(command with { CommandId = Guid.NewGuid() }, await _office.AsAsync(Drafter), default)).Error);
        Assert.Equal(2, await UnreadAsync(Drafter));

        command = new ReadNotices(Guid.NewGuid(), null, _office.Office.Clock.UtcNow);
        Assert.Null((await handler.HandleAsync(command, await _office.AsAsync(Drafter), default)).Error);
        Assert.Equal(0, await UnreadAsync(Drafter));
        await other.SendAsync();
        await other.BackAsync("赵启明");
        // The same press sent again reads nothing more.
        Assert.Null((await handler.HandleAsync(command, await _office.AsAsync(Drafter), default)).Error);
        Assert.Equal(1, await UnreadAsync(Drafter));
    }

    [Fact]
    public async Task Told_again_as_after_a_crash_there_is_one_notice()
    {
        var happened = new RouteHappened(
            Guid.NewGuid(), "Slip", Guid.NewGuid(), "关于加班用车的请示", Urgency.None, RouteNewsKind.Ended, "陈立诚", "不发了。", [new((await _office.Office.StaffAsync(Drafter)).Id)]);
        var (teller, delivery) = (_office.Office.Get<NoticeTeller>(), new EventDelivery(long.MaxValue, _office.Office.Clock.UtcNow));

        await teller.HandleAsync(happened, delivery, default);
        await teller.HandleAsync(happened, delivery, default);

        Assert.Equal(1, await UnreadAsync(Drafter));
    }

    [Fact]
    public async Task What_lies_in_a_pile_is_told_only_to_who_asked_for_it()
    {
        await SentAsync();
        Assert.Equal(0, await UnreadAsync("赵启明"));
        await ChooseAsync("赵启明", RouteNewsKind.Came, NoticePace.AtOnce);

        var slip = await SentAsync();

        Assert.Equal(["Came 苏日娜：审核"], await LinesAsync("赵启明"));
        await ChooseAsync("赵启明", RouteNewsKind.Urged, NoticePace.Never);
        await slip.UrgeAsync(Drafter, "赵启明");
        Assert.Equal(["Came 苏日娜：审核"], await LinesAsync("赵启明"));
    }

    [Fact]
    public void Lost_decision_is_told_at_once_whatever_was_chosen()
    {
        var choices = NoticeChoices.Of(Guid.NewGuid());
        choices.Choose(new Dictionary<RouteNewsKind, NoticePace> { [RouteNewsKind.DecisionLost] = NoticePace.Never });

        Assert.Equal(NoticePace.AtOnce, NoticeChoices.PaceOf(choices, RouteNewsKind.DecisionLost, Urgency.None));
    }

    [Fact]
    public void Extra_urgent_breaks_through_whatever_was_chosen()
    {
        var nothing = NoticeReason.All.ToDictionary(kind => kind.Kind, _ => NoticePace.Never);
        var choices = NoticeChoices.Of(Guid.NewGuid());
        choices.Choose(nothing);

        Assert.All(NoticeReason.All, kind => Assert.Equal(NoticePace.AtOnce, NoticeChoices.PaceOf(choices, kind.Kind, Urgency.ExtraUrgent)));
        Assert.All(NoticeReason.All, kind => Assert.Equal(kind.IsAlwaysTold ? NoticePace.AtOnce : NoticePace.Never, NoticeChoices.PaceOf(choices, kind.Kind, Urgency.Urgent)));
        Assert.Equal(NoticePace.AtOnce, NoticeChoices.PaceOf(null, RouteNewsKind.Came, Urgency.ExtraUrgent));
    }

    [Fact]
    public async Task What_is_wanted_once_a_day_is_gathered_until_work_begins_on_the_next_working_day()
    {
        await ChooseAsync(Drafter, RouteNewsKind.ReturnedToMe, NoticePace.Daily);
        // A Friday in Beijing, after lunch.
        _office.Office.Clock.SetTo(new DateTimeOffset(2026, 7, 3, 7, 0, 0, TimeSpan.Zero));
        var (one, other) = (await SentAsync(), await SentAsync());
        await one.BackAsync("赵启明");
        await other.BackAsync("赵启明");
        Assert.Equal(0, await UnreadAsync(Drafter));
        Assert.Empty(await GroupsAsync(Drafter));

        // Nobody has seen them yet: 全部已读 does not take them along.
        await _office.Office.Get<ReadNoticesHandler>().HandleAsync(new(Guid.NewGuid(), null, _office.Office.Clock.UtcNow), await _office.AsAsync(Drafter), default);
        _office.Office.Clock.SetTo(new DateTimeOffset(2026, 7, 6, 0, 29, 59, TimeSpan.Zero));
        Assert.Equal(0, await UnreadAsync(Drafter));
        _office.Office.Clock.SetTo(new DateTimeOffset(2026, 7, 6, 0, 30, 0, TimeSpan.Zero));
        Assert.Equal(2, await UnreadAsync(Drafter));
        Assert.Equal(2, (await GroupsAsync(Drafter)).Count);
    }

    [Theory]
    [InlineData("2026-07-03 07:10", "2026-07-03 08:30")]
    [InlineData("2026-07-03 08:30", "2026-07-06 08:30")]
    [InlineData("2026-07-04 07:10", "2026-07-06 08:30")]
    public void Morning_of_the_gathered_is_that_of_the_next_working_day(string beijing, string morning)
    {
        var at = BeijingTime.ToUtc(DateTime.Parse(beijing, CultureInfo.InvariantCulture));
        Assert.Equal(BeijingTime.ToUtc(DateTime.Parse(morning, CultureInfo.InvariantCulture)), NoticeTeller.NextMorning(new WorkSchedule([], WorkingHours.Usual), at));
    }

    [Fact]
    public async Task All_read_under_a_filter_reads_only_what_the_filter_shows()
    {
        var slip = await SentAsync();
        await slip.UrgeAsync(Drafter, "赵启明");
        await slip.HandOverAsync("赵启明", "包晓东");
        await slip.UrgeAsync(Drafter, "包晓东");
        Assert.Equal(2, await UnreadAsync("包晓东"));

        Assert.Null((await _office.Office.Get<ReadNoticesHandler>().HandleAsync(new(Guid.NewGuid(), null, _office.Office.Clock.UtcNow, RouteNewsKind.Urged), await _office.AsAsync("包晓东"), default)).Error);

        Assert.Equal(1, await UnreadAsync("包晓东"));
        Assert.Equal(0, (await GroupsAsync("包晓东", RouteNewsKind.Urged)).Sum(group => group.Unread));
    }

    [Fact]
    public void Every_kind_has_its_name_and_its_place_in_the_settings() =>
        Assert.Equal(Enum.GetValues<RouteNewsKind>().Order(), NoticeReason.All.Select(kind => kind.Kind).Order());

    [Fact]
    public async Task Urging_handing_over_and_taking_back_are_told_to_whom_they_concern_and_lead_to_his_item()
    {
        var slip = await SentAsync();
        await slip.UrgeAsync(Drafter, "赵启明");
        var urged = Assert.Single((await GroupsAsync("赵启明"))[0].Notices);
        Assert.Equal((RouteNewsKind.Urged, "审核", "苏日娜（秘书一科科员）"), (urged.Kind, urged.Words, urged.By));
        Assert.Equal((await slip.ItemAsync("赵启明")).Id, urged.OpenItem);

        await slip.HandOverAsync("赵启明", "包晓东");
        Assert.Equal(["HandedOver 赵启明：审核：出差。"], await LinesAsync("包晓东"));
        Assert.Null((await GroupsAsync("赵启明"))[0].Notices[0].OpenItem);

        var other = await SentAsync();
        await other.WithdrawAsync(Drafter);
        Assert.Contains("Withdrawn 苏日娜：拟稿", await LinesAsync("赵启明"));
    }

    [Fact]
    public async Task Limit_is_said_once_when_it_is_near_and_once_when_it_is_over()
    {
        var slip = await SentAsync();
        var job = _office.Office.Get<RemindOfLimits>();
        var due = (await slip.ItemAsync("赵启明")).DueAt!.Value;
        _office.Office.Clock.SetTo(new DateTimeOffset(due.AddHours(-2), TimeSpan.Zero));

        Assert.Equal(1, await job.RemindAsync(Actor.System("提醒"), default));
        Assert.Equal(0, await job.RemindAsync(Actor.System("提醒"), default));
        _office.Office.Clock.SetTo(new DateTimeOffset(due.AddMinutes(1), TimeSpan.Zero));
        Assert.Equal(1, await job.RemindAsync(Actor.System("提醒"), default));
        Assert.Equal(0, await job.RemindAsync(Actor.System("提醒"), default));

        Assert.Equal(["Overdue", "DueSoon"], (await GroupsAsync("赵启明"))[0].Notices.Select(notice => $"{notice.Kind}"));
        // His press is not refused for it.
        Assert.Null((await slip.DecideAsync("赵启明")).Error);
    }

    private Task<Slip> SentAsync() => _office.SendAsync([Step("审核", 1), Step("批准", 2)], new() { ["审核"] = ["赵启明"], ["批准"] = ["陈立诚"] });

    private async Task ChooseAsync(string name, RouteNewsKind kind, NoticePace pace)
    {
        var actor = await _office.AsAsync(name);
        var wanted = (await _office.Office.Get<NoticeChoicesQuery>().MineAsync(actor, default)).Value.Select(choice => choice.Kind == kind ? choice with { Pace = pace } : choice).ToList();
        Assert.Null((await _office.Office.Get<ChooseNoticesHandler>().HandleAsync(new(Guid.NewGuid(), wanted), actor, default)).Error);
    }

    private async Task ReadAsync(string name, Guid paper)
    {
        await TellAsync();
        Assert.Null((await _office.Office.Get<ReadNoticesHandler>().HandleAsync(new(Guid.NewGuid(), paper, _office.Office.Clock.UtcNow), await _office.AsAsync(name), default)).Error);
    }

    private async Task<int> UnreadAsync(string name)
    {
        await TellAsync();
        return (await _office.Office.Get<NoticesQuery>().UnreadAsync(await _office.AsAsync(name), default)).Value;
    }

    private async Task<IReadOnlyList<NoticeGroup>> GroupsAsync(string name, RouteNewsKind? kind = null)
    {
        await TellAsync();
        return (await _office.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(kind), await _office.AsAsync(name), default)).Value.Rows;
    }

    private async Task<IReadOnlyList<string>> LinesAsync(string name) => [.. (await GroupsAsync(name)).SelectMany(group => group.Notices).Select(row => $"{row.Kind} {row.By}：{row.Words}")];

    private Task TellAsync() => _office.Office.Get<DispatchOutbox>().RunAsync(default);
}
