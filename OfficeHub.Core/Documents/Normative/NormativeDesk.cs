using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>Whose documents somebody registers, the next 登记号 so that until the commit nobody else can take it, and what 核发 asks.</summary>
internal static class NormativeDesk
{
    /// <summary>The documents an office answers for: issued by its agency or by the one it serves, less what the actor may not see.</summary>
    public static IQueryable<OfficialDocument> OfOffice(OfficeHubDbContext db, Actor actor)
    {
        var (agency, served) = (actor.AgencyId, actor.ServedAgencyId);
        return db.Set<OfficialDocument>().VisibleTo(db, actor).Where(document => document.IssuerId == agency || (served != null && document.IssuerId == served));
    }

    /// <summary>Whether a mark has ended it.</summary>
    public static bool HoldsNoMore(DocumentValidity validity) => validity is DocumentValidity.Repealed or DocumentValidity.Expired or DocumentValidity.Annulled;

    /// <summary>The last day the rule allows without a reason.</summary>
    public static async ValueTask<DateOnly> LatestByRuleAsync(ISettings settings, string title, DateOnly from, CancellationToken ct)
    {
        var isTrial = title.Contains("暂行", StringComparison.Ordinal) || title.Contains("试行", StringComparison.Ordinal);
        return NormativeTerm.LastDay(from, await settings.GetAsync(isTrial ? NormativeSettings.TrialYears : NormativeSettings.UsualYears, ct));
    }

    /// <summary>What 核发 is refused for: marked, and nothing decided about it.</summary>
    /// <returns><see cref="NormativeNotRegistered"/>.</returns>
    public static async Task<Error?> CheckIssueAsync(CommandScope scope, OfficialDocument document, ISettings settings)
    {
        if (!document.Traits.IsNormative || !NormativeSettings.Refuses(await settings.GetAsync(NormativeSettings.BeforeIssue, scope.Cancellation))) return null;
        return await scope.Db.Set<NormativeEntry>().AnyAsync(entry => entry.DocumentId == document.Id, scope.Cancellation) ? null : new NormativeNotRegistered();
    }

    /// <summary>The next number of the agency in the year of the act.</summary>
    /// <returns><see cref="NoAbbreviation"/>.</returns>
    public static async Task<Result<(string Number, NormativeSeries Series, int Serial)>> TakeAsync(CommandScope scope, OfficialDocument document)
    {
        var (db, ct, agencyId, year) = (scope.Db, scope.Cancellation, document.IssuerId!.Value, BeijingTime.DayOf(scope.Now).Year);
        if (await IssuingAgencies.AbbreviationsAsync(db, agencyId, ct) is not [var abbreviation, ..]) return new NoAbbreviation(document.IssuerName);
        var series = await LockedAsync(db, agencyId, year, ct);
        var serial = series.Take();
        return (NormativeEntry.NumberOf(abbreviation, year, serial), series, serial);
    }

    private static async Task<NormativeSeries> LockedAsync(OfficeHubDbContext db, Guid agencyId, int year, CancellationToken ct)
    {
        var wanted = db.Set<NormativeSeries>().Where(series => series.AgencyId == agencyId && series.Year == year);
        if (!await LockAsync(wanted, ct))
        {
            // Once a year: of those who come first together one begins the series; the others wait at the agency and find it.
            await db.Set<Unit>().Where(unit => unit.Id == agencyId).ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Order, unit => unit.Order), ct);
            if (!await LockAsync(wanted, ct))
            {
                var begun = NormativeSeries.Begin(agencyId, year);
                db.Add(begun);
                return begun;
            }
        }

        return await wanted.SingleAsync(ct);
    }

    // A row that was written, if only with what it held, is its writer's until the commit.
    private static async Task<bool> LockAsync(IQueryable<NormativeSeries> wanted, CancellationToken ct) =>
        await wanted.ExecuteUpdateAsync(set => set.SetProperty(series => series.Next, series => series.Next), ct) > 0;
}
