using OfficeHub.Core.Common;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.RouteOffice;

namespace OfficeHub.Tests.Core.Routing;

/// <summary>Questions, emergencies, whole piles handed over, and who is told.</summary>
public sealed class RouteBesideTests(RouteOffice office) : IClassFixture<RouteOffice>
{
    [Fact]
    public async Task Question_lies_in_the_pile_of_the_one_asked_and_moves_nothing()
    {
        var slip = await ReviewedAsync();

        Assert.Null((await slip.AskAsync("赵启明", "于海波", "今年还有车辆经费吗？")).Error);
        Assert.Equal("审核 赵启明，审核沟通 于海波", await slip.NowAsync());
        Assert.Contains("审核沟通：今年还有车辆经费吗？", await PileAsync("于海波"));
        Assert.IsType<AskedAlready>((await slip.AskAsync("赵启明", "于海波", "再问一次。")).Error);
        Assert.IsType<AskedAlready>((await slip.AskAsync("赵启明", "赵启明", "问自己。")).Error);
        Assert.IsType<Invalid>((await slip.AskAsync("赵启明", "乌兰", "附件机密★1年，能发吗？")).Error);
        Assert.IsType<Invalid>((await slip.AskAsync("赵启明", "乌兰", "")).Error);

        Assert.IsType<OpinionMissing>((await slip.DecideAsync("于海波", "Answered")).Error);
        Assert.Null((await slip.DecideAsync("于海波", "Answered", "还有十万元。")).Error);
        Assert.Equal("审核 赵启明", await slip.NowAsync());
        Assert.Contains("Answered 于海波（盟财政局局长）：还有十万元。", await NewsAsync("赵启明"));
    }

    [Fact]
    public async Task Question_not_answered_ends_with_its_step()
    {
        var slip = await ReviewedAsync();
        await slip.AskAsync("赵启明", "于海波", "有经费吗？");

        Assert.Null((await slip.DecideAsync("赵启明")).Error);

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
        Assert.Equal("已不用办（“审核”已办完）", Assert.IsType<ItemIsOver>((await slip.DecideAsync("于海波", "Answered", "有。")).Error).How);
    }

    [Fact]
    public async Task Step_passed_in_an_emergency_is_approved_afterwards_and_the_paper_goes_on_meanwhile()
    {
        var slip = await ReviewedAsync();

        Assert.IsType<NotAllowed>((await slip.PassAsync("王晓峰", "审核", "汛情紧急。")).Error);
        Assert.IsType<Invalid>((await slip.PassAsync("林若澜", "审核", "")).Error);
        Assert.IsType<StepIsNotOpen>((await slip.PassAsync("林若澜", "批准", "汛情紧急。")).Error);
        Assert.Null((await slip.PassAsync("林若澜", "审核", "汛情紧急。")).Error);

        Assert.Equal("审核后补审批 赵启明，批准 陈立诚", await slip.NowAsync());
        Assert.Equal((StepState.Passed, "林若澜（北原盟行政公署副盟长（政务服务、数据））：汛情紧急。"), await StepAsync());
        Assert.Contains("PassedInEmergency 林若澜（北原盟行政公署副盟长（政务服务、数据））：审核：汛情紧急。", await NewsAsync(Drafter));
        Assert.Null((await slip.DecideAsync("陈立诚")).Error);
        Assert.Equal(RouteStatus.Finished, (await slip.RouteAsync()).Status);

        Assert.IsType<OpinionMissing>((await slip.DecideAsync("赵启明", "Objected")).Error);
        Assert.Null((await slip.DecideAsync("赵启明", "Objected", "数字有误，已另行更正。")).Error);
        Assert.Equal((StepState.Passed, RouteStatus.Finished), ((await StepAsync()).State, (await slip.RouteAsync()).Status));
        Assert.Contains("ObjectedLater 赵启明（秘书一科科长）：数字有误，已另行更正。", await NewsAsync("林若澜"));

        async Task<(StepState State, string Reason)> StepAsync()
        {
            var step = (await slip.RouteAsync()).Steps.Single(one => one.Name == "审核");
            return (step.State, step.Reason);
        }
    }

    [Fact]
    public async Task Everybody_a_step_passed_in_an_emergency_waited_for_is_asked_afterwards_under_a_number_of_his_own()
    {
        var slip = await office.SendAsync(
            [Step("会签", 1, completion: StepCompletion.All), Step("批准", 2)], new() { ["会签"] = ["于海波", "郭永平"], ["批准"] = ["陈立诚"] });

        Assert.Null((await slip.PassAsync("林若澜", "会签", "汛情紧急。")).Error);

        Assert.Equal(["于海波", "郭永平"], (await slip.RouteAsync()).Items.Where(item => item.Purpose is WorkItemPurpose.ApprovesLater).Select(item => item.StaffName));
        Assert.Empty(RouteRules.Faults(await slip.RouteAsync()));
    }

    [Fact]
    public async Task Nothing_goes_around_a_step_that_may_not_be_passed_and_nobody_passes_his_own_draft()
    {
        var slip = await office.SendAsync([Step("签发", 1, Voided)], new() { ["签发"] = ["陈立诚"] });
        Assert.IsType<MayNotBePassed>((await slip.PassAsync("林若澜", "签发", "汛情紧急。")).Error);

        slip = await office.SendAsync([Step("审核", 1)], new() { ["审核"] = ["赵启明"] }, by: "林若澜");
        Assert.IsType<DrafterMayNotPass>((await slip.PassAsync("林若澜", "审核", "汛情紧急。")).Error);
    }

    [Fact]
    public async Task Whoever_passed_a_step_never_approves_of_it_afterwards()
    {
        var slip = await ReviewedAsync();
        await slip.PassAsync("林若澜", "审核", "汛情紧急。");
        Assert.IsType<PasserMayNotApprove>((await slip.HandOverAsync("赵启明", "林若澜")).Error);

        slip = await office.SendAsync([Step("审核", 1)], new() { ["审核"] = ["林若澜", "赵启明"] });
        Assert.IsType<StepIsHisOwn>((await slip.PassAsync("林若澜", "审核", "汛情紧急。")).Error);
    }

    [Fact]
    public async Task Later_approval_is_not_asked_for_any_more_when_the_step_is_gone_again()
    {
        var slip = await ReviewedAsync();
        await slip.PassAsync("林若澜", "审核", "汛情紧急。");

        await slip.BackAsync("陈立诚");
        await slip.SendAsync();

        Assert.Equal("审核 赵启明", await slip.NowAsync());
    }

    [Fact]
    public async Task Return_is_told_to_everybody_who_had_signed_and_to_whoever_has_it_again_but_not_to_whoever_returned_it()
    {
        var slip = await office.SendAsync(
            [Step("审核", 1), Step("会签", 2, completion: StepCompletion.All), Step("批准", 3)],
            new() { ["审核"] = ["赵启明"], ["会签"] = ["郭永平", "乌兰"], ["批准"] = ["陈立诚"] });
        await slip.DecideAsync("赵启明");
        await slip.DecideAsync("郭永平");
        await slip.DecideAsync("乌兰");

        await slip.BackAsync("陈立诚", "审核", reason: "应急局职责写错了。");

        foreach (var name in new[] { "郭永平", "乌兰", Drafter }) Assert.Contains("SentBack 陈立诚（盟行署盟长）：应急局职责写错了。", await NewsAsync(name));
        Assert.Equal(["ReturnedToMe 陈立诚（盟行署盟长）：应急局职责写错了。"], (await NewsAsync("赵启明")).Where(news => news.EndsWith("应急局职责写错了。", StringComparison.Ordinal)));
        Assert.DoesNotContain("应急局职责写错了。", string.Join('|', await NewsAsync("陈立诚")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_pile_is_handed_over_by_the_head_of_the_unit_or_the_office_and_says_what_it_could_not()
    {
        var slips = new List<Slip>();
        for (var i = 0; i < 3; i++) slips.Add(await office.SendAsync([Step("核对", 1)], new() { ["核对"] = ["包晓东"] }));
        var queued = await office.SendAsync([Step("核对", 1, completion: StepCompletion.InTurn)], new() { ["核对"] = ["王晓峰", "包晓东"] });
        var both = await office.SendAsync([Step("核对", 1, completion: StepCompletion.All)], new() { ["核对"] = ["包晓东", "韩雪梅"] });

        Assert.IsType<NotFound>((await AllAsync("赵启明", "包晓东", "韩雪梅")).Error);
        Assert.IsType<NotAllowed>((await AllAsync("白音娜", "包晓东", "韩雪梅")).Error);
        Assert.Equal("秘书二科科员 5 False", await WaitingAsync("韩雪梅"));
        Assert.Equal("秘书二科科员 5 False", await WaitingAsync("高静"));
        Assert.Equal("", await WaitingAsync("赵启明"));
        var done = (await AllAsync("韩雪梅", "包晓东", "韩雪梅")).Value;

        Assert.Equal((4, "韩雪梅已在这一环节里，不用再加。 1", false), (done.Count, string.Join(",", done.Left.Select(left => $"{left.Why} {left.Count}")), done.HasMore));
        Assert.All(await Task.WhenAll(slips.Select(slip => slip.NowAsync())), now => Assert.Equal("核对 韩雪梅", now));
        await queued.DecideAsync("王晓峰");
        Assert.Equal("核对 韩雪梅", await queued.NowAsync());
        Assert.Equal("核对 包晓东，核对 韩雪梅", await both.NowAsync());
        Assert.Equal(1, (await AllAsync("高静", "包晓东", "孟和")).Value.Count);
        Assert.IsType<NothingToHandOver>((await AllAsync("高静", "包晓东", "孟和")).Error);
    }

    private Task<Slip> ReviewedAsync() => office.SendAsync([Step("审核", 1), Step("批准", 2)], new() { ["审核"] = ["赵启明"], ["批准"] = ["陈立诚"] });

    private async Task<Result<HandedOver>> AllAsync(string by, string from, string to) => await office.Office.Get<HandOverAllHandler>().HandleAsync(
        new HandOverAll(Guid.NewGuid(), (await office.Office.StaffAsync(from)).Id, (await office.Office.StaffAsync(to)).Id, "调离。"), await office.AsAsync(by), CancellationToken.None);

    // What the page of handing over offers somebody of 包晓东's pile; empty for nothing.
    private async Task<string> WaitingAsync(string by) =>
        (await office.Office.Get<WaitingPeopleQuery>().ListAsync(await office.AsAsync(by), CancellationToken.None)).Value
        .Where(row => row.Name == "包晓东").Select(row => $"{row.Place} {row.Count} {row.HasLeft}").SingleOrDefault() ?? "";

    private async Task<IReadOnlyList<string>> PileAsync(string name) =>
        [.. (await office.Office.Get<PileQuery>().OpenAsync(null, await office.AsAsync(name), CancellationToken.None)).Value.Rows.Select(row => $"{row.StepName}：{row.Note}")];

    private async Task<IReadOnlyList<string>> NewsAsync(string name)
    {
        await office.Office.Get<DispatchOutbox>().RunAsync(CancellationToken.None);
        var groups = (await office.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await office.AsAsync(name), CancellationToken.None)).Value.Rows;
        return [.. groups.SelectMany(group => group.Notices).Select(row => $"{row.Kind} {row.By}：{row.Words}")];
    }
}
