using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>How a 定时核发 stands.</summary>
public enum IssuePlanState
{
    /// <summary>Its time is to come.</summary>
    Waiting,

    /// <summary>没有核发: refused when its time came.</summary>
    Refused,

    /// <summary>逾期，待核对: the program was not there when its time came, and came back too late to do it unasked.</summary>
    Missed,

    /// <summary>Done by the plan.</summary>
    Done,

    /// <summary>取消.</summary>
    Cancelled,

    /// <summary>Somebody issued the document without waiting for it.</summary>
    IssuedByHand,

    /// <summary>落空: the document went elsewhere than out.</summary>
    Lapsed,
}

/// <summary>定时核发 of a document: who wants it to go out, when, to whom, and as which file. One a document; a later plan takes the place of an earlier one.</summary>
/// <remarks>features.md 79.</remarks>
public sealed class IssuePlan : Entity
{
    /// <summary>Longest reason, in characters.</summary>
    public const int WhyLimit = 500;

    /// <summary>Farthest ahead, in days: beyond it the year was mistyped.</summary>
    public const int FarthestDays = 180;

    private static readonly TimeSpan Unnoticed = TimeSpan.FromMinutes(2);

    private IssuePlan()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>The planner's work item of 核发.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>From 1, one more with each time it is planned anew: an answer to one plan is none to the next.</summary>
    public int Serial { get; private set; }

    /// <summary>收文机关, their ids apart by commas.</summary>
    public string Recipients { get; private set; } = "";

    /// <summary>UTC, whole minutes.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Account of the planner.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The holding of the post in which he planned.</summary>
    public Guid HoldingId { get; private set; }

    /// <summary>The planner.</summary>
    public Guid PlannedById { get; private set; }

    /// <summary>Name and post.</summary>
    public string PlannedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime PlannedAt { get; private set; }

    /// <summary>SM3 of the text planned, lower-case hex.</summary>
    public string TextHash { get; private set; } = "";

    /// <summary>SM3 of the OFD planned, lower-case hex.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>How it stands.</summary>
    public IssuePlanState State { get; private set; }

    /// <summary>Why it was refused, cancelled or lapsed; empty otherwise.</summary>
    public string Why { get; private set; } = "";

    /// <summary>UTC, when it came to be as it stands; null while it waits.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Whether a document still waits for it, or for somebody who looks after it.</summary>
    public bool IsStanding => State is IssuePlanState.Waiting or IssuePlanState.Refused or IssuePlanState.Missed;

    /// <summary>收文机关.</summary>
    public IReadOnlyList<Guid> AgencyIds() => [.. Recipients.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    /// <summary>A plan of a document that has none yet.</summary>
    internal static IssuePlan Of(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new IssuePlan { Id = Guid.CreateVersion7(), DocumentId = document.Id, State = IssuePlanState.Cancelled };
    }

    /// <summary>Plans it, or plans it anew. The caller has tried it out.</summary>
    internal void Set(OfficialDocument document, Guid itemId, IEnumerable<Guid> agencyIds, DateTime dueAt, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(by);
        (ItemId, Serial, DueAt, Recipients) = (itemId, Serial + 1, dueAt, string.Join(',', agencyIds.Distinct()));
        (AccountId, HoldingId, PlannedById, PlannedBy, PlannedAt) = (by.AccountId, by.HoldingId, by.StaffId, by.NameAndPost, now);
        (TextHash, FileHash) = (document.TextHash, document.RenditionHash);
        (State, Why, EndedAt) = (IssuePlanState.Waiting, "", null);
    }

    /// <summary>取消.</summary>
    /// <returns><see cref="PlanIsOver"/>.</returns>
    internal Result Cancel(Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        return IsStanding ? End(IssuePlanState.Cancelled, $"{by.NameAndPost}取消", now) : new PlanIsOver();
    }

    /// <summary>Why it may not be carried out on the document as it is now; null when it may.</summary>
    internal Error? WhyNotFor(OfficialDocument document) => State is not IssuePlanState.Waiting ? new PlanIsOver()
        : document.TextHash != TextHash || document.RenditionHash != FileHash ? new PlannedFileChanged() : null;

    /// <summary>The document has gone out, by the plan or without it.</summary>
    internal void Issued(OfficialDocument document, bool byPlan, DateTime now)
    {
        End(byPlan ? IssuePlanState.Done : IssuePlanState.IssuedByHand, byPlan ? LatenessInWords(now) : "", now);
        if (byPlan) Tell(document, RouteNewsKind.TimedIssueDone, $"{document.Number} 已按排定核发{(Why.Length > 0 ? $"，{Why}" : "")}。", [PlannedById]);
    }

    /// <summary>没有核发: what refused it.</summary>
    internal void Refuse(string why, DateTime now) => End(IssuePlanState.Refused, why, now);

    /// <summary>逾期: nobody was there in time.</summary>
    internal void Miss(DateTime now) => End(IssuePlanState.Missed, $"系统在排定的时间没有运行，已过 {Lateness.InWords(now - DueAt)}。请核对后再核发。", now);

    /// <summary>落空.</summary>
    internal void Lapse(DateTime now) => End(IssuePlanState.Lapsed, "件已不在排定人手里，排定不再执行。", now);

    /// <summary>Whoever must look after it, or ordered it, is told after the act.</summary>
    internal void Tell(OfficialDocument document, RouteNewsKind kind, string words, IEnumerable<Guid> people) => Raise(new RouteHappened(
        document.RouteId ?? Guid.Empty, DocumentSubject.SubjectKind, document.Id, document.Title, document.Urgency, kind, "", words,
        [.. people.Distinct().Select(person => new ToldPerson(person, person == PlannedById && IsStanding ? ItemId : null))]));

    /// <summary>For the record of the issue.</summary>
    internal string InWords(DateTime now) => $"按{PlannedBy} {BeijingTime.Full(PlannedAt)} 的排定（{BeijingTime.Full(DueAt)}）{(LatenessInWords(now) is { Length: > 0 } late ? $"，{late}" : "")}";

    private string LatenessInWords(DateTime now) => now - DueAt >= Unnoticed ? $"晚 {Lateness.InWords(now - DueAt)}" : "";

    private Result End(IssuePlanState state, string why, DateTime now)
    {
        (State, Why, EndedAt) = (state, why.Length > WhyLimit ? why[..WhyLimit] : why, now);
        return Result.Success;
    }
}

/// <summary>A length of time in the largest useful unit.</summary>
internal static class Lateness
{
    /// <summary>40 分, 3 小时 5 分, 2 天.</summary>
    public static string InWords(TimeSpan length) => length switch
    {
        { TotalDays: >= 2 } => $"{(int)length.TotalDays} 天",
        { TotalHours: >= 1, Minutes: 0 } => $"{(int)length.TotalHours} 小时",
        { TotalHours: >= 1 } => $"{(int)length.TotalHours} 小时 {length.Minutes} 分",
        _ => $"{Math.Max(1, (int)length.TotalMinutes)} 分",
    };
}
