using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Rosters;

/// <summary>An uploaded sheet with what its import would do, or did.</summary>
/// <param name="Id">The import.</param>
/// <param name="Revision">To hand back.</param>
/// <param name="FileName">As the user called it.</param>
/// <param name="FileHash">SM3.</param>
/// <param name="UploadedBy">Name and post.</param>
/// <param name="UploadedAt">UTC.</param>
/// <param name="ImportedAt">UTC, or null.</param>
/// <param name="Outcome">What was done; empty before.</param>
/// <param name="Plan">What would be done; null after the import.</param>
public sealed record RosterView(
    Guid Id, int Revision, string FileName, string FileHash, string UploadedBy, DateTime UploadedAt, DateTime? ImportedAt, string Outcome, RosterPlan? Plan);

/// <summary>One of the last imports.</summary>
public sealed record RosterImportRow(Guid Id, string FileName, string UploadedBy, DateTime UploadedAt, DateTime? ImportedAt, string Outcome);

/// <summary>Checks an uploaded sheet without changing anything: all faults at once, and what would be added or changed.</summary>
[Act("检查人员名册")]
public sealed class RosterCheckQuery(QueryPath path, FileStore store, IEnumerable<IAppointmentRule> rules, TimeProvider clock)
{
    private const int Latest = 20;

    /// <summary>The check of one sheet.</summary>
    /// <returns><see cref="NotFound"/>, or an error of the store or of the spreadsheet.</returns>
    public Task<Result<RosterView>> CheckAsync(Guid importId, Actor actor, CancellationToken ct) =>
        path.RunAsync<RosterView>(this, actor, OrganizationPermissions.Maintain, async db =>
        {
            var import = await db.Set<RosterImport>().SingleOrDefaultAsync(row => row.Id == importId, ct);
            if (import is null) return new NotFound("人员名册");
            RosterPlan? plan = null;
            if (import.ImportedAt is null)
            {
                var sheet = await RosterReader.ReadAsync(store, import.FileHash);
                if (!sheet.IsSuccess) return sheet.Error;
                plan = await new RosterPlanner(db, actor, BeijingTime.Today(clock), [.. rules]).RunAsync(sheet.Value, ct);
            }

            return new RosterView(
                import.Id, import.Revision, import.FileName, import.FileHash, import.UploadedBy, import.UploadedAt, import.ImportedAt, import.Outcome, plan);
        }, ct);

    /// <summary>The last twenty sheets, newest first.</summary>
    public Task<Result<IReadOnlyList<RosterImportRow>>> LatestAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<RosterImportRow>>(this, actor, OrganizationPermissions.Maintain, async db => await db.Set<RosterImport>()
            .OrderByDescending(row => row.UploadedAt).ThenByDescending(row => row.Id).Take(Latest)
            .Select(row => new RosterImportRow(row.Id, row.FileName, row.UploadedBy, row.UploadedAt, row.ImportedAt, row.Outcome)).ToListAsync(ct), ct);
}
