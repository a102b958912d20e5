namespace OfficeHub.Core.Publishing.Standards;

/// <summary>What GB/T 9704-2012 leaves open and offices do alike: the same for page and DOCX.</summary>
public static class OfficePractice
{
    /// <summary>Signatories on one line of an upward document.</summary>
    /// <remarks>GB/T 9704-2012, 7.2.6.</remarks>
    public const int SignatoriesPerLine = 2;

    /// <summary>Empty lines between text and signature where it is sealed: the top of the seal is then less than a line below the text.</summary>
    /// <remarks>GB/T 9704-2012, 7.3.5.1.</remarks>
    public const int LinesAboveSignature = 2;

    /// <summary>Seals in a row.</summary>
    public const int SealsPerRow = 3;

    /// <summary>Between two seals, which must not touch.</summary>
    /// <remarks>GB/T 9704-2012, 7.3.5.1.</remarks>
    public const double BetweenSealsMm = 2;

    /// <summary>A line of 4号 in the imprint.</summary>
    public const double ImprintLineMm = 8.11;

    /// <summary>A line of 4号 in the cell of a table.</summary>
    public const double TableLineMm = 8.47;

    /// <summary>Left and right of the text of a cell.</summary>
    public const double CellMarginMm = 1.4;

    /// <summary>Columns of a table as wide as the type area that can each hold one character of 4号.</summary>
    public const int MostColumns = (int)(GbT9704.TypeAreaWidthMm / (GbT9704.Size4Pt * 25.4 / 72));

    /// <summary>Size below which the names of a joint mark are not set: the lead agency's mark stands alone then. No smaller than the title.</summary>
    /// <remarks>GB/T 9704-2012, 7.2.4 allows either.</remarks>
    public const double LeastMarkPt = GbT9704.Size2Pt;

    /// <summary>Height of a row of the mark among several, as a part of its characters'.</summary>
    public const double MarkRowHeight = 1.15;

    /// <summary>Between the names of a joint mark and 文件 beside them, in characters of the mark.</summary>
    public const double BesideMark = 0.6;
}
