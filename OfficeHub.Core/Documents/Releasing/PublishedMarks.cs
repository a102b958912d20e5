using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>A mark as the public sees it, and since when.</summary>
/// <param name="Mark">The mark; null where the one it had was an error.</param>
/// <param name="ChangedAt">UTC, when it was set, took effect, or was taken off: what a reader of feeds has to learn of.</param>
internal sealed record SetMark(PublishedMark? Mark, DateTime ChangedAt);

/// <summary>What became of released documents: read at each look, so that a mark shows at once.</summary>
/// <remarks>openness-and-interpretation.md P13.</remarks>
internal static class PublishedMarks
{
    /// <summary>The mark of each of these documents; those that stand as they were released are not in it.</summary>
    /// <param name="db">Where.</param>
    /// <param name="documentIds">Which.</param>
    /// <param name="today">北京时间: a mark of a later day is told as coming.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyDictionary<Guid, SetMark>> OfAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> documentIds, DateOnly today, CancellationToken ct)
    {
        if (documentIds.Count == 0) return new Dictionary<Guid, SetMark>();
        var notices = await ValidityNotices.OfAsync(db, documentIds, ct);
        var bases = notices.Values.Where(notice => notice.BasisDocumentId is not null).Select(notice => notice.BasisDocumentId!.Value).ToList();
        var published = await PublishedAsync(db, bases, ct);
        var marks = notices.ToDictionary(pair => pair.Key, pair => Of(pair.Value, published, today));
        // A mark taken off is news as well, and so is the day on which one takes effect.
        foreach (var (id, at) in await ValidityNotices.ChangesAsync(db, documentIds, today, ct)) marks[id] = new SetMark(marks.GetValueOrDefault(id)?.Mark, at);
        // Why a number was made void is told to those who have the paper; the public is told that it is.
        foreach (var row in await db.Set<NumberEntry>().Where(entry => documentIds.Contains(entry.DocumentId) && entry.VoidedAt != null).Select(entry => new { entry.DocumentId, At = entry.VoidedAt!.Value }).ToListAsync(ct))
        {
            marks[row.DocumentId] = new SetMark(new PublishedMark("作废", BeijingTime.DayOf(row.At), "", BasisAddress: null), row.At);
        }

        return marks;
    }

    /// <summary>Which of these documents can be read by the public, with their index numbers.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> PublishedAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> documentIds, CancellationToken ct) =>
        documentIds.Count == 0 ? new Dictionary<Guid, string>() : await PublishedLibrary.Shown(db).Where(row => documentIds.Contains(row.DocumentId)).ToDictionaryAsync(row => row.DocumentId, row => row.IndexNumber, ct);

    /// <summary>The basis of a mark as the public may read it: the name of a document that is not public is not told with the mark either.</summary>
    public static (string Words, string? Address) BasisOf(string words, Guid? documentId, IReadOnlyDictionary<Guid, string> published)
    {
        var address = documentId is { } basis && published.TryGetValue(basis, out var index) ? NeighbourOf(index) : null;
        return (documentId is null || address is not null ? words : "", address);
    }

    /// <summary>A publication is one folder beside the others.</summary>
    public static string NeighbourOf(string index) => $"../{Uri.EscapeDataString(index)}/";

    private static SetMark Of(ValidityNotice notice, IReadOnlyDictionary<Guid, string> published, DateOnly today)
    {
        var (words, address) = BasisOf(notice.Basis, notice.BasisDocumentId, published);
        return new SetMark(new PublishedMark(notice.Mark, notice.EffectiveOn, words, address, IsComing: notice.EffectiveOn > today), notice.SetAt);
    }
}
