using OfficeHub.Core.Routing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.RouteOffice;

namespace OfficeHub.Tests.Core.Routing;

/// <summary>Sending back, and what is gone again.</summary>
public sealed class RouteBackTests(RouteOffice office) : IClassFixture<RouteOffice>
{
    [Fact]
    public async Task Paper_sent_back_goes_through_every_step_again()
    {
        var slip = await ThroughAsync([Step("审核", 1), Step("核稿", 2), Step("批准", 3)]);

        Assert.Null((await slip.BackAsync("陈立诚")).Error);
        Assert.Equal("拟稿 苏日娜", await slip.NowAsync());
        await slip.SendAsync();
        Assert.Equal("审核 赵启明", await slip.NowAsync());
        await slip.DecideAsync("赵启明");
        await slip.DecideAsync("韩雪梅");

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
    }

    [Fact]
    public async Task Paper_sent_back_straight_comes_back_to_whoever_sent_it()
    {
        var slip = await ThroughAsync([Step("审核", 1), Step("核稿", 2), Step("批准", 3)]);

        await slip.BackAsync("陈立诚", straightBack: true);
        await slip.SendAsync();

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
    }

    [Theory]
    [InlineData("审核", "审核 赵启明", false, "核稿 韩雪梅")]
    [InlineData("审核", "审核 赵启明", true, "批准 陈立诚")]
    [InlineData("核稿", "核稿 韩雪梅", false, "批准 陈立诚")]
    public async Task Paper_can_be_sent_back_to_any_earlier_step(string to, string there, bool straightBack, string then)
    {
        var slip = await ThroughAsync([Step("审核", 1), Step("核稿", 2), Step("批准", 3)]);

        Assert.Null((await slip.BackAsync("陈立诚", to, straightBack, "请再核数字。")).Error);
        Assert.Equal(there, await slip.NowAsync());
        Assert.Equal("请再核数字。", (await slip.ItemAsync(there.Split(' ')[1])).Note);
        await slip.DecideAsync(there.Split(' ')[1]);

        Assert.Equal(then, await slip.NowAsync());
    }

    [Fact]
    public async Task Paper_cannot_be_sent_back_to_a_step_that_was_not_gone()
    {
        var slip = await office.SendAsync([Step("审核", 1), Step("批准", 2)], new() { ["审核"] = ["赵启明"], ["批准"] = ["陈立诚"] });

        Assert.IsType<NoStepToReturnTo>((await slip.BackAsync("赵启明", "批准")).Error);
        Assert.IsType<NoStepToReturnTo>((await slip.BackAsync("赵启明", "审核")).Error);
        Assert.IsType<OpinionMissing>((await slip.BackAsync("赵启明", reason: " ")).Error);
        Assert.Equal("审核 赵启明", await slip.NowAsync());
    }

    [Fact]
    public async Task Bound_step_is_gone_again_when_the_text_has_changed_and_only_then()
    {
        var slip = await ThroughAsync([Step("审核", 1), Step("核稿", 2, Bound), Step("批准", 3)]);

        await slip.BackAsync("陈立诚", straightBack: true);
        await slip.SendAsync();
        Assert.Equal("批准 陈立诚", await slip.NowAsync());

        await slip.BackAsync("陈立诚", straightBack: true);
        slip.Write("第二稿");
        await slip.SendAsync();
        Assert.Equal("核稿 韩雪梅", await slip.NowAsync());
        await slip.DecideAsync("韩雪梅");

        Assert.Equal("批准 陈立诚", await slip.NowAsync());
    }

    [Fact]
    public async Task Step_void_on_return_is_gone_again_though_nothing_changed()
    {
        var slip = await ThroughAsync([Step("审核", 1), Step("核稿", 2, Voided), Step("批准", 3)]);

        await slip.BackAsync("陈立诚", "审核", straightBack: true);
        await slip.DecideAsync("赵启明");

        Assert.Equal("核稿 韩雪梅", await slip.NowAsync());
    }

    [Fact]
    public async Task Return_by_one_of_a_group_ends_the_others_items_and_keeps_what_a_neighbour_step_said()
    {
        var slip = await office.SendAsync(
            [Step("财务", 1, Bound), Step("人事", 1, Bound), Step("会签", 1, completion: StepCompletion.All)],
            new() { ["财务"] = ["于海波"], ["人事"] = ["王晓峰"], ["会签"] = ["郭永平", "乌兰"] });
        await slip.DecideAsync("于海波");
        await slip.DecideAsync("乌兰");

        Assert.Null((await slip.BackAsync("王晓峰", straightBack: true)).Error);
        Assert.Equal("拟稿 苏日娜", await slip.NowAsync());
        Assert.Equal("已不用办（王晓峰已退回）", Assert.IsType<ItemIsOver>((await slip.DecideAsync("郭永平")).Error).How);
        await slip.SendAsync();

        Assert.Equal("人事 王晓峰，会签 郭永平，会签 乌兰", await slip.NowAsync());
    }

    [Fact]
    public async Task Answer_of_an_earlier_round_does_not_count_for_the_next()
    {
        // At one and the same instant, so that no time tells the rounds apart.
        var slip = await office.SendAsync([Step("会签", 1, completion: StepCompletion.All)], new() { ["会签"] = ["于海波", "郭永平"] });
        await slip.DecideAsync("于海波", "Disagree", "没有预算。");
        await slip.DecideAsync("郭永平");
        await slip.SendAsync();

        await slip.DecideAsync("于海波");
        await slip.DecideAsync("郭永平");

        Assert.Equal(RouteStatus.Finished, (await slip.RouteAsync()).Status);
    }

    [Fact]
    public async Task Paper_goes_back_to_those_who_answered_last_and_not_to_those_of_earlier_rounds()
    {
        var slip = await office.SendAsync(
            [Step("会签", 1, completion: StepCompletion.All), Step("批准", 2)], new() { ["会签"] = ["于海波", "郭永平"], ["批准"] = ["陈立诚"] });
        await slip.DecideAsync("于海波");
        await slip.DecideAsync("郭永平");
        await slip.BackAsync("陈立诚");
        await slip.SendAsync();
        await slip.HandOverAsync("郭永平", "乌兰");
        await slip.DecideAsync("于海波");
        await slip.DecideAsync("乌兰");

        await slip.BackAsync("陈立诚", "会签");

        Assert.Equal("会签 于海波，会签 乌兰", await slip.NowAsync());
    }

    [Fact]
    public async Task Draft_whose_drafter_has_gone_goes_back_to_the_head_of_his_unit()
    {
        var slip = await ThroughAsync([Step("审核", 1), Step("核稿", 2), Step("批准", 3)]);
        await office.SwitchAsync(Drafter, isOff: true);

        var sent = await slip.BackAsync("陈立诚");
        await office.SwitchAsync(Drafter, isOff: false);

        Assert.Null(sent.Error);
        Assert.Equal("拟稿 赵启明", await slip.NowAsync());
    }

    [Fact]
    public async Task Ended_route_asks_nobody_any_more()
    {
        var slip = await ThroughAsync([Step("审核", 1), Step("核稿", 2), Step("批准", 3)]);

        Assert.Null((await slip.EndAsync("另行发文。")).Error);

        var route = await slip.RouteAsync();
        Assert.Equal((RouteStatus.Terminated, "另行发文。", 0), (route.Status, route.TerminationReason, route.Items.Count(item => item.IsPending)));
        Assert.Equal("已不用办（流转已终止）", Assert.IsType<ItemIsOver>((await slip.DecideAsync("陈立诚")).Error).How);
        Assert.IsType<RouteIsOver>((await slip.WithdrawAsync("韩雪梅")).Error);
        Assert.IsType<RouteIsOver>((await slip.EndAsync("再来一次。")).Error);
    }

    private async Task<Slip> ThroughAsync(IReadOnlyList<OfficeHub.Core.Routing.Templates.TemplateStep> steps)
    {
        var slip = await office.SendAsync(steps, new() { ["审核"] = ["赵启明"], ["核稿"] = ["韩雪梅"], ["批准"] = ["陈立诚"] });
        Assert.Null((await slip.DecideAsync("赵启明")).Error);
        Assert.Null((await slip.DecideAsync("韩雪梅")).Error);
        return slip;
    }
}
