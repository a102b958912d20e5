using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Listing;

/// <summary>One's own document under way: where it is now.</summary>
/// <param name="Id">The document.</param>
/// <param name="Title">标题.</param>
/// <param name="Urgency">紧急程度.</param>
/// <param name="Way">Its steps less those left out; what goes on at the same time is one.</param>
/// <param name="Holders">Who has it now.</param>
/// <param name="MayWithdraw">Whether the drafter sent it to them and none of them has opened it.</param>
public sealed record UnderWayRow(Guid Id, string Title, Urgency Urgency, IReadOnlyList<WayStep> Way, IReadOnlyList<WayHolder> Holders, bool MayWithdraw);

/// <summary>A step, or several at the same time.</summary>
/// <param name="Name">Chinese.</param>
/// <param name="State">Done, open or waiting.</param>
public sealed record WayStep(string Name, StepState State);

/// <summary>Somebody who has it.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="StepName">For what.</param>
/// <param name="Waited">1 天 3 小时.</param>
/// <param name="IsOpened">Whether it was opened.</param>
public sealed record WayHolder(Guid StaffId, string Name, string Post, string StepName, string Waited, bool IsOpened);

/// <summary>我发起的: one's own documents under way, each with who has it, for how long, and what comes next.</summary>
[Act("查我发起的公文")]
public sealed class UnderWayQuery(QueryPath path, WorkingCalendar calendar, TimeProvider clock)
{
    private static readonly KeysetOrder<OfficialDocument> LastFirst =
        KeysetOrder<OfficialDocument>.ByDescending(document => document.SavedAt).ThenDescending(document => document.Id);

    /// <summary>One page, the last written first.</summary>
    public async Task<Result<Page<UnderWayRow>>> ListAsync(string? cursor, int size, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var schedule = await calendar.ScheduleAsync(ct);
        return await path.RunAsync<Page<UnderWayRow>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var ended = DocumentFlow.Ended;
            var page = await db.Set<OfficialDocument>()
                .Where(document => document.OwnerStaffId == actor.StaffId && document.RouteId != null && !ended.Contains(document.Status))
                .ToPageAsync(LastFirst, cursor, document => new OwnPaper(document.Id, document.RouteId!.Value, document.Title, document.Urgency), ct, size, count: true);
            var (ways, held) = (await WaysAsync(db, page.Rows, ct), await HeldAsync(db, page.Rows, actor, ct));
            return new Page<UnderWayRow>([.. page.Rows.Select(row => Row(row, [.. ways[row.RouteId]], [.. held[row.RouteId]], schedule))], page.Previous, page.Next, page.Count);
        }, ct);
    }

    private UnderWayRow Row(OwnPaper found, IReadOnlyList<WayStep> way, IReadOnlyList<Held> held, WorkSchedule schedule)
    {
        var (byClock, now) = (found.Urgency is Urgency.ExtraUrgent, clock.GetUtcNow().UtcDateTime);
        return new UnderWayRow(
            found.Id, found.Title, found.Urgency, way,
            [.. held.Select(item => new WayHolder(item.StaffId, item.StaffName, item.Post, item.StepName, Deadline.Waited(schedule, item.SentAt, byClock, now), item.IsOpened))],
            held.Count > 0 && held.All(item => item.IsMineToTakeBack));
    }

    private static async Task<ILookup<Guid, WayStep>> WaysAsync(OfficeHubDbContext db, IReadOnlyList<OwnPaper> found, CancellationToken ct)
    {
        var routes = found.Select(row => row.RouteId).ToList();
        var steps = await db.Set<RouteStep>().Where(step => routes.Contains(step.RouteId) && step.State != StepState.NotApplicable && step.State != StepState.Skipped)
            .OrderBy(step => step.Place).Select(step => new { step.RouteId, step.Rank, step.Name, step.State }).ToListAsync(ct);
        return steps.GroupBy(step => (step.RouteId, step.Rank))
            .Select(rank => (rank.Key.RouteId, Step: new WayStep(
                string.Join('、', rank.Select(step => step.Name)),
                rank.Any(step => step.State is StepState.Open) ? StepState.Open : rank.All(step => step.State is StepState.Waiting) ? StepState.Waiting : StepState.Done)))
            .ToLookup(step => step.RouteId, step => step.Step);
    }

    private static async Task<ILookup<Guid, Held>> HeldAsync(OfficeHubDbContext db, IReadOnlyList<OwnPaper> found, Actor actor, CancellationToken ct)
    {
        var routes = found.Select(row => row.RouteId).ToList();
        var items = await db.Set<WorkItem>()
            .Where(item => routes.Contains(item.RouteId) && item.Pile == ItemPile.Inside && item.Purpose == WorkItemPurpose.Decides)
            .OrderBy(item => item.Number)
            .Select(item => new Held(
                item.RouteId, item.StaffId, item.StaffName, item.Post, item.StepName, item.SentAt, item.OpenedAt != null,
                // Sent by him, and to nobody who has looked meanwhile, though another has it by now.
                db.Set<WorkItem>().Any(sender => sender.Id == item.SentByItem && sender.StaffId == actor.StaffId)
                    && !db.Set<WorkItem>().Any(sent => sent.RouteId == item.RouteId && sent.SentByItem == item.SentByItem && sent.OpenedAt != null))).ToListAsync(ct);
        return items.ToLookup(item => item.RouteId);
    }

    private sealed record OwnPaper(Guid Id, Guid RouteId, string Title, Urgency Urgency);

    private sealed record Held(Guid RouteId, Guid StaffId, string StaffName, string Post, string StepName, DateTime SentAt, bool IsOpened, bool IsMineToTakeBack);
}
