using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.People;

/// <summary>The staff list for paper.</summary>
/// <param name="Rows">In the order of the list, at most <see cref="StaffPrintQuery.MostRows"/>.</param>
/// <param name="Total">How many rows the filter gives.</param>
/// <param name="Conditions">The filter in words.</param>
public sealed record StaffSheet(IReadOnlyList<StaffRow> Rows, int Total, string Conditions);

/// <summary>All rows of the staff list, to be printed; leaves a row with the conditions. Mobile numbers stay masked.</summary>
/// <remarks>Paper takes the list out of the system as a file does, so it takes the same right.</remarks>
[Act("打印人员名册")]
public sealed class StaffPrintQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>Most rows on one print: some eighty sheets.</summary>
    public const int MostRows = 2000;

    /// <summary>All rows of the filter, up to the limit.</summary>
    /// <param name="filter">As in the list.</param>
    /// <param name="actor">Who prints.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    public Task<Result<StaffSheet>> AllAsync(StaffFilter filter, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<StaffSheet>(this, actor, OrganizationPermissions.Export, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var lines = StaffSource.Lines(db, filter, actor, BeijingTime.Today(clock));
            var total = await lines.CountAsync(ct);
            var unit = filter.UnitId is { } id
                ? await db.Set<Unit>().VisibleTo(actor).Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(ct) ?? "找不到的机构"
                : null;
            var rows = await lines.OrderBy(line => line.Path).ThenBy(line => line.Order).ThenBy(line => line.Initials).ThenBy(line => line.Name).ThenBy(line => line.Id)
                .Take(MostRows)
                .Select(line => new StaffRow(
                    line.StaffId, line.Name, line.EmployeeNumber, line.AgencyName, line.UnitId, line.UnitName, line.PostName, line.IsPrimary,
                    line.OfficePhone, Staff.Mask(line.Mobile), line.LeftOn))
                .ToListAsync(ct);
            var conditions = filter.InWords(unit);
            return (new StaffSheet(rows, total, conditions), new AuditSubject("人员", Guid.Empty, "人员名册", $"{rows.Count} 行，{conditions}"));
        }, ct);
}
