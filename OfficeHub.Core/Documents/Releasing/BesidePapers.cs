using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>Reads what is shown beside a released document: asked at each look, as its mark is.</summary>
public sealed class BesidePapers(VerifyLinks links)
{
    /// <summary>Of one publication.</summary>
    /// <param name="db">Where.</param>
    /// <param name="found">Which.</param>
    /// <param name="here">How the reader has reached the site; empty for not at all.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<PaperBeside> OfAsync(OfficeHubDbContext db, Publication found, string here, CancellationToken ct)
    {
        var link = await VerifyLinks.CodeAsync(db, found.DocumentId, found.OfdHash, ct) is { } code ? await links.OfAsync(code, here, ct) : null;
        // Without a public address and a reader there is no link that leads anywhere.
        if (link?.Address.StartsWith('/') is true) link = null;
        var by = await Corrections.OfAsync(db, found.DocumentId, ct);
        var of = await Corrections.MadeByAsync(db, found.DocumentId, ct) is { InForceAt: { } at } made ? (made.DocumentId, At: at) : ((Guid DocumentId, DateTime At)?)null;
        return new PaperBeside(
            link?.Address ?? "", link?.Code.Spaced ?? "",
            by is null ? null : await PublishedAsync(db, by.CorrectingId, by.InForceAt, ct), of is not { } original ? null : await PublishedAsync(db, original.DocumentId, original.At, ct));
    }

    // A number of what is not public is told as a number alone.
    private static async Task<PublishedCorrection?> PublishedAsync(OfficeHubDbContext db, Guid documentId, DateTime at, CancellationToken ct)
    {
        var number = await db.Set<OfficialDocument>().Where(row => row.Id == documentId && row.ClassifiedAt == null).Select(row => row.Number).SingleOrDefaultAsync(ct);
        if (number is null) return null;
        var index = await PublishedLibrary.Shown(db).Where(row => row.DocumentId == documentId).Select(row => row.IndexNumber).SingleOrDefaultAsync(ct);
        return new PublishedCorrection(number, index is null ? null : $"../{Uri.EscapeDataString(index)}/", BeijingTime.DayOf(at));
    }
}
