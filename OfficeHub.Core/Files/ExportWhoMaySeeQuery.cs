using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Files;

/// <summary>The report on who may see an object, as XLSX; each leaves its row.</summary>
/// <remarks>features.md 205.</remarks>
[Act("导出谁能看到")]
public sealed class ExportWhoMaySeeQuery(QueryPath path, WhoMaySeeQuery report, TimeProvider clock)
{
    private static readonly SheetColumn[] Columns = [new("姓名"), new("单位和岗位"), new("为什么能看到")];

    /// <summary>The workbook.</summary>
    /// <returns>As <see cref="WhoMaySeeQuery.FindAsync"/>.</returns>
    public Task<Result<FileDownload>> ExportAsync(string kind, Guid id, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<FileDownload>(this, actor, Permission.SignedIn, async db =>
        {
            var found = await report.ReadAsync(db, kind, id, actor, ct);
            if (!found.IsSuccess) return (found.Error, new AuditSubject("", id, "", ""));

            var view = found.Value;
            var what = new AuditSubject(view.KindName, id, view.Name, $"{view.Rows.Count} 行");
            var content = new MemoryStream();
            var written = await SpreadsheetWriter.WriteAsync(content, new Sheet("谁能看到", Columns, RowsAsync(view)), clock.GetUtcNow().UtcDateTime, ct);
            if (!written.IsSuccess) return (written.Error, what);

            content.Position = 0;
            return (new FileDownload($"谁能看到-{Path.GetFileNameWithoutExtension(view.Name)}.xlsx", FileKind.Xlsx.MediaType(), content), what);
        }, ct);

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsAsync(WhoMaySeeView view)
    {
        foreach (var row in view.Rows)
        {
            yield return [row.Name, row.Post, row.Reason];
        }

        await Task.CompletedTask;
    }
}
