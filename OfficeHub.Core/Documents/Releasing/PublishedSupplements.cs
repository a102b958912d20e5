using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>Reads the supplements of a publication.</summary>
internal static class PublishedSupplements
{
    /// <summary>In their order. One that is not, byte for byte, what was let out is not among them.</summary>
    public static async Task<IReadOnlyList<SupplementaryMaterial>> OfAsync(OfficeHubDbContext db, Guid publicationId, CancellationToken ct)
    {
        var rows = await db.Set<PublishedSupplement>().AsNoTracking().Where(row => row.PublicationId == publicationId).OrderBy(row => row.Number).ToListAsync(ct);
        return [.. rows.Where(row => PublishedJson.HashOf(row.Json) == row.Hash).Select(row => new SupplementaryMaterial(row.Number, PublishedJson.ReadSection(row.Json), row.ReleasedAt))];
    }
}
