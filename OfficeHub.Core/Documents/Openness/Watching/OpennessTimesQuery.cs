using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Openness.Timing;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Documents.Openness.Watching;

/// <summary>公开时限 and the documents behind 公开统计, a page at a time: what waits, the first due first; else the newest first.</summary>
[Act("查公开时限")]
public sealed class OpennessTimesQuery(QueryPath path, ReleaseTimes times)
{
    /// <summary>One page.</summary>
    /// <param name="filter">Which documents.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<OpennessRow>>> PageAsync(OpennessFilter filter, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<OpennessRow>>(this, actor, OpennessPermissions.Read, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var look = await times.LookAsync(ct);
            var lines = OpennessSource.Lines(db, filter, await OpennessSource.AgenciesAsync(db, actor, ct), look, actor);
            var page = await lines.ToPageAsync(OpennessSource.OrderOf(filter), cursor, OpennessSource.Facts, ct, count: string.IsNullOrEmpty(cursor));
            return new Page<OpennessRow>([.. page.Rows.Select(row => row.ToRow(look))], page.Previous, page.Next, page.Count);
        }, ct);

    /// <summary>How many documents each filter gives, up to the cap of a page's count.</summary>
    public Task<Result<IReadOnlyList<int>>> CountAsync(IReadOnlyList<OpennessFilter> filters, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<int>>(this, actor, OpennessPermissions.Read, async db =>
        {
            ArgumentNullException.ThrowIfNull(filters);
            var (look, agencies, counts) = (await times.LookAsync(ct), await OpennessSource.AgenciesAsync(db, actor, ct), new List<int>());
            foreach (var filter in filters) counts.Add(await OpennessSource.Lines(db, filter, agencies, look, actor).Take(Page<OpennessRow>.CountCap + 1).CountAsync(ct));
            return counts;
        }, ct);

    /// <summary>拟稿部门 that have any, by name.</summary>
    public Task<Result<IReadOnlyList<string>>> UnitsAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<string>>(this, actor, OpennessPermissions.Read, async db =>
        {
            var lines = OpennessSource.Lines(db, new OpennessFilter(), await OpennessSource.AgenciesAsync(db, actor, ct), await times.LookAsync(ct), actor);
            return await lines.Select(line => line.Document.UnitName).Distinct().OrderBy(name => name).ToListAsync(ct);
        }, ct);
}

/// <summary>The same list as XLSX; leaves a row with the conditions.</summary>
[Act("导出公开时限")]
public sealed class OpennessTimesExportQuery(ListExporter exporter, ReleaseTimes times)
{
    /// <summary>Its columns.</summary>
    public static ListSheet<OpennessRow> Sheet { get; } = new("openness-times", "公开时限",
    [
        new("title", "标题", row => row.Title),
        new("number", "发文字号", row => row.Number),
        new("unit", "拟稿部门", row => row.UnitName),
        new("date", "成文日期", row => row.DocumentDate),
        new("disclosure", "公开属性", row => KindNames.Of(row.Disclosure)),
        new("class", "五公开", row => row.Class is { } of ? OpennessClasses.Name(of) : ""),
        new("ground", "不公开事由", row => row.Ground),
        new("due", "公开期限", row => row.Clock?.DueOn),
        new("released", "公开日期", row => row.ReleasedOn),
        new("state", "时限情况", row => row.Clock?.Words ?? ""),
    ]);

    /// <summary>All documents of the filter.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public async Task<Result<FileDownload>> ExportAsync(OpennessFilter filter, IReadOnlyList<string> columns, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var look = await times.LookAsync(ct);
        return await exporter.ExportAsync(
            this, OpennessPermissions.Read, Sheet, columns, filter.InWords(),
            async (db, cursor, size) =>
            {
                var lines = OpennessSource.Lines(db, filter, await OpennessSource.AgenciesAsync(db, actor, ct), look, actor);
                var page = await lines.ToPageAsync(OpennessSource.OrderOf(filter), cursor, OpennessSource.Facts, ct, size);
                return new Page<OpennessRow>([.. page.Rows.Select(row => row.ToRow(look))], page.Previous, page.Next, page.Count);
            },
            actor, ct);
    }
}

/// <summary>公开时限 of one document one may see.</summary>
[Act("看公文公开时限")]
public sealed class ReleaseClockQuery(QueryPath path, ReleaseTimes times)
{
    /// <summary>Its time limit; null for one that is not to be public, is not signed off yet, or is void.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<ReleaseClock?>> FindAsync(Guid documentId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<ReleaseClock?>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var found = await db.Set<OfficialDocument>().VisibleTo(db, actor).Where(row => row.Id == documentId).Select(row => new { row.DocumentDate, row.Disclosure, row.Status }).SingleOrDefaultAsync(ct);
            if (found is null) return new NotFound("公文", "这份");
            if (found is not { DocumentDate: { } day, Disclosure: DisclosureCategory.Public } || found.Status is DocumentStatus.Terminated or DocumentStatus.Voided) return (ReleaseClock?)null;
            var release = await db.Set<Publication>().Where(row => row.DocumentId == documentId).Select(row => new { row.DueOn, row.IsLate }).SingleOrDefaultAsync(ct);
            return (await times.LookAsync(ct)).Of(day, release is null ? null : (release.DueOn, release.IsLate));
        }, ct);
    }
}
