using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Units;

/// <summary>Moves a unit one place up or down among its siblings.</summary>
[Act("调整机构顺序")]
public sealed record ReorderUnit(Guid CommandId, Guid UnitId, int Revision, bool Up) : ICommand;

/// <summary>Does it.</summary>
public sealed class ReorderUnitHandler(CommandPath path)
{
    /// <summary>Changes places with the living neighbour.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="AtTheEdge"/>.</returns>
    public Task<Result> HandleAsync(ReorderUnit command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var units = scope.Db.Set<Unit>().VisibleTo(actor);
            var unit = await units.SingleOrDefaultAsync(row => row.Id == command.UnitId, ct);
            if (unit is null) return new NotFound("机构");
            scope.Concerns("机构", unit.Id, unit.Name, command.Up ? "前移一位" : "后移一位");
            if (await scope.StaleAsync(unit, command.Revision) is { } stale) return stale;

            var siblings = units.Where(row => row.ParentId == unit.ParentId && row.AbolishedOn == null);
            var neighbour = command.Up
                ? await siblings.Where(row => row.Order < unit.Order).OrderByDescending(row => row.Order).FirstOrDefaultAsync(ct)
                : await siblings.Where(row => row.Order > unit.Order).OrderBy(row => row.Order).FirstOrDefaultAsync(ct);
            if (neighbour is null) return new AtTheEdge(unit.Name);

            await UnitPaths.SwapAsync(scope.Db, unit.Path, neighbour.Path, ct);
            var place = unit.Order;
            unit.PlaceAt(neighbour.Order);
            neighbour.PlaceAt(place);
            return Result.Success;
        }, ct);
}
