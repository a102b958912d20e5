using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>The browser did not draw the picture, or drew nothing that can be a seal.</summary>
public sealed record SealNotDrawn() : Error("Seals.NotDrawn", "浏览器没有画出印章图像，印章没有制作。请刷新页面再试，或者换一个浏览器。");

/// <summary>Whether a PNG that a browser drew shows the design: the picture that was approved is the one that is made.</summary>
/// <remarks>
/// It knows where there may be ink and of which colour, not which characters: those are the browser's. An emblem is a picture, not ink;
/// a seal with one is made as <see cref="SealOfdPicture"/>, which holds the emblem itself.
/// </remarks>
public static class SealInk
{
    /// <summary>Pixels an inch of print, exactly: every pixel is looked at.</summary>
    public const int Dpi = 600;

    private const double MmPerInch = 25.4;

    // Fainter than this nobody sees; the inside of a line is full.
    private const int Invisible = 10;
    private const int Full = 250;

    // Of 255, as it looks on white: a faint pixel's colour is rounded.
    private const int ColourError = 5;

    // Edges are blurred by pixels; fonts reach a little out of their squares.
    private const double BlurMm = 0.15;
    private const double OutShare = 0.08;

    private const double LeastOfGlyph = 0.02;
    private const double MostOfGlyph = 0.8;

    /// <summary>Whether a browser may draw the design at all: whether its picture can be checked.</summary>
    public static bool MayDraw(SealDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        return design.Mark is not SealMark.Emblem;
    }

    /// <summary>Checks the picture as <see cref="SealPng.Check"/> does, and then against the design.</summary>
    /// <returns>The checked picture, or <see cref="Invalid"/>.</returns>
    public static Result<SealPng> Check(ReadOnlyMemory<byte> png, SealDesign design)
    {
        var drawing = SealDrawing.Of(design);
        if (!drawing.IsSuccess)
        {
            return drawing.Error;
        }

        if (!MayDraw(design))
        {
            return SealPng.Refused("中央有机关自己图像的印章按矢量图制作，不用浏览器画的图像，印章没有制作。请刷新页面再试。");
        }

        var picture = SealPng.Check(png, drawing.Value.WidthMm, drawing.Value.HeightMm);
        return !picture.IsSuccess || Shows(picture.Value, drawing.Value) ? picture
            : SealPng.Refused("画出来的图像与批准的式样不一样，印章没有制作。请刷新页面再试；电脑没有宋体的，请先装上。");
    }

    private static bool Shows(SealPng png, SealDrawing drawing)
    {
        if (png.WidthPixels != Pixels(drawing.WidthMm) || png.HeightPixels != Pixels(drawing.HeightMm) || SealPngReader.Colours(png) is not { } colours)
        {
            return false;
        }

        var (mmAcross, mmDown) = ((double)drawing.WidthMm / png.WidthPixels, (double)drawing.HeightMm / png.HeightPixels);
        var squares = drawing.Glyphs.Select(glyph => new GlyphSquare(glyph)).ToArray();
        for (var y = 0; y < png.HeightPixels; y++)
        {
            for (var x = 0; x < png.WidthPixels; x++)
            {
                var at = 4 * ((y * png.WidthPixels) + x);
                var point = new SealPoint((x + 0.5) * mmAcross, (y + 0.5) * mmDown);
                var (alpha, depth) = (colours[at + 3], Depth(drawing, point));
                if (depth > BlurMm && alpha < Full)
                {
                    return false;
                }

                if (alpha > Invisible && (!IsRed(colours.AsSpan(at, 4)) || (!IsIn(squares, point) && depth <= -BlurMm)))
                {
                    return false;
                }
            }
        }

        return Array.TrueForAll(squares, square => square.Share(mmAcross * mmDown) is >= LeastOfGlyph and <= MostOfGlyph);
    }

    // As seal-picture.js rounds.
    private static int Pixels(int mm) => (int)Math.Floor((mm / MmPerInch * Dpi) + 0.5);

    private static bool IsRed(ReadOnlySpan<byte> pixel) => Math.Max(255 - pixel[0], Math.Max(pixel[1], pixel[2])) * pixel[3] <= ColourError * 255;

    // Every square counts its ink.
    private static bool IsIn(GlyphSquare[] squares, SealPoint point)
    {
        var isIn = false;
        foreach (var square in squares)
        {
            isIn |= square.Count(point);
        }

        return isIn;
    }

    // In a line or the star: positive inside, negative outside.
    private static double Depth(SealDrawing drawing, SealPoint point)
    {
        var deep = double.NegativeInfinity;
        if (drawing.Ring is { } ring)
        {
            var (x, y) = (point.X - ring.Centre.X, point.Y - ring.Centre.Y);
            deep = (ring.LineMm / 2) - Math.Abs(Math.Sqrt((x * x) + (y * y)) - ring.RadiusMm);
        }

        if (drawing.Frame is { Box: var box, LineMm: var line })
        {
            var inside = Math.Min(Math.Min(point.X - box.Left, box.Right - point.X), Math.Min(point.Y - box.Top, box.Bottom - point.Y));
            deep = Math.Max(deep, (line / 2) - Math.Abs(inside));
        }

        // Its first corner is the upper tip: it reaches no further up.
        return drawing.Star.Count > 0 && IsNear(drawing, point) ? Math.Max(deep, DepthInStar(drawing.Star, point)) : deep;
    }

    private static bool IsNear(SealDrawing drawing, SealPoint point)
    {
        var (centre, tip) = (drawing.WidthMm / 2.0, drawing.Star[0].Y - (2 * BlurMm));
        return Math.Abs(point.X - centre) <= centre - tip && Math.Abs(point.Y - centre) <= centre - tip;
    }

    // To the nearest side: positive inside (even-odd rule), negative outside.
    private static double DepthInStar(IReadOnlyList<SealPoint> star, SealPoint point)
    {
        var (isIn, nearest) = (false, double.PositiveInfinity);
        for (var i = 0; i < star.Count; i++)
        {
            var (a, b) = (star[i], star[(i + 1) % star.Count]);
            isIn ^= a.Y > point.Y != b.Y > point.Y && point.X < a.X + ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y));
            var along = Math.Clamp((((point.X - a.X) * (b.X - a.X)) + ((point.Y - a.Y) * (b.Y - a.Y))) / (((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y))), 0, 1);
            var (x, y) = (point.X - a.X - (along * (b.X - a.X)), point.Y - a.Y - (along * (b.Y - a.Y)));
            nearest = Math.Min(nearest, Math.Sqrt((x * x) + (y * y)));
        }

        return isIn ? nearest : -nearest;
    }

    // The square of one character, and how much of it is inked.
    private sealed class GlyphSquare(SealGlyph glyph)
    {
        private readonly double _area = (glyph.Place.A * glyph.Place.D) - (glyph.Place.B * glyph.Place.C);
        private int _inked;

        public double Share(double ofPixel) => _inked * ofPixel / Math.Abs(_area * glyph.SizeMm * glyph.SizeMm);

        // Whether the character may reach there; its ink counts in the square itself, where its neighbours do not reach.
        public bool Count(SealPoint point)
        {
            var place = glyph.Place;
            var (x, y, size) = (point.X - place.E, point.Y - place.F, _area * glyph.SizeMm);
            // From the edge of the square, in sides: negative outside.
            var across = 0.5 - Math.Abs(((place.D * x) - (place.C * y)) / size);
            var down = 0.5 - Math.Abs((((place.A * y) - (place.B * x)) / size) + SealGlyph.Above - 0.5);
            var inside = Math.Min(across, down);
            _inked += inside >= 0 ? 1 : 0;
            return inside >= -OutShare;
        }
    }
}
