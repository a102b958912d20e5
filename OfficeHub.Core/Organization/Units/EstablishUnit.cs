using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Units;

/// <summary>Adds an agency or a department.</summary>
/// <param name="CommandId">The press.</param>
/// <param name="ParentId">The unit above; null for an agency at the root.</param>
/// <param name="Level">Of an agency; null makes a department.</param>
/// <param name="Name">全称.</param>
/// <param name="ShortName">简称; the full name when empty.</param>
/// <param name="Abbreviation">机关代字 or empty.</param>
/// <param name="EstablishedOn">First day, today or before.</param>
/// <param name="Basis">依据文号 or empty.</param>
[Act("设立机构")]
public sealed record EstablishUnit(
    Guid CommandId, Guid? ParentId, AgencyLevel? Level, string Name, string ShortName, string Abbreviation, DateOnly EstablishedOn, string Basis) : ICommand;

/// <summary>Does it.</summary>
public sealed class EstablishUnitHandler(CommandPath path, TimeProvider clock)
{
    /// <summary>Adds the unit behind its siblings.</summary>
    /// <returns>Its id; <see cref="Invalid"/>, <see cref="NotFound"/>, and what <see cref="Unit.EstablishAgency"/> refuses.</returns>
    public Task<Result<Guid>> HandleAsync(EstablishUnit command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            scope.Concerns("机构", Guid.Empty, command.Name, "设立");
            var check = new FieldCheck();
            var title = UnitTexts.Title(check, command.Name, command.ShortName, command.Abbreviation);
            var basis = check.Line(nameof(command.Basis), "依据文号", command.Basis, UnitNaming.BasisLimit, required: false);
            check.Require(command.EstablishedOn <= BeijingTime.Today(clock), nameof(command.EstablishedOn), "“设立日期”不能晚于今天，请改。");
            check.Require(command.Level is not null || command.ParentId is not null, nameof(command.ParentId), "内设机构要有上级，请选上级。");
            if (check.Failed(out var invalid)) return invalid;

            Unit? parent = null;
            if (command.ParentId is { } parentId)
            {
                parent = await scope.Db.Set<Unit>().VisibleTo(actor).SingleOrDefaultAsync(unit => unit.Id == parentId, ct);
                if (parent is null) return new NotFound("上级机构");
            }

            if (await UnitTexts.ClashAsync(scope.Db, null, command.ParentId, title, ct) is { } clash) return clash;

            var order = (await scope.Db.Set<Unit>().Where(unit => unit.ParentId == command.ParentId).MaxAsync(unit => (int?)unit.Order, ct) ?? 0) + 1;
            var id = Guid.CreateVersion7();
            var established = command.Level is { } level
                ? Unit.EstablishAgency(id, parent, level, title, order, basis, command.EstablishedOn)
                : Unit.EstablishDepartment(id, parent!, title, order, basis, command.EstablishedOn);
            if (!established.IsSuccess) return established.Error;

            scope.Db.Add(established.Value);
            scope.Concerns("机构", id, title.Name, parent is null ? "设立" : $"在“{parent.Name}”下设立");
            return id;
        }, ct);
}
