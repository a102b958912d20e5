using OfficeHub.Core.Common;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.RouteOffice;

namespace OfficeHub.Tests.Core.Routing;

/// <summary>Taking back, withdrawing, handing over, adding and striking out.</summary>
public sealed class RoutePeopleTests(RouteOffice office) : IClassFixture<RouteOffice>
{
    [Fact]
    public async Task What_was_sent_is_the_senders_again_until_the_next_has_opened_it()
    {
        var slip = await office.SendAsync([Step("审核", 1), Step("批准", 2)], new() { ["审核"] = ["赵启明"], ["批准"] = ["陈立诚", "林若澜"] });
        await slip.DecideAsync("赵启明", opinion: "同意。");

        Assert.Null((await slip.WithdrawAsync("赵启明")).Error);
        Assert.Equal("审核 赵启明", await slip.NowAsync());
        Assert.Equal("已被撤回", Assert.IsType<ItemIsOver>((await slip.DecideAsync("陈立诚")).Error).How);

        await slip.DecideAsync("赵启明");
        await slip.LookAsync("林若澜");
        Assert.Equal("林若澜已经打开", Assert.IsType<NothingToWithdraw>((await slip.WithdrawAsync("赵启明")).Error).Why);
        Assert.Equal("这件不是您送出的", Assert.IsType<NothingToWithdraw>((await slip.WithdrawAsync("陈立诚")).Error).Why);
    }

    [Fact]
    public async Task Own_answer_in_a_group_is_withdrawn_while_others_have_yet_to_answer()
    {
        var slip = await office.SendAsync(
            [Step("会签", 1, completion: StepCompletion.All), Step("批准", 2)], new() { ["会签"] = ["于海波", "郭永平"], ["批准"] = ["陈立诚"] });
        await slip.DecideAsync("于海波");
        await slip.LookAsync("郭永平");

        Assert.Null((await slip.WithdrawAsync("于海波")).Error);

        Assert.Equal("会签 郭永平，会签 于海波", await slip.NowAsync());
    }

    [Theory]
    [InlineData("于海波")]
    [InlineData("郭永平")]
    public async Task Anyone_of_a_group_withdraws_his_answer_while_nobody_has_opened_the_next_step(string who)
    {
        var slip = await office.SendAsync(
            [Step("会签", 1, completion: StepCompletion.All), Step("批准", 2)], new() { ["会签"] = ["于海波", "郭永平"], ["批准"] = ["陈立诚"] });
        await slip.DecideAsync("于海波");
        await slip.DecideAsync("郭永平");

        Assert.Null((await slip.WithdrawAsync(who)).Error);
        Assert.Equal($"会签 {who}", await slip.NowAsync());
        await slip.DecideAsync(who);

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
    }

    [Fact]
    public async Task Sender_cannot_withdraw_once_one_of_the_next_has_answered_though_the_other_has_not_looked()
    {
        var slip = await office.SendAsync(
            [Step("审核", 1), Step("财务", 2), Step("人事", 2)], new() { ["审核"] = ["赵启明"], ["财务"] = ["于海波"], ["人事"] = ["王晓峰"] });
        await slip.DecideAsync("赵启明");
        await slip.DecideAsync("于海波");

        Assert.Equal("后面的人已经办过", Assert.IsType<NothingToWithdraw>((await slip.WithdrawAsync("赵启明")).Error).Why);
    }

    [Fact]
    public async Task Answer_in_turn_is_withdrawn_and_the_next_waits_again()
    {
        var slip = await office.SendAsync([Step("审签", 1, completion: StepCompletion.InTurn)], new() { ["审签"] = ["乌力吉", "林若澜", "周文渊"] });
        await slip.DecideAsync("乌力吉");

        Assert.Null((await slip.WithdrawAsync("乌力吉")).Error);
        Assert.Equal("审签 乌力吉", await slip.NowAsync());
        await slip.DecideAsync("乌力吉");
        Assert.Equal("审签 林若澜", await slip.NowAsync());
        await slip.DecideAsync("林若澜");

        Assert.Equal("后面的人已经办过", Assert.IsType<NothingToWithdraw>((await slip.WithdrawAsync("乌力吉")).Error).Why);
        Assert.Equal("审签 周文渊", await slip.NowAsync());
    }

    [Fact]
    public async Task Return_is_not_withdrawn()
    {
        var slip = await office.SendAsync([Step("审核", 1), Step("批准", 2)], new() { ["审核"] = ["赵启明"], ["批准"] = ["陈立诚"] });
        await slip.DecideAsync("赵启明");
        await slip.BackAsync("陈立诚", straightBack: true);

        Assert.Equal("这件已经退回重办", Assert.IsType<NothingToWithdraw>((await slip.WithdrawAsync("陈立诚")).Error).Why);
        Assert.IsType<NothingToWithdraw>((await slip.WithdrawAsync("赵启明")).Error);
        await slip.SendAsync();
        Assert.Null((await slip.WithdrawAsync(Drafter)).Error);
        Assert.Equal("拟稿 苏日娜", await slip.NowAsync());
        await slip.SendAsync();
        Assert.Equal("批准 陈立诚", await slip.NowAsync());
    }

    [Fact]
    public async Task Decision_in_its_grace_is_taken_back_or_leaves_with_the_instant_of_its_press()
    {
        var slip = await office.SendAsync([Step("审核", 1, Graceful), Step("批准", 2)], new() { ["审核"] = ["赵启明"], ["批准"] = ["陈立诚"] });
        Assert.Null((await slip.DecideAsync("赵启明", opinion: "同意。")).Error);
        Assert.Equal("", await slip.NowAsync());
        Assert.IsType<DecisionIsLeaving>((await slip.DecideAsync("赵启明", "Disagree", "不行。")).Error);
        Assert.IsType<DecisionIsLeaving>((await slip.BackAsync("赵启明")).Error);
        Assert.IsType<DecisionIsLeaving>((await slip.HandOverAsync("赵启明", "韩雪梅")).Error);

        Assert.Null((await slip.TakeBackAsync("赵启明")).Error);
        var open = await slip.ItemAsync("赵启明");
        Assert.Equal((WorkItemState.Open, "", null), (open.State, open.Opinion, open.DecidedAt));

        await slip.DecideAsync("赵启明", opinion: "同意。");
        var pressed = office.Office.Clock.UtcNow;
        await slip.LeaveAsync();
        Assert.Equal("批准 陈立诚", await slip.NowAsync());
        Assert.Equal(pressed, (await slip.ItemAsync("赵启明")).DecidedAt);
        Assert.IsType<NothingToTakeBack>((await slip.TakeBackAsync("赵启明")).Error);
    }

    [Fact]
    public async Task Decision_that_can_no_longer_leave_comes_back_with_the_reason()
    {
        var slip = await office.SendAsync([Step("审核", 1, Graceful)], new() { ["审核"] = ["赵启明"] });
        await slip.DecideAsync("赵启明", opinion: "同意。");
        slip.Write("第二稿");

        await slip.LeaveAsync();

        var back = await slip.ItemAsync("赵启明");
        Assert.Equal((WorkItemState.Open, "", "没有送出：您看的不是最新的稿子，没有办。请看过新稿再办。"), (back.State, back.Outcome, back.Note));
    }

    [Fact]
    public async Task Pressed_answers_of_two_leave_one_and_the_other_is_not_needed()
    {
        var slip = await office.SendAsync([Step("审核", 1, Graceful), Step("批准", 2)], new() { ["审核"] = ["赵启明", "韩雪梅"], ["批准"] = ["陈立诚"] });
        await slip.DecideAsync("赵启明");
        office.Office.Clock.Advance(TimeSpan.FromSeconds(1));
        await slip.DecideAsync("韩雪梅", "Disagree", "不行。");

        await slip.LeaveAsync();

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
        Assert.Equal(["Done", "NotNeeded"], (await slip.RouteAsync()).Items.Where(item => item.StepName == "审核").Select(item => item.State.ToString()).Order());
    }

    [Fact]
    public async Task Item_handed_over_is_wholly_the_other_persons()
    {
        var slip = await office.SendAsync([Step("审核", 1), Step("批准", 2)], new() { ["审核"] = ["赵启明"], ["批准"] = ["陈立诚"] });

        Assert.Null((await slip.HandOverAsync("赵启明", "韩雪梅", "出差。")).Error);

        Assert.Equal("审核 韩雪梅", await slip.NowAsync());
        Assert.Equal(("赵启明", "出差。"), ((await slip.ItemAsync("韩雪梅")).SentBy, (await slip.ItemAsync("韩雪梅")).Note));
        Assert.Equal("已转给别人", Assert.IsType<ItemIsOver>((await slip.DecideAsync("赵启明")).Error).How);
        Assert.Equal("赵启明已经打开", Assert.IsType<NothingToWithdraw>((await slip.WithdrawAsync(Drafter)).Error).Why);
        Assert.IsType<MayNotTakeStep>((await slip.HandOverAsync("韩雪梅", Drafter)).Error);
        Assert.IsType<HasStepAlready>((await slip.HandOverAsync("韩雪梅", "韩雪梅")).Error);
    }

    [Fact]
    public async Task Step_of_a_role_is_handed_over_to_its_holders_only()
    {
        var slip = await office.SendAsync([Step("编号", 1) with { Who = new(AssigneeBy.Role, RoleCodes.GeneralOffice) }], []);

        Assert.Equal("“编号”要由办公室文书办理，王晓峰不是。请换一个人。", (await slip.HandOverAsync("孟和", "王晓峰")).Error!.Message);
    }

    [Fact]
    public async Task Place_in_the_queue_is_handed_over_with_the_item()
    {
        var slip = await office.SendAsync([Step("审签", 1, completion: StepCompletion.InTurn)], new() { ["审签"] = ["乌力吉", "林若澜", "周文渊"] });
        await slip.HandOverAsync("林若澜", "马会川");
        await slip.DecideAsync("乌力吉");

        Assert.Equal("审签 马会川", await slip.NowAsync());
    }

    [Fact]
    public async Task Signer_added_must_answer_too_and_is_struck_out_by_whoever_added_him_or_the_drafter()
    {
        var slip = await office.SendAsync(
            [Step("会签", 1, completion: StepCompletion.All), Step("批准", 2)], new() { ["会签"] = ["于海波"], ["批准"] = ["陈立诚"] });
        Assert.Null((await slip.AddAsync("于海波", "郭永平")).Error);
        Assert.Null((await slip.AddAsync("于海波", "乌兰")).Error);
        Assert.IsType<HasStepAlready>((await slip.AddAsync("于海波", "乌兰")).Error);
        Assert.IsType<NotYoursToRemove>((await slip.RemoveAsync("郭永平", "乌兰")).Error);
        Assert.IsType<NotYoursToRemove>((await slip.RemoveAsync("乌兰", "乌兰")).Error);

        Assert.Null((await slip.RemoveAsync("于海波", "乌兰")).Error);
        Assert.Null((await slip.RemoveAsync(Drafter, "于海波")).Error);
        Assert.IsType<LastSigner>((await slip.RemoveAsync(Drafter, "郭永平")).Error);
        await slip.DecideAsync("郭永平");

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
        Assert.IsType<StepTakesNoMore>((await slip.AddAsync("陈立诚", "林若澜")).Error);
    }

    [Fact]
    public async Task Signer_added_to_a_step_in_turn_comes_last_and_one_struck_out_gives_his_turn_on()
    {
        var slip = await office.SendAsync([Step("审签", 1, completion: StepCompletion.InTurn)], new() { ["审签"] = ["乌力吉", "林若澜"] });
        await slip.AddAsync("乌力吉", "周文渊");

        Assert.Null((await slip.RemoveAsync(Drafter, "乌力吉")).Error);
        Assert.Equal("审签 林若澜", await slip.NowAsync());
        Assert.NotNull((await slip.ItemAsync("林若澜")).DueAt);
        await slip.DecideAsync("林若澜");

        Assert.Equal("审签 周文渊", await slip.NowAsync());
    }

    [Fact]
    public async Task Urging_is_for_those_with_a_part_in_it_not_too_often_and_makes_no_press_stale()
    {
        var slip = await office.SendAsync([Step("审核", 1)], new() { ["审核"] = ["赵启明"] });
        var read = await slip.ItemAsync("赵启明");
        await slip.LookAsync("赵启明");

        Assert.Null((await slip.UrgeAsync(Drafter, "赵启明")).Error);
        Assert.IsType<UrgedJustNow>((await slip.UrgeAsync(Drafter, "赵启明")).Error);
        Assert.IsType<NotFound>((await slip.UrgeAsync("王晓峰", "赵启明")).Error);
        office.Office.Clock.Advance(WorkItem.BetweenUrgings);
        Assert.Null((await slip.UrgeAsync(Drafter, "赵启明")).Error);
        Assert.Equal(2, (await slip.ItemAsync("赵启明")).Urgings);

        Assert.Null((await slip.DecideAsync("赵启明", item: read)).Error);
    }
}
