using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Units;

/// <summary>Ends a unit.</summary>
/// <param name="CommandId">The press.</param>
/// <param name="UnitId">Which.</param>
/// <param name="Revision">As read.</param>
/// <param name="AbolishedOn">Last day, today or before.</param>
[Act("撤销机构")]
public sealed record AbolishUnit(Guid CommandId, Guid UnitId, int Revision, DateOnly AbolishedOn) : ICommand;

/// <summary>Does it.</summary>
public sealed class AbolishUnitHandler(CommandPath path, TimeProvider clock)
{
    /// <summary>Ends the unit and its empty posts.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, and what <see cref="Unit.Abolish"/> refuses.</returns>
    public Task<Result> HandleAsync(AbolishUnit command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var unit = await scope.Db.Set<Unit>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == command.UnitId, ct);
            if (unit is null) return new NotFound("机构");
            scope.Concerns("机构", unit.Id, unit.Name, $"{BeijingTime.Day(command.AbolishedOn)} 撤销");
            if (await scope.StaleAsync(unit, command.Revision) is { } stale) return stale;

            var living = await scope.Db.Set<Unit>().CountAsync(row => row.ParentId == unit.Id && row.AbolishedOn == null, ct);
            var posts = await scope.Db.Set<Post>().Where(post => post.UnitId == unit.Id && post.AbolishedOn == null).ToListAsync(ct);
            var held = await scope.Db.Set<PostHolding>()
                .Where(holding => !holding.IsOver && scope.Db.Set<Post>().Any(post => post.Id == holding.PostId && post.UnitId == unit.Id))
                .Select(holding => holding.PostId).Distinct().CountAsync(ct);
            var abolished = unit.Abolish(command.AbolishedOn, living, held, BeijingTime.Today(clock));
            if (!abolished.IsSuccess) return abolished;
            posts.ForEach(post => post.Abolish(command.AbolishedOn, holders: 0));
            return Result.Success;
        }, ct);
}
