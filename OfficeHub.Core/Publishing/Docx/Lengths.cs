using System.Globalization;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Millimetres, points and characters in the units of WordprocessingML.</summary>
internal static class Lengths
{
    /// <summary>Tracking of body text: 16 pt less this, 28 times, fills the type area.</summary>
    /// <remarks>Twentieths of a point, found by measuring: with -4 a line holds 27.</remarks>
    public const int BodyTracking = -5;

    /// <summary>Twips of a line of the grid.</summary>
    public static int LineTwips { get; } = Twips(GbT9704.LineMm);

    /// <summary>Twips of a character of the grid.</summary>
    public static int CharacterTwips { get; } = (int)(GbT9704.Size3Pt * 20) + BodyTracking;

    /// <summary>Twips of the width of the type area.</summary>
    public static int TypeAreaTwips { get; } = Twips(GbT9704.TypeAreaWidthMm);

    /// <summary>1440 to the inch.</summary>
    public static int Twips(double mm) => (int)Math.Round(mm * 1440 / 25.4, MidpointRounding.AwayFromZero);

    /// <summary>Twips of so many characters of body text.</summary>
    public static int Characters(double count) => (int)Math.Round(count * CharacterTwips, MidpointRounding.AwayFromZero);

    /// <summary>Body text.</summary>
    public static LineRuns Body { get; } = new(TypeAreaTwips, (int)(GbT9704.Size3Pt * 20 * GbT9704.ParagraphIndent), (int)(GbT9704.Size3Pt * 20), BodyTracking);

    /// <summary>Body text without indentation.</summary>
    public static LineRuns Flush { get; } = new(TypeAreaTwips, 0, (int)(GbT9704.Size3Pt * 20), BodyTracking);

    /// <summary>914400 to the inch.</summary>
    public static long Emus(double mm) => (long)Math.Round(mm * 36_000, MidpointRounding.AwayFromZero);

    /// <summary>A whole number as an attribute.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
