using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Units;

/// <summary>Puts a department, with all below it, under another unit of its agency.</summary>
[Act("移动内设机构")]
public sealed record MoveUnit(Guid CommandId, Guid UnitId, int Revision, Guid ParentId) : ICommand;

/// <summary>Does it.</summary>
public sealed class MoveUnitHandler(CommandPath path)
{
    /// <summary>The department becomes the last one there; rights that follow the line of units change with it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, and what <see cref="Unit.MoveUnder"/> refuses.</returns>
    public Task<Result> HandleAsync(MoveUnit command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var units = scope.Db.Set<Unit>();
            var unit = await units.VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == command.UnitId, ct);
            if (unit is null) return new NotFound("机构");
            var parent = await units.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.ParentId, ct);
            if (parent is null) return new NotFound("上级机构");
            scope.Concerns("机构", unit.Id, unit.Name, $"移到“{parent.Name}”下");
            if (await scope.StaleAsync(unit, command.Revision) is { } stale) return stale;
            if (await UnitTexts.ClashAsync(scope.Db, unit.Id, parent.Id, new UnitTitle(unit.Name, unit.ShortName), ct) is { } clash) return clash;

            var order = (await units.Where(row => row.ParentId == parent.Id).MaxAsync(row => (int?)row.Order, ct) ?? 0) + 1;
            var moved = unit.MoveUnder(parent, order);
            if (!moved.IsSuccess) return moved;
            var to = Unit.PathOf(parent.Path, order);
            var deepest = await units.Below(unit.Path).MaxAsync(row => row.Path.Length, ct);
            if (deepest - unit.Path.Length + to.Length > Unit.PathLimit) return new TreeIsFull();

            await UnitPaths.MoveAsync(scope.Db, unit.Path, to, ct);
            await scope.RaiseRightsAsync(await HoldersBelowAsync(scope, to, ct));
            return Result.Success;
        }, ct);

    private static Task<List<Guid>> HoldersBelowAsync(CommandScope scope, string path, CancellationToken ct) => (
        from unit in scope.Db.Set<Unit>().Below(path)
        join post in scope.Db.Set<Post>() on unit.Id equals post.UnitId
        join holding in scope.Db.Set<PostHolding>() on post.Id equals holding.PostId
        where !holding.IsOver
        select holding.StaffId).Distinct().ToListAsync(ct);
}
