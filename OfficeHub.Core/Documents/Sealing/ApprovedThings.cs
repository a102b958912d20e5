using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>Whether everything is still what was approved: all hashes are computed anew from the very bytes, and nothing stored is believed.</summary>
internal static class ApprovedThings
{
    /// <summary>The file to be sealed.</summary>
    /// <param name="scope">Of the act that seals.</param>
    /// <param name="store">Where the files are.</param>
    /// <param name="document">As loaded in the act.</param>
    /// <param name="request">As loaded in the act.</param>
    /// <returns><see cref="TextNotAsApproved"/>, <see cref="AnnexNotAsApproved"/>, <see cref="NumberNotAsApproved"/>, <see cref="RenditionChanged"/>, <see cref="FileMissing"/>.</returns>
    public static async Task<Result<byte[]>> FileAsync(CommandScope scope, FileStore store, OfficialDocument document, SealRequest request)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        var text = await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == document.Id, ct);
        var hash = DraftJson.HashOf(text.Json);
        if (new[] { text.Hash, document.TextHash, document.SignedOff?.TextHash, request.TextHash }.Any(known => known != hash)) return new TextNotAsApproved();
        foreach (var file in text.Fields.Attachments)
        {
            var opened = store.OpenRead(file.Hash);
            if (!opened.IsSuccess) return opened.Error;
            await using var stored = opened.Value;
            if (Convert.ToHexStringLower(await Sm3.HashAsync(stored, ct)) != file.Hash) return new AnnexNotAsApproved(file.Name);
        }

        var isRegistered = await db.Set<NumberEntry>().AnyAsync(entry => entry.DocumentId == document.Id && entry.Number == request.Number && entry.State == NumberState.Used, ct);
        if (document.Number != request.Number || !isRegistered) return new NumberNotAsApproved(request.Number);

        if (document.RenditionHash != request.PresentHash) return new RenditionChanged();
        var paper = await StoredRenditions.ReadAsync(store, request.PresentHash, ct);
        if (!paper.IsSuccess) return paper.Error;
        return Convert.ToHexStringLower(Sm3.Hash(paper.Value)) == request.PresentHash ? paper.Value : new RenditionChanged();
    }
}
