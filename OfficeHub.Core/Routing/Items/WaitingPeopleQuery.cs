using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>Somebody for whom something waits.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Place">Unit and post, of one who has left the last; empty for none.</param>
/// <param name="HasLeft">离任.</param>
/// <param name="Count">How many items wait.</param>
public sealed record WaitingPersonRow(Guid StaffId, string Name, string Place, bool HasLeft, int Count);

/// <summary>Whose items the actor could hand over: those of his reach for whom something waits.</summary>
[Act("查可移交的待办")]
public sealed class WaitingPeopleQuery(QueryPath path)
{
    /// <summary>Most people listed.</summary>
    public const int Most = 200;

    /// <summary>Those who have left first, then by unit.</summary>
    public Task<Result<IReadOnlyList<WaitingPersonRow>>> ListAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<WaitingPersonRow>>(this, actor, RoutingPermissions.HandOverAll, async db =>
        {
            var waiting = db.Set<WorkItem>().Where(item => item.State == WorkItemState.Open || item.State == WorkItemState.Queued);
            var rows = await HandOverAllHandler.WithinReach(db, actor).Where(staff => waiting.Any(item => item.StaffId == staff.Id))
                .OrderByDescending(staff => staff.LeftOn != null).ThenBy(staff => staff.Id).Take(Most)
                .Select(staff => new WaitingPersonRow(
                    staff.Id, staff.Name,
                    (from holding in db.Set<PostHolding>()
                     join post in db.Set<Post>() on holding.PostId equals post.Id
                     join unit in db.Set<Unit>() on post.UnitId equals unit.Id
                     where holding.StaffId == staff.Id
                     orderby holding.IsPrimary descending, holding.StartsOn descending
                     select unit.ShortName + post.Name).FirstOrDefault() ?? "",
                    staff.LeftOn != null, waiting.Count(item => item.StaffId == staff.Id)))
                .ToListAsync(ct);
            return rows.OrderByDescending(row => row.HasLeft).ThenBy(row => row.Place, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        }, ct);
}
