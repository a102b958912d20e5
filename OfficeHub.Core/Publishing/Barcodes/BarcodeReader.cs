using System.Globalization;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Barcodes;

/// <summary>What a reader device gives back from the barcode of a document, as fields.</summary>
/// <remarks>
/// Makers differ behind the thirteenth field: some put 公文页数, 附件标识 and 关联文号 before the custom one, some leave that out. So the first thirteen go by their place,
/// the last of the others is the custom field, what lies between is passed over.
/// </remarks>
public static class BarcodeReader
{
    internal const string DayFormat = "yyyyMMdd";

    /// <summary>Editions of the content begin so.</summary>
    private const string AnyVersion = "GB0626";

    /// <summary>More no symbol holds.</summary>
    private const int MostCharacters = 2000;

    private const int Positional = 13;

    /// <summary>Reads the bytes of a symbol, GB 18030.</summary>
    /// <returns><see cref="NotDocumentBarcode"/>.</returns>
    public static Result<BarcodeFields> Read(ReadOnlySpan<byte> bytes) => Read(BarcodeText.Gb18030.GetString(bytes));

    /// <summary>Reads a scanned string; what is after its end is passed over, a missing end is forgiven, nothing harmful stays in a field.</summary>
    /// <returns><see cref="NotDocumentBarcode"/>.</returns>
    public static Result<BarcodeFields> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters)
        {
            return new NotDocumentBarcode();
        }

        var whole = text.Trim();
        var end = whole.IndexOf(BarcodeText.End, StringComparison.Ordinal);
        var fields = (end < 0 ? whole : whole[..end].TrimEnd()).Split(BarcodeText.Separator).Select(BarcodeText.Clean).ToList();
        // The separator before the end closes the last field; it opens none.
        if (fields.Count > Positional && fields[^1].Length == 0)
        {
            fields.RemoveAt(fields.Count - 1);
        }

        return fields.Count < Positional || !fields[0].StartsWith(AnyVersion, StringComparison.OrdinalIgnoreCase)
            ? new NotDocumentBarcode()
            : new BarcodeFields
            {
                CodeNumber = fields[1],
                Issuer = fields[2],
                Kind = fields[3],
                Number = fields[4],
                PrimaryRecipients = fields[5],
                Title = fields[6],
                Secrecy = fields[7],
                Urgency = fields[8],
                DocumentDate = Day(fields[9]),
                ReleaseScope = fields[10],
                Maker = fields[11],
                MadeOn = Day(fields[12]),
                Custom = fields.Count > Positional ? fields[^1] : "",
            };
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>What was scanned is no barcode of a document.</summary>
public sealed record NotDocumentBarcode()
    : Error("Barcode.NotDocument", "扫到的不是公文二维条码，或者没有扫全。请对准版记下方或首页右上角的条码再扫，扫不出时手工登记。");
