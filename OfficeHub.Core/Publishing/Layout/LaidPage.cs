namespace OfficeHub.Core.Publishing.Layout;

/// <summary>A document on its pages.</summary>
/// <param name="Pages">In order.</param>
public sealed record LaidDocument(IReadOnlyList<LaidPage> Pages)
{
    /// <summary>Its barcode; null when it has none.</summary>
    public LaidBarcode? Barcode => Pages.SelectMany(page => page.Items.OfType<LaidBarcode>()).FirstOrDefault();
}

/// <summary>A page. Lengths are millimetres from its top left corner, y down.</summary>
/// <param name="Number">From 1; odd pages are fronts.</param>
/// <param name="Items">In painting order, which is reading order.</param>
public sealed record LaidPage(int Number, IReadOnlyList<LaidItem> Items);

/// <summary>Something on a page.</summary>
/// <param name="Element">Key of the element it belongs to (<see cref="Standards.GbT33476"/>); empty for none.</param>
/// <param name="Source">Where it is written; null for what is printed only.</param>
public abstract record LaidItem(string Element, SourcePlace? Source)
{
    /// <summary>The same, elsewhere.</summary>
    internal abstract LaidItem Moved(double dx, double dy);
}

/// <summary>Characters on one baseline, set alike.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Xs">Left edge of each code point.</param>
/// <param name="Y">The baseline.</param>
/// <param name="Style">How they are set.</param>
/// <param name="Element"><inheritdoc/></param>
/// <param name="Source"><inheritdoc/></param>
public sealed record LaidText(string Text, IReadOnlyList<double> Xs, double Y, TypeStyle Style, string Element, SourcePlace? Source) : LaidItem(Element, Source)
{
    /// <summary>Top of the characters.</summary>
    public double TopMm => Y - (Style.SizeMm * TypeStyle.Baseline);

    internal override LaidItem Moved(double dx, double dy) => this with { Xs = dx == 0 ? Xs : [.. Xs.Select(x => x + dx)], Y = Y + dy };
}

/// <summary>A straight line.</summary>
/// <param name="X1">From.</param>
/// <param name="Y1">From; the middle of its thickness.</param>
/// <param name="X2">To.</param>
/// <param name="Y2">To.</param>
/// <param name="ThicknessMm">How thick.</param>
/// <param name="Ink">The colour.</param>
public sealed record LaidRule(double X1, double Y1, double X2, double Y2, double ThicknessMm, Ink Ink) : LaidItem("", null)
{
    internal override LaidItem Moved(double dx, double dy) => this with { X1 = X1 + dx, X2 = X2 + dx, Y1 = Y1 + dy, Y2 = Y2 + dy };
}

/// <summary>A picture.</summary>
/// <param name="Hash">SM3 of the stored file, lower-case hex.</param>
/// <param name="X">Left.</param>
/// <param name="Y">Top.</param>
/// <param name="WidthMm">As printed.</param>
/// <param name="HeightMm">As printed.</param>
/// <param name="Description">Said where it cannot be seen.</param>
/// <param name="Source"><inheritdoc/></param>
public sealed record LaidPicture(string Hash, double X, double Y, double WidthMm, double HeightMm, string Description, SourcePlace? Source) : LaidItem("", Source)
{
    internal override LaidItem Moved(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}

/// <summary>Where a seal is to be put; not printed.</summary>
/// <param name="Agency">Whose seal.</param>
/// <param name="X">Its centre.</param>
/// <param name="Y">Its centre.</param>
/// <param name="DiameterMm">Of the seal, in millimetres.</param>
/// <remarks>GB/T 9704-2012, 7.3.5.1.</remarks>
public sealed record LaidSeal(string Agency, double X, double Y, double DiameterMm) : LaidItem("", null)
{
    internal override LaidItem Moved(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}

/// <summary>Where something is written in the content.</summary>
/// <param name="Part">-1 for the document itself, else the index of an annex.</param>
/// <param name="Block">Index of the block; -1 for a field, which the element names.</param>
/// <param name="Offset">Of its first character in the text of the block, in UTF-16 units.</param>
public sealed record SourcePlace(int Part, int Block, int Offset)
{
    /// <summary>The document itself.</summary>
    public const int Document = -1;
}
