using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Auditing.Verifying;

/// <summary>The rows of the database in order, a thousand at a time: no long transaction, no more memory for a longer log.</summary>
internal static class AuditRows
{
    private const int Portion = 1000;

    /// <summary>Rows from the first to the last; null stands for one whose columns cannot be read as what they should be.</summary>
    public static async IAsyncEnumerable<AuditEntry?> ReadAsync(OfficeHubDbContext db, [EnumeratorCancellation] CancellationToken ct = default)
    {
        // Below 1 as well: a row put there is one too many.
        var last = long.MinValue;
        while (true)
        {
            var rows = await BlockAsync(db, last, ct);
            foreach (var row in rows)
            {
                yield return row;
                last = row?.Sequence ?? last;
            }

            if (rows.Count < Portion)
            {
                yield break;
            }
        }
    }

    /// <summary>Rows of a range, both ends counted.</summary>
    public static async IAsyncEnumerable<AuditEntry> ReadAsync(OfficeHubDbContext db, long first, long until, [EnumeratorCancellation] CancellationToken ct = default)
    {
        for (var from = first; from <= until;)
        {
            var rows = await db.Set<AuditEntry>().AsNoTracking()
                .Where(row => row.Sequence >= from && row.Sequence <= until).OrderBy(row => row.Sequence).Take(Portion).ToListAsync(ct);
            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < Portion)
            {
                yield break;
            }

            from = rows[^1].Sequence + 1;
        }
    }

    private static async Task<IReadOnlyList<AuditEntry?>> BlockAsync(OfficeHubDbContext db, long after, CancellationToken ct)
    {
        try
        {
            return await NextAsync(db, after, Portion, ct);
        }
        catch (Exception spoiled) when (IsSpoiledValue(spoiled))
        {
            return await OneByOneAsync(db, after, ct);
        }
    }

    private static async Task<IReadOnlyList<AuditEntry?>> OneByOneAsync(OfficeHubDbContext db, long after, CancellationToken ct)
    {
        var rows = new List<AuditEntry?>();
        try
        {
            while (rows.Count < Portion && await NextAsync(db, rows is [.., { } last] ? last.Sequence : after, 1, ct) is [var row])
            {
                rows.Add(row);
            }
        }
        catch (Exception spoiled) when (IsSpoiledValue(spoiled))
        {
            rows.Add(null);
        }

        return rows;
    }

    private static async Task<List<AuditEntry?>> NextAsync(OfficeHubDbContext db, long after, int most, CancellationToken ct) =>
        await db.Set<AuditEntry>().AsNoTracking().Where(row => row.Sequence > after).OrderBy(row => row.Sequence).Take(most)
            .Select(row => (AuditEntry?)row).ToListAsync(ct);

    // SQLite stores what it is given in any column; a word in place of an id is found when the row is read.
    private static bool IsSpoiledValue(Exception fault) => fault is FormatException or InvalidCastException or InvalidOperationException
        or ArgumentException or OverflowException && fault.GetBaseException() is not DbException;
}
