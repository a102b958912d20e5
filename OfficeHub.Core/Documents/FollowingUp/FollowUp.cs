using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>解读跟踪 of a document that was released with its interpretation: looks, supplements and the closing.</summary>
/// <remarks>openness-and-interpretation.md I11, I15 and §3; features.md 120.</remarks>
public sealed class FollowUp : Entity
{
    /// <summary>Longest name of who answers for the interpretation, in characters.</summary>
    public const int ResponsibleLimit = 200;

    /// <summary>Fewest letters and digits that are a reason.</summary>
    public const int ShortestReason = 10;

    private readonly List<FollowUpLook> _looks = [];

    private FollowUp()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>As it was released.</summary>
    public Guid PublicationId { get; private init; }

    /// <summary>The lead agency.</summary>
    public Guid IssuerId { get; private init; }

    /// <summary>拟稿部门: who drafts interprets (I01).</summary>
    public Guid UnitId { get; private init; }

    /// <summary>解读责任人, as the plan has it.</summary>
    public string Responsible { get; private init; } = "";

    /// <summary>北京时间.</summary>
    public DateOnly ReleasedOn { get; private init; }

    /// <summary>Where it stands.</summary>
    public FollowUpStatus Status { get; private set; }

    /// <summary>The day on which the next thing is owed: a look, a supplement or the closing. Of a closed one the day it was closed.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Until when a 补充解读 that was asked for is to be out; null where none is owed.</summary>
    public DateOnly? SupplementDueOn { get; private set; }

    /// <summary>How many looks were recorded.</summary>
    public int Recorded { get; private set; }

    /// <summary>The day for which a notice that something is due was sent last.</summary>
    public DateOnly? ToldDueOn { get; private set; }

    /// <summary>The day for which a notice that it is over was sent last.</summary>
    public DateOnly? ToldOverOn { get; private set; }

    /// <summary>办结评估; null before the first, and kept when the follow-up is opened again.</summary>
    public ClosingAssessment? Closing { get; private set; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<FollowUpLook> Looks => _looks;

    /// <summary>Begins with the release.</summary>
    /// <param name="document">The document.</param>
    /// <param name="publication">As it was released.</param>
    /// <param name="responsible">解读责任人.</param>
    /// <param name="days">When it is looked at.</param>
    /// <param name="schedule">Which days are worked.</param>
    internal static FollowUp Begin(OfficialDocument document, Publication publication, string responsible, IReadOnlyList<int> days, WorkSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(publication);
        var releasedOn = BeijingTime.DayOf(publication.ReleasedAt);
        var begun = new FollowUp
        {
            Id = Guid.CreateVersion7(),
            DocumentId = document.Id,
            PublicationId = publication.Id,
            IssuerId = publication.IssuerId,
            UnitId = document.UnitId,
            Responsible = responsible.Length > ResponsibleLimit ? responsible[..ResponsibleLimit] : responsible,
            ReleasedOn = releasedOn,
        };
        begun._looks.AddRange(days.Select((day, i) => FollowUpLook.Plan(begun.Id, i + 1, day, FollowUpSettings.DayOf(schedule, releasedOn, day))));
        begun.Settle();
        return begun;
    }

    /// <summary>The look that comes next; null when none is planned.</summary>
    public FollowUpLook? Next => _looks.Where(look => look.State is LookState.Planned).MinBy(look => look.DueOn);

    /// <summary>Records a look. On the day of a planned one or after, it is that one, and those before it that nobody made are marked so; before, it is one beside the plan.</summary>
    /// <param name="found">Clean.</param>
    /// <param name="terms">Days the agency has set.</param>
    /// <param name="hasOpenSupplement">Whether a supplement is under way.</param>
    /// <param name="by">Who looked.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The look; <see cref="FollowUpIsClosed"/>, <see cref="MisreadingUnanswered"/>, <see cref="SupplementUnderWay"/> or <see cref="SupplementGivenUp"/>.</returns>
    internal Result<FollowUpLook> Record(LookFindings found, FollowUpTerms terms, bool hasOpenSupplement, Actor by, DateTime now)
    {
        var action = found.Decision switch { LookDecision.Continue => FollowUpAction.Continue, LookDecision.Supplement => FollowUpAction.AskSupplement, _ => FollowUpAction.Conclude };
        if (!FollowUpFlow.TryMove(Status, action, out var next)) return Status is FollowUpStatus.Closed ? new FollowUpIsClosed() : new AlreadyConcluded();
        var hasReason = found.Words.Count(char.IsLetterOrDigit) >= ShortestReason;
        if (found.Misreadings.Length > 0 && found.Decision is not LookDecision.Supplement && !hasReason && Status is not FollowUpStatus.SupplementDue) return new MisreadingUnanswered();
        if (action is FollowUpAction.Conclude && hasOpenSupplement) return new SupplementUnderWay();
        if (action is FollowUpAction.Conclude && Status is FollowUpStatus.SupplementDue && !hasReason) return new SupplementGivenUp();

        var today = BeijingTime.DayOf(now);
        var due = _looks.Where(look => look.State is LookState.Planned && look.DueOn <= today).OrderBy(look => look.DueOn).ToList();
        foreach (var missed in due.SkipLast(1)) missed.Miss();
        var look = due.LastOrDefault() ?? Add(today.DayNumber - ReleasedOn.DayNumber, today, isPlanned: false);
        look.Record(found, by, now);
        Recorded++;
        Status = next;
        SupplementDueOn = action switch
        {
            FollowUpAction.AskSupplement => SupplementDueOn ?? terms.Schedule.AddWorkingDays(today, terms.SupplementDays),
            FollowUpAction.Conclude => null,
            _ => SupplementDueOn,
        };
        if (action is FollowUpAction.Conclude) foreach (var planned in _looks.Where(one => one.State is LookState.Planned)) planned.Drop();
        else if (Next is null) PlanNext(terms, today);
        if (action is FollowUpAction.Conclude) DueOn = terms.Schedule.AddWorkingDays(today, terms.ClosingDays);
        else Settle();
        return look;
    }

    /// <summary>A supplement is out.</summary>
    /// <returns><see cref="FollowUpIsClosed"/>.</returns>
    internal Result Supplement(FollowUpTerms terms, DateOnly today)
    {
        if (!FollowUpFlow.TryMove(Status, FollowUpAction.Supplement, out var next)) return new FollowUpIsClosed();
        (Status, SupplementDueOn) = (next, null);
        // What was said anew is looked at anew.
        if (Next is null) PlanNext(terms, today, terms.Days[0]);
        Settle();
        return Result.Success;
    }

    /// <summary>办结评估.</summary>
    /// <returns><see cref="NotConcluded"/>.</returns>
    internal Result Close(ClosingAssessment assessment, DateOnly today)
    {
        if (!FollowUpFlow.TryMove(Status, FollowUpAction.Close, out var next)) return Status is FollowUpStatus.Closed ? new FollowUpIsClosed() : new NotConcluded();
        (Status, Closing, DueOn) = (next, assessment, today);
        return Result.Success;
    }

    /// <summary>Notes that people are told, once when it is due and once when it is over.</summary>
    /// <returns>Which of the two; null where there is nothing to tell.</returns>
    internal RouteNewsKind? Remind(DateOnly today)
    {
        if (Status is FollowUpStatus.Closed || DueOn > today) return null;
        if (DueOn < today && ToldOverOn != DueOn)
        {
            (ToldDueOn, ToldOverOn) = (DueOn, DueOn);
            return RouteNewsKind.FollowUpOverdue;
        }

        if (ToldDueOn == DueOn) return null;
        ToldDueOn = DueOn;
        return RouteNewsKind.FollowUpDue;
    }

    /// <summary>Something people are to be told.</summary>
    internal void Tell(IDomainEvent happened) => Raise(happened);

    /// <summary>Its document was found to be classified.</summary>
    internal void DropWords()
    {
        foreach (var look in _looks) look.DropWords();
        if (Closing is { } closing) Closing = closing with { Summary = "" };
    }

    private FollowUpLook Add(int days, DateOnly dueOn, bool isPlanned)
    {
        var look = FollowUpLook.Plan(Id, _looks.Max(one => one.Serial) + 1, days, dueOn, isPlanned);
        _looks.Add(look);
        return look;
    }

    // The plan is used up and it goes on: in as many days as the last one was from the release.
    private void PlanNext(FollowUpTerms terms, DateOnly today, int? days = null)
    {
        var on = FollowUpSettings.DayOf(terms.Schedule, today, days ?? terms.Days[^1]);
        Add(on.DayNumber - ReleasedOn.DayNumber, on, isPlanned: true);
    }

    private void Settle()
    {
        var look = Next!.DueOn;
        DueOn = SupplementDueOn is { } owed && owed < look ? owed : look;
    }
}

/// <summary>The terms in force when something is recorded.</summary>
/// <param name="Days">Of the looks, from the release on.</param>
/// <param name="SupplementDays">Working days.</param>
/// <param name="ClosingDays">Working days.</param>
/// <param name="Schedule">Which days are worked.</param>
internal sealed record FollowUpTerms(IReadOnlyList<int> Days, int SupplementDays, int ClosingDays, WorkSchedule Schedule);

/// <summary>How satisfied people were.</summary>
public enum Satisfaction
{
    /// <summary>没有调查.</summary>
    NotAsked,

    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    Mostly,

    /// <summary>不满意.</summary>
    Dissatisfied,
}

/// <summary>办结评估: what came of the interpretation.</summary>
/// <param name="Reads">阅读量; null where none is known.</param>
/// <param name="Questions">How many questions were asked.</param>
/// <param name="Satisfaction">满意度.</param>
/// <param name="Summary">小结.</param>
/// <param name="By">Name and post.</param>
/// <param name="At">UTC.</param>
public sealed record ClosingAssessment(long? Reads, int Questions, Satisfaction Satisfaction, string Summary, string By, DateTime At);
