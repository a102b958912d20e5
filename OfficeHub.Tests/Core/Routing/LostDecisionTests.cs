using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.RouteOffice;

namespace OfficeHub.Tests.Core.Routing;

/// <summary>Decisions that others overtake within their grace, and what else people are told when a paper leaves their hands.</summary>
public sealed class LostDecisionTests(RouteOffice office) : IClassFixture<RouteOffice>
{
    [Fact]
    public async Task Decision_in_its_grace_is_lost_by_a_return_and_its_owner_is_told_why()
    {
        var slip = await TwoAsync();
        await slip.DecideAsync("于海波", opinion: "同意。");

        Assert.Null((await slip.BackAsync("郭永平", reason: "数字不对。")).Error);

        Assert.Equal(["DecisionLost 您刚作的“同意”没有生效，郭永平已退回：数字不对。"], await ToldAsync(slip, "于海波"));
        var lost = (await slip.RouteAsync()).Items.Single(item => item.StaffName == "于海波");
        Assert.Equal((WorkItemState.NotNeeded, "同意。"), (lost.State, lost.Opinion));
    }

    [Fact]
    public async Task Decision_in_its_grace_is_lost_by_the_end_of_the_paper_of_which_every_holder_is_told()
    {
        var slip = await TwoAsync();
        await slip.DecideAsync("于海波");

        Assert.Null((await slip.EndAsync("另行发文。")).Error);

        Assert.Equal(["DecisionLost 您刚作的“同意”没有生效，流转已终止：另行发文。"], await ToldAsync(slip, "于海波"));
        Assert.Equal(["Ended 另行发文。"], await ToldAsync(slip, "郭永平"));
        Assert.Empty(await ToldAsync(slip, Drafter));
    }

    [Fact]
    public async Task Decision_in_its_grace_is_lost_by_an_emergency_passage()
    {
        var slip = await office.SendAsync([Step("审核", 1, Graceful), Step("批准", 2)], new() { ["审核"] = ["赵启明"], ["批准"] = ["陈立诚"] });
        await slip.DecideAsync("赵启明");

        Assert.Null((await slip.PassAsync("林若澜", "审核", "汛情紧急。")).Error);

        Assert.Equal(["DecisionLost 您刚作的“同意”没有生效，因紧急由林若澜（北原盟行政公署副盟长（政务服务、数据））通过：汛情紧急。"], (await ToldAsync(slip, "赵启明")).Where(said => said.StartsWith("DecisionLost", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_two_who_press_in_a_step_of_any_the_second_is_told_that_the_first_has_it()
    {
        var slip = await office.SendAsync([Step("审核", 1, Graceful), Step("批准", 2)], new() { ["审核"] = ["于海波", "郭永平"], ["批准"] = ["陈立诚"] });
        await slip.DecideAsync("于海波");
        office.Office.Clock.Advance(TimeSpan.FromSeconds(1));
        await slip.DecideAsync("郭永平");

        await slip.LeaveAsync();

        Assert.Equal(["DecisionLost 您刚作的“同意”没有生效，于海波已办：同意"], await ToldAsync(slip, "郭永平"));
        Assert.Empty(await ToldAsync(slip, "于海波"));
    }

    [Fact]
    public async Task Item_that_comes_back_keeps_why_it_came_and_its_owner_is_told()
    {
        var slip = await office.SendAsync([Step("审核", 1, Graceful)], new() { ["审核"] = ["赵启明"] });
        await slip.HandOverAsync("赵启明", "韩雪梅", "出差。");
        foreach (var text in new[] { "第二稿", "第三稿" })
        {
            Assert.Null((await slip.DecideAsync("韩雪梅")).Error);
            slip.Write(text);
            await slip.LeaveAsync();
        }

        Assert.Equal("没有送出：您看的不是最新的稿子，没有办。请看过新稿再办。（送来时写：出差。）", (await slip.ItemAsync("韩雪梅")).Note);
        Assert.Equal(2, (await ToldAsync(slip, "韩雪梅")).Count(said => said == "DecisionLost 您刚作的“同意”没有送出：您看的不是最新的稿子，没有办。请看过新稿再办。"));
    }

    [Fact]
    public async Task Signer_struck_out_stands_in_the_history_with_who_did_it_and_why()
    {
        var slip = await TwoAsync();
        await slip.AddAsync("于海波", "林若澜");

        Assert.Null((await slip.RemoveAsync("于海波", "林若澜")).Error);

        var removed = new RouteHistory(await slip.RouteAsync(), office.Office.Get<StepKinds>()).Events([]).Single(one => one.Kind is RouteEventKind.SignerRemoved);
        Assert.Equal(("减签", "减林若澜：不涉及。", office.Office.Clock.UtcNow), (removed.Act, removed.Words, removed.At));
        Assert.StartsWith("于海波（", removed.Who, StringComparison.Ordinal);
    }

    private Task<Slip> TwoAsync() => office.SendAsync(
        [Step("会签", 1, Graceful, StepCompletion.All), Step("批准", 2)], new() { ["会签"] = ["于海波", "郭永平"], ["批准"] = ["陈立诚"] });

    private async Task<IReadOnlyList<string>> ToldAsync(Slip slip, string name)
    {
        await office.Office.Get<DispatchOutbox>().RunAsync(default);
        var groups = (await office.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await office.AsAsync(name), default)).Value.Rows;
        return [.. groups.Where(group => group.SubjectId == slip.Id).SelectMany(group => group.Notices).Select(row => $"{row.Kind} {row.Words}")];
    }
}
