using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>What the layout needs beside the document.</summary>
/// <param name="Year">The Beijing year an open number or date is shown with.</param>
public sealed record LayoutOptions(int Year)
{
    /// <summary>Widths of characters.</summary>
    public IFontMetrics Metrics { get; init; } = SquareMetrics.Instance;

    /// <summary>Whether seals will press name and date; a 普发性公文 with the agency's mark may go without.</summary>
    /// <remarks>Official Document Regulation (2012), art. 9; GB/T 9704-2012, 7.3.5.1 and 7.3.5.2.</remarks>
    public bool IsSealed { get; init; } = true;

    /// <summary>Diameter of a seal: that of a league, city, county or banner.</summary>
    public double SealDiameterMm { get; init; } = SealRegulation.CountyMm;

    /// <summary>Whether the imprint stands on a back page; practice of printing on both sides.</summary>
    public bool ImprintOnBackPage { get; init; } = true;

    /// <summary>公文二维条码; null for none, as on a draft that has no number yet.</summary>
    public PrintedBarcode? Barcode { get; init; }

    /// <summary>Whether the lines of the text are numbered in the margin, page by page: for a copy that is talked over.</summary>
    public bool LineNumbers { get; init; }
}
