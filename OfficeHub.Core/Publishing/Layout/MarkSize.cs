using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>The size the issuing agency's mark is set in: as large as its length allows.</summary>
/// <param name="HeightPt">Size of the face.</param>
/// <param name="ScalePercent">Width of a character in hundredths of its height.</param>
/// <param name="GapPt">Added between two characters.</param>
/// <remarks>GB/T 9704-2012, 7.2.4 leaves the size open; 22 mm by 15 mm are the edition of 1999 and habit.</remarks>
public sealed record MarkSize(double HeightPt, int ScalePercent, double GapPt)
{
    private const double PtPerMm = 72 / 25.4;
    private const double WidestMm = GbT9704.TypeAreaWidthMm - 2;

    /// <summary>Higher than wide, as marks are cut.</summary>
    private const double Slender = 1.4;

    /// <summary>The names that are printed in the mark: of so many agencies that their names would be too small to read, the lead agency's alone.</summary>
    /// <remarks>GB/T 9704-2012, 7.2.4; 10.1 for 信函.</remarks>
    public static IReadOnlyList<string> Names(DocumentContent content)
    {
        var names = PrintedText.MarkNames(content);
        if (names.Count < 2) return names;
        // 10.1: a letter has the mark of the lead agency, whoever issues it with it.
        if (content.Format is Format.Letter || content.LeadMarkOnly) return [names[0]];
        var ending = PrintedText.MarkEnding(content);
        var size = content.Format is Format.Ordinary ? Joint(names, ending) : Of(string.Join('　', names).Length + ending.Length);
        return size.HeightPt < OfficePractice.LeastMarkPt ? [names[0]] : names;
    }

    /// <summary>The size of the names of several agencies, one below the other with the ending beside them.</summary>
    public static MarkSize Joint(IReadOnlyList<string> names, string ending)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(ending);
        return Of(names.Max(name => name.Length) + ending.Length + 1, names.Count);
    }

    /// <summary>The size of a mark in one row.</summary>
    /// <param name="characters">How many characters the longest row has.</param>
    /// <param name="rows">How many agencies stand one below the other.</param>
    public static MarkSize Of(int characters, int rows = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(characters);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        var count = Math.Max(1, characters);
        var width = Math.Min(GbT9704.MarkWidthMm, WidestMm / count);
        if (rows > 1)
        {
            // Several rows share the height one would have, less what two more rows need.
            width = Math.Min(width, GbT9704.MarkWidthMm * 2 / (rows + 1));
        }

        var height = Math.Min(GbT9704.MarkHeightMm, width * Slender);
        var gap = count == 1 ? 0 : Math.Min(width / 2, (WidestMm - (count * width)) / (count - 1));
        return new MarkSize(Math.Floor(height * PtPerMm * 2) / 2, (int)Math.Floor(width / height * 100), Math.Max(0, Math.Floor(gap * PtPerMm * 10) / 10));
    }
}
