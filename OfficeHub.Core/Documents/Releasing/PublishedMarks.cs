using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>A mark as the public sees it, and since when.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="SetAt">UTC.</param>
internal sealed record SetMark(PublishedMark Mark, DateTime SetAt);

/// <summary>What became of released documents: read at each look, so that a mark shows at once.</summary>
/// <remarks>openness-and-interpretation.md P13.</remarks>
internal static class PublishedMarks
{
    /// <summary>The mark of each of these documents; those that stand as they were released are not in it.</summary>
    public static async Task<IReadOnlyDictionary<Guid, SetMark>> OfAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> documentIds, CancellationToken ct)
    {
        if (documentIds.Count == 0) return new Dictionary<Guid, SetMark>();
        // Why a number was made void is told to those who have the paper; the public is told that it is.
        var voided = await db.Set<NumberEntry>().Where(entry => documentIds.Contains(entry.DocumentId) && entry.VoidedAt != null).Select(entry => new { entry.DocumentId, At = entry.VoidedAt!.Value }).ToListAsync(ct);
        return voided.ToDictionary(row => row.DocumentId, row => new SetMark(new PublishedMark("作废", BeijingTime.DayOf(row.At), "", BasisAddress: null), row.At));
    }
}
