using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>Releases as lists and feeds name them, with what became of them.</summary>
internal static class PublishedEntries
{
    /// <summary>In the order given.</summary>
    public static async Task<IReadOnlyList<PublishedEntry>> OfAsync(OfficeHubDbContext db, IReadOnlyList<Publication> rows, DateOnly today, CancellationToken ct)
    {
        var shown = rows.Select(row => row.Id).ToList();
        var marks = await PublishedMarks.OfAsync(db, [.. rows.Select(row => row.DocumentId)], today, ct);
        var downs = await PublishedHistory.DownsAsync(db, shown, ct);
        var added = (await db.Set<PublishedSupplement>().Where(row => shown.Contains(row.PublicationId)).OrderBy(row => row.Number)
            .Select(row => new AddedMaterial(row.PublicationId, row.Title, row.ReleasedAt)).ToListAsync(ct)).ToLookup(row => row.PublicationId);
        var corrections = await Corrections.OfAsync(db, [.. rows.Select(row => row.DocumentId)], ct);
        return [.. rows.Select(row => Entry(row, marks.GetValueOrDefault(row.DocumentId), downs.GetValueOrDefault(row.Id), [.. added[row.Id]], corrections.GetValueOrDefault(row.DocumentId)?.InForceAt ?? default))];
    }

    /// <summary>What last changed after its release, each kind of change by itself: releases by their id, and documents by theirs.</summary>
    /// <param name="db">Where.</param>
    /// <param name="most">Of each kind.</param>
    /// <param name="today">北京时间: a mark that takes effect is a change of that day.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<(IReadOnlyList<Guid> Releases, IReadOnlyList<Guid> Documents)> ChangedAsync(OfficeHubDbContext db, int most, DateOnly today, CancellationToken ct)
    {
        var downs = await db.Set<PublicationDown>().OrderByDescending(row => row.BackAt ?? row.DownAt).Select(row => row.PublicationId).Take(most).ToListAsync(ct);
        var supplements = await db.Set<PublishedSupplement>().OrderByDescending(row => row.ReleasedAt).Select(row => row.PublicationId).Take(most).ToListAsync(ct);
        var marks = db.Set<ValidityMark>().Where(mark => db.Set<Publication>().Any(row => row.DocumentId == mark.DocumentId));
        var set = await marks.OrderByDescending(mark => mark.WithdrawnAt ?? mark.SetAt).Select(mark => mark.DocumentId).Take(most).ToListAsync(ct);
        var begun = await marks.Where(mark => mark.EffectiveOn <= today).OrderByDescending(mark => mark.EffectiveOn).Select(mark => mark.DocumentId).Take(most).ToListAsync(ct);
        var voided = await db.Set<NumberEntry>().Where(entry => entry.VoidedAt != null && db.Set<Publication>().Any(row => row.DocumentId == entry.DocumentId))
            .OrderByDescending(entry => entry.VoidedAt).Select(entry => entry.DocumentId).Take(most).ToListAsync(ct);
        var corrected = await db.Set<Correction>().Where(row => row.InForceAt != null && db.Set<Publication>().Any(released => released.DocumentId == row.DocumentId))
            .OrderByDescending(row => row.InForceAt).Select(row => row.DocumentId).Take(most).ToListAsync(ct);
        return ([.. downs.Union(supplements)], [.. set.Union(begun).Union(voided).Union(corrected)]);
    }

    // Of an error not even its title is told on, nor what became of it besides.
    private static PublishedEntry Entry(Publication row, SetMark? mark, (PublishedDown? Down, DateTime ChangedAt) down, IReadOnlyList<AddedMaterial> added, DateTime correctedAt)
    {
        var isRemoved = down.Down is { Way: DownWay.Removed };
        var changedAt = added.Select(one => one.ReleasedAt).Concat([row.ReleasedAt, mark?.ChangedAt ?? default, down.ChangedAt, correctedAt]).Max();
        return new PublishedEntry(
            row.Id, row.IndexNumber, isRemoved || row.Title.Length == 0 ? row.Number : row.Title, row.Number, row.Agencies, DocumentKinds.Name(row.Kind), row.DocumentDate,
            row.ReleasedAt, changedAt, isRemoved ? null : mark?.Mark, down.Down)
        {
            Supplements = isRemoved ? [] : [.. added.Select(one => one.Title)],
        };
    }

    private sealed record AddedMaterial(Guid PublicationId, string Title, DateTime ReleasedAt);
}
