using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Rosters;

/// <summary>Imports a checked sheet.</summary>
[Act("导入人员名册")]
public sealed record ImportRoster(Guid CommandId, Guid ImportId, int Revision) : ICommand;

/// <summary>Does it.</summary>
public sealed class ImportRosterHandler(CommandPath path, FileStore store, IEnumerable<IAppointmentRule> rules, TimeProvider clock)
{
    /// <summary>All of the sheet or nothing; checked once more, for the organisation may have changed since.</summary>
    /// <returns>What was done, in words; <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="RosterHasFaults"/>, <see cref="RosterImported"/>.</returns>
    public Task<Result<string>> HandleAsync(ImportRoster command, Actor actor, CancellationToken ct) =>
        path.RunAsync<string>(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var import = await scope.Db.Set<RosterImport>().SingleOrDefaultAsync(row => row.Id == command.ImportId, ct);
            if (import is null) return new NotFound("人员名册");
            scope.Concerns("人员名册", import.Id, import.FileName, "导入");
            if (import.ImportedAt is { } earlier) return new RosterImported(earlier);
            if (await scope.StaleAsync(import, command.Revision) is { } stale) return stale;
            var sheet = await RosterReader.ReadAsync(store, import.FileHash);
            if (!sheet.IsSuccess) return sheet.Error;

            var planner = new RosterPlanner(scope.Db, actor, BeijingTime.Today(clock), [.. rules]);
            var plan = await planner.RunAsync(sheet.Value, ct);
            if (plan.Faults.Count > 0) return new RosterHasFaults(plan.Faults.Count);
            if (import.Import(plan.Summary, scope.Now).Error is { } refusal) return refusal;
            await scope.RaiseRightsAsync(planner.Touched);
            foreach (var staff in planner.Changed) scope.Touches("人员", staff.Id, staff.Name, $"名册“{import.FileName}”");
            scope.Concerns("人员名册", import.Id, import.FileName, plan.Summary);
            return plan.Summary;
        }, ct);
}
