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
    /// <summary>The file to be sealed or issued.</summary>
    /// <param name="scope">Of the act.</param>
    /// <param name="store">Where the files are.</param>
    /// <param name="document">As loaded in the act.</param>
    /// <param name="approved">What it must still be.</param>
    /// <returns><see cref="TextNotAsApproved"/>, <see cref="AnnexNotAsApproved"/>, <see cref="NumberNotAsApproved"/>, <see cref="RenditionChanged"/>, <see cref="FileMissing"/>.</returns>
    public static async Task<Result<byte[]>> FileAsync(CommandScope scope, FileStore store, OfficialDocument document, ApprovedState approved)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        var text = await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == document.Id, ct);
        var hash = DraftJson.HashOf(text.Json);
        if (new[] { text.Hash, document.TextHash, document.SignedOff?.TextHash, approved.TextHash }.Any(known => known != hash)) return new TextNotAsApproved();
        foreach (var file in text.Fields.Attachments)
        {
            var opened = store.OpenRead(file.Hash);
            if (!opened.IsSuccess) return opened.Error;
            await using var stored = opened.Value;
            if (Convert.ToHexStringLower(await Sm3.HashAsync(stored, ct)) != file.Hash) return new AnnexNotAsApproved(file.Name);
        }

        var isRegistered = await db.Set<NumberEntry>().AnyAsync(entry => entry.DocumentId == document.Id && entry.Number == approved.Number && entry.State == NumberState.Used, ct);
        if (document.Number != approved.Number || !isRegistered) return new NumberNotAsApproved(approved.Number);

        if (document.RenditionHash != approved.FileHash) return new RenditionChanged();
        var paper = await StoredRenditions.ReadAsync(store, approved.FileHash, ct);
        if (!paper.IsSuccess) return paper.Error;
        return Convert.ToHexStringLower(Sm3.Hash(paper.Value)) == approved.FileHash ? paper.Value : new RenditionChanged();
    }
}

/// <summary>What was approved.</summary>
/// <param name="TextHash">SM3 of the text signed off.</param>
/// <param name="Number">发文字号.</param>
/// <param name="FileHash">SM3 of the OFD as it must be.</param>
internal sealed record ApprovedState(string TextHash, string Number, string FileHash)
{
    /// <summary>As a request for seals has it.</summary>
    public static ApprovedState Of(SealRequest request) => new(request.TextHash, request.Number, request.PresentHash);
}
