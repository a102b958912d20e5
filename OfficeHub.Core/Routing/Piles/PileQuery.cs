using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Routing.Piles;

/// <summary>One line of a pile.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">Of the item.</param>
/// <param name="SubjectId">The paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Urgency">Its urgency.</param>
/// <param name="StepKind">Code of what is to be done.</param>
/// <param name="StepName">In words.</param>
/// <param name="SentBy">Who sent it.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="DueAt">UTC; null without a limit.</param>
/// <param name="IsUnread">Whether it was never opened.</param>
/// <param name="Note">Why it came back or came here; empty for the usual way.</param>
/// <param name="Urgings">How often it was urged.</param>
/// <param name="LeavesAt">UTC; set while a decision on it can be taken back.</param>
/// <param name="Outcome">What was decided; empty before.</param>
/// <param name="DecidedAt">UTC; null before.</param>
public sealed record PileRow(
    Guid ItemId, int Revision, Guid SubjectId, string Title, Urgency Urgency, string StepKind, string StepName, string SentBy, DateTime SentAt,
    DateTime? DueAt, bool IsUnread, string Note, int Urgings, DateTime? LeavesAt, string Outcome, DateTime? DecidedAt);

/// <summary>One's own piles: what is to be done, and what one did.</summary>
[Act("查待办")]
public sealed class PileQuery(QueryPath path)
{
    // One index answers it: 特急 first, then what is due first.
    private static readonly KeysetOrder<WorkItem> DueFirst =
        KeysetOrder<WorkItem>.By(item => item.UrgencyRank).Then(item => item.SortsAt).Then(item => item.Id);

    private static readonly KeysetOrder<WorkItem> LastFirst = KeysetOrder<WorkItem>.ByDescending(item => item.SortsAt).ThenDescending(item => item.Id);

    /// <summary>What waits for the actor, and what he decided a moment ago and can still take back.</summary>
    public Task<Result<Page<PileRow>>> OpenAsync(string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<PileRow>>(this, actor, RoutingPermissions.Handle, async db => await OpenAsync(db, cursor, Page<PileRow>.DefaultSize, actor, ct), ct);

    /// <summary>How many there are, up to <see cref="Page{T}.CountCap"/> and one.</summary>
    public Task<Result<int>> CountAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<int>(this, actor, RoutingPermissions.Handle, async db => await db.Set<WorkItem>()
            .Where(item => item.StaffId == actor.StaffId && item.Pile == ItemPile.Inside).Take(Page<PileRow>.CountCap + 1).CountAsync(ct), ct);

    /// <summary>What the actor decided, the last first.</summary>
    public Task<Result<Page<PileRow>>> DoneAsync(string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<PileRow>>(this, actor, RoutingPermissions.Handle, async db => await DoneAsync(db, cursor, Page<PileRow>.DefaultSize, actor, ct), ct);

    internal static Task<Page<PileRow>> OpenAsync(OfficeHubDbContext db, string? cursor, int size, Actor actor, CancellationToken ct) => db.Set<WorkItem>()
        .Where(item => item.StaffId == actor.StaffId && item.Pile == ItemPile.Inside)
        .ToPageAsync(DueFirst, cursor, Row, ct, size);

    internal static Task<Page<PileRow>> DoneAsync(OfficeHubDbContext db, string? cursor, int size, Actor actor, CancellationToken ct) => db.Set<WorkItem>()
        .Where(item => item.StaffId == actor.StaffId && item.State == WorkItemState.Done)
        .ToPageAsync(LastFirst, cursor, Row, ct, size);

    private static readonly System.Linq.Expressions.Expression<Func<WorkItem, PileRow>> Row = item => new PileRow(
        item.Id, item.Revision, item.SubjectId, item.Title,
        item.UrgencyRank == 0 ? Urgency.ExtraUrgent : item.UrgencyRank == 1 ? Urgency.Urgent : Urgency.None,
        item.StepKind, item.StepName, item.SentBy, item.SentAt, item.DueAt, item.OpenedAt == null, item.Note, item.Urgings,
        item.LeavesAt, item.OutcomeName, item.DecidedAt);
}
