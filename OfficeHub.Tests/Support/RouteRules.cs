using OfficeHub.Core.Routing;

namespace OfficeHub.Tests.Support;

/// <summary>What holds of every route, whatever was done to it.</summary>
internal static class RouteRules
{
    public static void AssertHold(RouteInstance route)
    {
        var faults = Faults(route).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    public static IEnumerable<string> Faults(RouteInstance route)
    {
        var open = route.Steps.Where(step => step.State is StepState.Open).ToList();
        var answers = route.Items.Where(item => item.Purpose is WorkItemPurpose.Decides).ToList();
        var isRunning = route.Status is RouteStatus.Running;
        if (isRunning != answers.Exists(item => item.InPile)) yield return $"the route is {route.Status}, and {answers.Count(item => item.InPile)} have it";
        if (isRunning != open.Count > 0) yield return $"the route is {route.Status} with {open.Count} open steps";
        if (open.Select(step => step.Rank).Distinct().Count() > 1) yield return "steps of two ranks are open";
        if (open.Count > 0 && route.Steps.Any(step => step.Rank < open[0].Rank && step.State is StepState.Waiting)) yield return "a step was left behind";
        foreach (var step in open)
        {
            var pile = route.Answers(step).Where(item => item.InPile).ToList();
            if (pile.Count == 0) yield return $"{step.Name} is open and nobody has it";
            if (step.Completion is StepCompletion.InTurn && pile.Count != 1) yield return $"{pile.Count} have {step.Name}, which is gone in turn";
            if (step.Completion is not StepCompletion.InTurn && route.Answers(step).Any(item => item.State is WorkItemState.Queued)) yield return $"somebody queues for {step.Name}";
            if (pile.Select(item => item.StaffId).Distinct().Count() != pile.Count) yield return $"somebody has {step.Name} twice";
        }

        foreach (var item in answers.Where(item => item.IsPending))
        {
            var step = route.StepOf(item);
            if (step.State is not StepState.Open || step.Round != item.Round) yield return $"{item.StaffName} has {step.Name}, which is {step.State}";
        }

        foreach (var step in route.Steps.Where(step => step.State is StepState.Done))
        {
            var given = route.Answers(step).Where(item => item.State is WorkItemState.Done).ToList();
            if (given.Count == 0) yield return $"{step.Name} is done and nobody answered";
            if (given.Exists(item => item.Outcome == StepOutcome.SentBack.Code)) yield return $"{step.Name} is done by a return";
        }

        if (!isRunning && route.Items.Any(item => item.IsPending && item.Purpose is WorkItemPurpose.Answers)) yield return "a question is left in an ended route";
        if (route.Items.Select(item => item.Number).Order().SequenceEqual(Enumerable.Range(1, route.Items.Count)) is false) yield return "items are not numbered through";
        if (route.Items.Any(item => item.State is WorkItemState.Done != (item is { DecidedAt: not null, State: WorkItemState.Done }))) yield return "an answer has no time";
    }
}
