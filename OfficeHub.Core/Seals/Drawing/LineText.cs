namespace OfficeHub.Core.Seals.Drawing;

/// <summary>Characters in a straight line, from left to right.</summary>
internal static class LineText
{
    /// <summary>Narrowest character that can still be read in print.</summary>
    public const double LeastWidthMm = 1.8;

    // A gap between two characters beside their width; the squares of characters have air of their own.
    private const double Pitch = 1.04;

    /// <summary>How many characters a width holds.</summary>
    public static int Most(double width) => (int)Math.Floor((width / (LeastWidthMm * Pitch)) + 1e-9);

    /// <summary>A line in the middle of a box, as high as it; characters get narrower before there are too many.</summary>
    /// <param name="letters">Not more than <see cref="Most"/> of the box's width.</param>
    /// <param name="box">Where.</param>
    /// <param name="widest">Width of a character to its height at most.</param>
    public static IEnumerable<SealGlyph> Fit(IReadOnlyList<string> letters, SealBox box, double widest = 0.9)
    {
        var width = Math.Min(box.Height * widest, box.Width / letters.Count / Pitch);
        // Never thinner than half its height: a very narrow line gets lower.
        var height = Math.Min(box.Height, width * 2);
        var (step, top) = (width * Pitch, box.Top + ((box.Height - height) / 2));
        var left = box.Left + ((box.Width - (step * letters.Count)) / 2) + ((step - width) / 2);
        return letters.Select((letter, i) => SealGlyph.Upright(letter, left + (i * step), top, width, height));
    }
}
