using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>The other paper of a correction, as a recipient has it.</summary>
/// <param name="Number">发文字号.</param>
/// <param name="Title">标题.</param>
/// <param name="DeliveryId">His copy of it; null when he was not sent one.</param>
/// <param name="InForceAt">UTC.</param>
public sealed record IncomingCorrection(string Number, string Title, Guid? DeliveryId, DateTime InForceAt);

/// <summary>Links the two papers of a correction for who was sent them: what he holds stands, the other's words he was sent too.</summary>
internal static class IncomingCorrections
{
    /// <summary>The 更正件 that has taken the place of a copy.</summary>
    public static async Task<IncomingCorrection?> ByAsync(OfficeHubDbContext db, Delivery row, Actor actor, CancellationToken ct) =>
        await Corrections.OfAsync(db, row.DocumentId, ct) is { } standing ? await OfAsync(db, row, standing.CorrectingId, standing.InForceAt, actor, ct) : null;

    /// <summary>What a 更正件 corrects.</summary>
    public static async Task<IncomingCorrection?> OfAsync(OfficeHubDbContext db, Delivery row, Actor actor, CancellationToken ct) =>
        await Corrections.MadeByAsync(db, row.DocumentId, ct) is { InForceAt: { } at } correction ? await OfAsync(db, row, correction.DocumentId, at, actor, ct) : null;

    // What was wrong the 更正件 itself says, in words that were reviewed.
    private static async Task<IncomingCorrection?> OfAsync(OfficeHubDbContext db, Delivery row, Guid otherId, DateTime at, Actor actor, CancellationToken ct)
    {
        var other = await db.Set<OfficialDocument>().Where(one => one.Id == otherId && one.ClassifiedAt == null).Select(one => new { one.Number, one.Title }).SingleOrDefaultAsync(ct);
        if (other is null) return null;
        var copy = await db.Set<Delivery>().ReceivedBy(actor).Where(one => one.DocumentId == otherId && one.AgencyId == row.AgencyId).OrderByDescending(one => one.Serial).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(ct);
        return new IncomingCorrection(other.Number, copy is null ? "" : other.Title, copy, at);
    }
}
