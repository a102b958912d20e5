using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>发文总量 of an agency in a year against the year before and against the plan. Facts, not a verdict: nothing ranks by them.</summary>
/// <param name="Issuer">发文机关.</param>
/// <param name="Year">Which year.</param>
/// <param name="Issued">Numbers given this year and not void, with those that were given before this register began.</param>
/// <param name="LastToDate">The same of the year before up to the same day; null where the register does not know the days, and for another year than this.</param>
/// <param name="LastYear">The same of the whole year before; null where nobody knows, and while that year is not over.</param>
/// <param name="LastSource">Where that figure is from, when somebody entered it; empty when the register counted.</param>
/// <param name="Planned">已立项 this year.</param>
/// <param name="PlannedDrafted">Of those, with a paper under way.</param>
/// <param name="PlannedIssued">Of what was issued, tied to an item.</param>
/// <param name="Outside">Of what was issued, what is planned as a rule and is tied to none.</param>
public sealed record YearTotals(PlanIssuer Issuer, int Year, int Issued, int? LastToDate, int? LastYear, string LastSource, int Planned, int PlannedDrafted, int PlannedIssued, int Outside)
{
    /// <summary>More than the year before at the same day; where that is not known, more than its whole. 0 for not more.</summary>
    public int OverLast => Math.Max(0, Issued - (LastToDate ?? LastYear ?? Issued));

    /// <summary>More than planned, of what is planned at all. 0 for not more.</summary>
    public int OverPlan => Planned == 0 ? 0 : Math.Max(0, PlannedIssued + Outside - Planned);

    /// <summary>Reads them.</summary>
    /// <param name="db">To read.</param>
    /// <param name="issuer">发文机关.</param>
    /// <param name="year">Which year.</param>
    /// <param name="today">北京时间: the same day of the year before is the last one compared with.</param>
    /// <param name="ct">Cancelled with the page.</param>
    internal static async Task<YearTotals> ReadAsync(OfficeHubDbContext db, PlanIssuer issuer, int year, DateOnly today, CancellationToken ct)
    {
        var (toDate, last, source) = year > today.Year ? (null, null, "") : await LastAsync(db, issuer.Id, year, today, ct);
        var approved = db.Set<PlannedPaper>().Where(item => item.State == PlannedPaperState.Approved);
        var planned = approved.Where(item => item.IssuerId == issuer.Id && item.Year == year);
        var live = PlanDesk.Live(db);
        var entries = Entries(db, issuer.Id, year);
        var due = PlanStanding.Planned(db);
        return new YearTotals(
            issuer, year, await RegisteredAsync(db, issuer.Id, year, ct), toDate, last, source,
            await planned.CountAsync(ct),
            await planned.CountAsync(item => live.Any(document => document.Id == item.DocumentId && document.Number == ""), ct),
            await entries.CountAsync(entry => approved.Any(item => item.DocumentId == entry.DocumentId), ct),
            await entries.CountAsync(entry => due.Any(document => document.Id == entry.DocumentId) && !approved.Any(item => item.DocumentId == entry.DocumentId), ct));
    }

    /// <summary>What the register counts for a year, with the numbers given before it began.</summary>
    internal static async Task<int> RegisteredAsync(OfficeHubDbContext db, Guid issuer, int year, CancellationToken ct) =>
        await Entries(db, issuer, year).CountAsync(ct) + await BeforeAsync(db, issuer, year, ct);

    // A register that began in the middle of a year knows less of it than the office does: the larger figure is the year's.
    private static async Task<(int? ToDate, int? Whole, string Source)> LastAsync(OfficeHubDbContext db, Guid issuer, int year, DateOnly today, CancellationToken ct)
    {
        var registered = await RegisteredAsync(db, issuer, year - 1, ct);
        var entered = await db.Set<FormerOutput>().AsNoTracking().SingleOrDefaultAsync(row => row.AgencyId == issuer && row.Year == year - 1, ct);
        if (entered?.Papers > registered) return (null, entered.Papers, entered.Source);
        if (registered == 0) return (null, entered?.Papers, entered?.Source ?? "");
        if (year != today.Year || await BeforeAsync(db, issuer, year - 1, ct) > 0) return (null, registered, "");
        var until = BeijingTime.ToUtc(today.AddYears(-1).AddDays(1).ToDateTime(TimeOnly.MinValue));
        return (await Entries(db, issuer, year - 1).CountAsync(entry => entry.NumberedAt < until, ct), registered, "");
    }

    private static IQueryable<NumberEntry> Entries(OfficeHubDbContext db, Guid issuer, int year) =>
        db.Set<NumberEntry>().Where(entry => entry.Year == year && entry.State == NumberState.Used && db.Set<NumberSeries>().Any(series => series.Id == entry.SeriesId && series.AgencyId == issuer));

    // A series that does not begin with 1: the numbers before were given on paper or by another system.
    private static Task<int> BeforeAsync(OfficeHubDbContext db, Guid issuer, int year, CancellationToken ct) =>
        db.Set<NumberSeries>().Where(series => series.AgencyId == issuer && series.Year == year).SumAsync(series => series.First - 1, ct);
}
