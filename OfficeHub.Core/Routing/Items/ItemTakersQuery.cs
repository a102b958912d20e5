using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>Whom the owner of an item can hand it to or ask beside him: those and no others are offered.</summary>
[Act("查能接手的人")]
public sealed class ItemTakersQuery(QueryPath path, RouteEngine engine, TimeProvider clock)
{
    /// <summary>People who match and would be let have the item.</summary>
    /// <param name="itemId">The actor's item.</param>
    /// <param name="text">Part of name, unit or post, or the beginning of the initials; empty lists the first of them.</param>
    /// <param name="actor">Its owner.</param>
    /// <param name="ct">Cancelled when typing goes on.</param>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<PersonRow>>> SearchAsync(Guid itemId, string text, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<PersonRow>>(this, actor, RoutingPermissions.Handle, async db =>
        {
            var found = await db.Set<WorkItem>().Where(row => row.Id == itemId && row.StaffId == actor.StaffId).Select(row => (Guid?)row.RouteId).SingleOrDefaultAsync(ct);
            if (found is not { } routeId || await RouteEngine.LoadAsync(db, routeId, ct) is not { } route) return new NotFound("待办");
            var item = route.Find(itemId)!;
            var wanted = (text ?? "").Trim();
            var takers = await engine.TakersAsync(db, route, item, ct);
            if (takers is null && wanted.Length == 0) return Array.Empty<PersonRow>();
            var rows = await DirectorySearchQuery.Matching(db, actor, BeijingTime.Today(clock), wanted, unitId: null, Except(takers, route, item)).ToListAsync(ct);
            return rows.Where(row => takers is not null || row.StaffId != actor.StaffId).ToList();
        }, ct);

    private static IQueryable<Guid>? Except(IQueryable<Guid>? takers, RouteInstance route, WorkItem item)
    {
        var shut = route.WhoCannotHave(item);
        return takers?.Where(taker => !shut.Contains(taker));
    }
}
