using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>The register as XLSX; leaves a row with the conditions.</summary>
[Act("导出发文登记簿")]
public sealed class RegisterExportQuery(ListExporter exporter)
{
    /// <summary>Its columns.</summary>
    public static ListSheet<RegisterRow> Sheet { get; } = new("register", "发文登记簿",
    [
        new("number", "发文字号", row => row.Number),
        new("sortable", "排序号", row => DocumentNumber.Parse(row.Number)?.Sortable),
        new("title", "标题", row => row.Title),
        new("kind", "文种", row => KindNames.Of(row.Kind)),
        new("urgency", "紧急程度", row => KindNames.Of(row.Urgency)),
        new("disclosure", "公开属性", row => KindNames.Of(row.Disclosure)),
        new("unit", "拟稿部门", row => row.UnitName),
        new("signed-by", "签发人", row => row.SignedBy),
        new("signed-on", "成文日期", row => row.SignedOn),
        new("distribution", "分送范围", row => row.Distribution),
        new("copies", "份数", row => row.Copies),
        new("registered-by", "登记人", row => row.NumberedBy),
        new("registered-on", "登记日期", row => (SheetCell)BeijingTime.DayOf(row.NumberedAt)),
        new("state", "状态", row => row.State is NumberState.Voided ? "作废" : "在用"),
        new("validity", "效力", row => row.State is NumberState.Voided ? "" : ValidityWords.Of(row.Validity)),
        new("validity-on", "效力变动日期", row => row.ValidityOn),
        new("void-reason", "作废理由", row => row.VoidReason),
        new("voided-by", "作废人", row => row.VoidedBy),
        new("voided-on", "作废日期", row => row.VoidedAt is { } at ? BeijingTime.DayOf(at) : (DateOnly?)null),
    ]);

    /// <summary>All lines of the filter.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> ExportAsync(RegisterFilter filter, IReadOnlyList<string> columns, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return exporter.ExportAsync(
            this, DocumentPermissions.ReadRegister, Sheet, columns, filter.InWords(),
            (db, cursor, size) => RegisterSource.Lines(db, filter, actor).ToPageAsync(RegisterSource.Order, cursor, RegisterSource.Row, ct, size), actor, ct);
    }
}
