using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>发文总量 of an agency in a year against the year before and against the plan. Facts, not a verdict: nothing ranks by them.</summary>
/// <param name="Issuer">发文机关.</param>
/// <param name="Year">Which year.</param>
/// <param name="Issued">Numbers given this year and not void, with those that were given before this register began.</param>
/// <param name="LastToDate">The same of the year before up to the same day; null where the register does not know the days.</param>
/// <param name="LastYear">The same of the whole year before; null where nobody knows.</param>
/// <param name="LastSource">Where that figure is from, when somebody entered it; empty when the register counted.</param>
/// <param name="Planned">已立项 this year.</param>
/// <param name="PlannedIssued">Of those, with a number.</param>
/// <param name="PlannedDrafted">Of those, with a paper under way.</param>
public sealed record YearTotals(PlanIssuer Issuer, int Year, int Issued, int? LastToDate, int? LastYear, string LastSource, int Planned, int PlannedIssued, int PlannedDrafted)
{
    /// <summary>Issued without an item of the plan.</summary>
    public int Outside => Math.Max(0, Issued - PlannedIssued);

    /// <summary>More than the year before at the same day; where that is not known, more than its whole. 0 for not more.</summary>
    public int OverLast => Math.Max(0, Issued - (LastToDate ?? LastYear ?? Issued));

    /// <summary>Reads them.</summary>
    /// <param name="db">To read.</param>
    /// <param name="issuer">发文机关.</param>
    /// <param name="year">Which year.</param>
    /// <param name="today">北京时间: the same day of the year before is the last one compared with; of a year that is over, all of it.</param>
    /// <param name="ct">Cancelled with the page.</param>
    internal static async Task<YearTotals> ReadAsync(OfficeHubDbContext db, PlanIssuer issuer, int year, DateOnly today, CancellationToken ct)
    {
        var issued = await RegisteredAsync(db, issuer.Id, year, ct);
        var last = await RegisteredAsync(db, issuer.Id, year - 1, ct);
        var until = BeijingTime.ToUtc((year == today.Year ? today.AddYears(-1) : new DateOnly(year - 1, 12, 31)).AddDays(1).ToDateTime(TimeOnly.MinValue));
        var knowsDays = last > 0 && await BeforeAsync(db, issuer.Id, year - 1, ct) == 0;
        int? toDate = knowsDays ? await Entries(db, issuer.Id, year - 1).CountAsync(entry => entry.NumberedAt < until, ct) : null;
        var entered = last > 0 ? null : await db.Set<FormerOutput>().AsNoTracking().SingleOrDefaultAsync(row => row.AgencyId == issuer.Id && row.Year == year - 1, ct);
        var planned = db.Set<PlannedPaper>().Where(item => item.IssuerId == issuer.Id && item.Year == year && item.State == PlannedPaperState.Approved);
        var live = db.Set<OfficialDocument>().Where(document => document.Status != DocumentStatus.Terminated && document.Status != DocumentStatus.Voided);
        var drafted = await planned.CountAsync(item => live.Any(document => document.Id == item.DocumentId && document.Number == ""), ct);
        var numbered = await planned.CountAsync(item => live.Any(document => document.Id == item.DocumentId && document.Number != ""), ct);
        return new YearTotals(issuer, year, issued, toDate, last > 0 ? last : entered?.Papers, entered?.Source ?? "", await planned.CountAsync(ct), numbered, drafted);
    }

    /// <summary>What the register counts for a year, with the numbers given before it began.</summary>
    internal static async Task<int> RegisteredAsync(OfficeHubDbContext db, Guid issuer, int year, CancellationToken ct) =>
        await Entries(db, issuer, year).CountAsync(ct) + await BeforeAsync(db, issuer, year, ct);

    private static IQueryable<NumberEntry> Entries(OfficeHubDbContext db, Guid issuer, int year) =>
        db.Set<NumberEntry>().Where(entry => entry.Year == year && entry.State == NumberState.Used && db.Set<NumberSeries>().Any(series => series.Id == entry.SeriesId && series.AgencyId == issuer));

    // A series that does not begin with 1: the numbers before were given on paper or by another system.
    private static Task<int> BeforeAsync(OfficeHubDbContext db, Guid issuer, int year, CancellationToken ct) =>
        db.Set<NumberSeries>().Where(series => series.AgencyId == issuer && series.Year == year).SumAsync(series => series.First - 1, ct);
}
