namespace OfficeHub.Core.Routing.Views;

/// <summary>The way of a paper: what was gone, where it is, what comes.</summary>
/// <param name="RouteId">The route.</param>
/// <param name="Status">How it stands.</param>
/// <param name="TerminationReason">Why it was ended before its time; empty otherwise.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC; null while it runs.</param>
/// <param name="DayLength">How long a day is in <see cref="PictureStep.Taken"/>: a working day, or of an extra urgent paper a whole one.</param>
/// <param name="Steps">The draft first.</param>
public sealed record RoutePicture(
    Guid RouteId, RouteStatus Status, string TerminationReason, DateTime StartedAt, DateTime? EndedAt, TimeSpan DayLength, IReadOnlyList<PictureStep> Steps);

/// <summary>A step of the way.</summary>
/// <param name="StepId">Its id, to send back to.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Rank">Steps of one rank are gone together.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it was left out or passed, or who is missing for it; empty otherwise.</param>
/// <param name="OpenedAt">UTC, the last time it was reached; null before.</param>
/// <param name="ClosedAt">UTC; null until then.</param>
/// <param name="Limit">When the first of its open items is due, UTC; null without a limit.</param>
/// <param name="Taken">How long it took, or has taken so far: working time, of an extra urgent paper by the clock. Null where it was not gone.</param>
/// <param name="People">Who has or had it in its present round; of one that waits who would get it now.</param>
/// <param name="MayBePassed">Whether it can be passed in an emergency now.</param>
public sealed record PictureStep(
    Guid StepId, string Kind, string Name, int Rank, StepState State, string Reason, DateTime? OpenedAt, DateTime? ClosedAt, DateTime? Limit, TimeSpan? Taken,
    IReadOnlyList<PicturePerson> People, bool MayBePassed);

/// <summary>Somebody on the way.</summary>
/// <param name="ItemId">His item; null where he is foreseen only.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="State">Where his item stands; null where he is foreseen only.</param>
/// <param name="Outcome">His answer; empty before it has left.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="DueAt">UTC; null without a limit.</param>
/// <param name="OpenedAt">UTC; null until he looked.</param>
/// <param name="DecidedAt">UTC; null before.</param>
/// <param name="Urged">How often he was urged.</param>
public sealed record PicturePerson(
    Guid? ItemId, Guid StaffId, string Name, string Post, WorkItemState? State, string Outcome, DateTime? SentAt, DateTime? DueAt, DateTime? OpenedAt, DateTime? DecidedAt,
    UrgedSoFar? Urged);

/// <summary>How often somebody was urged.</summary>
/// <param name="Times">From 1.</param>
/// <param name="By">Who did it last.</param>
/// <param name="At">UTC, the last time.</param>
public sealed record UrgedSoFar(int Times, string By, DateTime At);

/// <summary>What happens if an item is agreed to now; nothing is written.</summary>
/// <param name="Next">Who gets it, in order; empty when the route ends there, or when somebody is missing.</param>
/// <param name="WaitsFor">Who of the same group has yet to answer; then nobody gets it before.</param>
/// <param name="LeftOut">Steps on the way there that are left out, with the reason.</param>
/// <param name="Trouble">Why it cannot go on, in a Chinese sentence; empty otherwise.</param>
public sealed record RoutePreview(IReadOnlyList<ForeseenStep> Next, IReadOnlyList<string> WaitsFor, IReadOnlyList<LeftOutStep> LeftOut, string Trouble)
{
    /// <summary>Whether nothing comes after.</summary>
    public bool IsEnd => Next.Count == 0 && WaitsFor.Count == 0 && Trouble.Length == 0;
}

/// <summary>A step that comes next.</summary>
public sealed record ForeseenStep(string Name, StepCompletion Completion, IReadOnlyList<Assignee> People);

/// <summary>A step that is left out.</summary>
public sealed record LeftOutStep(string Name, string Reason);

/// <summary>What counts of an opinion.</summary>
public enum OpinionStanding
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>退回: it sent the paper back.</summary>
    SentBack,

    /// <summary>Given in an earlier round, or made needless before it left.</summary>
    Voided,

    /// <summary>Its writer took it back.</summary>
    Withdrawn,

    /// <summary>沟通: asked and answered aside; counts for nothing.</summary>
    Aside,

    /// <summary>Given after the step was passed in an emergency; never part of the signed form.</summary>
    Later,
}

/// <summary>Something that was said about a paper.</summary>
/// <param name="ItemId">The item it was said with.</param>
/// <param name="StepKind">Code of the step's kind: which field of the form it belongs to.</param>
/// <param name="StepName">The step.</param>
/// <param name="StaffName">Who.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="Rank">0 for a principal leader, rising.</param>
/// <param name="Outcome">The answer; empty of a question not answered yet.</param>
/// <param name="Words">What was said with it.</param>
/// <param name="Question">What was asked; empty otherwise.</param>
/// <param name="At">UTC: the press; of a question not answered yet when it was asked.</param>
/// <param name="Standing">What counts of it.</param>
/// <param name="Why">Why it does not count; empty otherwise.</param>
/// <param name="TextHash">The text it was said about.</param>
/// <param name="IsOfOtherText">Whether the text has changed since.</param>
public sealed record OpinionRow(
    Guid ItemId, string StepKind, string StepName, string StaffName, string Post, int Rank, string Outcome, string Words, string Question, DateTime At,
    OpinionStanding Standing, string Why, string TextHash, bool IsOfOtherText);
