using OfficeHub.Core.Common;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.RouteOffice;

namespace OfficeHub.Tests.Core.Routing;

/// <summary>How a paper goes through its steps.</summary>
public sealed class RouteWayTests(RouteOffice office) : IClassFixture<RouteOffice>
{
    [Fact]
    public async Task Steps_are_gone_by_rank_and_those_of_one_rank_together()
    {
        var slip = await office.SendAsync(
            [Step("初核", 1), Step("财务", 2), Step("人事", 2), Step("批准", 3)],
            new() { ["初核"] = ["赵启明"], ["财务"] = ["于海波"], ["人事"] = ["王晓峰"], ["批准"] = ["陈立诚"] });

        Assert.Equal("初核 赵启明", await slip.NowAsync());
        Assert.Null((await slip.DecideAsync("赵启明")).Error);
        Assert.Equal("财务 于海波，人事 王晓峰", await slip.NowAsync());
        Assert.Null((await slip.DecideAsync("王晓峰")).Error);
        Assert.Equal("财务 于海波", await slip.NowAsync());
        Assert.Null((await slip.DecideAsync("于海波")).Error);
        Assert.Equal("批准 陈立诚", await slip.NowAsync());
        Assert.Null((await slip.DecideAsync("陈立诚")).Error);
        Assert.Equal(RouteStatus.Finished, (await slip.RouteAsync()).Status);
    }

    [Fact]
    public async Task First_answer_of_a_step_for_anyone_ends_the_others_items()
    {
        var slip = await office.SendAsync([Step("审核", 1), Step("批准", 2)], new() { ["审核"] = ["赵启明", "韩雪梅"], ["批准"] = ["陈立诚"] });

        Assert.Null((await slip.DecideAsync("韩雪梅")).Error);

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
        Assert.Equal("这件待办已不用办（韩雪梅已办），不用再办。请回到待办看下一件。", (await slip.DecideAsync("赵启明")).Error!.Message);
    }

    [Fact]
    public async Task Step_for_everybody_waits_for_everybody()
    {
        var slip = await office.SendAsync(
            [Step("会签", 1, completion: StepCompletion.All), Step("批准", 2)], new() { ["会签"] = ["于海波", "郭永平", "乌兰"], ["批准"] = ["陈立诚"] });

        await slip.DecideAsync("乌兰");
        await slip.DecideAsync("于海波");
        Assert.Equal("会签 郭永平", await slip.NowAsync());
        await slip.DecideAsync("郭永平");

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
    }

    [Fact]
    public async Task Step_gone_in_turn_asks_one_after_the_other_in_the_order_chosen()
    {
        var slip = await office.SendAsync([Step("审签", 1, completion: StepCompletion.InTurn)], new() { ["审签"] = ["乌力吉", "林若澜", "周文渊"] });

        Assert.Equal("审签 乌力吉", await slip.NowAsync());
        Assert.Equal("这件待办还没轮到，不用再办。请回到待办看下一件。", (await slip.DecideAsync("周文渊")).Error!.Message);
        await slip.DecideAsync("乌力吉");
        Assert.Equal("审签 林若澜", await slip.NowAsync());
        Assert.NotNull((await slip.ItemAsync("林若澜")).DueAt);
        await slip.DecideAsync("林若澜");
        await slip.DecideAsync("周文渊");

        Assert.Equal(RouteStatus.Finished, (await slip.RouteAsync()).Status);
    }

    [Fact]
    public async Task Refusal_that_returns_sends_the_paper_to_its_drafter_when_all_have_answered()
    {
        var slip = await office.SendAsync([Step("会签", 1, completion: StepCompletion.All)], new() { ["会签"] = ["于海波", "郭永平"] });

        Assert.IsType<OpinionMissing>((await slip.DecideAsync("于海波", "Disagree")).Error);
        Assert.Null((await slip.DecideAsync("于海波", "Disagree", "没有预算。")).Error);
        Assert.Equal("会签 郭永平", await slip.NowAsync());
        Assert.Null((await slip.DecideAsync("郭永平", "Disagree", "车不够。")).Error);

        Assert.Equal("拟稿 苏日娜", await slip.NowAsync());
        Assert.Equal("于海波不同意：没有预算。；郭永平不同意：车不够。", (await slip.ItemAsync("苏日娜")).Note);
    }

    [Fact]
    public async Task Refusal_that_is_recorded_lets_the_paper_go_on()
    {
        var slip = await office.SendAsync(
            [Step("会签", 1, completion: StepCompletion.All, refusal: RefusalMeaning.Recorded), Step("批准", 2)], new() { ["会签"] = ["于海波", "郭永平"], ["批准"] = ["陈立诚"] });

        await slip.DecideAsync("于海波", "Disagree", "没有预算。");
        await slip.DecideAsync("郭永平");

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
    }

    [Fact]
    public async Task Step_whose_fact_does_not_hold_is_left_out_and_looked_at_again_after_a_return()
    {
        var slip = await office.SendAsync(
            [Step("审核", 1), Step("合法性", 2) with { Fact = "Normative", OtherwiseReason = "不是规范性文件" }, Step("批准", 3)],
            new() { ["审核"] = ["赵启明"], ["合法性"] = ["罗秉正"], ["批准"] = ["陈立诚"] });
        await slip.DecideAsync("赵启明");
        Assert.Equal("不是规范性文件", (await slip.RouteAsync()).Steps.Single(step => step.State is StepState.NotApplicable).Reason);

        await slip.BackAsync("陈立诚", straightBack: true);
        slip.Write("第二稿", "Normative");
        await slip.SendAsync();

        Assert.Equal("合法性 罗秉正", await slip.NowAsync());
        await slip.DecideAsync("罗秉正");
        Assert.Equal("批准 陈立诚", await slip.NowAsync());
    }

    [Fact]
    public async Task Step_of_the_one_who_has_just_decided_is_skipped_and_says_so()
    {
        var slip = await office.SendAsync([Step("审核", 1), Step("审签", 2, Skipping), Step("批准", 3)], new() { ["审核"] = ["马会川"], ["审签"] = ["马会川"], ["批准"] = ["陈立诚"] });

        await slip.DecideAsync("马会川");

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
        Assert.Equal("与上一环节同一人（马会川）", (await slip.RouteAsync()).Steps.Single(step => step.State is StepState.Skipped).Reason);
    }

    [Fact]
    public async Task Step_of_one_among_several_who_decided_is_not_skipped()
    {
        var slip = await office.SendAsync(
            [Step("会签", 1, completion: StepCompletion.All), Step("审签", 2, Skipping)], new() { ["会签"] = ["马会川", "于海波"], ["审签"] = ["马会川"] });

        await slip.DecideAsync("于海波");
        await slip.DecideAsync("马会川");

        Assert.Equal("审签 马会川", await slip.NowAsync());
    }

    [Fact]
    public async Task Nobody_checks_what_he_drafted()
    {
        var slip = await office.SendAsync([Step("审核", 1), Step("保密审查", 2, NotDrafters) with { Who = new(AssigneeBy.Role, RoleCodes.SecrecyReviewer) }], new() { ["审核"] = ["赵启明"] }, by: "丁卫国");

        var refused = Assert.IsType<NobodyForStep>((await slip.DecideAsync("赵启明")).Error);

        Assert.Equal("“保密审查”没有人可送：没有别的人有角色“保密审查员”。请换人，或请安全管理员补上，再送。", refused.Message);
        Assert.Equal("审核 赵启明", await slip.NowAsync());
    }

    [Fact]
    public async Task One_of_several_heads_does_not_get_his_own_draft()
    {
        var slip = await office.SendAsync([Step("审核", 1)], new() { ["审核"] = ["赵启明"] }, by: "赵启明");
        Assert.Equal("审核 赵启明", await slip.NowAsync());

        slip = await office.SendAsync([Step("编号", 1) with { Who = new(AssigneeBy.Role, RoleCodes.GeneralOffice) }], [], by: "高静");
        Assert.Equal("编号 孟和", await slip.NowAsync());
    }

    [Fact]
    public async Task Somebody_chosen_who_has_left_is_named_and_not_left_out()
    {
        var slip = await office.SendAsync([Step("审核", 1), Step("会签", 2, completion: StepCompletion.All)], new() { ["审核"] = ["赵启明"], ["会签"] = ["于海波", "赵淑芬"] });
        await office.SwitchAsync("赵淑芬", isOff: true);

        var refused = Assert.IsType<NobodyForStep>((await slip.DecideAsync("赵启明")).Error);
        await office.SwitchAsync("赵淑芬", isOff: false);

        Assert.Equal("赵淑芬已不在岗", refused.Who);
        Assert.Equal("审核 赵启明", await slip.NowAsync());
    }

    [Fact]
    public async Task Limit_follows_the_urgency_and_a_changed_one_too()
    {
        var slip = await office.SendAsync([Step("审核", 1), Step("批准", 2)], new() { ["审核"] = ["赵启明"], ["批准"] = ["陈立诚"] });
        await slip.DescribeAsync("关于夜间用车的请示", Urgency.ExtraUrgent);

        var waiting = await slip.ItemAsync("赵启明");
        Assert.Equal(("关于夜间用车的请示", 0), (waiting.Title, waiting.UrgencyRank));
        Assert.Null((await slip.DecideAsync("赵启明", item: waiting)).Error);

        Assert.Equal(office.Office.Clock.UtcNow.AddHours(2), (await slip.ItemAsync("陈立诚")).DueAt);
    }

    [Fact]
    public async Task Answer_on_another_text_or_one_the_feature_refuses_changes_nothing()
    {
        var slip = await office.SendAsync([Step("审核", 1)], new() { ["审核"] = ["赵启明"] });
        var item = await slip.ItemAsync("赵启明");
        office.Slips.Refusal = new LastSigner("审核");

        Assert.IsType<LastSigner>((await slip.DecideAsync("赵启明")).Error);

        office.Slips.Refusal = null;
        Assert.Equal((WorkItemState.Open, item.Revision, "", ""), await StateAsync());

        async Task<(WorkItemState, int, string, string)> StateAsync()
        {
            var now = await slip.ItemAsync("赵启明");
            return (now.State, now.Revision, now.Outcome, now.Opinion);
        }
    }

    [Theory]
    [InlineData("此件机密★1年，不宜送。")]
    [InlineData("机密★")]
    public async Task Mark_of_secrecy_in_an_opinion_or_a_reason_is_refused_and_not_stored(string words)
    {
        var slip = await office.SendAsync([Step("会签", 1, completion: StepCompletion.All)], new() { ["会签"] = ["于海波"] });

        Assert.Contains("“意见”里有密级标志", Assert.IsType<Invalid>((await slip.DecideAsync("于海波", opinion: words)).Error).Message, StringComparison.Ordinal);
        Assert.Contains("“理由”里有密级标志", Assert.IsType<Invalid>((await slip.BackAsync("于海波", reason: words)).Error).Message, StringComparison.Ordinal);
        Assert.IsType<Invalid>((await slip.HandOverAsync("于海波", "赵淑芬", words)).Error);

        Assert.Equal("会签 于海波", await slip.NowAsync());
        await AssertNowhereAsync("机密★");
    }

    [Fact]
    public async Task Draft_is_sent_by_its_feature_and_not_through_its_item()
    {
        var slip = await office.SendAsync([Step("审核", 1)], new() { ["审核"] = ["赵启明"] });
        await slip.BackAsync("赵启明");

        Assert.IsType<NotFound>((await slip.DecideAsync(Drafter, StepOutcome.Sent.Code)).Error);
    }

    private async Task AssertNowhereAsync(string words)
    {
        Assert.DoesNotContain(await office.Office.LogAsync(), row => row.Summary.Contains(words, StringComparison.Ordinal));
        await using var db = await office.Office.ContextAsync();
        Assert.DoesNotContain(db.Set<WorkItem>().AsEnumerable(), item => (item.Opinion + item.Note + item.Ending).Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain(db.Set<OfficeHub.Core.Persistence.Commands.CommandRecord>().AsEnumerable(), record => record.Answer?.Contains(words, StringComparison.Ordinal) == true);
    }
}
