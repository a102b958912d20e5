using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>署名 of several agencies: how many stand side by side, how many rows a page holds, and the lines of a name.</summary>
/// <remarks>GB/T 9704-2012, 7.3.5.1; three a row are practice.</remarks>
internal static class JointNames
{
    /// <summary>Fewer than this would leave most of the page empty: a longer name takes two lines.</summary>
    private const int Fewest = 2;

    /// <summary>Names in a row: three, or two where a third of the line is too narrow for the longest name.</summary>
    public static int Columns(IReadOnlyList<string> names)
    {
        var hold = (int)(GbT9704.CharactersPerLine / Math.Max(1, names.Max(TextWidth.Of)));
        return Math.Min(names.Count, Math.Clamp(hold, Fewest, OfficePractice.SealsPerRow));
    }

    /// <summary>Rows of seals that a page holds.</summary>
    public static int RowsAPage(double sealMm) =>
        Math.Max(1, (int)((Grid.Height - (OfficePractice.LinesAboveSignature * GbT9704.LineMm) - GbT33476.HalfLineGapMm) / (sealMm + OfficePractice.BetweenSealsMm)));

    /// <summary>A name in its column: whole, or in lines of about the same length, never with one character left over.</summary>
    public static IReadOnlyList<string> Lines(string name, int columns)
    {
        var held = (double)GbT9704.CharactersPerLine / columns;
        var count = (int)Math.Ceiling(TextWidth.Of(name) / held);
        if (count < 2)
        {
            return [name];
        }

        var runes = name.EnumerateRunes().ToList();
        return [.. runes.Chunk((runes.Count + count - 1) / count).Select(line => string.Concat(line))];
    }
}
