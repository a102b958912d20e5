using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>What 核发 of a 更正件 does to the copies of what it corrects, in the same transaction.</summary>
internal static class SupersededDeliveries
{
    /// <summary>Marks every copy that is out, signed for or not; nobody who holds one may be left out.</summary>
    /// <param name="scope">Of the 核发.</param>
    /// <param name="document">The document that goes out; most correct nothing.</param>
    /// <param name="agencyIds">To whom it goes.</param>
    /// <returns>The number of what it corrects, or null; <see cref="HoldersLeftOut"/>, <see cref="MoveNotAllowed"/> where the other one holds no more.</returns>
    public static async Task<Result<string?>> MarkAsync(CommandScope scope, OfficialDocument document, IReadOnlyCollection<Guid> agencyIds)
    {
        if (await Corrections.MadeByAsync(scope.Db, document.Id, scope.Cancellation) is not { } correction) return (string?)null;
        var original = await scope.Db.Set<OfficialDocument>().AsNoTracking().SingleAsync(row => row.Id == correction.DocumentId, scope.Cancellation);
        // Made void or found to be classified meanwhile: there is nothing left to correct.
        if (original.Status is not DocumentStatus.Issued) return new MoveNotAllowed(original.Status, DocumentAction.Issue);
        var copies = await HeldAsync(scope.Db, original.Id, scope.Cancellation);
        // A correction before this one may have been made void since: its recipients hold the paper still.
        var holding = await scope.Db.Set<Delivery>().Where(row => row.DocumentId == original.Id && (row.State == DeliveryState.Sent || row.State == DeliveryState.Received || row.State == DeliveryState.Superseded))
            .Select(row => new { row.AgencyId, row.AgencyName }).Distinct().ToListAsync(scope.Cancellation);
        var missing = holding.Where(row => !agencyIds.Contains(row.AgencyId)).Select(row => row.AgencyName).ToList();
        if (missing.Count > 0) return new HoldersLeftOut(string.Join('、', missing));
        foreach (var copy in copies) copy.Supersede(scope.Actor.NameAndPost, document.Number, scope.Now);
        correction.TakeEffect(scope.Now);
        scope.Touches("公文", original.Id, original.Title, $"由更正件 {document.Number} 替代：{copies.Count} 个机关手里的原件停止使用");
        return original.Number;
    }

    /// <summary>Who holds a document: its copies that were neither returned nor recalled nor superseded.</summary>
    public static Task<List<Delivery>> HeldAsync(OfficeHubDbContext db, Guid documentId, CancellationToken ct) =>
        db.Set<Delivery>().Where(row => row.DocumentId == documentId && (row.State == DeliveryState.Sent || row.State == DeliveryState.Received)).OrderBy(row => row.SentAt).ToListAsync(ct);
}
