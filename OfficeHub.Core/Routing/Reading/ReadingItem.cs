using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Routing.Reading;

/// <summary>How far a reader is.</summary>
public enum ReadingState
{
    /// <summary>Not opened: it can be taken back.</summary>
    Unread,

    /// <summary>Opened, and still among what is to be read.</summary>
    Opened,

    /// <summary>已阅.</summary>
    Done,

    /// <summary>Taken back by its sender before it was opened.</summary>
    Recalled,
}

/// <summary>待阅: one reader's part of a circulation. Carries what a list shows of it, so that the pile is read from one table.</summary>
public sealed class ReadingItem : Entity
{
    /// <summary>Longest remark, in characters.</summary>
    public const int RemarkLimit = 500;

    /// <summary>So long 已阅 can be taken back.</summary>
    public static readonly TimeSpan TakeBackTime = TimeSpan.FromSeconds(60);

    private ReadingItem()
    {
    }

    /// <summary>The circulation.</summary>
    public Guid CirculationId { get; private init; }

    /// <summary>The route of the paper.</summary>
    public Guid RouteId { get; private init; }

    /// <summary>The paper.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Which feature it belongs to.</summary>
    public string SubjectKind { get; private init; } = "";

    /// <summary>Its title when it was sent.</summary>
    public string Title { get; private init; } = "";

    /// <summary>0 特急, 1 加急, 2 平件.</summary>
    public int UrgencyRank { get; private init; }

    /// <summary>Why it was sent.</summary>
    public CirculationKind Kind { get; private init; }

    /// <summary>The same in words.</summary>
    public string Note { get; private init; } = "";

    /// <summary>Who sent it.</summary>
    public Guid SenderId { get; private init; }

    /// <summary>His name and post.</summary>
    public string SenderName { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime SentAt { get; private init; }

    /// <summary>The reader.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>姓名.</summary>
    public string StaffName { get; private init; } = "";

    /// <summary>Unit and post.</summary>
    public string Post { get; private init; } = "";

    /// <summary>How far he is.</summary>
    public ReadingState State
    {
        get;
        private set
        {
            field = value;
            Pile = value is ReadingState.Unread or ReadingState.Opened ? ItemPile.Inside : ItemPile.Outside;
        }
    }

    /// <summary>Whether it lies among what is to be read.</summary>
    public ItemPile Pile { get; private set; }

    /// <summary>UTC, what lists put it in order by: when it was sent, once read when that was.</summary>
    public DateTime SortsAt { get; private set; }

    /// <summary>UTC; null until opened.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>UTC, 已阅; null until then.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>What the reader said; may be empty.</summary>
    public string Remark { get; private set; } = "";

    internal static ReadingItem Of(Circulation sent, Assignee reader) => new()
    {
        Id = Guid.CreateVersion7(),
        CirculationId = sent.Id,
        RouteId = sent.RouteId,
        SubjectId = sent.SubjectId,
        SubjectKind = sent.SubjectKind,
        Title = sent.Title,
        UrgencyRank = WorkItem.RankOf(sent.Urgency),
        Kind = sent.Kind,
        Note = sent.Note,
        SenderId = sent.SenderId,
        SenderName = sent.SenderName,
        SentAt = sent.SentAt,
        SortsAt = sent.SentAt,
        StaffId = reader.StaffId,
        StaffName = reader.Name,
        Post = reader.Post,
        State = ReadingState.Unread,
    };

    /// <summary>The paper was opened through it: from now on it cannot be taken back. A second time changes nothing.</summary>
    /// <returns><see cref="ReadingWasRecalled"/>.</returns>
    public Result Open(DateTime now)
    {
        if (State is ReadingState.Recalled) return new ReadingWasRecalled(SenderName);
        if (State is ReadingState.Unread) (State, OpenedAt) = (ReadingState.Opened, now);
        return Result.Success;
    }

    /// <summary>已阅, with a remark or without.</summary>
    /// <returns><see cref="ReadingWasRecalled"/> or <see cref="ReadAlready"/>.</returns>
    public Result Finish(string remark, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(remark);
        if (State is ReadingState.Recalled) return new ReadingWasRecalled(SenderName);
        if (State is ReadingState.Done) return new ReadAlready();
        (State, OpenedAt, DoneAt, SortsAt, Remark) = (ReadingState.Done, OpenedAt ?? now, now, now, remark);
        if (remark.Length > 0)
        {
            var urgency = (Urgency)(2 - UrgencyRank);
            Raise(new RouteHappened(RouteId, SubjectKind, SubjectId, Title, urgency, RouteNewsKind.Remarked, $"{StaffName}（{Post}）", remark, [new ToldPerson(SenderId)]));
        }

        return Result.Success;
    }

    /// <summary>Takes 已阅 back; what was said with it, has been told and stays.</summary>
    /// <returns><see cref="TooLateToTakeBack"/>.</returns>
    public Result TakeBack(DateTime now)
    {
        if (State is not ReadingState.Done || Remark.Length > 0 || now - DoneAt > TakeBackTime) return new TooLateToTakeBack();
        // Marked without opening it, it is as new.
        var wasOpened = OpenedAt < DoneAt;
        (State, OpenedAt, DoneAt, SortsAt) = (wasOpened ? ReadingState.Opened : ReadingState.Unread, wasOpened ? OpenedAt : null, null, SentAt);
        return Result.Success;
    }

    internal void Recall(DateTime now) => (State, SortsAt) = (ReadingState.Recalled, now);
}
