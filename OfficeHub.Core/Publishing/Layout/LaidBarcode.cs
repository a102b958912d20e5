using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>A barcode: black bars, drawn as filled rectangles.</summary>
/// <param name="Symbol">Its bars in modules.</param>
/// <param name="X">Left of the first bar.</param>
/// <param name="Y">Top of the first row.</param>
public sealed record LaidBarcode(Pdf417Symbol Symbol, double X, double Y) : LaidItem("", null)
{
    /// <summary>What it is called where it cannot be seen.</summary>
    public const string Description = "公文二维条码";

    /// <summary>Width of a module: 3 dots of a printer of 300 dpi, 6 of one of 600 dpi, so that all bars are printed alike.</summary>
    /// <remarks>10 mil, which readers of PDF417 held in the hand read at arm's length; ISO/IEC 15438 leaves it to the use.</remarks>
    public const double ModuleMm = 0.254;

    /// <summary>Height of a row.</summary>
    /// <remarks>ISO/IEC 15438: at least three modules.</remarks>
    public const double RowMm = ModuleMm * Pdf417Symbol.RowModules;

    /// <summary>Width of all bars.</summary>
    public double WidthMm => Symbol.ModulesWide * ModuleMm;

    /// <summary>Height of all rows.</summary>
    public double HeightMm => Symbol.Rows * RowMm;

    /// <summary>Whether it stands above the type area, not below.</summary>
    public bool IsAtHead => Y < GbT9704.TopMarginMm;

    /// <summary>The bars as rectangles on the page, row by row.</summary>
    public IEnumerable<(double X, double Y, double WidthMm, double HeightMm)> Bars() =>
        Enumerable.Range(0, Symbol.Rows).SelectMany(row => Symbol.Bars(row).Select(bar => (X + (bar.Start * ModuleMm), Y + (row * RowMm), bar.Width * ModuleMm, RowMm)));

    internal override LaidItem Moved(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}
