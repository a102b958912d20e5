using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Classified;

/// <summary>知悉人员名单: who had a classified document, as XLSX, for calling copies back and for the report to the secrecy authority.</summary>
[Act("导出涉密件知悉人员")]
public sealed class HoldersExportQuery(QueryPath path, TimeProvider clock)
{
    private static readonly SheetColumn[] Columns = [new("姓名"), new("单位和岗位"), new("怎样接触"), new("最早打开时间（北京时间）"), new("取走文件数")];

    /// <summary>The workbook; the export leaves a row.</summary>
    /// <returns><see cref="NotFound"/> or the spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> ExportAsync(Guid caseId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunRecordedAsync<FileDownload>(this, actor, DocumentPermissions.ReadClassified, async db =>
        {
            if (await db.Set<ClassifiedCase>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == caseId, ct) is not { } one) return (new NotFound("涉密件"), AuditSubject.None);
            var what = new AuditSubject("公文", one.DocumentId, one.Label, $"知悉人员 {one.Holders.Count} 人");
            var content = new MemoryStream();
            var written = await SpreadsheetWriter.WriteAsync(content, new Sheet("知悉人员", Columns, RowsAsync(one)), clock.GetUtcNow().UtcDateTime, ct);
            if (!written.IsSuccess) return (written.Error, what);
            content.Position = 0;
            return (new FileDownload($"涉密件知悉人员-{BeijingTime.DayOf(one.FoundAt):yyyyMMdd}.xlsx", FileKind.Xlsx.MediaType(), content), what);
        }, ct);
    }

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsAsync(ClassifiedCase one)
    {
        foreach (var holder in one.Holders)
        {
            yield return [holder.Name, holder.Post, holder.How, holder.OpenedAt is { } at ? BeijingTime.Full(at) : "没有打开记录", holder.Copies];
        }

        await Task.CompletedTask;
    }
}
