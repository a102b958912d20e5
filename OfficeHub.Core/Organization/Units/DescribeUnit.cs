using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Units;

/// <summary>Corrects 简称 and 机关代字; the full name changes by <see cref="RenameUnit"/>.</summary>
[Act("修改机构信息")]
public sealed record DescribeUnit(Guid CommandId, Guid UnitId, int Revision, string ShortName, string Abbreviation) : ICommand;

/// <summary>Does it.</summary>
public sealed class DescribeUnitHandler(CommandPath path)
{
    /// <summary>Changes them.</summary>
    /// <returns><see cref="Invalid"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="UnitIsAbolished"/>.</returns>
    public Task<Result> HandleAsync(DescribeUnit command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var unit = await scope.Db.Set<Unit>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == command.UnitId, ct);
            if (unit is null) return new NotFound("机构");
            scope.Concerns("机构", unit.Id, unit.Name, $"简称“{command.ShortName}”，机关代字“{command.Abbreviation}”");
            if (await scope.StaleAsync(unit, command.Revision) is { } stale) return stale;

            var check = new FieldCheck();
            var shortName = UnitTexts.ShortName(check, command.ShortName, required: true);
            var abbreviation = UnitTexts.Abbreviation(check, command.Abbreviation);
            if (check.Failed(out var invalid)) return invalid;
            var title = new UnitTitle(unit.Name, shortName, abbreviation);
            if (await UnitTexts.ClashAsync(scope.Db, unit.Id, unit.ParentId, title, ct) is { } clash) return clash;
            return unit.Describe(shortName, abbreviation);
        }, ct);
}
