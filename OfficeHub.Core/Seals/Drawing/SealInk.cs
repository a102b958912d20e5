using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>The browser did not draw the picture, or drew nothing that can be a seal.</summary>
public sealed record SealNotDrawn() : Error("Seals.NotDrawn", "浏览器没有画出印章图像，印章没有制作。请刷新页面再试，或者换一个浏览器。");

/// <summary>Whether a PNG that a browser drew shows the design: the picture that was approved is the one that is made.</summary>
/// <remarks>It knows where there is ink, not which characters: those are the browser's, and the maker looks at them.</remarks>
public static class SealInk
{
    // Looked at that densely across, whatever the resolution.
    private const int Samples = 480;

    // Edges are blurred by pixels; fonts reach a little out of their squares.
    private const double BlurMm = 0.15;
    private const double OutShare = 0.08;

    private const double MostStray = 0.002;
    private const double LeastSolid = 0.9;
    private const double LeastOfGlyph = 0.01;
    private const double MostOfGlyph = 0.8;

    /// <summary>Checks the picture as <see cref="SealPng.Check"/> does, and then against the design.</summary>
    /// <returns>The checked picture, or <see cref="Invalid"/>.</returns>
    public static Result<SealPng> Check(ReadOnlyMemory<byte> png, SealDesign design)
    {
        var drawing = SealDrawing.Of(design);
        if (!drawing.IsSuccess)
        {
            return drawing.Error;
        }

        var picture = SealPng.Check(png, drawing.Value.WidthMm, drawing.Value.HeightMm);
        return !picture.IsSuccess || Shows(picture.Value, drawing.Value) ? picture
            : SealPng.Refused("画出来的图像与批准的式样不一样，印章没有制作。请刷新页面再试；电脑没有宋体的，请先装上。");
    }

    private static bool Shows(SealPng png, SealDrawing drawing)
    {
        if (SealPngReader.Colours(png) is not { } colours)
        {
            return false;
        }

        var (solid, solidInked, stray, all) = (0, 0, 0, 0);
        var glyphs = drawing.Glyphs.Select(glyph => new Square(glyph)).ToList();
        var step = Math.Max(1, png.WidthPixels / Samples);
        for (var y = 0; y < png.HeightPixels; y += step)
        {
            for (var x = 0; x < png.WidthPixels; x += step)
            {
                var at = 4 * ((y * png.WidthPixels) + x);
                var point = new SealPoint((x + 0.5) * drawing.WidthMm / png.WidthPixels, (y + 0.5) * drawing.HeightMm / png.HeightPixels);
                var isInk = colours[at + 3] > 127;
                all++;
                if (drawing.Emblem is { } emblem && IsIn(emblem.Box, point))
                {
                    continue;
                }

                if (isInk && (colours[at] < 250 || colours[at + 1] > 5 || colours[at + 2] > 5))
                {
                    return false;
                }

                var (isSolid, isEdge) = Line(drawing, point);
                solid += isSolid ? 1 : 0;
                solidInked += isSolid && isInk ? 1 : 0;
                var square = glyphs.Find(one => one.Holds(point));
                square?.Count(isInk);
                stray += isInk && !isEdge && square is null ? 1 : 0;
            }
        }

        return stray <= MostStray * all && solidInked >= LeastSolid * solid && glyphs.All(glyph => glyph.Share is >= LeastOfGlyph and <= MostOfGlyph);
    }

    // Surely on a line or in the star; and there or so near that ink may be.
    private static (bool IsSolid, bool IsEdge) Line(SealDrawing drawing, SealPoint point)
    {
        var deep = double.NegativeInfinity;
        if (drawing.Ring is { } ring)
        {
            deep = (ring.LineMm / 2) - Math.Abs(double.Hypot(point.X - ring.Centre.X, point.Y - ring.Centre.Y) - ring.RadiusMm);
        }

        if (drawing.Frame is { Box: var box, LineMm: var line })
        {
            var inside = Math.Min(Math.Min(point.X - box.Left, box.Right - point.X), Math.Min(point.Y - box.Top, box.Bottom - point.Y));
            deep = Math.Max(deep, (line / 2) - Math.Abs(inside));
        }

        if (drawing.Star.Count > 0)
        {
            deep = Math.Max(deep, DepthInStar(drawing.Star, point));
        }

        return (deep > BlurMm, deep > -BlurMm);
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
            nearest = Math.Min(nearest, double.Hypot(point.X - a.X - (along * (b.X - a.X)), point.Y - a.Y - (along * (b.Y - a.Y))));
        }

        return isIn ? nearest : -nearest;
    }

    private static bool IsIn(SealBox box, SealPoint point) =>
        point.X >= box.Left - BlurMm && point.X <= box.Right + BlurMm && point.Y >= box.Top - BlurMm && point.Y <= box.Bottom + BlurMm;

    // The square of one character, and how much of it is inked.
    private sealed class Square(SealGlyph glyph)
    {
        private int _all;
        private int _inked;

        public double Share => _all == 0 ? 0 : (double)_inked / _all;

        public void Count(bool isInk)
        {
            _all++;
            _inked += isInk ? 1 : 0;
        }

        public bool Holds(SealPoint point)
        {
            var place = glyph.Place;
            var (x, y, area) = (point.X - place.E, point.Y - place.F, (place.A * place.D) - (place.B * place.C));
            var (across, down) = (((place.D * x) - (place.C * y)) / area / glyph.SizeMm, ((place.A * y) - (place.B * x)) / area / glyph.SizeMm);
            return Math.Abs(across) <= 0.5 + OutShare && down >= -SealGlyph.Above - OutShare && down <= 1 - SealGlyph.Above + OutShare;
        }
    }
}
