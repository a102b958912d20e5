using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Seals.Drawing;

/// <summary>PNGs painted from the geometry, half of each character's square inked, and what goes wrong with them.</summary>
public sealed class SealInkTests
{
    private const int Side = 1063;

    private static readonly SealDesign Design = SealDesign.Round("北原盟行政公署", SealRank.Prefecture);

    private static readonly Pixel Red = new(255, 0, 0, 255);

    private static readonly Pixel Clear = new(255, 0, 0, 0);

    private static readonly Lazy<bool[]> Ink = new(() => [.. Enumerable.Range(0, Side * Side).Select(at => IsInk(At(at % Side, at / Side)))]);

    private static readonly SealDrawing Drawing = Designs.Drawn(Design);

    private static readonly IReadOnlyList<IReadOnlyList<SealPoint>> Corners = [.. Drawing.Glyphs.Select(glyph => glyph.Corners)];

    [Fact]
    public void Picture_with_ink_where_the_design_has_it_is_taken() => Assert.True(SealInk.Check(Paint(), Design).IsSuccess);

    [Fact]
    public void Picture_of_another_seal_is_refused()
    {
        var png = Paint();

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
        Refused(Paint((point, at) => Was(at.X, at.Y) && point.X < 38 ? Red : Clear));
    }

    [Fact]
    public void Anything_more_than_the_design_or_of_another_colour_is_refused()
    {
        Refused(Paint((point, at) => Was(at.X, at.Y) || IsBlock(point) ? Red : Clear));
        Refused(Paint((_, at) => Was(at.X, at.Y) ? Red with { Blue = 255 } : Clear));
        Refused(Paint(_ => true));
        Refused(Paint(_ => false));
        Refused(DrawnPng.Opaque(540, 540));
    }

    [Theory]
    [InlineData(1062)]
    [InlineData(1064)]
    [InlineData(2126)]
    public void Picture_of_another_size_than_the_script_draws_is_refused(int side) => Refused(Paint((_, at) => Was(at.X * Side / side, at.Y * Side / side) ? Red : Clear, side));

    [Fact]
    public void Single_pixel_beside_the_design_is_refused()
    {
        Assert.False(Was(3, 3));
        Refused(Paint((point, at) => Was(at.X, at.Y) || at == (3, 3) ? Red : Clear));
    }

    [Theory]
    [InlineData(127, 0, 0, 0)]
    [InlineData(127, 255, 0, 0)]
    [InlineData(11, 0, 0, 0)]
    [InlineData(11, 255, 0, 0)]
    public void Faint_block_beside_the_design_is_refused_whatever_its_colour(byte alpha, byte red, byte green, byte blue) =>
        Refused(Paint((point, at) => Was(at.X, at.Y) ? Red : IsBlock(point) ? new(red, green, blue, alpha) : Clear));

    [Theory]
    [InlineData(127, 0, 0, 0)]
    [InlineData(127, 255, 255, 255)]
    [InlineData(40, 0, 0, 255)]
    public void Faint_pixels_of_another_colour_in_the_square_of_a_character_are_refused(byte alpha, byte red, byte green, byte blue) =>
        Refused(Paint((point, at) => !Was(at.X, at.Y) ? Clear : IsLine(point) || IsStar(point) ? Red : new(red, green, blue, alpha)));

    [Fact]
    public void Faint_red_over_the_whole_square_of_each_character_is_refused() =>
        Refused(Paint((point, at) => Was(at.X, at.Y) ? Red : IsGlyph(point, 1) ? Red with { Alpha = 127 } : Clear));

    [Fact]
    public void Edges_that_fade_out_are_taken_and_what_nobody_sees_is()
    {
        Assert.True(SealInk.Check(Paint((_, at) => Was(at.X, at.Y) ? Red : Was(at.X + 1, at.Y) || Was(at.X, at.Y + 1) ? new(252, 3, 2, 90) : Clear), Design).IsSuccess);
        Assert.True(SealInk.Check(Paint((point, at) => Was(at.X, at.Y) ? Red : IsBlock(point) ? Red with { Alpha = 10 } : Clear), Design).IsSuccess);
    }

    [Fact]
    public void Hole_in_the_star_or_half_transparent_lines_are_refused()
    {
        var (x, y) = (Side / 2, Side / 2);
        Refused(Paint((_, at) => Was(at.X, at.Y) && at != (x, y) ? Red : Clear));
        Refused(Paint((point, at) => IsLine(point) ? Red with { Alpha = 200 } : Was(at.X, at.Y) ? Red : Clear));
    }

    [Fact]
    public void Picture_with_an_emblem_is_not_taken_from_a_browser()
    {
        var design = SealDesign.Round("北原盟行政公署", SealRank.County) with { EmblemPng = Convert.ToBase64String(DrawnPng.Dot(240, 240)) };
        var drawing = Designs.Drawn(design);

        Assert.NotNull(drawing.Emblem);
        Assert.False(SealInk.MayDraw(design));
        Assert.True(SealInk.MayDraw(Design));
        Assert.Contains("矢量图", Assert.IsType<Invalid>(SealInk.Check(Paint(), design).Error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Design_that_cannot_be_drawn_is_refused_first() =>
        Assert.Equal(nameof(SealDesign.Name), Assert.Single(Assert.IsType<Invalid>(SealInk.Check(Paint(), Design with { Name = "" }).Error).Faults).Field);

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
    private static bool IsGlyph(SealPoint point, double until = 0.5) => Corners.Any(corners =>
    {
        var (across, down) = (Share(corners[0], corners[1], point), Share(corners[0], corners[3], point));
        return across is > 0 and < 1 && down > 0 && down < until;
    });

    private static double Share(SealPoint from, SealPoint to, SealPoint point) =>
        (((point.X - from.X) * (to.X - from.X)) + ((point.Y - from.Y) * (to.Y - from.Y))) / (Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));

    private static bool IsBlock(SealPoint point) => Math.Abs(point.X - 22.5) < 3 && Math.Abs(point.Y - 38) < 1.5;

    // Asked of every pixel, reckoned once.
    private static bool Was(int x, int y) => x < Side && y < Side && Ink.Value[(y * Side) + x];

    private static SealPoint At(int x, int y) => new((x + 0.5) * 45 / Side, (y + 0.5) * 45 / Side);

    private static byte[] Paint() => Paint((_, at) => Was(at.X, at.Y) ? Red : Clear);

    private static byte[] Paint(Func<SealPoint, bool> isInk) => Paint((point, _) => isInk(point) ? Red : Clear);

    private static byte[] Paint(Func<SealPoint, (int X, int Y), Pixel> colour, int side = Side)
    {
        var lines = new byte[side * ((side * 4) + 1)];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var at = (y * ((side * 4) + 1)) + 1 + (x * 4);
                (lines[at], lines[at + 1], lines[at + 2], lines[at + 3]) = colour(new SealPoint((x + 0.5) * 45 / side, (y + 0.5) * 45 / side), (x, y));
            }
        }

        return DrawnPng.Of(("IHDR", DrawnPng.Header(side, side, 6, 8)), ("IDAT", DrawnPng.Packed(lines)), ("IEND", []));
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);
}
