using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Openness.Timing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Openness.Watching;

/// <summary>公开统计 of a period and, where asked, of one unit: counted from one reading of the documents' lines, no text among them.</summary>
[Act("查公开统计")]
public sealed class OpennessStatisticsQuery(QueryPath path, ReleaseTimes times)
{
    /// <summary>The figures.</summary>
    /// <param name="period">Its days and its unit count; the rest is passed over.</param>
    /// <param name="actor">Who asks: what he may not see is not counted.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<OpennessStatistics>> OfAsync(OpennessFilter period, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<OpennessStatistics>(this, actor, OpennessPermissions.Read, async db => await CountAsync(db, times, period, actor, ct), ct);
    }

    internal static async Task<OpennessStatistics> CountAsync(OfficeHubDbContext db, ReleaseTimes times, OpennessFilter period, Actor actor, CancellationToken ct)
    {
        var look = await times.LookAsync(ct);
        var asked = new OpennessFilter(period.From, period.To, period.Unit);
        var facts = await OpennessSource.Lines(db, asked, await OpennessSource.AgenciesAsync(db, actor, ct), look, actor).Select(OpennessSource.Facts).ToListAsync(ct);
        var clocks = new Dictionary<DateOnly, ReleaseClock>();
        return OpennessStatistics.Of(
            facts.ConvertAll(row => new CountedDocument(
                row.UnitName, row.Disclosure, row.Traits.Openness, row.Traits.GroundCode, PartOf(row, look, clocks), row.Date, row.ReleasedAt is { } at ? BeijingTime.DayOf(at) : null,
                row.Traits.IsPolicy, row.Interpretations)),
            await NegativeLists.InForceAsync(db, actor.AgencyId, look.Today, ct));
    }

    // Those of one day are due on one day: it is counted once.
    private static ReleasePart? PartOf(OpennessFacts row, ReleaseLook look, Dictionary<DateOnly, ReleaseClock> clocks)
    {
        if (row.Disclosure is not DisclosureCategory.Public) return null;
        if (row.IsLate is { } late) return late ? ReleasePart.Late : ReleasePart.InTime;
        if (!clocks.TryGetValue(row.Date, out var clock)) clocks[row.Date] = clock = look.Of(row.Date, null);
        return clock.State is ReleaseState.Over ? ReleasePart.Over : ReleasePart.NotDue;
    }
}

/// <summary>公开统计 as XLSX, one figure a line; leaves a row with the period.</summary>
[Act("导出公开统计")]
public sealed class OpennessStatisticsExportQuery(ListExporter exporter, ReleaseTimes times)
{
    /// <summary>Its columns.</summary>
    public static ListSheet<StatisticLine> Sheet { get; } = new("openness-statistics", "公开统计",
    [
        new("table", "统计表", line => line.Table),
        new("of", "部门或事项", line => line.Of),
        new("figure", "指标", line => line.Figure),
        new("count", "数", line => line.Count),
        new("share", "占比", line => line.Share),
    ]);

    /// <summary>All figures.</summary>
    /// <returns>The spreadsheet's errors.</returns>
    public Task<Result<FileDownload>> ExportAsync(OpennessFilter period, IReadOnlyList<string> columns, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(period);
        var asked = new OpennessFilter(period.From, period.To, period.Unit);
        return exporter.ExportAsync(
            this, OpennessPermissions.Read, Sheet, columns, asked.InWords(),
            async (db, _, _) => new Page<StatisticLine>((await OpennessStatisticsQuery.CountAsync(db, times, asked, actor, ct)).Lines(), null, null, null), actor, ct);
    }
}
