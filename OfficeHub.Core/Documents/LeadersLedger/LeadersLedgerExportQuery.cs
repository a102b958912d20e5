using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>The ledger as XLSX; leaves a row with the conditions.</summary>
[Act("导出领导解读台账")]
public sealed class LeadersLedgerExportQuery(ListExporter exporter)
{
    /// <summary>Its columns.</summary>
    public static ListSheet<LeaderLine> Sheet { get; } = new("leaders-ledger", "领导解读台账",
    [
        new("date", "日期", row => row.HeldOn),
        new("leader", "领导", row => row.LeaderName),
        new("post", "单位职务", row => row.LeaderPost),
        new("form", "形式", row => LeaderForms.Of(row.Form)),
        new("subject", "题目", row => row.Subject),
        new("document", "解读的文件", row => row.DocumentTitle),
        new("number", "发文字号", row => row.DocumentNumber),
        new("address", "链接或刊播位置", row => row.Address),
        new("state", "状态", row => row.StruckAt is null ? "计数" : "已划去"),
        new("strike-reason", "划去理由", row => row.StrikeReason),
        new("entered-by", "登记人", row => row.EnteredBy),
        new("entered-on", "登记日期", row => (SheetCell)BeijingTime.DayOf(row.EnteredAt)),
    ]);

    /// <summary>All lines of the filter.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> ExportAsync(LeadersLedgerFilter filter, IReadOnlyList<string> columns, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return exporter.ExportAsync(
            this, LeadersLedgerPermissions.Read, Sheet, columns, filter.InWords(filter.LeaderId is null ? "" : "一位领导"),
            async (db, cursor, size) => await CountedLeaders.KeeperAsync(db, actor, ct) is { } keeper
                ? await LeadersLedgerSource.Lines(db, keeper.Id, filter).ToPageAsync(LeadersLedgerSource.LastFirst, cursor, LeadersLedgerSource.Row, ct, size)
                : Page<LeaderLine>.Empty,
            actor, ct);
    }
}
