using OfficeHub.Core.Common;

namespace OfficeHub.Core.Routing;

/// <summary>待办: one person's part of a step. Carries what a list shows of the paper, so that a pile is read from one table.</summary>
public sealed class WorkItem : Entity
{
    /// <summary>Longest opinion, in characters.</summary>
    public const int OpinionLimit = 2000;

    /// <summary>Longest title kept beside the item, in characters.</summary>
    public const int TitleLimit = 200;

    /// <summary>Urged again after so long at the earliest.</summary>
    public static readonly TimeSpan BetweenUrgings = TimeSpan.FromHours(4);

    private const string NotSent = "没有送出：";

    private const string CameWith = "（送来时写：";

    private static readonly DateTime Last = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    private WorkItem()
    {
    }

    /// <summary>The route.</summary>
    public Guid RouteId { get; private init; }

    /// <summary>The step.</summary>
    public Guid StepId { get; private init; }

    /// <summary>Which of the route's items it is, from 1, in the order they came.</summary>
    public int Number { get; private init; }

    /// <summary>The round of the step it belongs to (<see cref="RouteStep.Round"/>).</summary>
    public int Round { get; private init; }

    /// <summary>Its place in a step that is gone in turn.</summary>
    public int Turn { get; private init; }

    /// <summary>What it is for.</summary>
    public WorkItemPurpose Purpose { get; private init; }

    /// <summary>The paper.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Title of the paper; kept up while the item waits.</summary>
    public string Title { get; private set; } = "";

    /// <summary>0 特急, 1 加急, 2 平件: the first order of every pile.</summary>
    public int UrgencyRank { get; private set; }

    /// <summary>Code of the step's kind; of an answer asked for beside the step its own.</summary>
    public string StepKind { get; private init; } = "";

    /// <summary>What is to be done, in words.</summary>
    public string StepName { get; private init; } = "";

    /// <summary>Who has it.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>姓名, on the day it came.</summary>
    public string StaffName { get; private init; } = "";

    /// <summary>Unit and post it came through.</summary>
    public string Post { get; private init; } = "";

    /// <summary>0 for a principal leader, rising.</summary>
    public int Standing { get; private init; }

    /// <summary>The item whose decision brought this one; null for the first.</summary>
    public Guid? SentByItem { get; private set; }

    /// <summary>Who sent it.</summary>
    public string SentBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>UTC; null without a limit.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>UTC, what lists put it in order by: while it waits when it is due, or the end of time without a limit; once decided when that was.</summary>
    public DateTime SortsAt { get; private set; }

    /// <summary>UTC; null until the paper was opened through it.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public WorkItemState State
    {
        get;
        private set
        {
            field = value;
            Pile = value is WorkItemState.Open or WorkItemState.Leaving ? ItemPile.Inside : ItemPile.Outside;
        }
    }

    /// <summary>Whether it lies in its owner's pile: one column, so that one index holds every pile in its order.</summary>
    public ItemPile Pile { get; private set; }

    /// <summary>The same as a word.</summary>
    public bool InPile => Pile is ItemPile.Inside;

    /// <summary>Why it came back or came here; empty for the usual way.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Code of the answer; empty until decided.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>The answer in words.</summary>
    public string OutcomeName { get; private set; } = "";

    /// <summary>What was said with it.</summary>
    public string Opinion { get; private set; } = "";

    /// <summary>Why it ended without counting; empty otherwise.</summary>
    public string Ending { get; private set; } = "";

    /// <summary>减签: name and post of who struck its owner out; empty otherwise.</summary>
    public string RemovedBy { get; private set; } = "";

    /// <summary>UTC; null otherwise.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>UTC: the press, not the moment it left.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>UTC; until then the decision can be taken back. Null when it has left.</summary>
    public DateTime? LeavesAt { get; private set; }

    /// <summary>The text that was decided on, SM3 in lower-case hex.</summary>
    public string TextHash { get; private set; } = "";

    /// <summary>How often it was urged.</summary>
    public int Urgings { get; private set; }

    /// <summary>UTC, the last time.</summary>
    public DateTime? UrgedAt { get; private set; }

    /// <summary>How its owner was reminded of the limit so far: each is said once.</summary>
    public DueReminder Reminded { get; private set; }

    /// <summary>Whether its decision could not leave: then its note says why.</summary>
    internal bool CameBack => Note.StartsWith(NotSent, StringComparison.Ordinal);

    /// <summary>What became of it, in Chinese.</summary>
    internal string Fate => State switch
    {
        WorkItemState.Done => "已经办过",
        WorkItemState.Leaving => "已经办过，正在送出",
        WorkItemState.Withdrawn => "已被撤回",
        WorkItemState.HandedOver => "已转给别人",
        WorkItemState.Queued => "还没轮到",
        _ => Ending.Length > 0 ? $"已不用办（{Ending}）" : "已不用办",
    };

    /// <summary>Null when its owner may act on it, else why not.</summary>
    internal Error? WhyNotOpen => State switch
    {
        WorkItemState.Open => null,
        WorkItemState.Leaving => new DecisionIsLeaving(),
        _ => new ItemIsOver(Fate),
    };

    /// <summary>Whether it still asks for something.</summary>
    public bool IsPending => State is WorkItemState.Queued or WorkItemState.Open or WorkItemState.Leaving;

    internal static WorkItem Of(RouteInstance route, RouteStep step, Assignee who, WorkItemSource source, int turn, WorkItemState state, DateTime? dueAt, DateTime now) =>
        Of(route, who, source, (step.Id, step.Round, turn, WorkItemPurpose.Decides), (step.Kind, step.Name), state, dueAt, now);

    internal static WorkItem Beside(RouteInstance route, RouteStep step, Assignee who, WorkItemSource source, WorkItemPurpose purpose, DateTime? dueAt, DateTime now)
    {
        var kind = purpose is WorkItemPurpose.Answers ? Routing.StepKind.Aside : Routing.StepKind.LaterApproval;
        return Of(route, who, source, (step.Id, step.Round, 0, purpose), (kind.Code, $"{step.Name}{kind.Name}"), WorkItemState.Open, dueAt, now);
    }

    internal static WorkItem Instead(RouteInstance route, WorkItem former, Assignee who, string why, DateTime now) => Of(
        route, who, new WorkItemSource(former.SentByItem, former.StaffName, why), (former.StepId, former.Round, former.Turn, former.Purpose), (former.StepKind, former.StepName),
        former.State, former.DueAt, now);

    internal void Describe(string title, int urgencyRank) => (Title, UrgencyRank) = (title, urgencyRank);

    /// <summary>The paper was opened through it: from now on it cannot be withdrawn.</summary>
    public void MarkOpened(DateTime now)
    {
        if (State is WorkItemState.Open) OpenedAt ??= now;
    }

    internal void TakeTurn(WorkItemSource source, DateTime? dueAt, DateTime now)
    {
        (SentByItem, SentBy) = (source.Item, source.By);
        (State, SentAt, DueAt, SortsAt, Reminded) = (WorkItemState.Open, now, dueAt, dueAt ?? Last, DueReminder.None);
    }

    internal void LoseTurn() => (State, DueAt, SortsAt) = (WorkItemState.Queued, null, Last);

    internal void Press(ItemDecision decision, DateTime now, DateTime leavesAt)
    {
        Answer(decision, now);
        (State, LeavesAt) = (WorkItemState.Leaving, leavesAt);
    }

    internal void TakeBack() =>
        (State, Outcome, OutcomeName, Opinion, DecidedAt, LeavesAt, TextHash) = (WorkItemState.Open, "", "", "", null, null, "");

    // Why it came here in the first place stays with it; of several reasons why it came back the last.
    internal void ComeBack(string why)
    {
        TakeBack();
        var came = !CameBack ? Note
            : Note.IndexOf(CameWith, StringComparison.Ordinal) is > 0 and var at ? Note[(at + CameWith.Length)..^1] : "";
        var both = $"{NotSent}{why}" + (came.Length > 0 ? $"{CameWith}{came}）" : "");
        Note = both.Length > OpinionLimit ? both[..(OpinionLimit - 1)] + "…" : both;
    }

    internal void Decide(ItemDecision decision, DateTime now)
    {
        Answer(decision, now);
        Leave();
    }

    // A decision that waited keeps the instant of its press.
    internal void Leave() => (State, LeavesAt, SortsAt) = (WorkItemState.Done, null, DecidedAt!.Value);

    internal void End(WorkItemState how, string why) => (State, LeavesAt, Ending) = (how, null, why);

    internal void Remove(string by, string reason, DateTime now)
    {
        End(WorkItemState.NotNeeded, reason);
        (RemovedBy, RemovedAt) = (by, now);
    }

    /// <summary>催办, not too often.</summary>
    /// <returns><see cref="ItemIsOver"/> or <see cref="UrgedJustNow"/>.</returns>
    public Result Urge(DateTime now)
    {
        if (State is not WorkItemState.Open) return new ItemIsOver(Fate);
        if (UrgedAt is { } last && now - last < BetweenUrgings) return new UrgedJustNow(BeijingTime.Brief(last));
        (Urgings, UrgedAt) = (Urgings + 1, now);
        return Result.Success;
    }

    internal void Remind(DueReminder of) => Reminded = of;

    private static WorkItem Of(
        RouteInstance route, Assignee who, WorkItemSource source, (Guid StepId, int Round, int Turn, WorkItemPurpose Purpose) place, (string Code, string Name) kind,
        WorkItemState state, DateTime? dueAt, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        RouteId = route.Id,
        Number = route.Items.Count + 1,
        StepId = place.StepId,
        Round = place.Round,
        Turn = place.Turn,
        Purpose = place.Purpose,
        SubjectId = route.SubjectId,
        Title = route.Title,
        UrgencyRank = RankOf(route.Urgency),
        StepKind = kind.Code,
        StepName = kind.Name,
        StaffId = who.StaffId,
        StaffName = who.Name,
        Post = who.Post,
        Standing = who.Standing,
        SentByItem = source.Item,
        SentBy = source.By,
        Note = source.Note,
        SentAt = now,
        DueAt = dueAt,
        SortsAt = dueAt ?? Last,
        State = state,
    };

    internal static int RankOf(Urgency urgency) => 2 - (int)urgency;

    private void Answer(ItemDecision decision, DateTime now)
    {
        OpenedAt ??= now;
        (Outcome, OutcomeName, Opinion, DecidedAt, TextHash) = (decision.Outcome.Code, decision.Outcome.Name, decision.Opinion, now, decision.TextHash);
    }
}

/// <summary>How an item came about.</summary>
/// <param name="Item">The item whose decision brought it; null for none.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Note">Why, where it is not the usual way.</param>
/// <param name="ByStaffId">Who sent it, where no item did.</param>
internal sealed record WorkItemSource(Guid? Item, string By, string Note = "", Guid ByStaffId = default);

/// <summary>An answer with its words, bound to the text it was given on.</summary>
/// <param name="Outcome">One of those the step takes.</param>
/// <param name="Opinion">Clean; may be empty.</param>
/// <param name="TextHash">SM3 of the text in lower-case hex.</param>
public sealed record ItemDecision(StepOutcome Outcome, string Opinion, string TextHash);
