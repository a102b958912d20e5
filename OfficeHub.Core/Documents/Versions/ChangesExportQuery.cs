using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>谁在哪一步改了什么 as XLSX.</summary>
/// <remarks>features.md 71.</remarks>
[Act("导出修改情况")]
public sealed class ChangesExportQuery(QueryPath path, TimeProvider clock)
{
    private const int MostInCell = 30_000;

    private static readonly SheetColumn[] Columns = [new("稿"), new("环节"), new("谁改的"), new("时间（北京时间）"), new("位置"), new("改法"), new("原来"), new("现在")];

    /// <summary>The table of the same two texts as <see cref="CompareVersionsQuery.FindAsync"/> takes; the export leaves a row.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NothingToCompare"/>, or the spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> ExportAsync(Guid documentId, int? old, int? now, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<FileDownload>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var loaded = await CompareVersionsQuery.LoadAsync(db, documentId, old, now, actor, ct);
            if (!loaded.IsSuccess) return (loaded.Error, AuditSubject.None);
            var view = loaded.Value;
            var what = new AuditSubject("公文", documentId, view.Title, $"修改情况 {view.Result?.Steps.Count ?? 0} 处");
            if (view.Result is not { } result) return (new NothingToCompare(), what);
            var content = new MemoryStream();
            var written = await SpreadsheetWriter.WriteAsync(content, new Sheet("修改情况", Columns, RowsAsync(result)), clock.GetUtcNow().UtcDateTime, ct);
            if (!written.IsSuccess) return (written.Error, what);
            content.Position = 0;
            return (new FileDownload($"修改情况-{(view.Title.Length > 0 ? view.Title : "无标题")}.xlsx", FileKind.Xlsx.MediaType(), content), what);
        }, ct);

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsAsync(VersionComparison result)
    {
        foreach (var change in result.Steps)
        {
            yield return [$"第 {change.Version.Number} 稿", change.Version.StepName, change.Version.Author, BeijingTime.Full(change.Version.At), change.Place, change.What, Cut(change.Before), Cut(change.After)];
        }

        await Task.CompletedTask;
    }

    // A cell holds 32,767 characters.
    private static string Cut(string text) => text.Length <= MostInCell ? text : string.Concat(text.AsSpan(0, MostInCell), "……（太长，请看花脸稿）");
}
