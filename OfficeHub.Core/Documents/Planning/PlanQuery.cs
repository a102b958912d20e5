using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Listing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>发文计划 of a year, a page at a time, by quarter and unit: one's unit's, or the agency's.</summary>
[Act("查发文计划")]
public sealed class PlanQuery(QueryPath path, ISettings settings, TimeProvider clock)
{
    /// <summary>One page.</summary>
    /// <param name="filter">Which items.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<PlanRow>>> PageAsync(PlanFilter filter, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<PlanRow>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            return await PlanSource.Lines(db, filter, BeijingTime.Today(clock), actor).ToPageAsync(PlanSource.Order, cursor, PlanSource.Row, ct, count: string.IsNullOrEmpty(cursor));
        }, ct);

    /// <summary>How many items each filter gives, up to the cap of a page's count.</summary>
    public Task<Result<IReadOnlyList<int>>> CountAsync(IReadOnlyList<PlanFilter> filters, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<int>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            ArgumentNullException.ThrowIfNull(filters);
            var counts = new List<int>();
            foreach (var filter in filters) counts.Add(await PlanSource.Lines(db, filter, BeijingTime.Today(clock), actor).Take(Page<PlanRow>.CountCap + 1).CountAsync(ct));
            return counts;
        }, ct);

    /// <summary>发文总量 of each agency one's unit drafts for, in a year.</summary>
    public Task<Result<IReadOnlyList<YearTotals>>> TotalsAsync(int year, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<YearTotals>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var totals = new List<YearTotals>();
            foreach (var issuer in await PlanDesk.IssuersAsync(db, actor, ct)) totals.Add(await YearTotals.ReadAsync(db, issuer, year, BeijingTime.Today(clock), ct));
            return totals;
        }, ct);

    /// <summary>What there is to choose among in reporting.</summary>
    public Task<Result<PlanChoices>> ChoicesAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<PlanChoices>(this, actor, DocumentPermissions.Draft, async db => new PlanChoices(await PlanDesk.IssuersAsync(db, actor, ct), await settings.GetAsync(PlanningSettings.ClosesInMonth, ct)), ct);
}

/// <summary>What there is to choose among in reporting.</summary>
/// <param name="Issuers">In whose name one's unit may plan.</param>
/// <param name="ClosesInMonth">Until the end of which month of its year a plan is open.</param>
public sealed record PlanChoices(IReadOnlyList<PlanIssuer> Issuers, int ClosesInMonth)
{
    /// <summary>Whether what is reported today for a year is 追加.</summary>
    public bool IsAddition(int year, DateOnly today) => PlanningSettings.IsAddition(year, today, ClosesInMonth);
}

/// <summary>The plan as XLSX; leaves a row with the conditions.</summary>
[Act("导出发文计划")]
public sealed class PlanExportQuery(ListExporter exporter, TimeProvider clock)
{
    /// <summary>Its columns.</summary>
    public static ListSheet<PlanRow> Sheet { get; } = new("plans", "发文计划",
    [
        new("quarter", "季度", row => PlanWords.Quarter(row.Quarter)),
        new("unit", "报送单位", row => row.UnitName),
        new("title", "拟发文件名称", row => row.Title),
        new("kind", "文种", row => KindNames.Of(row.Kind)),
        new("issuer", "发文机关", row => row.IssuerName),
        new("reason", "依据和理由", row => row.Reason),
        new("addition", "追加", row => row.IsAddition ? "是" : ""),
        new("state", "立项", row => PlanWords.Of(row.State)),
        new("decided-by", "批复人", row => row.DecidedBy),
        new("words", "批复意见", row => row.Words),
        new("progress", "公文进度", row => row.PaperStatus is { } status ? StatusWords.Of(status) : ""),
        new("number", "发文字号", row => row.Number),
    ]);

    /// <summary>All items of the filter.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> ExportAsync(PlanFilter filter, IReadOnlyList<string> columns, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return exporter.ExportAsync(
            this, DocumentPermissions.Draft, Sheet, columns, filter.InWords(),
            (db, cursor, size) => PlanSource.Lines(db, filter, BeijingTime.Today(clock), actor).ToPageAsync(PlanSource.Order, cursor, PlanSource.Row, ct, size), actor, ct);
    }
}
