using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Seals.Drawing;

/// <summary>PNGs painted from the geometry, half of each character's square inked, and what goes wrong with them.</summary>
public sealed class SealInkTests
{
    private const int Side = 540;

    private static readonly SealDesign Design = SealDesign.Round("北原盟行政公署", SealRank.Prefecture);

    private static readonly SealDrawing Drawing = Designs.Drawn(Design);

    [Fact]
    public void Picture_with_ink_where_the_design_has_it_is_taken() => Assert.True(SealInk.Check(Paint(IsInk), Design).IsSuccess);

    [Fact]
    public void Picture_of_another_seal_is_refused()
    {
        var png = Paint(IsInk);

        Refused(png, Design with { Name = "北原盟行政公署办公室" });
        Refused(png, SealDesign.Round("北原盟行政公署", SealRank.Special) with { Mark = SealMark.None });
        Refused(png, Design with { IsDemo = true });
    }

    [Fact]
    public void Picture_without_its_characters_its_star_or_its_ring_is_refused()
    {
        Refused(Paint(point => IsLine(point) || IsStar(point)));
        Refused(Paint(point => IsLine(point) || IsGlyph(point)));
        Refused(Paint(point => IsStar(point) || IsGlyph(point)));
        Refused(Paint(point => IsInk(point) && point.X < 38));
    }

    [Fact]
    public void Anything_more_than_the_design_or_of_another_colour_is_refused()
    {
        Refused(Paint(point => IsInk(point) || (Math.Abs(point.X - 22.5) < 3 && Math.Abs(point.Y - 38) < 1.5)));
        Refused(Paint(IsInk, blue: 255));
        Refused(Paint(_ => true));
        Refused(Paint(_ => false));
        Refused(DrawnPng.Opaque(Side, Side));
    }

    [Fact]
    public void Design_that_cannot_be_drawn_is_refused_first() =>
        Assert.Equal(nameof(SealDesign.Name), Assert.Single(Assert.IsType<Invalid>(SealInk.Check(Paint(IsInk), Design with { Name = "" }).Error).Faults).Field);

    private static void Refused(byte[] png, SealDesign? design = null) => Assert.IsType<Invalid>(SealInk.Check(png, design ?? Design).Error);

    private static bool IsInk(SealPoint point) => IsLine(point) || IsStar(point) || IsGlyph(point);

    private static bool IsLine(SealPoint point) => Math.Abs(Drawing.FromCentre(point) - Drawing.Ring!.RadiusMm) < Drawing.Ring.LineMm / 2;

    private static bool IsStar(SealPoint point)
    {
        var isIn = false;
        for (var i = 0; i < 10; i++)
        {
            var (a, b) = (Drawing.Star[i], Drawing.Star[(i + 9) % 10]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)) + a.X) isIn = !isIn;
        }

        return isIn;
    }

    // The upper half of each character's square.
    private static bool IsGlyph(SealPoint point) => Drawing.Glyphs.Any(glyph =>
    {
        var corners = glyph.Corners;
        var (across, down) = (Share(corners[0], corners[1], point), Share(corners[0], corners[3], point));
        return across is > 0 and < 1 && down is > 0 and < 0.5;
    });

    private static double Share(SealPoint from, SealPoint to, SealPoint point) =>
        (((point.X - from.X) * (to.X - from.X)) + ((point.Y - from.Y) * (to.Y - from.Y))) / (Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));

    private static byte[] Paint(Func<SealPoint, bool> isInk, byte blue = 0)
    {
        var lines = new byte[Side * ((Side * 4) + 1)];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                if (!isInk(new SealPoint((x + 0.5) * 45 / Side, (y + 0.5) * 45 / Side))) continue;
                var at = (y * ((Side * 4) + 1)) + 1 + (x * 4);
                (lines[at], lines[at + 2], lines[at + 3]) = (255, blue, 255);
            }
        }

        return DrawnPng.Of(("IHDR", DrawnPng.Header(Side, Side, 6, 8)), ("IDAT", DrawnPng.Packed(lines)), ("IEND", []));
    }
}
