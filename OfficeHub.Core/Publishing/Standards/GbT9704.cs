namespace OfficeHub.Core.Publishing.Standards;

/// <summary>The numbers of GB/T 9704-2012, Layout key for official document of Party and government organs.</summary>
/// <remarks>Lengths are millimetres or points as their names say; clauses are of GB/T 9704-2012 unless another source is named.</remarks>
public static class GbT9704
{
    /// <summary>Width of A4.</summary>
    /// <remarks>5.1.</remarks>
    public const double PageWidthMm = 210;

    /// <summary>Height of A4.</summary>
    /// <remarks>5.1.</remarks>
    public const double PageHeightMm = 297;

    /// <summary>天头: paper edge to type area.</summary>
    /// <remarks>5.2.1.</remarks>
    public const double TopMarginMm = 37;

    /// <summary>订口: binding edge to type area.</summary>
    /// <remarks>5.2.1.</remarks>
    public const double BindingMarginMm = 28;

    /// <summary>Width of the type area.</summary>
    /// <remarks>5.2.1.</remarks>
    public const double TypeAreaWidthMm = 156;

    /// <summary>Height of the type area, page number not in it.</summary>
    /// <remarks>5.2.1.</remarks>
    public const double TypeAreaHeightMm = 225;

    /// <summary>Margin opposite the binding.</summary>
    /// <remarks>5.2.1: what is left.</remarks>
    public const double OuterMarginMm = PageWidthMm - BindingMarginMm - TypeAreaWidthMm;

    /// <summary>Margin below the type area.</summary>
    /// <remarks>5.2.1: what is left.</remarks>
    public const double BottomMarginMm = PageHeightMm - TopMarginMm - TypeAreaHeightMm;

    /// <summary>Lines on a full page of body text.</summary>
    /// <remarks>5.2.3.</remarks>
    public const int LinesPerPage = 22;

    /// <summary>Characters on a full line of body text.</summary>
    /// <remarks>5.2.3.</remarks>
    public const int CharactersPerLine = 28;

    /// <summary>一字: the width one character takes.</summary>
    /// <remarks>3 and 5.2.3: 28 of them fill the type area.</remarks>
    public const double CharacterPitchMm = TypeAreaWidthMm / CharactersPerLine;

    /// <summary>7/8 of the height of a 3号 character: what an empty space between two lines measures.</summary>
    /// <remarks>3.</remarks>
    public const double LineGapMm = CharacterPitchMm * 7 / 8;

    /// <summary>一行: a character and the gap below it; 22 characters and 21 gaps fill the type area.</summary>
    /// <remarks>3 and 5.2.3.</remarks>
    public const double LineMm = CharacterPitchMm + LineGapMm;

    /// <summary>2号: titles.</summary>
    /// <remarks>7.3.1; GB/T 148 gives 22 pt.</remarks>
    public const double Size2Pt = 22;

    /// <summary>3号: everything that has no other size.</summary>
    /// <remarks>5.2.2; 16 pt.</remarks>
    public const double Size3Pt = 16;

    /// <summary>4号: imprint and page number.</summary>
    /// <remarks>7.4.2, 7.4.3, 7.5; 14 pt.</remarks>
    public const double Size4Pt = 14;

    /// <summary>Indentation of a paragraph in characters; lines after the first are flush.</summary>
    /// <remarks>7.3.3.</remarks>
    public const int ParagraphIndent = 2;

    /// <summary>Top of the type area to the top of the issuing agency's mark.</summary>
    /// <remarks>7.2.4.</remarks>
    public const double MarkTopMm = 35;

    /// <summary>Highest character of the mark.</summary>
    /// <remarks>GB/T 9704-1999, 8.1.4; the edition of 2012 leaves the size to the agency.</remarks>
    public const double MarkHeightMm = 22;

    /// <summary>Widest character of the mark.</summary>
    /// <remarks>GB/T 9704-1999, 8.1.4.</remarks>
    public const double MarkWidthMm = 15;

    /// <summary>Empty lines between the mark and the document number or signatory.</summary>
    /// <remarks>7.2.5, 7.2.6.</remarks>
    public const int LinesBelowMark = 2;

    /// <summary>Document number to the red line, which is as wide as the type area.</summary>
    /// <remarks>7.2.7.</remarks>
    public const double RedLineBelowNumberMm = 4;

    /// <summary>Empty lines between the red line and the title.</summary>
    /// <remarks>7.3.1.</remarks>
    public const int LinesBelowRedLine = 2;

    /// <summary>Characters to the right of the date where a seal presses it.</summary>
    /// <remarks>7.3.5.1.</remarks>
    public const int DateIndentSealed = 4;

    /// <summary>Thick lines of the imprint: the first and the last.</summary>
    /// <remarks>7.4.1.</remarks>
    public const double ImprintThickMm = 0.35;

    /// <summary>Thin lines of the imprint: those between.</summary>
    /// <remarks>7.4.1.</remarks>
    public const double ImprintThinMm = 0.25;

    /// <summary>Lower edge of the type area to the top of the dashes beside the page number.</summary>
    /// <remarks>7.5.</remarks>
    public const double PageNumberBelowMm = 7;

    /// <summary>信函: paper edge to the top of the mark.</summary>
    /// <remarks>10.1.</remarks>
    public const double LetterMarkTopMm = 30;

    /// <summary>信函: mark to the upper double line.</summary>
    /// <remarks>10.1.</remarks>
    public const double LetterLineBelowMarkMm = 4;

    /// <summary>信函: lower paper edge to the lower double line.</summary>
    /// <remarks>10.1.</remarks>
    public const double LetterLineAboveEdgeMm = 20;

    /// <summary>信函: length of both double lines, centred on the page.</summary>
    /// <remarks>10.1.</remarks>
    public const double LetterLineMm = 170;

    /// <summary>命令: top of the type area to the top of the mark.</summary>
    /// <remarks>10.2.</remarks>
    public const double OrderMarkTopMm = 20;
}
