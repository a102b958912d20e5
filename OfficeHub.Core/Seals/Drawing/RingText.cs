namespace OfficeHub.Core.Seals.Drawing;

/// <summary>A name along a ring, clockwise from the lower left, feet towards the centre.</summary>
/// <param name="WidthMm">Of a character.</param>
/// <param name="HeightMm">Of a character.</param>
/// <param name="FootMm">From the centre of the seal to the lower edge of each character.</param>
/// <param name="Step">Radians from one character to the next.</param>
internal sealed record RingText(double WidthMm, double HeightMm, double FootMm, double Step)
{
    /// <summary>Narrowest character that can still be read in print.</summary>
    private const double LeastWidthMm = 2.0;

    private const double LeastHeightMm = 3.2;

    // Of the room between two neighbours' feet; the rest is the gap that keeps the seal from clogging.
    private const double Filled = 0.94;

    /// <summary>Fits a name.</summary>
    /// <param name="count">Characters, at least one.</param>
    /// <param name="diameter">Of the seal.</param>
    /// <param name="reach">From the centre to the farthest corner of a character.</param>
    /// <param name="leavesFoot">Whether a line stands below the centre, which the ends keep clear of.</param>
    /// <returns>Null when the characters would get too narrow to read.</returns>
    public static RingText? Fit(int count, double diameter, double reach, bool leavesFoot)
    {
        var step = Pitch(count, leavesFoot);
        // High characters for short names, lower ones for long names: the circle of their feet gets longer that way.
        for (var height = diameter * Math.Clamp(0.175 - (0.0025 * count), 0.10, 0.158); height >= LeastHeightMm; height -= 0.1)
        {
            var width = 0.8 * height;
            var foot = 0.0;
            for (var i = 0; i < 8; i++)
            {
                foot = Math.Sqrt((reach * reach) - (width * width / 4)) - height;
                width = Math.Min(0.8 * height, Filled * 2 * foot * Math.Tan(step / 2));
            }

            if (width >= LeastWidthMm && width >= 0.5 * height)
            {
                return new RingText(width, height, foot, step);
            }
        }

        return null;
    }

    /// <summary>The characters in their places.</summary>
    public IEnumerable<SealGlyph> Place(IReadOnlyList<string> letters, SealPoint centre) =>
        letters.Select((letter, i) => SealGlyph.OnCircle(letter, centre, (i - ((letters.Count - 1) / 2.0)) * Step, FootMm, WidthMm, HeightMm));

    // The longer the name, the more of the circle it takes; a short one does not fall apart.
    private static double Pitch(int count, bool leavesFoot)
    {
        var span = Math.Min(212 + (3.4 * count), leavesFoot ? 232 : 300);
        return Math.Min(span / Math.Max(1, count - 1), 42) * Math.PI / 180;
    }
}
