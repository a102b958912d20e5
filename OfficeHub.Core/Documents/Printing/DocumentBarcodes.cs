using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Printing;

/// <summary>Which barcode a document is printed with, as the installation has set it.</summary>
public sealed class DocumentBarcodes(ISettings settings)
{
    /// <summary>The barcode, or null when none is printed: switched off, or the document has no number yet.</summary>
    /// <param name="printed">The text with its number and date.</param>
    /// <param name="documentId">Whose: its code number follows from it.</param>
    /// <param name="ct">Stops.</param>
    /// <returns><see cref="Invalid"/> when the number does not go into a barcode.</returns>
    public async ValueTask<Result<PrintedBarcode?>> OfAsync(DocumentContent printed, Guid documentId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(printed);
        if (printed is not { Number: not null, DocumentDate: not null } || BarcodeSettings.PlaceOf(await settings.GetAsync(BarcodeSettings.Place, ct)) is not { } place)
        {
            return (PrintedBarcode?)null;
        }

        var barcode = PrintedBarcode.Of(BarcodeFields.Of(printed, documentId), await settings.GetAsync(BarcodeSettings.Level, ct), place);
        return barcode.IsSuccess ? barcode.Value : barcode.Error;
    }
}
