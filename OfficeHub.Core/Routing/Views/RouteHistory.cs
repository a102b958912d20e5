namespace OfficeHub.Core.Routing.Views;

/// <summary>What happened on a route.</summary>
public enum RouteEventKind
{
    /// <summary>送审.</summary>
    Sent,

    /// <summary>An answer its step needs.</summary>
    Decided,

    /// <summary>退回.</summary>
    SentBack,

    /// <summary>重新征求: the text had changed since a step was gone.</summary>
    AskedAgain,

    /// <summary>撤回.</summary>
    Withdrawn,

    /// <summary>转办, 移交.</summary>
    HandedOver,

    /// <summary>加签.</summary>
    SignerAdded,

    /// <summary>减签.</summary>
    SignerRemoved,

    /// <summary>沟通: asked aside.</summary>
    Asked,

    /// <summary>Answered aside.</summary>
    Answered,

    /// <summary>催办.</summary>
    Urged,

    /// <summary>紧急通过.</summary>
    Passed,

    /// <summary>后补审批.</summary>
    ApprovedLater,

    /// <summary>转到现行流程.</summary>
    MovedToVersion,

    /// <summary>The route was ended before its time.</summary>
    Ended,
}

/// <summary>One thing that happened on a route.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">UTC.</param>
/// <param name="Who">姓名, or name and post together where they stand so on the record.</param>
/// <param name="Post">Unit and post; empty where <paramref name="Who"/> says it.</param>
/// <param name="Act">In Chinese.</param>
/// <param name="Words">With which words, or to whom; may be empty.</param>
/// <param name="TextHash">The text it was done on; empty where it is about none.</param>
public sealed record RouteEvent(RouteEventKind Kind, DateTime At, string Who, string Post, string Act, string Words, string TextHash = "");

/// <summary>Reads off a route what happened on it: its items keep every answer, return, withdrawal and hand-over there ever was.</summary>
internal sealed class RouteHistory(RouteInstance route, StepKinds kinds)
{
    private readonly IReadOnlyList<WorkItem> _items = route.Items;

    /// <summary>All of it, in no order. A decision that can still be taken back is not told.</summary>
    public IEnumerable<RouteEvent> Events(IReadOnlyList<Urging> urgings)
    {
        foreach (var item in _items)
        {
            if (item.DecidedAt is { } decided && item.State is WorkItemState.Done or WorkItemState.Withdrawn) yield return Decision(item, decided);
            if (Beside(item) is { } beside) yield return beside;
            if (item.RemovedAt is { } removed) yield return new(RouteEventKind.SignerRemoved, removed, item.RemovedBy, "", "减签", $"减{item.StaffName}：{item.Ending}");
            if (item.Purpose is WorkItemPurpose.Answers && IsFirst(item)) yield return new(RouteEventKind.Asked, item.SentAt, item.SentBy, PostOfSender(item), "沟通", $"问{item.StaffName}：{item.Note}");
        }

        foreach (var refused in _items.Where(item => Sender(item) is { } sender && sender.Outcome != StepOutcome.SentBack.Code && RankOf(sender) > RankOf(item) && !route.IsAskedAgain(item)).DistinctBy(item => (item.SentByItem, item.Round)))
        {
            yield return new(RouteEventKind.SentBack, refused.SentAt, Sender(refused)!.StepName, "", "退回", refused.Note, Sender(refused)!.TextHash);
        }

        foreach (var again in _items.Where(item => route.IsAskedAgain(item) && IsFirst(item) && !IsGivenAgain(item)).GroupBy(item => (item.SentByItem, item.StepId, item.Round, item.SentAt)))
        {
            var first = again.First();
            yield return new(RouteEventKind.AskedAgain, first.SentAt, Sender(first)!.StepName, "", "重新征求", $"请{string.Join('、', again.Select(item => item.StaffName))}再办“{first.StepName}”：{first.Note}");
        }

        foreach (var passed in _items.Where(item => item.Purpose is WorkItemPurpose.ApprovesLater && IsFirst(item)).DistinctBy(item => (item.StepId, item.SentAt)))
        {
            yield return new(RouteEventKind.Passed, passed.SentAt, passed.SentBy, "", "紧急通过", $"{StepOf(passed).Name}：{passed.Note}");
        }

        foreach (var urging in urgings) yield return new(RouteEventKind.Urged, urging.At, urging.By, "", "催办", $"催{urging.StaffName}办“{urging.StepName}”");
        foreach (var move in route.VersionMoves) yield return new(RouteEventKind.MovedToVersion, move.At, move.By, "", "转到现行流程", $"{move.Changes}。理由：{move.Reason}");
        if (route.Status is RouteStatus.Terminated) yield return new(RouteEventKind.Ended, route.EndedAt!.Value, route.TerminatedBy, "", "终止", route.TerminationReason);
    }

    private RouteEvent Decision(WorkItem item, DateTime at)
    {
        var (kind, act) = item switch
        {
            { Purpose: WorkItemPurpose.Answers } => (RouteEventKind.Answered, "答复"),
            { Purpose: WorkItemPurpose.ApprovesLater } => (RouteEventKind.ApprovedLater, item.StepName),
            _ when item.Outcome == StepOutcome.SentBack.Code => (RouteEventKind.SentBack, item.OutcomeName),
            _ when item.StepKind == StepKind.Draft.Code => (RouteEventKind.Sent, item.OutcomeName),
            _ => (RouteEventKind.Decided, item.StepName),
        };
        return new(kind, at, item.StaffName, item.Post, act, kind is RouteEventKind.Decided or RouteEventKind.ApprovedLater ? Answer(item) : item.Opinion, item.TextHash);
    }

    // The usual answer goes without saying where there are words.
    private string Answer(WorkItem item) => item.Opinion.Length == 0 ? item.OutcomeName
        : item.Outcome == kinds.Of(item.StepKind).Outcomes[0].Code ? item.Opinion
        : $"{item.OutcomeName}：{item.Opinion}";

    // What became of an item otherwise than by its answer, and when: the next item of the place knows.
    private RouteEvent? Beside(WorkItem item)
    {
        if (item.State is WorkItemState.HandedOver && Successor(item) is { } next)
        {
            return new(RouteEventKind.HandedOver, next.SentAt, item.StaffName, item.Post, "转办", item.Ending);
        }

        if (item is { State: WorkItemState.Withdrawn, DecidedAt: not null } && _items.FirstOrDefault(other => other.Number > item.Number && other.StepId == item.StepId && other.StaffId == item.StaffId) is { } again)
        {
            return new(RouteEventKind.Withdrawn, again.SentAt, item.StaffName, item.Post, "撤回", $"收回“{item.StepName}”的{item.OutcomeName}");
        }

        return item.Purpose is WorkItemPurpose.Decides && item.Note.Length > 0 && IsFirst(item) && Sender(item) is { } adder && adder.StepId == item.StepId && adder.Round == item.Round && adder.StaffName == item.SentBy && !IsGivenAgain(item)
            ? new(RouteEventKind.SignerAdded, item.SentAt, adder.StaffName, adder.Post, "加签", $"加{item.StaffName}：{item.Note}")
            : null;
    }

    private WorkItem? Successor(WorkItem item) =>
        _items.FirstOrDefault(other => other.Number > item.Number && other.StepId == item.StepId && other.Round == item.Round && other.Purpose == item.Purpose && other.Turn == item.Turn && item.Ending == $"转{other.StaffName}：{other.Note}");

    // Not one that was taken over from somebody.
    private bool IsFirst(WorkItem item) => !_items.Any(other => other.State is WorkItemState.HandedOver && Successor(other) == item);

    private bool IsGivenAgain(WorkItem item) => _items.Any(other => other.Number < item.Number && other.StepId == item.StepId && other.Round == item.Round && other.StaffId == item.StaffId);

    private WorkItem? Sender(WorkItem item) => item.SentByItem is { } id ? route.Find(id) : null;

    private string PostOfSender(WorkItem item) => Sender(item)?.Post ?? "";

    private RouteStep StepOf(WorkItem item) => route.StepOf(item);

    private int RankOf(WorkItem item) => StepOf(item).Rank;
}
