using System.Globalization;
using System.Runtime.CompilerServices;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Files.Lists;

/// <summary>Takes a list out as XLSX: every page of it, with the columns asked for. Each export leaves a row with the conditions, before the file leaves.</summary>
/// <remarks>features.md 234. A page at a time into a file of its own, so that the memory it takes does not grow with the list.</remarks>
public sealed class ListExporter(QueryPath path, TimeProvider clock)
{
    private const int PageSize = 500;

    /// <summary>Writes the list.</summary>
    /// <param name="query">The list's export query: its type names the act.</param>
    /// <param name="permission">The right the list itself takes.</param>
    /// <param name="list">Its columns.</param>
    /// <param name="keys">Of the columns asked for; none for all.</param>
    /// <param name="conditions">The filter in words; empty for everything.</param>
    /// <param name="page">Reads the rows of one page, of the size given, at a cursor.</param>
    /// <param name="actor">Who exports.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns>The file, or the spreadsheet's errors.</returns>
    internal Task<Result<FileDownload>> ExportAsync<TRow>(
        object query, Permission permission, ListSheet<TRow> list, IReadOnlyList<string> keys, IReadOnlyList<string> conditions,
        Func<OfficeHubDbContext, string?, int, Task<Page<TRow>>> page, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<FileDownload>(query, actor, permission, async db =>
        {
            var (columns, count) = (list.Chosen(keys), 0);
            var content = NewFile();
            try
            {
                var sheet = new Sheet(list.Name, [.. columns.Select(column => new SheetColumn(column.Name))], CellsAsync(ct));
                var written = await SpreadsheetWriter.WriteAsync(content, sheet, clock.GetUtcNow().UtcDateTime, ct);
                var what = new AuditSubject("列表", Guid.Empty, list.Name, Summary());
                if (!written.IsSuccess)
                {
                    await content.DisposeAsync();
                    return (written.Error, what);
                }

                content.Position = 0;
                var day = BeijingTime.Today(clock).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
                return (new FileDownload($"{list.Name}{day}.xlsx", FileKind.Xlsx.MediaType(), content), what);
            }
            catch
            {
                await content.DisposeAsync();
                throw;
            }

            string Summary() => $"{count} 行，{(conditions.Count == 0 ? "全部" : string.Join('，', conditions))}"
                + (columns.Count == list.Columns.Count ? "" : $"；只含 {string.Join('、', columns.Select(column => column.Name))}");

            async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync([EnumeratorCancellation] CancellationToken stop = default)
            {
                string? cursor = null;
                do
                {
                    stop.ThrowIfCancellationRequested();
                    var rows = await page(db, cursor, PageSize);
                    foreach (var row in rows.Rows)
                    {
                        count++;
                        yield return [.. columns.Select(column => column.Value(row))];
                    }

                    cursor = rows.Next;
                }
                while (cursor is not null);
            }
        }, ct);

    // Nobody else may read it, and it is gone when it has been sent.
    private static FileStream NewFile()
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"officehub-{Guid.NewGuid():N}.xlsx"), how);
    }
}
