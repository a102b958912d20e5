using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Routing;

/// <content>What happens beside the steps: questions, emergencies, and who is told.</content>
public sealed partial class RouteInstance
{
    /// <summary>Longest chain of questions open at one step; more is a meeting.</summary>
    public const int QuestionLimit = 10;

    /// <summary>沟通: asks somebody something; the step stays where it is.</summary>
    /// <returns><see cref="ItemIsOver"/>, <see cref="DecisionIsLeaving"/>, <see cref="AskedAlready"/> or <see cref="TooManyQuestions"/>.</returns>
    internal Result<WorkItem> Ask(WorkItem by, Assignee whom, string question, DateTime now)
    {
        if (by.WhyNotOpen is { } refusal) return refusal;
        var open = _items.Where(item => item.StepId == by.StepId && item.IsPending && item.Purpose is WorkItemPurpose.Answers).ToList();
        if (whom.StaffId == by.StaffId || open.Exists(item => item.StaffId == whom.StaffId && item.SentByItem == by.Id)) return new AskedAlready(whom.Name);
        if (open.Count >= QuestionLimit) return new TooManyQuestions();
        var asked = WorkItem.Beside(this, StepOf(by), whom, new WorkItemSource(by.Id, by.StaffName, question), WorkItemPurpose.Answers, dueAt: null, now);
        by.MarkOpened(now);
        _items.Add(asked);
        TellCame([asked], by.StaffName, by.StaffId, question);
        Changes++;
        return asked;
    }

    /// <summary>Answers what was asked beside a step, or looks afterwards at what was passed in an emergency. Neither moves the route.</summary>
    /// <returns><see cref="ItemIsOver"/> or <see cref="OpinionMissing"/>.</returns>
    internal Result AnswerBeside(WorkItem item, ItemDecision decision, DateTime now)
    {
        if (RefusalOf(item, decision) is { } refusal) return refusal;
        item.Decide(decision, now);
        var step = StepOf(item);
        if (item.Purpose is WorkItemPurpose.ApprovesLater && step.Completion is StepCompletion.Any) EndLaterApprovals(step, $"{item.StaffName}已办");
        // The one who asked is told; of an objection afterwards the drafter and whoever had passed the step.
        List<Guid> told = item.Purpose is WorkItemPurpose.Answers
            ? [.. _items.Where(asker => asker.Id == item.SentByItem).Select(asker => asker.StaffId)]
            : decision.Outcome.Passes ? [] : [OriginatorId, .. step.PassedBy is { } passer ? [passer] : Array.Empty<Guid>()];
        Tell(item.Purpose is WorkItemPurpose.Answers ? RouteNewsKind.Answered : RouteNewsKind.ObjectedLater, $"{item.StaffName}（{item.Post}）", item.StaffId, decision.Opinion, told);
        Changes++;
        return Result.Success;
    }

    /// <summary>紧急通过: passes an open step over; those who had it are asked for their approval afterwards.</summary>
    /// <param name="step">The step.</param>
    /// <param name="by">Name and post of who passes it.</param>
    /// <param name="byStaffId">The same person.</param>
    /// <param name="reason">Kept, shown to everybody.</param>
    /// <param name="text">The present text's hash, and when the approval is due.</param>
    /// <param name="kinds">To know what may be passed.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="RouteIsOver"/>, <see cref="StepIsNotOpen"/>, <see cref="MayNotBePassed"/>, <see cref="DrafterMayNotPass"/> or <see cref="StepIsHisOwn"/>.</returns>
    internal Result Pass(RouteStep step, string by, Guid byStaffId, string reason, (string Hash, DateTime? DueAt) text, StepKinds kinds, DateTime now)
    {
        if (Status is not RouteStatus.Running) return new RouteIsOver();
        if (!kinds.Of(step.Kind).MayBePassed) return new MayNotBePassed(step.Name);
        if (step.State is not StepState.Open) return new StepIsNotOpen(step.Name);
        if (HasDrafted(byStaffId)) return new DrafterMayNotPass();
        if (Pending(step).Any(item => item.StaffId == byStaffId)) return new StepIsHisOwn(step.Name);
        var waiting = Pending(step).ToList();
        EndPending(step, $"因紧急由{by}通过", new EndCause(by, byStaffId, reason));
        step.Pass(byStaffId, $"{by}：{reason}", text.Hash, now);
        GoOnWith(step, text.Hash, kinds);
        // One after the other: each takes the number after those already there.
        var later = waiting.ConvertAll(item =>
        {
            var asked = WorkItem.Beside(
                this, step, new Assignee(item.StaffId, item.StaffName, item.Post, item.Standing), new WorkItemSource(null, by, reason, byStaffId), WorkItemPurpose.ApprovesLater, text.DueAt, now);
            _items.Add(asked);
            return asked;
        });
        TellCame(later, by, byStaffId, reason);
        Changes++;
        Tell(RouteNewsKind.PassedInEmergency, by, byStaffId, $"{step.Name}：{reason}", [OriginatorId]);
        return Result.Success;
    }

    private void EndQuestions(RouteStep step)
    {
        foreach (var question in Beside(step, WorkItemPurpose.Answers)) question.End(WorkItemState.NotNeeded, $"“{step.Name}”已办完");
    }

    private void EndLaterApprovals(RouteStep step, string why = "这一环节要重新办")
    {
        foreach (var item in Beside(step, WorkItemPurpose.ApprovesLater)) item.End(WorkItemState.NotNeeded, why);
    }

    private List<WorkItem> Beside(RouteStep step, WorkItemPurpose purpose) => _items.FindAll(item => item.StepId == step.Id && item.Purpose == purpose && item.IsPending);

    /// <summary>Tells people of the paper; whoever did it is left out.</summary>
    /// <param name="kind">What.</param>
    /// <param name="by">Who did it, as on the record.</param>
    /// <param name="byStaffId">The same person.</param>
    /// <param name="words">With which reason or answer.</param>
    /// <param name="told">Who is told.</param>
    internal void Tell(RouteNewsKind kind, string by, Guid byStaffId, string words, IEnumerable<Guid> told) =>
        Tell(kind, by, byStaffId, words, told.Distinct().Select(staff => new ToldPerson(staff)));

    /// <summary>The owner of an item is told, once each, that its time is nearly or wholly over.</summary>
    internal void Remind(WorkItem item, DueReminder of)
    {
        item.Remind(of);
        var kind = of is DueReminder.Over ? RouteNewsKind.Overdue : RouteNewsKind.DueSoon;
        TellHolders(kind, "", Guid.Empty, $"{item.StepName}，{BeijingTime.Brief(item.DueAt!.Value)} 到期", [item]);
    }

    private void TellHolders(RouteNewsKind kind, string by, Guid byStaffId, string words, IEnumerable<WorkItem> items) =>
        Tell(kind, by, byStaffId, words, items.Select(item => new ToldPerson(item.StaffId, item.Id)));

    private void TellCame(IReadOnlyList<WorkItem> items, string by, Guid byStaffId, string note)
    {
        if (items is [var first, ..]) TellHolders(RouteNewsKind.Came, by, byStaffId, note.Length == 0 ? first.StepName : $"{first.StepName}：{note}", items);
    }

    private void Tell(RouteNewsKind kind, string by, Guid byStaffId, string words, IEnumerable<ToldPerson> told)
    {
        // Nobody is told of his own act.
        var people = told.Where(person => person.StaffId != byStaffId).ToList();
        if (people.Count > 0) Raise(new RouteHappened(Id, SubjectKind, SubjectId, Title, Urgency, kind, by, words, people));
    }
}
