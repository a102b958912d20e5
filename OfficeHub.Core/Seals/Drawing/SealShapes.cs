using System.Runtime.InteropServices;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>A place in the picture: millimetres from its top left corner, y down.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SealPoint(double X, double Y);

/// <summary>x' = a·x + c·y + e, y' = b·x + d·y + f, as SVG and OFD write it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SealMatrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Where a point comes to lie.</summary>
    public SealPoint Apply(double x, double y) => new((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}

/// <summary>One character of a seal.</summary>
/// <param name="Text">One character, as wide as it is high in every Chinese font: letters and figures are the full-width ones.</param>
/// <param name="SizeMm">Of the font.</param>
/// <param name="Place">From the character's own millimetres to the picture: x from its middle, y from its base line.</param>
public sealed record SealGlyph(string Text, double SizeMm, SealMatrix Place)
{
    /// <summary>How much of its square a Chinese character has above the base line.</summary>
    /// <remarks>ofd.md 2: about 0.86 for the common fonts.</remarks>
    public const double Above = 0.86;

    /// <summary>The corners of its square: top left first, clockwise as the character stands.</summary>
    public IReadOnlyList<SealPoint> Corners =>
    [
        Place.Apply(-SizeMm / 2, -Above * SizeMm), Place.Apply(SizeMm / 2, -Above * SizeMm),
        Place.Apply(SizeMm / 2, (1 - Above) * SizeMm), Place.Apply(-SizeMm / 2, (1 - Above) * SizeMm),
    ];

    /// <summary>A character upright in a box.</summary>
    public static SealGlyph Upright(string text, double left, double top, double width, double height) =>
        new(text, height, new SealMatrix(width / height, 0, 0, 1, left + (width / 2), top + (Above * height)));

    /// <summary>A character on a circle, its foot towards the centre.</summary>
    /// <param name="text">The character.</param>
    /// <param name="centre">Of the circle.</param>
    /// <param name="angle">Radians from the top, clockwise.</param>
    /// <param name="foot">From the centre to the lower edge of its square.</param>
    /// <param name="width">Across.</param>
    /// <param name="height">Outwards.</param>
    public static SealGlyph OnCircle(string text, SealPoint centre, double angle, double foot, double width, double height)
    {
        var (sin, cos) = Math.SinCos(angle);
        var (narrow, baseline) = (width / height, foot + ((1 - Above) * height));
        return new SealGlyph(text, height, new SealMatrix(narrow * cos, narrow * sin, -sin, cos, centre.X + (baseline * sin), centre.Y - (baseline * cos)));
    }
}

/// <summary>A circle line.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="RadiusMm">To the middle of the line.</param>
/// <param name="LineMm">Thickness.</param>
public sealed record SealRing(SealPoint Centre, double RadiusMm, double LineMm);

/// <summary>A rectangle line.</summary>
/// <param name="Box">To the middle of the line.</param>
/// <param name="LineMm">Thickness.</param>
public sealed record SealFrame(SealBox Box, double LineMm);

/// <summary>An upright rectangle in millimetres.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SealBox(double Left, double Top, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Top + Height;

    /// <summary>The box made smaller on every side.</summary>
    public SealBox Less(double edge) => new(Left + edge, Top + edge, Width - (2 * edge), Height - (2 * edge));
}

/// <summary>The agency's own picture in the centre.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="Png">As it was checked.</param>
public sealed record SealEmblem(SealBox Box, ReadOnlyMemory<byte> Png);
