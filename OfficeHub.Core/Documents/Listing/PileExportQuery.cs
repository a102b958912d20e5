using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Piles;

namespace OfficeHub.Core.Documents.Listing;

/// <summary>One's own piles as XLSX; each leaves a row.</summary>
[Act("导出待办、已办")]
public sealed class PileExportQuery(ListExporter exporter)
{
    private static readonly ListColumn<PileRow>[] Paper = [new("title", "事项", row => row.Title), new("urgency", "紧急程度", row => KindNames.Of(row.Urgency))];

    private static readonly ListColumn<PileRow>[] Sender = [new("sent-by", "谁送来", row => row.SentBy), new("sent-at", "送来时间", row => SheetCell.At(row.SentAt))];

    /// <summary>Columns of what is to be done.</summary>
    public static ListSheet<PileRow> OpenSheet { get; } = new("todo", "待办",
    [
        .. Paper,
        new("step", "要我做", row => row.StepName),
        .. Sender,
        new("due-at", "到期时间", row => SheetCell.At(row.DueAt)),
        new("note", "来件说明", row => row.Note),
        new("urgings", "催过几次", row => row.Urgings),
        new("opened", "是否打开过", row => row.IsUnread ? "未打开" : "已打开"),
    ]);

    /// <summary>Columns of what one did.</summary>
    public static ListSheet<PileRow> DoneSheet { get; } = new("done", "已办",
    [
        .. Paper,
        new("step", "办了什么", row => row.StepName),
        new("outcome", "结果", row => row.Outcome),
        new("decided-at", "办理时间", row => SheetCell.At(row.DecidedAt)),
        .. Sender,
        new("due-at", "到期时间", row => SheetCell.At(row.DueAt)),
    ]);

    /// <summary>What waits for the actor.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> OpenAsync(IReadOnlyList<string> columns, Actor actor, CancellationToken ct) =>
        exporter.ExportAsync(this, RoutingPermissions.Handle, OpenSheet, columns, [], (db, cursor, size) => PileQuery.OpenAsync(db, cursor, size, actor, ct), actor, ct);

    /// <summary>What the actor decided.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> DoneAsync(IReadOnlyList<string> columns, Actor actor, CancellationToken ct) =>
        exporter.ExportAsync(this, RoutingPermissions.Handle, DoneSheet, columns, [], (db, cursor, size) => PileQuery.DoneAsync(db, cursor, size, actor, ct), actor, ct);
}
