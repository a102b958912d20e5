using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Routing;

/// <content>What moves a route. Every act is whole: when it is refused, nothing has changed.</content>
public sealed partial class RouteInstance
{
    private const string Ended = "流转已终止";

    /// <summary>Gives a step to people. In a step gone in turn the first has it and the others wait.</summary>
    internal void Open(RouteStep step, IReadOnlyList<Assignee> people, WorkItemSource source, DateTime? dueAt, DateTime now) =>
        TellCame(Give(step, people, source, dueAt, now), source.By, SenderOf(source), source.Note);

    // Those who have it now; in a step gone in turn the first alone.
    private List<WorkItem> Give(RouteStep step, IReadOnlyList<Assignee> people, WorkItemSource source, DateTime? dueAt, DateTime now)
    {
        step.Open(now);
        var open = new List<WorkItem>();
        for (var i = 0; i < people.Count; i++)
        {
            var state = step.Completion is StepCompletion.InTurn && i > 0 ? WorkItemState.Queued : WorkItemState.Open;
            var item = WorkItem.Of(this, step, people[i], source, i, state, state is WorkItemState.Queued ? null : dueAt, now);
            _items.Add(item);
            if (state is WorkItemState.Open) open.Add(item);
        }

        Changes++;
        return open;
    }

    private Guid SenderOf(WorkItemSource source) => source.Item is { } id && Find(id) is { } item ? item.StaffId : source.ByStaffId;

    /// <summary>Leaves a step out, with the reason.</summary>
    internal void LeaveOut(RouteStep step, StepState how, string reason, DateTime now)
    {
        step.LeaveOut(how, reason, now);
        Changes++;
    }

    /// <summary>A step gone is to be gone again, after others.</summary>
    internal void AskLater(RouteStep step)
    {
        step.Reset();
        Changes++;
    }

    /// <summary>Whether the step would go to the one person who alone decided the step before, on the same text.</summary>
    internal bool IsSamePersonAgain(RouteStep step, IReadOnlyList<Assignee> people, string textHash)
    {
        var before = InOrder.Where(other => other.Rank < step.Rank && other.State is StepState.Done).GroupBy(other => other.Rank).LastOrDefault();
        return people is [var only] && before is not null
            && before.All(other => other.TextHash == textHash)
            && before.SelectMany(Given).Select(item => item.StaffId).Distinct().ToList() is [var last] && last == only.StaffId;
    }

    /// <summary>Holds a decision back until it leaves; meanwhile its owner may take it back.</summary>
    /// <returns><see cref="RouteIsOver"/>, <see cref="ItemIsOver"/>, <see cref="DecisionIsLeaving"/> or <see cref="OpinionMissing"/>.</returns>
    public Result Press(WorkItem item, ItemDecision decision, DateTime now, DateTime leavesAt)
    {
        if (RefusalOf(item, decision) is { } refusal) return refusal;
        item.Press(decision, now, leavesAt);
        Changes++;
        return Result.Success;
    }

    /// <summary>Takes a decision back that has not left.</summary>
    /// <returns><see cref="NothingToTakeBack"/>.</returns>
    public Result TakeBack(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.State is not WorkItemState.Leaving) return new NothingToTakeBack();
        item.TakeBack();
        Changes++;
        return Result.Success;
    }

    /// <summary>A decision that could not leave is its owner's again, with the reason.</summary>
    internal void ComeBack(WorkItem item, string why)
    {
        var pressed = item.OutcomeName;
        item.ComeBack(why);
        Changes++;
        TellHolders(RouteNewsKind.DecisionLost, "", Guid.Empty, $"您刚作的“{pressed}”没有送出：{why}", [item]);
    }

    /// <summary>Decides an item.</summary>
    /// <param name="item">Of this route; an answer its step needs.</param>
    /// <param name="decision">The answer; of an item that leaves the one it was pressed with.</param>
    /// <param name="kinds">To know which steps are bound to the text.</param>
    /// <param name="dueAt">Of the next in turn.</param>
    /// <param name="now">UTC.</param>
    /// <returns>Whether the step is over; <see cref="RouteIsOver"/>, <see cref="ItemIsOver"/> or <see cref="OpinionMissing"/>.</returns>
    internal Result<StepEnd> Decide(WorkItem item, ItemDecision decision, StepKinds kinds, DateTime? dueAt, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.State is not WorkItemState.Leaving && RefusalOf(item, decision) is { } refusal) return refusal;
        if (Status is not RouteStatus.Running) return new RouteIsOver();
        var step = StepOf(item);
        if (item.State is WorkItemState.Leaving) item.Leave();
        else item.Decide(decision, now);
        Changes++;
        if (step.Completion is StepCompletion.Any) EndPending(step, $"{item.StaffName}已办", new EndCause(item.StaffName, item.StaffId, item.OutcomeName));
        if (step.Completion is StepCompletion.InTurn && Pending(step).FirstOrDefault() is { State: WorkItemState.Queued } next)
        {
            next.TakeTurn(new WorkItemSource(item.Id, item.StaffName), dueAt, now);
            TellCame([next], item.StaffName, item.StaffId, "");
            return StepEnd.Waits;
        }

        return Pending(step).Any() ? StepEnd.Waits : End(step, item.TextHash, kinds, now);
    }

    /// <summary>Sends the paper back to a step gone before, or to its drafter.</summary>
    /// <param name="item">The item of the one who returns it.</param>
    /// <param name="to">Where to.</param>
    /// <param name="reason">Kept, and shown where it goes.</param>
    /// <param name="textHash">The text that is sent back.</param>
    /// <param name="kinds">To know which answers do not outlive a return.</param>
    /// <param name="now">UTC.</param>
    /// <returns>
    /// <see cref="RouteIsOver"/>, <see cref="ItemIsOver"/>, <see cref="DecisionIsLeaving"/>, <see cref="OpinionMissing"/> or <see cref="NoStepToReturnTo"/>.
    /// </returns>
    internal Result SendBack(WorkItem item, ReturnTarget to, string reason, string textHash, StepKinds kinds, DateTime now)
    {
        var decision = new ItemDecision(StepOutcome.SentBack, reason, textHash);
        if (RefusalOf(item, decision) is { } refusal) return refusal;
        var from = StepOf(item);
        if (item.Purpose is not WorkItemPurpose.Decides || to.Step.Rank >= from.Rank || to.Step.State is not StepState.Done) return new NoStepToReturnTo();
        item.Decide(decision, now);
        Return(from, to, item, reason, kinds, now);
        return Result.Success;
    }

    /// <summary>Sends the paper back because of the refusals in a step, with all of their reasons; from its drafter it comes straight back.</summary>
    internal void SendBackRefused(RouteStep step, IReadOnlyList<Assignee> drafters, StepKinds kinds, DateTime now)
    {
        var refused = Refused(step, kinds).ToList();
        var reasons = string.Join("；", refused.Select(item => $"{item.StaffName}{item.OutcomeName}：{item.Opinion}"));
        if (reasons.Length > WorkItem.OpinionLimit) reasons = reasons[..(WorkItem.OpinionLimit - 1)] + "…";
        Return(step, new ReturnTarget(_steps.MinBy(other => other.Place)!, drafters, StraightBack: true), refused[0], reasons, kinds, now);
    }

    /// <summary>Ends the route before its time.</summary>
    /// <returns><see cref="RouteIsOver"/>.</returns>
    public Result Terminate(string reason, string by, Guid byStaffId, DateTime now)
    {
        if (Status is not RouteStatus.Running) return new RouteIsOver();
        // Whoever has it is told as well as whoever had signed; of one's own press that is lost one is told by itself.
        var leaving = _items.Where(item => item.State is WorkItemState.Leaving).Select(item => item.StaffId).ToHashSet();
        var told = Signers().Append(OriginatorId).Concat(_items.Where(item => item.State is WorkItemState.Open).Select(item => item.StaffId)).Except(leaving).ToHashSet();
        foreach (var item in _items.Where(item => item.IsPending)) End(item, Ended, new EndCause(by, byStaffId, reason));
        foreach (var step in _steps.Where(step => step.State is StepState.Open)) step.Reset();
        (Status, TerminationReason, TerminatedBy, EndedAt) = (RouteStatus.Terminated, reason, by, now);
        Changes++;
        Tell(RouteNewsKind.Ended, by, byStaffId, reason, told);
        return Result.Success;
    }

    /// <summary>Nothing is left to be gone. What was passed in an emergency is still asked for.</summary>
    internal void Finish(DateTime now)
    {
        foreach (var question in _items.Where(item => item.IsPending && item.Purpose is WorkItemPurpose.Answers)) question.End(WorkItemState.NotNeeded, "流转已结束");
        (Status, EndedAt) = (RouteStatus.Finished, now);
        Changes++;
    }

    private void Return(RouteStep from, ReturnTarget to, WorkItem cause, string reason, StepKinds kinds, DateTime now)
    {
        var told = Signers().Append(OriginatorId).ToHashSet();
        var voided = _steps.Where(step => step.State is StepState.Done && kinds.Of(step.Kind).IsVoidOnReturn && IsGoneAgain(step)).SelectMany(Given).Select(item => item.StaffId).ToHashSet();
        foreach (var open in _steps.Where(step => step.State is StepState.Open))
        {
            EndPending(open, $"{cause.StaffName}已退回", new EndCause($"{cause.StaffName}（{cause.Post}）", cause.StaffId, reason));
            EndQuestions(open);
            open.Reset();
        }

        foreach (var between in _steps.Where(IsGoneAgain))
        {
            EndLaterApprovals(between);
            between.Reset();
        }

        var again = Give(to.Step, to.People, new WorkItemSource(cause.Id, cause.StaffName, reason), dueAt: null, now);
        // One reason each: whoever has it again, then whose signature is void, then everybody else who had signed.
        var (by, holders) = ($"{cause.StaffName}（{cause.Post}）", to.People.Select(person => person.StaffId).ToHashSet());
        TellHolders(RouteNewsKind.ReturnedToMe, by, cause.StaffId, reason, again);
        Tell(RouteNewsKind.AnswerVoided, by, cause.StaffId, reason, voided.Except(holders));
        Tell(RouteNewsKind.SentBack, by, cause.StaffId, reason, told.Except(holders).Except(voided));

        bool IsGoneAgain(RouteStep step) => step.Rank > to.Step.Rank
            && (step == from || step.Rank > from.Rank || !to.StraightBack || kinds.Of(step.Kind).IsVoidOnReturn);
    }

    private StepEnd End(RouteStep step, string textHash, StepKinds kinds, DateTime now)
    {
        if (step.Refusal is RefusalMeaning.Returns && Refused(step, kinds).Any()) return StepEnd.Refused;
        step.Close(textHash, now);
        GoOnWith(step, textHash, kinds);
        return StepEnd.Over;
    }

    // After a return later steps may have been gone before: answers given on another text are asked for again; so is what was left
    // out, since facts may have changed with the text.
    private void GoOnWith(RouteStep step, string textHash, StepKinds kinds)
    {
        EndQuestions(step);
        foreach (var stale in _steps.Where(other => other.Rank > step.Rank && IsStale(other, kinds, textHash)))
        {
            EndLaterApprovals(stale);
            stale.Reset();
        }
    }

    /// <summary>Whether a later step is gone again once the paper goes on with this text after it was mended.</summary>
    internal static bool IsStale(RouteStep step, StepKinds kinds, string textHash) => step.State switch
    {
        StepState.Done or StepState.Passed => kinds.Of(step.Kind).IsBoundToText && step.TextHash != textHash,
        StepState.NotApplicable or StepState.Skipped => true,
        _ => false,
    };

    private IEnumerable<WorkItem> Refused(RouteStep step, StepKinds kinds) =>
        Given(step).Where(item => kinds.OutcomeOf(step.Kind, item.Outcome) is { IsSuccess: true, Value.Passes: false });

    // Everybody whose answer counts as the route stands.
    private IEnumerable<Guid> Signers() => _steps.SelectMany(Given).Select(item => item.StaffId);

    private void EndPending(RouteStep step, string why, EndCause by)
    {
        foreach (var item in Pending(step).ToList()) End(item, why, by);
    }

    // A decision still in its grace is lost with its item: whoever pressed believes it done.
    private void End(WorkItem item, string why, EndCause by)
    {
        var lost = item.State is WorkItemState.Leaving ? item.OutcomeName : "";
        item.End(WorkItemState.NotNeeded, why);
        if (lost.Length == 0) return;
        var reason = by.Reason.Length > 0 ? $"：{by.Reason}" : "。";
        Tell(RouteNewsKind.DecisionLost, by.Name, by.StaffId, $"您刚作的“{lost}”没有生效，{why}{reason}", [item.StaffId]);
    }

    /// <summary>Whose act ended an item, and in which words.</summary>
    private sealed record EndCause(string Name, Guid StaffId, string Reason);

    private static Error? RefusalOf(WorkItem item, ItemDecision decision)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(decision);
        if (item.WhyNotOpen is { } refusal) return refusal;
        return decision.Outcome.NeedsOpinion && decision.Opinion.Length == 0 ? new OpinionMissing(decision.Outcome.Name) : null;
    }
}

/// <summary>What an answer did to its step.</summary>
internal enum StepEnd
{
    /// <summary>Others have yet to answer.</summary>
    Waits,

    /// <summary>The step is over.</summary>
    Over,

    /// <summary>All have answered and a refusal sends the paper back.</summary>
    Refused,
}

/// <summary>Where a paper is sent back to.</summary>
/// <param name="Step">The step.</param>
/// <param name="People">Who has it there.</param>
/// <param name="StraightBack">Whether it comes straight back when mended; else every step in between is gone again.</param>
internal sealed record ReturnTarget(RouteStep Step, IReadOnlyList<Assignee> People, bool StraightBack);
