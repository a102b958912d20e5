using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Rosters;

/// <summary>A roster as a file.</summary>
/// <param name="FileName">人员名册20260701.xlsx.</param>
/// <param name="Content">The workbook.</param>
public sealed record RosterFile(string FileName, byte[] Content);

/// <summary>The staff list as XLSX, in the format of the import; leaves a row with the purpose.</summary>
[Act("导出人员名册")]
public sealed class RosterExportQuery(QueryPath path, ISettings settings, TimeProvider clock)
{
    /// <summary>All rows of the filter.</summary>
    /// <param name="filter">As in the list.</param>
    /// <param name="reason">What for; asked above <see cref="TakingOut.ReasonAbove"/> rows.</param>
    /// <param name="actor">Who exports.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns><see cref="Invalid"/> about the reason, or the spreadsheet's errors.</returns>
    public Task<Result<RosterFile>> ExportAsync(StaffFilter filter, string reason, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<RosterFile>(this, actor, OrganizationPermissions.Export, async db =>
        {
            var what = new AuditSubject("人员", Guid.Empty, "人员名册", "");
            var purpose = TakingOut.Purpose(reason);
            if (!purpose.IsSuccess) return (purpose.Error, what);

            var lines = StaffSource.Lines(db, filter, actor, BeijingTime.Today(clock));
            var count = await lines.CountAsync(ct);
            what = what with { Summary = $"{count} 行，{filter.InWords(unit: null)}；{TakingOut.InWords(purpose.Value)}" };
            if (await TakingOut.FaultAsync(settings, "导出", count, purpose.Value, ct) is { } unsaid) return (unsaid, what);

            var rows = lines.OrderBy(line => line.Path).ThenBy(line => line.Order).ThenBy(line => line.Initials).ThenBy(line => line.Name).ThenBy(line => line.Id);
            var sheet = new Sheet("人员名册", [.. RosterColumns.All.Select(header => new SheetColumn(header))], RowsAsync(rows, ct));
            using var content = new MemoryStream();
            var written = await SpreadsheetWriter.WriteAsync(content, sheet, clock.GetUtcNow().UtcDateTime, ct);
            if (!written.IsSuccess) return (written.Error, what);
            var day = BeijingTime.Today(clock).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            return (new RosterFile($"人员名册{day}.xlsx", content.ToArray()), what);
        }, ct);

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsAsync(
        IQueryable<StaffLine> lines, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return
            [
                line.AgencyName, line.UnitName == line.AgencyName ? "" : line.UnitName, line.PostName, line.Name, line.EmployeeNumber,
                line.OfficePhone, line.Mobile, line.StartsOn, line.PostName.Length == 0 ? "" : line.IsPrimary ? "是" : "否",
            ];
        }
    }
}
