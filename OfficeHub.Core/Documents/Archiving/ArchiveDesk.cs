using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>Whose papers somebody files, and the next 件号 of a series so that until the commit nobody else can take it.</summary>
internal static class ArchiveDesk
{
    /// <summary>The agencies whose papers the actor files: his own and the one whose office it is.</summary>
    public static async Task<IReadOnlyList<Guid>> AgenciesAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct) =>
        [.. (await AgencyOffices.ServedByAsync(db, actor.AgencyId, ct)).Select(unit => unit.Id)];

    /// <summary>The series, locked; a new one when there is none yet.</summary>
    public static async Task<ArchiveSeries> LockedAsync(CommandScope scope, Guid agencyId, int year, RetentionPeriod retention)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        var wanted = db.Set<ArchiveSeries>().Where(series => series.AgencyId == agencyId && series.Year == year && series.Retention == retention);
        if (!await LockAsync(wanted, ct))
        {
            // Of those who come first together one begins the series; the others wait at the agency and find it.
            await db.Set<Unit>().Where(unit => unit.Id == agencyId).ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Order, unit => unit.Order), ct);
            if (!await LockAsync(wanted, ct))
            {
                var begun = ArchiveSeries.Begin(agencyId, year, retention);
                db.Add(begun);
                return begun;
            }
        }

        return await wanted.SingleAsync(ct);
    }

    // A server lets two read the same next number; a row that was written, if only with what it held, is its writer's until the commit.
    private static async Task<bool> LockAsync(IQueryable<ArchiveSeries> wanted, CancellationToken ct) =>
        await wanted.ExecuteUpdateAsync(set => set.SetProperty(series => series.Next, series => series.Next), ct) > 0;
}
