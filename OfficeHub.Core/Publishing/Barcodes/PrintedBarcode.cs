using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Barcodes;

/// <summary>A barcode to be printed on a document.</summary>
public sealed record PrintedBarcode
{
    /// <summary>Level of error correction unless the installation has another.</summary>
    public const int UsualLevel = 5;

    private PrintedBarcode(string text, int level, BarcodePlace place) => (Text, Level, Place) = (text, level, place);

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>Level of error correction wished for; where the symbol has no room, the highest that has.</summary>
    public int Level { get; }

    /// <summary>Where it stands.</summary>
    public BarcodePlace Place { get; }

    /// <summary>The barcode of these fields.</summary>
    /// <returns><see cref="Invalid"/>.</returns>
    public static Result<PrintedBarcode> Of(BarcodeFields fields, int level = UsualLevel, BarcodePlace place = BarcodePlace.FootLeft)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, Pdf417Symbol.LowestLevel);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, Pdf417Symbol.HighestLevel);
        var text = BarcodeText.Write(fields);
        return text.IsSuccess ? new PrintedBarcode(text.Value, level, place) : text.Error;
    }
}

/// <summary>Where a barcode stands; no national rule fixes it.</summary>
public enum BarcodePlace
{
    /// <summary>Last page, below the last line of the imprint, from the left.</summary>
    FootLeft,

    /// <summary>Last page, below the last line of the imprint, to the right.</summary>
    FootRight,

    /// <summary>First page, above the type area, to the right.</summary>
    HeadRight,
}
