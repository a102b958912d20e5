using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>Reads from a route what the owner of one of its items needs to know.</summary>
internal sealed class HandlingParts(StepKinds kinds)
{
    private static readonly string[] Reviewing =
        [DocumentSteps.CounterSign.Code, DocumentSteps.LegalReview.Code, DocumentSteps.SecrecyReview.Code, DocumentSteps.DisclosureReview.Code, DocumentSteps.NotPublicReview.Code, DocumentSteps.JointSignOff.Code];

    /// <summary>The part of an item.</summary>
    /// <param name="route">Loaded whole.</param>
    /// <param name="item">Of the route.</param>
    /// <param name="hash">Of the present text.</param>
    /// <param name="preview">What follows from agreeing.</param>
    public HandlingPart Of(RouteInstance route, WorkItem item, string hash, RoutePreview? preview)
    {
        var step = route.StepOf(item);
        return new HandlingPart(
            item.Id, item.Revision, item.Purpose, kinds.Of(item.StepKind), item.StepName, item.SentBy, item.SentAt, item.DueAt, item.LeavesAt,
            MendingSteps.Includes(item), PastOf(route, step, item, hash),
            [.. route.Steps.Where(other => other.State is not StepState.Waiting && Reviewing.Contains(other.Kind, StringComparer.Ordinal) && !(other.State is StepState.NotApplicable && kinds.Of(other.Kind).IsUnseenWhenNotDue))
                .Select(other => ReviewOf(route, other, hash))],
            [.. route.Items.Where(asked => asked.SentByItem == item.Id && asked is { IsPending: true, Purpose: WorkItemPurpose.Answers })
                .Select(asked => new OpenQuestion(asked.StaffName, asked.Post, asked.Note, asked.SentAt, asked.OpenedAt is not null))],
            SignersOf(route, step, item),
            item.Purpose is WorkItemPurpose.Decides
                ? [.. route.Steps.Where(other => MayReturnTo(step, other)).Select(other => new ReturnTarget(other.Id, other.Name, Names(Given(route, other))))]
                : [],
            preview);
    }

    // Once it has its number a document goes back no further than to 排版.
    private static bool MayReturnTo(RouteStep from, RouteStep to) =>
        to.Rank < from.Rank && to.State is StepState.Done && (!IsAfterNumber(from) || IsAfterNumber(to))
        // What is ready to go out is made again whole, or not at all.
        && (from.Kind != DocumentSteps.Issuing.Code || to.Kind == DocumentSteps.Typesetting.Code);

    private static bool IsAfterNumber(RouteStep step) => DocumentSteps.AfterNumber.Any(kind => kind.Code == step.Kind);

    private static HandlingPast PastOf(RouteInstance route, RouteStep step, WorkItem item, string hash)
    {
        var earlier = route.Items.Where(other => other.StepId == step.Id && other.Round < step.Round && other is { State: WorkItemState.Done, Purpose: WorkItemPurpose.Decides }).ToList();
        var own = earlier.Where(other => other.StaffId == item.StaffId).ToList();
        if (item.Purpose is not WorkItemPurpose.Decides) return new HandlingPast(1, item.Note, null, null);
        var given = own.LastOrDefault(other => other.Outcome != StepOutcome.SentBack.Code);
        return new HandlingPast(
            own.Count + 1, item.Note, ReturnOf(route, earlier), given is null ? null : new VoidAnswer(given.OutcomeName, given.DecidedAt!.Value, given.TextHash, given.TextHash != hash, []));
    }

    private static MendedReturn? ReturnOf(RouteInstance route, IEnumerable<WorkItem> earlier)
    {
        if (earlier.LastOrDefault(other => other.Outcome == StepOutcome.SentBack.Code) is not { } back) return null;
        var mended = route.Items.LastOrDefault(other => other.SentByItem == back.Id && other is { State: WorkItemState.Done, Purpose: WorkItemPurpose.Decides });
        return mended is null ? null : new MendedReturn(back.StaffName, back.DecidedAt!.Value, back.Opinion, mended.StaffName, mended.Opinion);
    }

    private ReviewFact ReviewOf(RouteInstance route, RouteStep step, string hash)
    {
        var given = Given(route, step);
        var waiting = route.Answers(step).Where(item => item.IsPending).ToList();
        return step.State switch
        {
            StepState.NotApplicable => new(step.Kind, step.State, "不适用", step.Reason, Passes: true, IsOfThisText: true),
            StepState.Skipped => new(step.Kind, step.State, "略过", step.Reason, Passes: true, IsOfThisText: true),
            StepState.Passed => new(step.Kind, step.State, "紧急通过", step.Reason, Passes: true, step.TextHash == hash),
            _ when given.Count + waiting.Count > 1 => new(step.Kind, step.State, Count(given, waiting.Count), "", given.TrueForAll(Passes), given.TrueForAll(item => item.TextHash == hash)),
            StepState.Open => new(step.Kind, step.State, "在办", Names(waiting), Passes: true, IsOfThisText: true),
            _ => new(step.Kind, step.State, string.Join('、', given.Select(item => item.OutcomeName)), Names(given), given.TrueForAll(Passes), given.TrueForAll(item => item.TextHash == hash)),
        };
    }

    private bool Passes(WorkItem item) => kinds.OutcomeOf(item.StepKind, item.Outcome) is { IsSuccess: true, Value.Passes: true };

    // 9/11 同意，附意见 2，不同意 1，未答 1.
    private static string Count(List<WorkItem> given, int waiting)
    {
        var agreed = given.Where(item => item.Outcome is "Agree" or "AgreeWithChanges").ToList();
        var parts = new List<string> { $"{agreed.Count}/{given.Count + waiting} 同意" };
        if (agreed.Count(item => item.Outcome == "AgreeWithChanges") is > 0 and var changes) parts.Add($"附意见 {changes}");
        parts.AddRange(given.Except(agreed).GroupBy(item => item.OutcomeName, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}"));
        if (waiting > 0) parts.Add($"未答 {waiting}");
        return string.Join('，', parts);
    }

    private IReadOnlyList<StepSigner> SignersOf(RouteInstance route, RouteStep step, WorkItem item) =>
        item.Purpose is not WorkItemPurpose.Decides || step.Completion is StepCompletion.Any
            ? []
            : [.. route.Answers(step).Where(other => other.IsPending || other.State is WorkItemState.Done)
                .Select(other => new StepSigner(
                    other.Id, other.StaffName, other.Post, other.State is WorkItemState.Done ? other.OutcomeName : "", !kinds.Of(step.Kind).KeepsPeople && route.MayRemoveSigner(other, item.StaffId)))];

    private static List<WorkItem> Given(RouteInstance route, RouteStep step) =>
        [.. route.Answers(step).Where(item => item.State is WorkItemState.Done && item.Outcome != StepOutcome.SentBack.Code)];

    private static string Names(IEnumerable<WorkItem> items) => string.Join('、', items.Select(item => item.StaffName).Distinct(StringComparer.Ordinal));
}
