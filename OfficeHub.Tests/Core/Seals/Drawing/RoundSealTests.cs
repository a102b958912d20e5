using OfficeHub.Core.Seals.Drawing;
using static OfficeHub.Tests.Core.Seals.Drawing.Designs;

namespace OfficeHub.Tests.Core.Seals.Drawing;

public sealed class RoundSealTests
{
    public static TheoryData<SealDesign> Seals =>
    [
        SealDesign.Round("北原盟行政公署", SealRank.Prefecture), SealDesign.Round("北原镇人民政府", SealRank.Township) with { IsDemo = true }, Office, Approval,
        Approval with { IsDemo = true, Mark = SealMark.None, WidthMm = 38, HeightMm = 38 }, Approval with { Name = Name(30), IsDemo = true, BottomText = "行政审批专用章（2）" },
        SealDesign.Round("某某") with { WidthMm = 30, HeightMm = 30 },
    ];

    public static TheoryData<int> Lengths => [.. Enumerable.Range(4, 27)];

    [Theory]
    [MemberData(nameof(Seals))]
    public void Ink_stays_inside_the_diameter_and_characters_clear_of_ring_and_centre(SealDesign design)
    {
        var drawing = Drawn(design);

        var ring = drawing.Ring!;
        Assert.Equal(design.WidthMm / 2.0, ring.RadiusMm + (ring.LineMm / 2), 9);
        Assert.All(drawing.Glyphs, glyph => Assert.All(glyph.Corners, corner => Assert.True(drawing.FromCentre(corner) < ring.RadiusMm - (ring.LineMm / 2) - (0.01 * design.WidthMm))));
        var star = drawing.Star.Select(drawing.FromCentre).DefaultIfEmpty(0).Max();
        Assert.All(drawing.Glyphs, glyph => Assert.True(DistanceOfSquare(drawing, glyph) > star * 0.81));
        Assert.DoesNotContain(drawing.Glyphs, glyph => drawing.Star.Any(tip => Holds(glyph, tip)));
    }

    [Theory]
    [MemberData(nameof(Seals))]
    public void Characters_do_not_touch_each_other(SealDesign design)
    {
        var squares = Drawn(design).Glyphs.Select(glyph => glyph.Corners).ToList();

        for (var i = 0; i < squares.Count; i++)
        {
            for (var j = i + 1; j < squares.Count; j++) Assert.False(Overlap(squares[i], squares[j]), $"{i} and {j}");
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Name_of_any_length_fits_is_legible_and_symmetrical(int count)
    {
        var drawing = Drawn(SealDesign.Round(Name(count)));

        var squares = drawing.Glyphs.Select(glyph => glyph.Corners).ToList();
        Assert.Equal(count, squares.Count);
        Assert.DoesNotContain(Enumerable.Range(1, count - 1), i => Overlap(squares[i - 1], squares[i]));
        Assert.False(Overlap(squares[0], squares[^1]));
        Assert.All(drawing.Glyphs, glyph => Assert.InRange(Width(glyph), 2.0, 0.81 * glyph.SizeMm));
        Assert.All(drawing.Glyphs, glyph => Assert.True(Width(glyph) >= 0.5 * glyph.SizeMm));
        // The mirror image of each square about the vertical axis is the square of the character as far from the other end.
        Assert.All(Enumerable.Range(0, count), i => Assert.All(Enumerable.Range(0, 4), corner =>
        {
            var (here, there) = (squares[i][corner], squares[count - 1 - i][new[] { 1, 0, 3, 2 }[corner]]);
            Assert.Equal(drawing.WidthMm - here.X, there.X, 6);
            Assert.Equal(here.Y, there.Y, 6);
        }));
    }

    [Fact]
    public void Longer_names_have_smaller_characters_over_more_of_the_ring()
    {
        var drawings = Enumerable.Range(4, 27).Select(count => Drawn(SealDesign.Round(Name(count)))).ToList();

        Assert.All(drawings.Zip(drawings.Skip(1)), pair => Assert.True(pair.Second.Glyphs[0].SizeMm <= pair.First.Glyphs[0].SizeMm + 1e-9));
        Assert.True(drawings[^1].Glyphs[0].Corners[3].Y > drawings[0].Glyphs[0].Corners[3].Y + 15);
    }

    [Fact]
    public void Name_runs_clockwise_from_the_lower_left_with_its_feet_to_the_centre()
    {
        var drawing = Drawn(Office);

        Assert.Equal("北原盟行政公署办公室", TextOf(drawing));
        var angles = drawing.Glyphs.Select(glyph => Math.Atan2(Middle(glyph).X - 22.5, 22.5 - Middle(glyph).Y)).ToList();
        Assert.True(angles[0] < -Math.PI / 2 && angles[^1] > Math.PI / 2);
        Assert.All(angles.Zip(angles.Skip(1)), pair => Assert.True(pair.Second > pair.First));
        Assert.All(drawing.Glyphs, glyph => Assert.True(drawing.FromCentre(glyph.Corners[0]) > drawing.FromCentre(glyph.Corners[3]) + (glyph.SizeMm * 0.8)));
        // Not mirrored: the left edge comes before the right one, clockwise.
        Assert.All(drawing.Glyphs, glyph => Assert.True((glyph.Place.A * glyph.Place.D) - (glyph.Place.B * glyph.Place.C) > 0));
    }

    [Fact]
    public void Bottom_text_stands_upright_below_the_star_and_in_the_middle()
    {
        var drawing = Drawn(Approval);

        var bottom = drawing.Glyphs.Skip(13).ToList();
        Assert.Equal("行政审批专用章", string.Concat(bottom.Select(glyph => glyph.Text)));
        Assert.All(bottom, glyph => Assert.Equal((0.0, 0.0, 1.0), (glyph.Place.B, glyph.Place.C, glyph.Place.D)));
        Assert.True(bottom.Min(glyph => glyph.Corners[0].Y) > drawing.Star.Max(tip => tip.Y) + 1);
        Assert.Equal(45, bottom[0].Corners[0].X + bottom[^1].Corners[1].X, 6);
        Assert.True(bottom.Zip(bottom.Skip(1)).All(pair => pair.First.Place.E < pair.Second.Place.E));
    }

    [Fact]
    public void Star_has_one_tip_up_and_a_third_of_the_diameter()
    {
        var drawing = Drawn(SealDesign.Round("北原盟行政公署", SealRank.Prefecture));

        Assert.Equal(10, drawing.Star.Count);
        Assert.Equal((22.5, 15.0), (drawing.Star[0].X, drawing.Star[0].Y));
        Assert.All(Enumerable.Range(0, 10), i => Assert.Equal(i % 2 == 0 ? 7.5 : 7.5 * 0.381966, drawing.FromCentre(drawing.Star[i]), 4));
    }

    [Fact]
    public void Name_too_long_to_read_is_refused_with_how_many_fit()
    {
        var fault = Assert.Single(Faults(SealDesign.Round(Name(50)) with { WidthMm = 30, HeightMm = 30 }));

        Assert.Equal(nameof(SealDesign.Name), fault.Field);
        var most = int.Parse(fault.Message.Split("最多刻 ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(SealDrawing.Of(SealDesign.Round(Name(most)) with { WidthMm = 30, HeightMm = 30 }).IsSuccess);
        Assert.False(SealDrawing.Of(SealDesign.Round(Name(most + 1)) with { WidthMm = 30, HeightMm = 30 }).IsSuccess);
        Assert.Equal(nameof(SealDesign.BottomText), Assert.Single(Faults(Approval with { BottomText = "政务服务窗口受理行政审批业务专用章" })).Field);
    }

    private static double Width(SealGlyph glyph) => glyph.SizeMm * double.Hypot(glyph.Place.A, glyph.Place.B);

    private static SealPoint Middle(SealGlyph glyph) => new(glyph.Corners.Average(corner => corner.X), glyph.Corners.Average(corner => corner.Y));

    private static double DistanceOfSquare(SealDrawing drawing, SealGlyph glyph) =>
        Enumerable.Range(0, 41).SelectMany(i => Enumerable.Range(0, 41).Select(j => glyph.Place.Apply(((i / 40.0) - 0.5) * glyph.SizeMm, ((j / 40.0) - SealGlyph.Above) * glyph.SizeMm)))
            .Min(drawing.FromCentre);

    private static bool Holds(SealGlyph glyph, SealPoint point) => Overlap(glyph.Corners,
        [new(point.X - 0.01, point.Y - 0.01), new(point.X + 0.01, point.Y - 0.01), new(point.X + 0.01, point.Y + 0.01), new(point.X - 0.01, point.Y + 0.01)]);
}
