using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Files.Spreadsheets;

namespace OfficeHub.Core.Documents.Listing;

/// <summary>我起草的 as XLSX; leaves a row with the conditions.</summary>
[Act("导出我起草的公文")]
public sealed class OwnDocumentsExportQuery(ListExporter exporter, WorkingCalendar calendar, TimeProvider clock)
{
    /// <summary>Its columns.</summary>
    public static ListSheet<OwnDocumentRow> Sheet { get; } = new("own-documents", "我起草的",
    [
        new("title", "标题", row => row.Title),
        new("kind", "文种", row => KindNames.Of(row.Kind)),
        new("urgency", "紧急程度", row => KindNames.Of(row.Urgency)),
        new("number", "发文字号", row => row.Number),
        new("status", "走到哪一步", row => StatusWords.Of(row.Status)),
        new("holders", "现在在谁手里", row => string.Join('；', row.Holders.Select(holder => $"{holder.Name}（{holder.Post}）{holder.StepName}"))),
        new("since", "从什么时候起", row => SheetCell.At(row.Holders.Count == 0 ? null : row.Holders.Min(holder => holder.Since))),
        new("opened", "已打开", row => row.Holders.Count == 0 ? "" : $"{row.Holders.Count(holder => holder.IsOpened)}/{row.Holders.Count}"),
        new("saved-at", "改于", row => SheetCell.At(row.SavedAt)),
    ]);

    /// <summary>All documents of the filter; its place and size do not count.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public async Task<Result<FileDownload>> ExportAsync(OwnDocumentsFilter filter, IReadOnlyList<string> columns, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var schedule = await calendar.ScheduleAsync(ct);
        return await exporter.ExportAsync(
            this, DocumentPermissions.Draft, Sheet, columns, filter.InWords(),
            (db, cursor, size) => OwnDocumentsQuery.PageAsync(db, filter with { Cursor = cursor, Size = size }, count: false, actor, schedule, clock.GetUtcNow().UtcDateTime, ct), actor, ct);
    }
}
