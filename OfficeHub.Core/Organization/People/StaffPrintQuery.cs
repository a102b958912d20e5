using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Organization.People;

/// <summary>The staff list for paper.</summary>
/// <param name="Rows">In the order of the list, at most <see cref="StaffPrintQuery.MostRows"/>.</param>
/// <param name="Total">How many rows the filter gives.</param>
/// <param name="Conditions">The filter in words.</param>
/// <param name="Purpose">What for; empty when nobody asked and nothing was said.</param>
public sealed record StaffSheet(IReadOnlyList<StaffRow> Rows, int Total, string Conditions, string Purpose);

/// <summary>All rows of the staff list, to be printed; leaves a row with conditions and purpose. Mobile numbers stay masked.</summary>
/// <remarks>Paper takes the list out of the system as a file does, so it takes the same right and the same purpose.</remarks>
[Act("打印人员名册")]
public sealed class StaffPrintQuery(QueryPath path, ISettings settings, TimeProvider clock)
{
    /// <summary>Most rows on one print: some eighty sheets.</summary>
    public const int MostRows = 2000;

    /// <summary>All rows of the filter, up to the limit.</summary>
    /// <param name="filter">As in the list.</param>
    /// <param name="reason">What for; asked above <see cref="TakingOut.ReasonAbove"/> rows.</param>
    /// <param name="actor">Who prints.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns><see cref="Invalid"/> about the reason.</returns>
    public Task<Result<StaffSheet>> AllAsync(StaffFilter filter, string reason, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<StaffSheet>(this, actor, OrganizationPermissions.Export, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var what = new AuditSubject("人员", Guid.Empty, "人员名册", "");
            var purpose = TakingOut.Purpose(reason);
            if (!purpose.IsSuccess) return (purpose.Error, what);

            var lines = StaffSource.Lines(db, filter, actor, BeijingTime.Today(clock));
            var total = await lines.CountAsync(ct);
            var unit = filter.UnitId is { } id
                ? await db.Set<Unit>().VisibleTo(actor).Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(ct) ?? "找不到的机构"
                : null;
            var conditions = filter.InWords(unit);
            what = what with { Summary = $"{Math.Min(total, MostRows)} 行，{conditions}；{TakingOut.InWords(purpose.Value)}" };
            if (await TakingOut.FaultAsync(settings, "打印", total, purpose.Value, ct) is { } unsaid) return (unsaid, what);

            var rows = await lines.OrderBy(line => line.Path).ThenBy(line => line.Order).ThenBy(line => line.Initials).ThenBy(line => line.Name).ThenBy(line => line.Id)
                .Take(MostRows)
                .Select(line => new StaffRow(
                    line.StaffId, line.Name, line.EmployeeNumber, line.AgencyName, line.UnitId, line.UnitName, line.PostName, line.IsPrimary,
                    line.OfficePhone, Staff.Mask(line.Mobile), line.LeftOn))
                .ToListAsync(ct);
            return (new StaffSheet(rows, total, conditions, purpose.Value), what);
        }, ct);
}
