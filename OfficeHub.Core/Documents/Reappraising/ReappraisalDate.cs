using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Reappraising;

/// <summary>What a 复审 found.</summary>
public enum ReappraisalVerdict
{
    /// <summary>继续有效, to be looked at again later.</summary>
    Keep,

    /// <summary>建议修改.</summary>
    Amend,

    /// <summary>建议废止.</summary>
    Repeal,
}

/// <summary>How far the person has been reminded.</summary>
public enum ReappraisalReminder
{
    /// <summary>Not yet.</summary>
    None,

    /// <summary>That it is due.</summary>
    Due,

    /// <summary>That it is long over.</summary>
    Over,
}

/// <summary>复审日期 of a released document, and who is told when it comes. One a document.</summary>
/// <remarks>features.md 83; openness-and-interpretation.md §6.</remarks>
public sealed class ReappraisalDate : Entity
{
    /// <summary>So many days after its date the person, and the office, are told again.</summary>
    public const int OverDays = 30;

    /// <summary>Longest words, in characters.</summary>
    public const int WordsLimit = 500;

    private ReappraisalDate()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>The agency that issued it, whose office keeps the dates.</summary>
    public Guid IssuerId { get; private init; }

    /// <summary>When it is to be looked at again; null for never, or while a proposal waits.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Who is told, and does it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>His name.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>How far he has been reminded of this date.</summary>
    public ReappraisalReminder Reminded { get; private set; }

    /// <summary>What the last 复审 found; null before the first.</summary>
    public ReappraisalVerdict? Verdict { get; private set; }

    /// <summary>With which words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Name and post of who did it; empty before.</summary>
    public string DoneBy { get; private set; } = "";

    /// <summary>UTC; null before.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>The date of a document that has none yet.</summary>
    internal static ReappraisalDate Of(OfficialDocument document, Guid issuerId)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ReappraisalDate { Id = Guid.CreateVersion7(), DocumentId = document.Id, IssuerId = issuerId, PersonId = document.OwnerStaffId, PersonName = document.DrafterName };
    }

    /// <summary>Sets the date and the person; a new date is told anew.</summary>
    /// <param name="dueOn">Null for none.</param>
    /// <param name="person">Who is told.</param>
    internal void Set(DateOnly? dueOn, (Guid Id, string Name) person)
    {
        if (dueOn != DueOn || person.Id != PersonId) Reminded = ReappraisalReminder.None;
        (DueOn, PersonId, PersonName) = (dueOn, person.Id, person.Name);
    }

    /// <summary>已复审.</summary>
    /// <param name="verdict">What was found.</param>
    /// <param name="words">Clean; empty only where it keeps.</param>
    /// <param name="nextOn">Of one that keeps; null for never again.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">UTC.</param>
    internal void Done(ReappraisalVerdict verdict, string words, DateOnly? nextOn, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        (Verdict, Words, DoneBy, DoneAt) = (verdict, words, by.NameAndPost, now);
        (DueOn, Reminded) = (verdict is ReappraisalVerdict.Keep ? nextOn : null, ReappraisalReminder.None);
    }

    /// <summary>Which reminder is due on a day; null for none.</summary>
    internal ReappraisalReminder? ReminderOn(DateOnly today) => DueOn is not { } due || due > today ? null
        : today.DayNumber - due.DayNumber >= OverDays ? Reminded is ReappraisalReminder.Over ? null : ReappraisalReminder.Over
        : Reminded is ReappraisalReminder.None ? ReappraisalReminder.Due : null;

    /// <summary>Notes that he was reminded.</summary>
    internal void Remind(ReappraisalReminder reminder) => Reminded = reminder;

    /// <summary>Somebody is told after the act.</summary>
    internal void Tell(OfficialDocument document, string by, string words, IEnumerable<Guid> people) => Raise(new RouteHappened(
        document.RouteId ?? Guid.Empty, DocumentSubject.SubjectKind, document.Id, document.Title, Urgency.None, RouteNewsKind.ReappraisalDue, by, words, [.. people.Distinct().Select(person => new ToldPerson(person))]));
}

/// <summary>复审 in words.</summary>
public static class ReappraisalWords
{
    /// <summary>What was found.</summary>
    public static string Of(ReappraisalVerdict verdict) => verdict switch
    {
        ReappraisalVerdict.Keep => "继续有效",
        ReappraisalVerdict.Amend => "建议修改",
        _ => "建议废止",
    };
}
