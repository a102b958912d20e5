using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Validity;

/// <summary>The mark that stands on a document, as others show it.</summary>
/// <param name="Mark">The word: 废止.</param>
/// <param name="EffectiveOn">The first day on which it holds; of 撤销 the date of the document.</param>
/// <param name="Basis">依据, in words.</param>
/// <param name="BasisNumber">Number of the deciding document of ours; empty for none.</param>
/// <param name="BasisDocumentId">That document; null for none.</param>
/// <param name="SetAt">UTC.</param>
internal sealed record ValidityNotice(string Mark, DateOnly EffectiveOn, string Basis, string BasisNumber, Guid? BasisDocumentId, DateTime SetAt);

/// <summary>Reads the marks that stand, for whoever shows documents.</summary>
internal static class ValidityNotices
{
    /// <summary>The mark that stands on each of these documents; those in force are not in it.</summary>
    /// <remarks>Asks nothing about rights: the caller has the documents already.</remarks>
    public static async Task<IReadOnlyDictionary<Guid, ValidityNotice>> OfAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> documentIds, CancellationToken ct)
    {
        if (documentIds.Count == 0) return new Dictionary<Guid, ValidityNotice>();
        var standing = await db.Set<ValidityMark>().AsNoTracking().Where(mark => documentIds.Contains(mark.DocumentId) && mark.WithdrawnAt == null).ToListAsync(ct);
        return standing.GroupBy(mark => mark.DocumentId).Select(marks => marks.MaxBy(mark => mark.Serial)!)
            .ToDictionary(mark => mark.DocumentId, mark => new ValidityNotice(ValidityWords.Of(mark.Mark), mark.EffectiveOn, mark.Basis, mark.BasisNumber, mark.BasisDocumentId, mark.SetAt));
    }

    /// <summary>When what is said of each document last changed: a mark was set, taken off, or its day came.</summary>
    /// <param name="db">Where.</param>
    /// <param name="documentIds">Which; those never marked are not in the result.</param>
    /// <param name="today">北京时间.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyDictionary<Guid, DateTime>> ChangesAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> documentIds, DateOnly today, CancellationToken ct)
    {
        var marks = await db.Set<ValidityMark>().Where(mark => documentIds.Contains(mark.DocumentId)).Select(mark => new { mark.DocumentId, mark.SetAt, mark.WithdrawnAt, mark.EffectiveOn }).ToListAsync(ct);
        return marks.GroupBy(mark => mark.DocumentId).ToDictionary(of => of.Key, of => of.Max(mark =>
            mark.WithdrawnAt ?? (mark.EffectiveOn <= today && BeijingTime.ToUtc(mark.EffectiveOn.ToDateTime(TimeOnly.MinValue)) is var began && began > mark.SetAt ? began : mark.SetAt)));
    }
}
