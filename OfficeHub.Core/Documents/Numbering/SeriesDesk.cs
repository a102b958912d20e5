using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>Fetches a series so that until the commit nobody else can take a number of it.</summary>
internal static class SeriesDesk
{
    /// <summary>The series of a 代字 and year, locked; a new one when there is none yet.</summary>
    /// <returns><see cref="AbbreviationOfAnother"/>.</returns>
    public static async Task<Result<NumberSeries>> LockedAsync(CommandScope scope, Guid agencyId, string abbreviation, int year)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        var wanted = db.Set<NumberSeries>().Where(series => series.Abbreviation == abbreviation && series.Year == year);
        if (!await LockAsync(wanted, ct))
        {
            // Once a year: of those who come first together, one begins the series; the others wait at the agency and find it.
            await db.Set<Unit>().Where(unit => unit.Id == agencyId).ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Order, unit => unit.Order), ct);
            if (!await LockAsync(wanted, ct))
            {
                var begun = NumberSeries.Begin(Guid.CreateVersion7(), agencyId, abbreviation, year);
                db.Add(begun);
                return begun;
            }
        }

        var found = await wanted.SingleAsync(ct);
        if (found.AgencyId == agencyId) return found;
        return new AbbreviationOfAnother(abbreviation, await db.Set<Unit>().Where(unit => unit.Id == found.AgencyId).Select(unit => unit.Name).SingleAsync(ct));
    }

    // A server lets two read the same next serial; a row that was written, if only with what it held, is its writer's until the commit.
    private static async Task<bool> LockAsync(IQueryable<NumberSeries> wanted, CancellationToken ct) =>
        await wanted.ExecuteUpdateAsync(set => set.SetProperty(series => series.Next, series => series.Next), ct) > 0;
}
