using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>整体移交: everything that waits for somebody who goes, or has gone, is somebody else's.</summary>
[Act("整体移交待办")]
public sealed record HandOverAll(Guid CommandId, Guid FromStaffId, Guid ToStaffId, string Reason) : ICommand;

/// <summary>What was handed over.</summary>
/// <param name="Count">So many items.</param>
/// <param name="Left">Sentences about those that were not, each with how many it is about; titles are not told, since not all of them may be seen.</param>
/// <param name="HasMore">Whether there are more than one press takes.</param>
public sealed record HandedOver(int Count, IReadOnlyList<NotHandedOver> Left, bool HasMore);

/// <summary>Why items stay where they are.</summary>
public sealed record NotHandedOver(string Why, int Count);

/// <summary>Handles <see cref="HandOverAll"/>.</summary>
public sealed class HandOverAllHandler(CommandPath path, RouteEngine engine, AssigneeResolver resolver)
{
    /// <summary>Most items of one press.</summary>
    public const int Batch = 200;

    /// <summary>Hands over what can be; the head of the person's unit may, and the general office of his agency.</summary>
    /// <returns>What was handed over; <see cref="NotFound"/>, <see cref="NothingToHandOver"/> or <see cref="Invalid"/>.</returns>
    public Task<Result<HandedOver>> HandleAsync(HandOverAll command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<HandedOver>(command, actor, RoutingPermissions.HandOverAll, async scope =>
        {
            if (await NameAsync(scope.Db, command.FromStaffId, actor, ct) is not { } from) return new NotFound("人员");
            scope.Concerns("人员", command.FromStaffId, from, "整体移交待办");
            var reason = OwnItem.Reason(command.Reason);
            if (!reason.IsSuccess) return reason.Error;
            if (command.FromStaffId == command.ToStaffId || await resolver.FindAsync(scope.Db, command.ToStaffId, ct) is not { } to) return new NotFound("人员");
            var waiting = await scope.Db.Set<WorkItem>().AsNoTracking()
                .Where(item => item.StaffId == command.FromStaffId && (item.State == WorkItemState.Open || item.State == WorkItemState.Queued))
                .OrderBy(item => item.RouteId).ThenBy(item => item.Id).Select(item => new { item.Id, item.RouteId }).Take(Batch + 1).ToListAsync(ct);
            if (waiting.Count == 0) return new NothingToHandOver(from);
            var left = new List<string>();
            // In the order of their ids, so that two who do this at once wait for each other in one place.
            foreach (var one in waiting.Take(Batch))
            {
                if (await HandOverAsync(scope, one.RouteId, one.Id, to, reason.Value) is { } refusal) left.Add(refusal.Message);
            }

            var count = Math.Min(waiting.Count, Batch) - left.Count;
            scope.Concerns("人员", command.FromStaffId, from, $"{count} 件待办转给{to.Name}，{left.Count} 件没有转");
            return new HandedOver(count, [.. left.GroupBy(why => why, StringComparer.Ordinal).Select(why => new NotHandedOver(why.Key, why.Count()))], waiting.Count > Batch);
        }, ct);
    }

    private async Task<Error?> HandOverAsync(CommandScope scope, Guid routeId, Guid itemId, Assignee to, string reason)
    {
        var route = (await RouteEngine.LoadAsync(scope.Db, routeId, scope.Cancellation))!;
        var item = route.Find(itemId)!;
        return await engine.MayTakeAsync(scope, route, item, to) ?? route.HandOver(item, to, reason, scope.Actor.StaffId, scope.Now).Error;
    }

    private static Task<string?> NameAsync(OfficeHubDbContext db, Guid staffId, Actor actor, CancellationToken ct) =>
        WithinReach(db, actor).Where(staff => staff.Id == staffId).Select(staff => staff.Name).SingleOrDefaultAsync(ct);

    /// <summary>Whose items the actor may hand over: people of his own unit, for the general office of his agency; also who no longer holds a post there.</summary>
    internal static IQueryable<Staff> WithinReach(OfficeHubDbContext db, Actor actor)
    {
        var (unit, agency) = (actor.UnitId, actor.AgencyId);
        var ofAgency = actor.Roles.Contains(RoleCodes.GeneralOffice) || actor.Roles.Contains(RoleCodes.OfficeDirector);
        return db.Set<Staff>().Where(staff => (
            from holding in db.Set<PostHolding>()
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join place in db.Set<Unit>() on post.UnitId equals place.Id
            where holding.StaffId == staff.Id && (place.Id == unit || (ofAgency && place.AgencyId == agency))
            select holding.Id).Any());
    }
}
