using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Routing.Reading;

/// <summary>Why a paper is sent round.</summary>
public enum CirculationKind
{
    /// <summary>传阅: to be known.</summary>
    Reading,

    /// <summary>批示: a leader's words, told at once to whom they concern and to the registry.</summary>
    Instruction,
}

/// <summary>送阅: a paper sent round beside its route, which does not wait for it, with a note saying why.</summary>
public sealed class Circulation : Entity
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteLimit = 500;

    /// <summary>Most readers of one sending.</summary>
    public const int MostReaders = 200;

    private readonly List<ReadingItem> _items = [];

    private Circulation()
    {
    }

    /// <summary>The route of the paper.</summary>
    public Guid RouteId { get; private init; }

    /// <summary>The paper.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Which feature it belongs to.</summary>
    public string SubjectKind { get; private init; } = "";

    /// <summary>Its title then.</summary>
    public string Title { get; private init; } = "";

    /// <summary>Its urgency then.</summary>
    public Urgency Urgency { get; private init; }

    /// <summary>Why it was sent.</summary>
    public CirculationKind Kind { get; private init; }

    /// <summary>The same in words; of an instruction the instruction.</summary>
    public string Note { get; private init; } = "";

    /// <summary>Who sent it.</summary>
    public Guid SenderId { get; private init; }

    /// <summary>His name and post, as on the record.</summary>
    public string SenderName { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime SentAt { get; private init; }

    /// <summary>One for each reader.</summary>
    public IReadOnlyList<ReadingItem> Items => _items;

    /// <summary>Sends a paper round.</summary>
    /// <param name="id">Random.</param>
    /// <param name="route">Its route.</param>
    /// <param name="why">The kind, and the note: clean, not empty.</param>
    /// <param name="sender">Not among the readers.</param>
    /// <param name="readers">Each once.</param>
    /// <param name="alsoTold">Who gets no item and is told nevertheless: the registry.</param>
    /// <param name="now">UTC.</param>
    internal static Circulation Send(
        Guid id, RouteInstance route, (CirculationKind Kind, string Note) why, Actor sender, IReadOnlyList<Assignee> readers, IEnumerable<Guid> alsoTold, DateTime now)
    {
        var sent = new Circulation
        {
            Id = id,
            RouteId = route.Id,
            SubjectId = route.SubjectId,
            SubjectKind = route.SubjectKind,
            Title = route.Title,
            Urgency = route.Urgency,
            Kind = why.Kind,
            Note = why.Note,
            SenderId = sender.StaffId,
            SenderName = sender.NameAndPost,
            SentAt = now,
        };
        sent._items.AddRange(readers.Select(reader => ReadingItem.Of(sent, reader)));
        var registry = alsoTold.Where(staff => staff != sender.StaffId).Except(readers.Select(reader => reader.StaffId)).Select(staff => new ToldPerson(staff));
        sent.Tell(why.Kind is CirculationKind.Instruction ? RouteNewsKind.Instructed : RouteNewsKind.SentForReading, why.Note, sent._items.Select(item => new ToldPerson(item.StaffId, item.Id)).Concat(registry));
        return sent;
    }

    /// <summary>Takes back what nobody has opened yet; what was opened stays.</summary>
    /// <param name="itemId">One reader's; null for all.</param>
    /// <param name="now">UTC.</param>
    /// <returns>How many; <see cref="NothingToRecall"/>.</returns>
    public Result<int> Recall(Guid? itemId, DateTime now)
    {
        var unread = _items.Where(item => (itemId is null || item.Id == itemId) && item.State is ReadingState.Unread).ToList();
        if (unread.Count == 0) return new NothingToRecall();
        foreach (var item in unread) item.Recall(now);
        Tell(RouteNewsKind.Recalled, "", unread.Select(item => new ToldPerson(item.StaffId)));
        return unread.Count;
    }

    private void Tell(RouteNewsKind kind, string words, IEnumerable<ToldPerson> told)
    {
        var people = told.ToList();
        if (people.Count > 0) Raise(new RouteHappened(RouteId, SubjectKind, SubjectId, Title, Urgency, kind, SenderName, words, people));
    }
}
