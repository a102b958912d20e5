using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Desk;
using OfficeHub.Web.Features.Notices;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Acts;
using OfficeHub.Web.Shell;

namespace OfficeHub.Tests.Web.Features;

/// <summary>The desk's piles and the notices, as one person sees them.</summary>
public sealed class DeskPilesTests : PageContext
{
    private static readonly Actor Sender = new() { Name = "苏日娜", StaffId = Guid.CreateVersion7(), UnitName = "秘书一科", PostName = "科员" };

    [Fact]
    public async Task Notices_stand_under_their_paper_with_the_reason_and_are_read_paper_by_paper()
    {
        await using var office = await OpenAsync("王晓峰");
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await TellAsync(office, one, "政务服务实施意见", RouteNewsKind.ReturnedToMe, "附件缺《重点任务分工表》。");
        await TellAsync(office, one, "政务服务实施意见", RouteNewsKind.Urged, "拟稿");
        await TellAsync(office, other, "防汛值班通知", RouteNewsKind.Withdrawn, "部门审核");

        var page = Show<NoticesPage>("/notices");
        page.WaitForAssertion(() => Assert.Equal(["政务服务实施意见2 条", "防汛值班通知1 条"], page.FindAll(".papers > .li > .row").Select(row => row.QuerySelector("h2")!.TextContent + row.QuerySelector(".chip")!.TextContent).Order(StringComparer.Ordinal)));
        Assert.Contains("退回给我", page.Markup, StringComparison.Ordinal);
        // What was withdrawn leads nowhere: he may no longer see it.
        Assert.Equal(2, page.FindAll(".told a").Count);
        Assert.All(page.FindAll(".told a"), link => Assert.Equal($"/documents/{one:N}", link.GetAttribute("href")));

        page.Find("button[aria-label='已读：防汛值班通知']").Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".papers > .unread")));
        Press(page, "全部已读");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".papers > .unread")));
        Assert.Equal(0, (await office.Get<NoticesQuery>().UnreadAsync(await CurrentAsync(), default)).Value);

        page = Show<NoticesPage>("/notices?kind=Numbered");
        page.WaitForAssertion(() => Assert.Contains("没有“已编号”的通知。", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_marked_rows_are_read_at_one_press_and_one_taken_back_meanwhile_says_so()
    {
        await using var office = await OpenAsync("王晓峰", RoutingPermissions.Handle, DocumentPermissions.Draft);
        var sent = new List<Circulation>();
        for (var i = 1; i <= 3; i++) sent.Add(await SendAsync(office, $"第{i}号通知"));
        var page = Show<DeskPage>("/?pile=read");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("tbody tr").Count));

        Press(page, "已阅（先勾选）");
        page.WaitForAssertion(() => Assert.Equal(NoticeKind.Refused, Board.Current?.Kind));
        foreach (var at in new[] { 0, 1 }) page.FindAll("tbody input[type=checkbox]")[at].Change(true);
        var recalled = page.FindAll("tbody tr td.ph-title a")[0].TextContent;
        await office.Get<RecallReadingHandler>().HandleAsync(
            new(Guid.NewGuid(), sent.Single(one => one.Title == recalled).Id, null), await SenderAsync(office), default);
        Press(page, "已阅 2 件");

        page.WaitForAssertion(() => Assert.Equal("已阅 1 件，1 件没有办成：苏日娜（秘书一科科员）已撤回这一件，不用再阅", Board.Current?.Text));
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        Assert.Equal("秒内可取回", Board.Current!.Counts);

        await page.InvokeAsync(Board.Current.TakeBack!);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
    }

    [Fact]
    public async Task Tab_and_row_are_those_of_the_address()
    {
        await using var office = await OpenAsync("王晓峰", RoutingPermissions.Handle, DocumentPermissions.Draft);
        var sent = await SendAsync(office, "第1号通知");

        var page = Show<DeskPage>($"/?pile=read&row={sent.Items[0].Id}");

        page.WaitForAssertion(() => Assert.Equal("待阅1", page.Find("[role=tab][aria-selected=true]").TextContent));
        Assert.Equal("第1号通知", page.Find("tr[aria-selected=true] td.ph-title a").TextContent);
        page.FindAll("[role=tab]").Single(tab => tab.TextContent is "已办").Click();
        page.WaitForAssertion(() => Assert.EndsWith("/?pile=done", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("还没有办过的件。", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bell_counts_anew_when_it_is_told_and_only_then()
    {
        await using var office = await OpenAsync("王晓峰");
        Services.AddSingleton<INoticeCount>(new NoticeCount(office.Get<NoticesQuery>(), office.Get<NoticeSignal>()));
        Render<BellWatch>();
        Assert.Empty(Shown());
        await TellAsync(office, Guid.NewGuid(), "防汛值班通知", RouteNewsKind.Urged, "拟稿");
        office.Get<NoticeSignal>().Tell(new HashSet<Guid> { Guid.NewGuid() });
        Assert.Empty(Shown());

        office.Get<NoticeSignal>().Tell(new HashSet<Guid> { (await CurrentAsync()).StaffId });

        for (var tries = 0; tries < 50 && !Shown().Any(); tries++) await Task.Delay(100);
        Assert.Equal([1], Shown());

        IEnumerable<object?> Shown() => JSInterop.Invocations.Where(call => call.Identifier == "showUnread").Select(call => call.Arguments[0]);
    }

    [Fact]
    public async Task Decision_that_was_lost_is_said_at_once_and_once_wherever_one_is()
    {
        await using var office = await OpenAsync("王晓峰");
        Services.AddSingleton<INoticeCount>(new NoticeCount(office.Get<NoticesQuery>(), office.Get<NoticeSignal>()));
        var board = Services.GetRequiredService<OfficeHub.Web.Shared.Acts.NoticeBoard>();
        Render<BellWatch>();
        await TellAsync(office, Guid.NewGuid(), "防汛值班通知", RouteNewsKind.DecisionLost, "您刚作的“同意”没有生效，赵启明已退回：数字不对。");

        office.Get<NoticeSignal>().Tell(new HashSet<Guid> { (await CurrentAsync()).StaffId });

        for (var tries = 0; tries < 50 && board.Current is null; tries++) await Task.Delay(100);
        Assert.Equal("《防汛值班通知》您刚作的“同意”没有生效，赵启明已退回：数字不对。", board.Current?.Text);

        board.Clear();
        await TellAsync(office, Guid.NewGuid(), "防火值班通知", RouteNewsKind.Urged, "拟稿");
        office.Get<NoticeSignal>().Tell(new HashSet<Guid> { (await CurrentAsync()).StaffId });
        for (var tries = 0; tries < 50 && JSInterop.Invocations.Count(call => call.Identifier == "showUnread") < 2; tries++) await Task.Delay(100);
        Assert.Null(board.Current);
    }

    private async Task TellAsync(TestOffice office, Guid paper, string title, RouteNewsKind kind, string words)
    {
        await using var db = await office.ContextAsync();
        var me = (await CurrentAsync()).StaffId;
        db.Add(PaperNotice.For(new ToldPerson(me), new RouteHappened(Guid.NewGuid(), "OfficialDocument", paper, title, Urgency.None, kind, "赵启明", words, []), office.Clock.UtcNow, office.Clock.UtcNow));
        await db.SaveChangesAsync();
    }

    private async Task<Circulation> SendAsync(TestOffice office, string title)
    {
        var me = await CurrentAsync();
        var template = RouteTemplate.Create(Guid.CreateVersion7(), "Plain", 1, "条子", [DocumentSteps.InitialReview[0]], office.Clock.UtcNow).Value;
        var route = RouteInstance.Begin(
            Guid.CreateVersion7(), new RouteSubject(Guid.NewGuid(), DocumentSubject.SubjectKind, title, Urgency.None), template, [], Sender,
            new Assignee(Sender.StaffId, Sender.Name, "秘书一科科员", (int)PostKind.Officer), office.Clock.UtcNow);
        var sent = Circulation.Send(
            Guid.CreateVersion7(), route, (CirculationKind.Reading, "请知悉。"), Sender, [new Assignee(me.StaffId, me.Name, "会议科科长", (int)PostKind.DepartmentHead)], [], office.Clock.UtcNow);
        await using var db = await office.ContextAsync();
        db.Add(sent);
        await db.SaveChangesAsync();
        return sent;
    }

    private static async Task<Actor> SenderAsync(TestOffice office) => (await office.SignedInAsync("苏日娜", RoutingPermissions.Handle)) with { StaffId = Sender.StaffId };
}
