using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Routing.Templates;

/// <summary>A paper under way that is moved to another version of its template; without a database.</summary>
public sealed class RouteVersionTests(ITestOutputHelper output)
{
    private const int EverydayRounds = 400;

    private static readonly StepOutcome Agree = new("Agree", "同意");
    private static readonly StepKind Review = new("Review", "审核", [Agree]);
    private static readonly StepKind Secrecy = new("Secrecy", "保密审查", [Agree]);
    private static readonly StepKind SignOff = new("SignOff", "签发", [Agree]) { IsVoidOnReturn = true };
    private static readonly StepKinds Kinds = new([Review, Secrecy, SignOff]);
    private static readonly RouteDesign Design = new("Slip", "条子", [Review, Secrecy], new RequiredStep(Secrecy, "Reviewer"), [Step("SignOff", "签发", 1, SignOff), Step("Numbering", "编号", 2)], [], []);
    private static readonly DateTime At = new(2026, 7, 1, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Drafter = new() { Name = "苏日娜", StaffId = Guid.CreateVersion7(), UnitName = "秘书一科", PostName = "科员" };
    private static readonly Guid Director = Guid.CreateVersion7();

    private static readonly TemplateStep[] First = [Step("A", "初核", 1), Step("B", "会签", 2), Step("C", "核稿", 3), Step("S", "保密审查", 4, Secrecy), Step("D", "审签", 5)];

    [Fact]
    public void Move_drops_adds_and_alters_the_steps_to_come_and_leaves_the_rest()
    {
        var route = Begun(First);
        Pass(route, "拟稿", "初核");

        var change = Move(route, [Step("A", "初核", 1), Step("B", "会签", 2), Step("S", "保密审查", 3, Secrecy), Step("E", "合法性审核", 4), Step("D", "审签", 5) with { Usual = new TimeLimit(9, TimeLimitUnit.WorkingDays) }]).Value;

        Assert.Equal("不再办“核稿”，新加“合法性审核”，办法有变“审签”", change.InWords());
        Assert.Equal("拟稿 Done 0，初核 Done 1，会签 Open 2，保密审查 Waiting 3，合法性审核 Waiting 4，审签 Waiting 5，签发 Waiting 6，编号 Waiting 7", States(route));
        Assert.Equal(Enumerable.Range(0, 8), route.Steps.Select(step => step.Place));
        Assert.Equal(9, route.Steps[5].Limits.Usual!.Amount);
        Assert.Equal((2, 1, 2, "马会川（办公室主任）", "并入核稿。"), route.VersionMoves.Single() is var move ? (route.TemplateVersion, move.From, move.To, move.By, move.Reason) : default);
        Pass(route, "会签", "保密审查", "合法性审核", "审签", "签发", "编号");
        Assert.Equal(RouteStatus.Finished, route.Status);
    }

    [Fact]
    public void Steps_of_one_rank_stay_together_and_come_right_behind_the_open_one()
    {
        var route = Begun(First);

        Assert.True(Move(route, [Step("S", "保密审查", 4, Secrecy), Step("A", "初核", 4), Step("C", "核稿", 9)]).IsSuccess);

        Assert.Equal("拟稿 Open 0，保密审查 Waiting 1，初核 Waiting 1，核稿 Waiting 2，签发 Waiting 3，编号 Waiting 4", States(route));
    }

    [Fact]
    public void Step_that_is_done_is_not_gone_again_where_the_version_has_it_later()
    {
        var route = Begun(First);
        Pass(route, "拟稿", "初核");

        Assert.Null(Move(route, [Step("B", "会签", 1), Step("A", "初核", 2), Step("C", "核稿", 3), Step("S", "保密审查", 4, Secrecy), Step("D", "审签", 5)]).Error);

        Assert.Equal("拟稿 Done 0，初核 Done 1，会签 Open 2，核稿 Waiting 3，保密审查 Waiting 4，审签 Waiting 5，签发 Waiting 6，编号 Waiting 7", States(route));
    }

    [Fact]
    public void Step_that_did_not_apply_earlier_comes_where_the_version_has_it_later()
    {
        var route = Begun(First);
        Pass(route, "拟稿");
        PassLeavingOut(route, "初核", "会签");

        var change = Move(route, [Step("A", "初核", 1), Step("C", "核稿", 2), Step("B", "会签", 3), Step("S", "保密审查", 4, Secrecy)]).Value;

        Assert.Equal("不再办“审签”，新加“会签”", change.InWords());
        Assert.Equal("拟稿 Done 0，初核 Done 1，核稿 Open 3，会签 Waiting 4，保密审查 Waiting 5，签发 Waiting 6，编号 Waiting 7", States(route));
    }

    [Theory]
    [InlineData("会签", "A S", "现在办的“会签”，这一版里没有。")]
    [InlineData("会签", "C S A B", "“核稿”还没有办，这一版却排在前面，转过去就漏了。")]
    [InlineData("会签", "A B C", "转过去就没有“保密审查”了。")]
    [InlineData("签发", "A B C S", "审核已经办完，到了“签发”，后面的环节各版都一样。")]
    [InlineData("编号", "A B C S", "审核已经办完，到了“编号”，后面的环节各版都一样。")]
    public void Paper_that_another_version_cannot_take_over_stays_with_the_reason(string at, string keys, string why)
    {
        var route = Begun(First);
        foreach (var name in route.Steps.Select(step => step.Name).TakeWhile(name => name != at)) Pass(route, name);
        var before = Whole(route);

        var refused = Move(route, [.. keys.Split(' ').Select((key, i) => First.Single(step => step.Key == key) with { Rank = i + 1 })]);

        Assert.Equal(why, Assert.IsType<CannotMoveOn>(refused.Error).Message);
        Assert.Equal(before, Whole(route));
    }

    [Fact]
    public void Answer_given_before_a_return_is_not_lost_with_its_step()
    {
        var route = Begun(First);
        Pass(route, "拟稿", "初核", "会签");
        Back(route, "核稿", straight: false);

        Assert.Equal("“会签”办过，要重新办，这一版里却没有。", Move(route, [First[0], First[3]]).Error!.Message);
        Assert.Null(Move(route, [First[1], First[0] with { Rank = 3 }, First[2] with { Rank = 3 }, First[3]]).Error);

        Assert.Equal("拟稿 Open 0，会签 Waiting 1，初核 Waiting 2，核稿 Waiting 2，保密审查 Waiting 3，签发 Waiting 4，编号 Waiting 5", States(route));
        // What was said is still said of the step it was said at.
        Assert.All(route.Items, item => Assert.NotNull(route.StepOf(item)));
    }

    [Fact]
    public void Paper_that_goes_straight_back_waits_until_it_is_there()
    {
        var route = Begun(First);
        Pass(route, "拟稿", "初核", "会签");
        Back(route, "核稿", straight: true);

        Assert.Contains("后面的“初核”已经办过，等这件走过那一步再转", Move(route, First).Error!.Message, StringComparison.Ordinal);
        Pass(route, "拟稿");
        Assert.Null(Move(route, First).Error);
    }

    [Fact]
    public void Step_for_chosen_people_is_not_added_where_nobody_was_chosen()
    {
        var route = Begun(First);
        Pass(route, "拟稿");
        TemplateStep[] chosen = [.. First, Step("L", "领导审签", 6) with { Who = new(AssigneeBy.Chosen, "Leaders") }];

        Assert.Equal("新加的“领导审签”要拟稿人先选人，这件没有选。", Move(route, chosen).Error!.Message);
        route.Choose("Leaders", [Guid.CreateVersion7()]);

        Assert.Null(Move(route, chosen).Error);
    }

    [Fact]
    public void Move_to_the_same_or_an_older_version_or_of_a_route_that_is_over_is_refused()
    {
        var route = Begun(First);
        Assert.IsType<IsOnVersionAlready>(Move(route, First, version: 1).Error);
        Assert.IsType<IsOnVersionAlready>(route.MoveTo(RouteTemplate.Create(Guid.NewGuid(), "Other", 2, "别的", First, At).Value, Design, "马会川", Director, "改版。", At).Error);
        route.Terminate("不发了。", "苏日娜", Drafter.StaffId, At);

        Assert.IsType<RouteIsOver>(Move(route, First).Error);
    }

    [Fact]
    public void Drafter_is_told_with_the_reason_and_nobody_of_his_own_act()
    {
        var route = Begun(First);
        route.TakeEvents();

        Move(route, [First[0], First[3]]);
        var told = Assert.IsType<RouteHappened>(Assert.Single(route.TakeEvents()));
        Assert.Equal((RouteNewsKind.MovedToVersion, "不再办“会签”“核稿”“审签”。理由：并入核稿。", Drafter.StaffId), (told.Kind, told.Words, told.Told.Single().StaffId));

        route.MoveTo(RouteTemplate.Create(Guid.NewGuid(), "Slip", 3, "条子", First, At).Value, Design, "苏日娜", Drafter.StaffId, "再改。", At);
        Assert.Empty(route.TakeEvents());
    }

    [Fact]
    public void What_is_done_or_open_stays_to_the_letter_whatever_the_versions_are()
    {
        var chance = Chance.Begin(output);
        var (moved, refused) = (0, 0);
        for (var round = 0; round < Chance.Rounds(EverydayRounds); round++)
        {
            var route = Begun(Random(chance));
            for (var version = 2; version < 5; version++)
            {
                Wander(route, chance);
                if (route.Status is not RouteStatus.Running) break;
                var (whole, fixedPart, items) = (Whole(route), Unmovable(route), route.Items.Select(item => (item.Id, item.StepId, item.State, item.Opinion, item.Round)).ToList());
                var to = Random(chance);
                var foreseen = route.PlanMove(RouteTemplate.Create(Guid.NewGuid(), "Slip", version, "条子", to, At).Value, Design);
                Assert.Equal(whole, Whole(route));

                var result = Move(route, to, version);

                Assert.Equal((foreseen.Error, foreseen.IsSuccess ? foreseen.Value.InWords() : ""), (result.Error, result.IsSuccess ? result.Value.InWords() : ""));
                if (result.IsSuccess) moved++;
                else refused++;
                if (!result.IsSuccess) Assert.Equal(whole, Whole(route));
                Assert.Equal(fixedPart, Unmovable(route));
                Assert.Equal(items, route.Items.Select(item => (item.Id, item.StepId, item.State, item.Opinion, item.Round)));
                Assert.All(route.Items, item => Assert.NotNull(route.StepOf(item)));
                RouteRules.AssertHold(route);
                // The fixed steps are the last, in their order; secrecy is gone, under way or to come; no key is there twice.
                Assert.Equal(["SignOff", "Numbering"], route.Steps.TakeLast(2).Select(step => step.Key));
                Assert.Contains(route.Steps, step => step.Kind == Secrecy.Code && step.State is StepState.Waiting or StepState.Open or StepState.Done);
                Assert.Equal(route.Steps.Count, route.Steps.Select(step => step.Key).Distinct(StringComparer.Ordinal).Count());
                Assert.Equal(route.Steps.Select(step => step.Rank).Order(), route.Steps.Select(step => step.Rank));
            }

            // Whatever was done to it, it can be gone to its end.
            for (var left = 50; route.Status is RouteStatus.Running && left > 0; left--) Pass(route, route.Steps.First(step => step.State is StepState.Open).Name);
            Assert.Equal(RouteStatus.Finished, route.Status);
        }

        // Chance that only ever bounces off proves nothing.
        Assert.True(moved > 20 && refused > 20, $"{moved} moved, {refused} refused");
    }

    private static string Unmovable(RouteInstance route) => string.Join('\n', route.Steps.Where(step => step.State is StepState.Done or StepState.Open or StepState.Passed or StepState.Skipped)
        .Select(step => $"{step.Id} {step.Key} {step.Kind} {step.Name} {step.Rank} {step.Place} {step.Who} {step.Completion} {step.Fact} {step.Limits} {step.Round} {step.State} {step.TextHash} {step.ClosedAt}"));

    private static string Whole(RouteInstance route) => $"{route.TemplateVersion} {route.Changes} {route.VersionMoves.Count} {States(route)} {string.Join(',', route.Steps.Select(step => step.Id))}";

    private static string States(RouteInstance route) => string.Join('，', route.Steps.Select(step => $"{step.Name} {step.State} {step.Rank}"));

    private static TemplateStep Step(string key, string name, int rank, StepKind? kind = null) => new() { Key = key, Kind = (kind ?? Review).Code, Name = name, Rank = rank, Who = new(AssigneeBy.Role, "Reviewer") };

    // Some of the steps there are, in any order, some of them together.
    private static TemplateStep[] Random(Random chance)
    {
        var picked = First.Where(step => step.Key == "S" || chance.Next(4) > 0).OrderBy(_ => chance.Next()).ToList();
        return [.. picked.Select((step, i) => step with { Rank = 1 + (chance.Next(3) == 0 ? i / 2 : i) })];
    }

    private static void Wander(RouteInstance route, Random chance)
    {
        for (var acts = chance.Next(6); acts > 0 && route.Status is RouteStatus.Running; acts--)
        {
            var open = route.Steps.Where(step => step.State is StepState.Open).ToList();
            var at = open[chance.Next(open.Count)];
            if (at.Rank > 0 && chance.Next(5) == 0) Back(route, at.Name, chance.Next(2) == 0);
            else Pass(route, at.Name);
        }
    }

    private static RouteInstance Begun(IReadOnlyList<TemplateStep> steps) => RouteInstance.Begin(
        Guid.CreateVersion7(), new RouteSubject(Guid.CreateVersion7(), "Slip", "关于加班用车的请示", Urgency.None), RouteTemplate.Create(Guid.CreateVersion7(), "Slip", 1, "条子", steps, At).Value,
        Design.Tail, Drafter, new Assignee(Drafter.StaffId, Drafter.Name, "秘书一科科员", 9), At);

    private static Result<VersionChange> Move(RouteInstance route, IReadOnlyList<TemplateStep> steps, int version = 2) =>
        route.MoveTo(RouteTemplate.Create(Guid.CreateVersion7(), "Slip", version, "条子", steps, At).Value, Design, "马会川（办公室主任）", Director, "并入核稿。", At);

    // As the engine would: the step is decided, and what comes next is opened.
    private static void Pass(RouteInstance route, params string[] names)
    {
        foreach (var name in names) PassLeavingOut(route, name, "");
    }

    private static void PassLeavingOut(RouteInstance route, string name, string leftOut)
    {
        var step = route.Steps.Single(one => one.Name == name);
        var item = route.Items.Last(one => one.StepId == step.Id && one.IsPending);
        Assert.True(route.Decide(item, new ItemDecision(step.Kind == StepKind.Draft.Code ? StepOutcome.Sent : Agree, "", "text"), Kinds, null, At).IsSuccess);
        while (route.Next is { Count: > 0 } next)
        {
            foreach (var one in next)
            {
                if (one.Name == leftOut) route.LeaveOut(one, StepState.NotApplicable, "没有要会签的", At);
                else route.Open(one, [new Assignee(Guid.CreateVersion7(), "赵启明", "秘书一科科长", 5)], new WorkItemSource(item.Id, item.StaffName), null, At);
            }
        }

        if (!route.HasOpenSteps) route.Finish(At);
    }

    private static void Back(RouteInstance route, string from, bool straight)
    {
        var step = route.Steps.Single(one => one.Name == from);
        var item = route.Items.Last(one => one.StepId == step.Id && one.IsPending);
        var self = new Assignee(Drafter.StaffId, Drafter.Name, "秘书一科科员", 9);
        Assert.True(route.SendBack(item, new ReturnTarget(route.Steps[0], [self], straight), "数字不对。", "text", Kinds, At).IsSuccess);
    }
}
