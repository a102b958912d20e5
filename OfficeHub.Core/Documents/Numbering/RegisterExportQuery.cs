using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>The register as a file.</summary>
/// <param name="FileName">发文登记簿20260701.xlsx.</param>
/// <param name="Content">The workbook.</param>
public sealed record RegisterFile(string FileName, byte[] Content);

/// <summary>The register as XLSX with every column; leaves a row with the conditions.</summary>
[Act("导出发文登记簿")]
public sealed class RegisterExportQuery(QueryPath path, TimeProvider clock)
{
    private static readonly string[] Headers =
    [
        "发文字号", "排序号", "标题", "文种", "紧急程度", "公开属性", "拟稿部门", "签发人", "成文日期", "分送范围", "份数", "登记人", "登记日期", "状态", "作废理由", "作废人", "作废日期",
    ];

    /// <summary>All lines of the filter.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public Task<Result<RegisterFile>> ExportAsync(RegisterFilter filter, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<RegisterFile>(this, actor, DocumentPermissions.ReadRegister, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var lines = RegisterSource.Lines(db, filter, actor);
            var conditions = filter.InWords() is { Count: > 0 } words ? string.Join('，', words) : "全部";
            var what = new AuditSubject("登记簿", Guid.Empty, "发文登记簿", $"{await lines.CountAsync(ct)} 行，{conditions}");
            var sheet = new Sheet("发文登记簿", [.. Headers.Select(header => new SheetColumn(header))], RowsAsync(lines.InOrder().Select(RegisterSource.Row), ct));
            using var content = new MemoryStream();
            var written = await SpreadsheetWriter.WriteAsync(content, sheet, clock.GetUtcNow().UtcDateTime, ct);
            if (!written.IsSuccess) return (written.Error, what);
            var day = BeijingTime.Today(clock).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            return (new RegisterFile($"发文登记簿{day}.xlsx", content.ToArray()), what);
        }, ct);

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsAsync(IQueryable<RegisterRow> rows, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return
            [
                row.Number, DocumentNumber.Parse(row.Number)?.Sortable, row.Title, KindNames.Of(row.Kind), UrgencyWords(row.Urgency), KindNames.Of(row.Disclosure), row.UnitName, row.SignedBy,
                row.SignedOn, row.Distribution, row.Copies, row.NumberedBy, BeijingTime.DayOf(row.NumberedAt), row.State is NumberState.Voided ? "作废" : "在用", row.VoidReason, row.VoidedBy,
                row.VoidedAt is { } at ? BeijingTime.DayOf(at) : (DateOnly?)null,
            ];
        }
    }

    private static string UrgencyWords(Urgency urgency) => urgency switch
    {
        Urgency.ExtraUrgent => "特急",
        Urgency.Urgent => "加急",
        _ => "",
    };
}
