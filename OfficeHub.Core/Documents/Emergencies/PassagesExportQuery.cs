using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Emergencies;

/// <summary>紧急通过台账 as XLSX; leaves a row.</summary>
[Act("导出紧急通过台账")]
public sealed class PassagesExportQuery(ListExporter exporter)
{
    /// <summary>Its columns.</summary>
    public static ListSheet<PassageRow> Sheet { get; } = new("passages", "紧急通过台账",
    [
        new("title", "公文", row => row.Title),
        new("step", "环节", row => row.StepName),
        new("passed-by", "谁通过的", row => row.PassedBy),
        new("reason", "为什么", row => row.Reason),
        new("passed-at", "通过时间", row => SheetCell.At(row.PassedAt)),
        new("asked-of", "等谁补", row => row.AskedOf),
        new("due-at", "到期时间", row => SheetCell.At(row.DueAt)),
    ]);

    /// <summary>All that is yet to be made good.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> ExportAsync(IReadOnlyList<string> columns, Actor actor, CancellationToken ct) =>
        exporter.ExportAsync(
            this, RoutingPermissions.PassInEmergency, Sheet, columns, [], (db, cursor, size) => EmergencyPassagesQuery.PageAsync(db, cursor, size, actor, ct), actor, ct);
}
