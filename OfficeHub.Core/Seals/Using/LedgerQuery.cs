using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Seals.Register;

namespace OfficeHub.Core.Seals.Using;

/// <summary>用印登记簿, a page at a time, the last use first.</summary>
[Act("查用印登记簿")]
public sealed class LedgerQuery(QueryPath path)
{
    /// <summary>One page.</summary>
    /// <param name="filter">Which lines.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<LedgerRow>>> PageAsync(LedgerFilter filter, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<LedgerRow>>(this, actor, SealPermissions.View, async db =>
        {
            var page = await LedgerSource.Lines(db, filter, actor).ToPageAsync(LedgerSource.Order, cursor, LedgerSource.Row, ct, count: string.IsNullOrEmpty(cursor));
            return page with { Rows = await SealStandings.WithAsync(db, page.Rows, ct) };
        }, ct);
}

/// <summary>The ledger for paper.</summary>
/// <param name="Rows">At most <see cref="LedgerPrintQuery.MostRows"/>.</param>
/// <param name="Total">How many the filter gives.</param>
/// <param name="Conditions">The filter in words.</param>
public sealed record LedgerSheet(IReadOnlyList<LedgerRow> Rows, int Total, string Conditions);

/// <summary>All lines of the ledger, to be printed; leaves a row with the conditions.</summary>
[Act("打印用印登记簿")]
public sealed class LedgerPrintQuery(QueryPath path)
{
    /// <summary>Most lines on one print.</summary>
    public const int MostRows = 2000;

    /// <summary>All lines of the filter, up to the limit.</summary>
    public Task<Result<LedgerSheet>> AllAsync(LedgerFilter filter, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<LedgerSheet>(this, actor, SealPermissions.View, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var lines = LedgerSource.Lines(db, filter, actor);
            var total = await lines.CountAsync(ct);
            var rows = await lines.OrderByDescending(use => use.At).ThenByDescending(use => use.Id).Take(MostRows).Select(LedgerSource.Row).ToListAsync(ct);
            var conditions = filter.InWords() is { Count: > 0 } words ? string.Join('，', words) : "全部";
            return (new LedgerSheet(await SealStandings.WithAsync(db, rows, ct), total, conditions), new AuditSubject("登记簿", Guid.Empty, "用印登记簿", $"{rows.Count} 行，{conditions}"));
        }, ct);
}

/// <summary>The ledger as XLSX; leaves a row with the conditions.</summary>
[Act("导出用印登记簿")]
public sealed class LedgerExportQuery(ListExporter exporter)
{
    /// <summary>Its columns.</summary>
    public static ListSheet<LedgerRow> Sheet { get; } = new("seal-uses", "用印登记簿",
    [
        new("serial", "登记号", row => row.Serial),
        new("day", "用印日期", row => (SheetCell)BeijingTime.DayOf(row.At)),
        new("seal", "印章名称", row => row.SealName),
        new("seal-number", "印章编号", row => row.SealNumber),
        new("seal-standing", "印章现状", row => row.Standing is { Words.Length: > 0 } standing ? standing.Words : "启用"),
        new("number", "文号", row => row.SubjectNumber),
        new("title", "标题", row => row.Title),
        new("copies", "份数", row => row.Copies),
        new("approved-by", "批准人", row => row.ApprovedBy),
        new("asked-by", "申请人", row => row.AskedBy),
        new("sealed-by", "监印人", row => row.SealedBy),
        new("page", "页", row => row.Page),
        new("straddles", "骑缝章", row => row.Straddles ? "有" : ""),
        new("text-hash", "正文 SM3", row => row.TextHash),
        new("file-hash", "用印后文件 SM3", row => row.AfterHash),
        new("hash", "登记行 SM3", row => row.Hash),
    ]);

    /// <summary>All lines of the filter.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> ExportAsync(LedgerFilter filter, IReadOnlyList<string> columns, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return exporter.ExportAsync(
            this, SealPermissions.View, Sheet, columns, filter.InWords(),
            async (db, cursor, size) =>
            {
                var page = await LedgerSource.Lines(db, filter, actor).ToPageAsync(LedgerSource.Order, cursor, LedgerSource.Row, ct, size);
                return page with { Rows = await SealStandings.WithAsync(db, page.Rows, ct) };
            }, actor, ct);
    }
}
