using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Correcting;

/// <summary>A correction that stands, for whoever shows the document.</summary>
/// <param name="DocumentId">原件.</param>
/// <param name="CorrectingId">更正件.</param>
/// <param name="Number">Of the 更正件.</param>
/// <param name="Title">Of the 更正件.</param>
/// <param name="InForceAt">UTC.</param>
public sealed record StandingCorrection(Guid DocumentId, Guid CorrectingId, string Number, string Title, DateTime InForceAt);

/// <summary>Reads corrections. Asks nothing about rights: the caller has the documents already.</summary>
public static class Corrections
{
    /// <summary>What has taken the place of each of these documents; those that were not corrected are not in it. One whose 更正件 was made void holds again.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, StandingCorrection>> OfAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> documentIds, CancellationToken ct)
    {
        if (documentIds.Count == 0) return new Dictionary<Guid, StandingCorrection>();
        var rows = await (
            from row in db.Set<Correction>()
            where documentIds.Contains(row.DocumentId) && row.InForceAt != null
            join made in db.Set<OfficialDocument>() on row.CorrectingId equals made.Id
            where made.Status == DocumentStatus.Issued && made.ClassifiedAt == null
            select new StandingCorrection(row.DocumentId, made.Id, made.Number, made.Title, row.InForceAt!.Value)).ToListAsync(ct);
        return rows.GroupBy(row => row.DocumentId).ToDictionary(of => of.Key, of => of.MaxBy(row => row.InForceAt)!);
    }

    /// <summary>The same of one document; null for none.</summary>
    internal static async Task<StandingCorrection?> OfAsync(OfficeHubDbContext db, Guid documentId, CancellationToken ct) =>
        (await OfAsync(db, [documentId], ct)).GetValueOrDefault(documentId);

    /// <summary>What a document corrects; null for one that corrects nothing.</summary>
    internal static Task<Correction?> MadeByAsync(OfficeHubDbContext db, Guid correctingId, CancellationToken ct) =>
        db.Set<Correction>().SingleOrDefaultAsync(row => row.CorrectingId == correctingId, ct);

    /// <summary>All documents that repeat the words of this one, or whose words it repeats: what it corrects and what corrects it, through every correction.</summary>
    internal static async Task<IReadOnlyList<Guid>> LinkedAsync(OfficeHubDbContext db, Guid documentId, CancellationToken ct)
    {
        var found = new List<Guid> { documentId };
        for (var i = 0; i < found.Count; i++)
        {
            var id = found[i];
            var next = await db.Set<Correction>().Where(row => row.DocumentId == id || row.CorrectingId == id).Select(row => row.DocumentId == id ? row.CorrectingId : row.DocumentId).ToListAsync(ct);
            found.AddRange(next.Except(found).ToList());
        }

        return found[1..];
    }
}
