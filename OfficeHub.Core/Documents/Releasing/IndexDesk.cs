using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>Fetches a series of index numbers so that until the commit nobody else can take a number of it.</summary>
internal static class IndexDesk
{
    /// <summary>The series of an agency and a year, locked; a new one when there is none yet.</summary>
    /// <returns><see cref="NoAbbreviation"/> or <see cref="AbbreviationOfAnother"/>.</returns>
    public static async Task<Result<IndexSeries>> LockedAsync(CommandScope scope, Guid agencyId, string agencyName, int year)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        if (await IssuingAgencies.AbbreviationsAsync(db, agencyId, ct) is not [var code, ..]) return new NoAbbreviation(agencyName);
        var wanted = db.Set<IndexSeries>().Where(series => series.Code == code && series.Year == year);
        if (!await LockAsync(wanted, ct))
        {
            // Once a year: of those who come first together, one begins the series; the others wait at the agency and find it.
            await db.Set<Unit>().Where(unit => unit.Id == agencyId).ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Order, unit => unit.Order), ct);
            if (!await LockAsync(wanted, ct))
            {
                var begun = IndexSeries.Begin(Guid.CreateVersion7(), agencyId, code, year);
                db.Add(begun);
                return begun;
            }
        }

        var found = await wanted.SingleAsync(ct);
        if (found.AgencyId == agencyId) return found;
        return new AbbreviationOfAnother(code, await db.Set<Unit>().Where(unit => unit.Id == found.AgencyId).Select(unit => unit.Name).SingleAsync(ct));
    }

    // A row that was written, if only with what it held, is its writer's until the commit.
    private static async Task<bool> LockAsync(IQueryable<IndexSeries> wanted, CancellationToken ct) =>
        await wanted.ExecuteUpdateAsync(set => set.SetProperty(series => series.Next, series => series.Next), ct) > 0;
}
