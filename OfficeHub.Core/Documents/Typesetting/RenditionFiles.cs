using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Printing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Ofd;

namespace OfficeHub.Core.Documents.Typesetting;

/// <summary>Writes the files that go out: the text as signed off, with its number, date and annexes.</summary>
/// <remarks>The same text under the same number gives the same bytes.</remarks>
public sealed class RenditionFiles(FileStore store, DocumentBarcodes barcodes)
{
    /// <summary>The pages as they will be printed.</summary>
    /// <returns><see cref="Invalid"/> when the number does not go into the barcode that is to be printed.</returns>
    internal async Task<Result<LaidDocument>> LayAsync(OfficialDocument document, DocumentContent printed, CancellationToken ct)
    {
        var barcode = await barcodes.OfAsync(printed, document.Id, ct);
        return barcode.IsSuccess
            ? DocumentLayout.Of(printed, new LayoutOptions((document.DocumentDate ?? BeijingTime.DayOf(document.SavedAt)).Year) { Barcode = barcode.Value })
            : barcode.Error;
    }

    /// <summary>Writes both files into the store, and looks at what was written.</summary>
    /// <returns><see cref="FileMissing"/> when an annex is gone from the store, <see cref="StorageFull"/>, or what <see cref="LayAsync"/> refuses.</returns>
    internal async Task<Result<WrittenFiles>> WriteAsync(OfficialDocument document, DraftFields fields, CheckFacts facts, CancellationToken ct)
    {
        var printed = PrintedDocument.Of(document, fields.Content);
        var laid = await LayAsync(document, printed, ct);
        if (!laid.IsSuccess) return laid.Error;
        var annexes = await AnnexesAsync(fields, ct);
        if (!annexes.IsSuccess) return annexes.Error;
        var pictures = await StoredPictures.ReadAsync(store, TextPictures.HashesOf(fields.Content), ct);
        var ofd = OfdWriter.Write(laid.Value, printed, new OfdOptions(document.Id, document.SavedAt) { Picture = pictures.GetValueOrDefault, Attachments = annexes.Value });
        var docx = DocxWriter.Write(printed, new DocxOptions(document.SavedAt) { Picture = pictures.GetValueOrDefault, Barcode = laid.Value.Barcode });
        var (kept, other) = (await KeepAsync(ofd, ct), await KeepAsync(docx, ct));
        return (kept.Error ?? other.Error) is { } full ? full : new WrittenFiles(
            new WrittenFile(kept.Value, ofd.LongLength), new WrittenFile(other.Value, docx.LongLength), laid.Value.Pages.Count, PlacesOn(laid.Value), DraftFindings.InFiles(printed, laid.Value, docx, facts));
    }

    /// <summary>Where the seals belong, in the order of the signatures.</summary>
    internal static IReadOnlyList<PlacedSeal> PlacesOn(LaidDocument laid) =>
        [.. laid.Pages.SelectMany(page => page.Items.OfType<LaidSeal>().Select(seal => new PlacedSeal(seal.Agency, page.Number, seal.X, seal.Y, seal.DiameterMm)))];

    private async Task<Result<string>> KeepAsync(byte[] content, CancellationToken ct)
    {
        using var stream = new MemoryStream(content, writable: false);
        return await store.KeepAsync(stream, ct);
    }

    // 参考材料 are never sent out.
    private async Task<Result<IReadOnlyList<OfdAttachment>>> AnnexesAsync(DraftFields fields, CancellationToken ct)
    {
        var annexes = new List<OfdAttachment>();
        foreach (var file in fields.Attachments.Where(file => file.Annex is not null).OrderBy(file => file.Annex))
        {
            var bytes = await StoredRenditions.ReadAsync(store, file.Hash, ct);
            if (!bytes.IsSuccess) return bytes.Error;
            annexes.Add(new OfdAttachment(file.Name, bytes.Value));
        }

        return annexes;
    }
}
