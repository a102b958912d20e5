using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Units;

/// <summary>Gives a unit another name from a day on.</summary>
/// <param name="CommandId">The press.</param>
/// <param name="UnitId">Which.</param>
/// <param name="Revision">As read.</param>
/// <param name="Name">New 全称.</param>
/// <param name="ShortName">New 简称; the full name when empty.</param>
/// <param name="EffectiveOn">First day of the new name; may be one to come.</param>
/// <param name="Basis">依据文号.</param>
[Act("更名机构")]
public sealed record RenameUnit(Guid CommandId, Guid UnitId, int Revision, string Name, string ShortName, DateOnly EffectiveOn, string Basis) : ICommand;

/// <summary>Does it.</summary>
public sealed class RenameUnitHandler(CommandPath path, TimeProvider clock)
{
    /// <summary>Renames now, or notes the name for its day.</summary>
    /// <returns><see cref="Invalid"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, and what <see cref="Unit.Rename"/> refuses.</returns>
    public Task<Result> HandleAsync(RenameUnit command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var unit = await scope.Db.Set<Unit>().VisibleTo(actor).Include(row => row.Names).SingleOrDefaultAsync(row => row.Id == command.UnitId, ct);
            if (unit is null) return new NotFound("机构");
            scope.Concerns("机构", unit.Id, unit.Name, $"自 {BeijingTime.Day(command.EffectiveOn)} 更名为“{command.Name}”（{command.Basis}）");
            if (await scope.StaleAsync(unit, command.Revision) is { } stale) return stale;

            var check = new FieldCheck();
            var title = UnitTexts.Title(check, command.Name, command.ShortName, unit.Abbreviation);
            var basis = check.Line(nameof(command.Basis), "依据文号", command.Basis, UnitNaming.BasisLimit);
            if (check.Failed(out var invalid)) return invalid;
            if (await UnitTexts.ClashAsync(scope.Db, unit.Id, unit.ParentId, title, ct) is { } clash) return clash;
            return unit.Rename(Guid.CreateVersion7(), title, command.EffectiveOn, basis, BeijingTime.Today(clock));
        }, ct);
}

/// <summary>Gives up a name that waits for its day.</summary>
[Act("取消更名")]
public sealed record CancelRename(Guid CommandId, Guid UnitId, int Revision) : ICommand;

/// <summary>Does it.</summary>
public sealed class CancelRenameHandler(CommandPath path)
{
    /// <summary>The present name stays.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="NoRenameWaiting"/>.</returns>
    public Task<Result> HandleAsync(CancelRename command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var unit = await scope.Db.Set<Unit>().VisibleTo(actor).Include(row => row.Names).SingleOrDefaultAsync(row => row.Id == command.UnitId, ct);
            if (unit is null) return new NotFound("机构");
            scope.Concerns("机构", unit.Id, unit.Name, "取消等待启用的新名称");
            if (await scope.StaleAsync(unit, command.Revision) is { } stale) return stale;
            return unit.CancelRename();
        }, ct);
}
