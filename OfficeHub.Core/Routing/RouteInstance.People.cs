using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Routing;

/// <content>Who has what: taking back what was sent, handing over, adding and removing.</content>
public sealed partial class RouteInstance
{
    /// <summary>Takes back what one sent, while nobody has opened it: one's own answer if others have yet to answer, else the paper from those who come next.</summary>
    /// <param name="staffId">Who sent it.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The item the sender has again; <see cref="RouteIsOver"/> or <see cref="NothingToWithdraw"/>.</returns>
    internal Result<WorkItem> Withdraw(Guid staffId, StepKinds kinds, DateTime now)
    {
        var found = Withdrawable(staffId, kinds);
        if (!found.IsSuccess) return found.Error;
        var (own, pending) = found.Value;
        var step = StepOf(own);
        foreach (var item in pending)
        {
            if (item.StepId == step.Id) item.LoseTurn();
            else item.End(WorkItemState.Withdrawn, $"{own.StaffName}已撤回");
        }

        Tell(RouteNewsKind.Withdrawn, own.StaffName, own.StaffId, own.StepName, pending.Select(item => item.StaffId));

        foreach (var reached in _steps.Where(other => other.Rank > step.Rank && other.State is StepState.Open or StepState.NotApplicable or StepState.Skipped)) reached.Reset();
        // Those asked once more about a changed text are asked no longer: their answers stand as before.
        foreach (var asked in _steps.Where(other => other.Rank < step.Rank && other.State is StepState.Open or StepState.Waiting && other.Rank < step.Rank)) asked.StandAsBefore(_items);
        if (step.State is not StepState.Open) step.Reopen();
        return GiveAgain(own, step, now);
    }

    /// <summary>Null when the person could take back now what he sent, else why not.</summary>
    internal Error? WhyNotWithdraw(Guid staffId, StepKinds kinds) => Withdrawable(staffId, kinds).Error;

    /// <summary>Gives an item to somebody else, who has all of it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="to">Who has it from now on.</param>
    /// <param name="reason">Kept, and told to him.</param>
    /// <param name="byStaffId">Who hands over: its owner, or who may for him.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="ItemIsOver"/>, <see cref="DecisionIsLeaving"/>, <see cref="MayNotTakeStep"/>, <see cref="PasserMayNotApprove"/> or <see cref="HasStepAlready"/>.</returns>
    internal Result<WorkItem> HandOver(WorkItem item, Assignee to, string reason, Guid byStaffId, DateTime now)
    {
        if (RefusalOf(item, to) is { } refusal) return refusal;
        var next = WorkItem.Instead(this, item, to, reason, now);
        item.MarkOpened(now);
        item.End(WorkItemState.HandedOver, $"转{to.Name}：{reason}");
        _items.Add(next);
        if (next.State is WorkItemState.Open) TellHolders(RouteNewsKind.HandedOver, item.StaffName, byStaffId, $"{item.StepName}：{reason}", [next]);
        Changes++;
        return next;
    }

    /// <summary>Asks one more in a step that needs everybody's answer.</summary>
    /// <returns>As <see cref="HandOver"/>, or <see cref="StepTakesNoMore"/>.</returns>
    internal Result<WorkItem> AddSigner(WorkItem by, Assignee more, string reason, DateTime? dueAt, DateTime now)
    {
        if (RefusalOf(by, more) is { } refusal) return refusal;
        var step = StepOf(by);
        if (by.Purpose is not WorkItemPurpose.Decides || step.Completion is StepCompletion.Any) return new StepTakesNoMore(step.Name);
        var state = step.Completion is StepCompletion.InTurn ? WorkItemState.Queued : WorkItemState.Open;
        var turn = Answers(step).Max(item => item.Turn) + 1;
        var added = WorkItem.Of(this, step, more, new WorkItemSource(by.Id, by.StaffName, reason), turn, state, state is WorkItemState.Queued ? null : dueAt, now);
        by.MarkOpened(now);
        _items.Add(added);
        if (state is WorkItemState.Open) TellCame([added], by.StaffName, by.StaffId, reason);
        Changes++;
        return added;
    }

    /// <summary>Asks one fewer; the others' answers remain needed.</summary>
    /// <param name="item">The item that ends.</param>
    /// <param name="by">Who asks for fewer: the drafter, or whoever had added him.</param>
    /// <param name="reason">Kept.</param>
    /// <param name="dueAt">Of the next in turn.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="RouteIsOver"/>, <see cref="ItemIsOver"/>, <see cref="NotYoursToRemove"/>, <see cref="StepTakesNoMore"/> or <see cref="LastSigner"/>.</returns>
    internal Result RemoveSigner(WorkItem item, Actor by, string reason, DateTime? dueAt, DateTime now)
    {
        if (RefusalToRemove(item, by.StaffId) is { } refusal) return refusal;
        var step = StepOf(item);
        var hadTurn = item.State is not WorkItemState.Queued;
        item.Remove(by.NameAndPost, reason, now);
        if (step.Completion is StepCompletion.InTurn && hadTurn)
        {
            var next = Pending(step).First();
            next.TakeTurn(new WorkItemSource(item.SentByItem, item.SentBy), dueAt, now);
            TellCame([next], item.SentBy, by.StaffId, "");
        }

        Tell(RouteNewsKind.Removed, item.SentBy, by.StaffId, reason, [item.StaffId]);
        Changes++;
        return Result.Success;
    }

    /// <summary>Whether the person may strike the item's owner out now.</summary>
    internal bool MayRemoveSigner(WorkItem item, Guid byStaffId) => RefusalToRemove(item, byStaffId) is null;

    private Error? RefusalToRemove(WorkItem item, Guid byStaffId)
    {
        if (Status is not RouteStatus.Running) return new RouteIsOver();
        if (item.State is not (WorkItemState.Open or WorkItemState.Queued)) return new ItemIsOver(item.Fate);
        var step = StepOf(item);
        if (item.Purpose is not WorkItemPurpose.Decides || step.Completion is StepCompletion.Any) return new StepTakesNoMore(step.Name);
        // Nobody strikes out himself, nor a unit that somebody else asked.
        var adder = _items.Find(other => other.Id == item.SentByItem && other.StepId == item.StepId && other.Round == item.Round);
        if (item.StaffId == byStaffId || (adder?.StaffId != byStaffId && !HasDrafted(byStaffId))) return new NotYoursToRemove(item.StaffName);
        return Pending(step).Count() == 1 ? new LastSigner(step.Name) : null;
    }

    /// <summary>Whether the person has or had a part in the paper: what was taken back from him, or has not come yet, is none.</summary>
    internal bool MayUrge(Guid staffId) => _items.Exists(item => item.StaffId == staffId && item.State is not (WorkItemState.Queued or WorkItemState.Withdrawn));

    /// <summary>催办, not too often.</summary>
    /// <returns><see cref="ItemIsOver"/> or <see cref="UrgedJustNow"/>.</returns>
    internal Result Urge(WorkItem item, Actor by, DateTime now)
    {
        var urged = item.Urge(now);
        if (urged.IsSuccess) TellHolders(RouteNewsKind.Urged, by.NameAndPost, by.StaffId, item.Urgings == 1 ? item.StepName : $"{item.StepName}，第 {item.Urgings} 次催", [item]);
        return urged;
    }

    // What the person sent last, and with whom it lies unopened.
    private Result<(WorkItem Own, List<WorkItem> Pending)> Withdrawable(Guid staffId, StepKinds kinds)
    {
        if (Status is not RouteStatus.Running) return new RouteIsOver();
        var own = _items.Where(item => item.StaffId == staffId && item is { State: WorkItemState.Done, Purpose: WorkItemPurpose.Decides }).MaxBy(item => (item.DecidedAt, item.Number));
        if (own is null) return new NothingToWithdraw("这件不是您送出的");
        var step = StepOf(own);
        if (kinds.Of(own.StepKind).IsFinal) return new NothingToWithdraw($"“{step.Name}”办了就不能撤回");
        if (own.Round != step.Round || step.State is not (StepState.Open or StepState.Done)) return new NothingToWithdraw("这件已经退回重办");
        // Before the last of a group has answered there is nothing further on; then whoever took over from this answer is what can stop it.
        var group = _steps.Exists(other => other.Rank == step.Rank && other.State is StepState.Open) ? [own] : _steps.Where(other => other.Rank == step.Rank).SelectMany(Given).ToList();
        var sent = _items.Where(item => item.Purpose is WorkItemPurpose.Decides && group.Exists(sender => sender.Id == item.SentByItem)).ToList();
        if (sent.Exists(item => item.State is WorkItemState.Done)) return new NothingToWithdraw("后面的人已经办过");
        if (sent.Find(item => item.OpenedAt is not null) is { } opened) return new NothingToWithdraw($"{opened.StaffName}已经打开");
        var pending = sent.Where(item => item.IsPending).ToList();
        // Somebody has it whom this answer did not bring: it went back, or on by another's act.
        return _steps.Where(other => other.Rank != step.Rank && other.State is StepState.Open).SelectMany(Pending).Except(pending).Any()
            ? new NothingToWithdraw("后面的人已经办过")
            : (own, pending);
    }

    private WorkItem GiveAgain(WorkItem own, RouteStep step, DateTime now)
    {
        own.End(WorkItemState.Withdrawn, "");
        var self = new Assignee(own.StaffId, own.StaffName, own.Post, own.Standing);
        var again = WorkItem.Of(this, step, self, new WorkItemSource(own.SentByItem, own.SentBy, own.Note), own.Turn, WorkItemState.Open, own.DueAt, now);
        again.MarkOpened(now);
        _items.Add(again);
        Changes++;
        return again;
    }

    /// <summary>Who cannot be given an item as things stand on the route: those who drafted the paper, and those who have the step already.</summary>
    internal IReadOnlyList<Guid> WhoCannotHave(WorkItem item)
    {
        var having = _items.Where(other => other.StepId == item.StepId && other.Round == item.Round && other.Purpose == item.Purpose && (other.IsPending || other.State is WorkItemState.Done)).Select(other => other.StaffId);
        return [.. item.StepKind == StepKind.Draft.Code ? having : having.Concat(Drafters)];
    }

    private Error? RefusalOf(WorkItem item, Assignee to)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(to);
        if (item.State is not WorkItemState.Queued && item.WhyNotOpen is { } refusal) return refusal;
        if (item.Purpose is WorkItemPurpose.ApprovesLater && StepOf(item).PassedBy == to.StaffId) return new PasserMayNotApprove(to.Name);
        // What one drafted one is asked about, but does not check.
        if (item.StepKind != StepKind.Draft.Code && item.Purpose is not WorkItemPurpose.Answers && HasDrafted(to.StaffId)) return new MayNotTakeStep(to.Name, item.StepName);
        return _items.Exists(other => other.StepId == item.StepId && other.Round == item.Round && other.Purpose == item.Purpose && other.StaffId == to.StaffId
            && (other.IsPending || other.State is WorkItemState.Done))
            ? new HasStepAlready(to.Name)
            : null;
    }
}
