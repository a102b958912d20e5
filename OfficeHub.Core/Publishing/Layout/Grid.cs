using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>The grid lines are set on: a line is as high as a character and the gap to the next, and the character stands in its middle, as word processors have it.</summary>
/// <remarks>GB/T 33476.2-2016: so the characters of 22 lines fill the 225 mm of the type area exactly.</remarks>
internal static class Grid
{
    /// <summary>Left edge of the type area.</summary>
    public const double Left = GbT9704.BindingMarginMm;

    /// <summary>Right edge of the type area.</summary>
    public const double Right = Left + GbT9704.TypeAreaWidthMm;

    /// <summary>Top of the first line; its characters begin lower, at the top of the type area.</summary>
    public const double Top = GbT33476.TopMarginMm;

    /// <summary>Height of the lines of a page.</summary>
    public const double Height = GbT9704.LinesPerPage * GbT9704.LineMm;

    /// <summary>Lower edge of the type area.</summary>
    public const double Foot = GbT9704.TopMarginMm + GbT9704.TypeAreaHeightMm;

    /// <summary>Width of so many characters of text.</summary>
    public static double Characters(double count) => count * GbT9704.CharacterPitchMm;

    /// <summary>Baseline of characters in the middle of a line.</summary>
    /// <param name="sizeMm">Their height.</param>
    /// <param name="lineMm">Height of the line.</param>
    public static double Baseline(double sizeMm, double lineMm = GbT9704.LineMm) => ((lineMm - sizeMm) / 2) + (sizeMm * TypeStyle.Baseline);
}
