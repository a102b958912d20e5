using OfficeHub.Core.Seals.Drawing;
using static OfficeHub.Tests.Core.Seals.Drawing.Designs;

namespace OfficeHub.Tests.Core.Seals.Drawing;

public sealed class SquareSealTests
{
    public static TheoryData<SealDesign> Seals =>
    [
        SealDesign.NameStamp("高静"), SealDesign.NameStamp("苏日娜"), SealDesign.NameStamp("陈立诚印"), SealDesign.NameStamp("乌力吉图雅"), SealDesign.NameStamp("额尔敦巴特尔") with { IsDemo = true },
        SealDesign.Box("校对"), SealDesign.Box("北原盟行政公署办公室", "文件收讫") with { IsDemo = true }, SealDesign.Box("北原盟行政公署办公室机要文件交换专用", widthMm: 60, heightMm: 10),
    ];

    [Theory]
    [MemberData(nameof(Seals))]
    public void Characters_fill_the_frame_without_touching_it_or_each_other(SealDesign design)
    {
        var drawing = Drawn(design);

        var (frame, squares) = (drawing.Frame!, drawing.Glyphs.Select(glyph => glyph.Corners).ToList());
        var outer = frame.Box.Less(-frame.LineMm / 2);
        Assert.All([(outer.Left, 0), (outer.Top, 0), (outer.Right, design.WidthMm), (outer.Bottom, design.HeightMm)], edge => Assert.Equal(edge.Item2, edge.Item1, 9));
        var free = frame.Box.Less(frame.LineMm / 2);
        Assert.All(squares.SelectMany(square => square), corner =>
        {
            Assert.InRange(corner.X, free.Left + 0.3, free.Right - 0.3);
            Assert.InRange(corner.Y, free.Top + 0.3, free.Bottom - 0.3);
        });
        Assert.DoesNotContain(Enumerable.Range(0, squares.Count), i => squares.Skip(i + 1).Any(other => Overlap(squares[i], other)));
        Assert.True(squares.Sum(square => (square[1].X - square[0].X) * (square[3].Y - square[0].Y)) > (design.Kind is SealKind.NameStamp ? 0.65 : 0.3) * free.Width * free.Height);
    }

    [Theory]
    [InlineData("高静", "高1 静0")]
    [InlineData("苏日娜", "苏1 日0 娜0")]
    [InlineData("陈立诚印", "陈1 立1 诚0 印0")]
    public void Name_stamp_reads_from_the_right_column_down(string name, string places)
    {
        var drawing = Drawn(SealDesign.NameStamp(name));

        Assert.Equal(places, string.Join(' ', drawing.Glyphs.Select(glyph => $"{glyph.Text}{(glyph.Place.E > 10 ? 1 : 0)}")));
        Assert.True(drawing.Glyphs.Zip(drawing.Glyphs.Skip(1)).All(pair => pair.First.Place.E > pair.Second.Place.E || pair.First.Place.F < pair.Second.Place.F));
    }

    [Fact]
    public void Second_line_of_a_box_stands_below_the_first()
    {
        var glyphs = Drawn(SealDesign.Box("北原盟行政公署", "文件收讫")).Glyphs;

        Assert.Equal("北原盟行政公署文件收讫", string.Concat(glyphs.Select(glyph => glyph.Text)));
        Assert.True(glyphs.Take(7).Max(glyph => glyph.Corners[2].Y) < glyphs.Skip(7).Min(glyph => glyph.Corners[0].Y));
    }

    [Fact]
    public void Square_seals_that_cannot_be_made_are_refused()
    {
        Assert.Contains("2 至 6 个字", Assert.Single(Faults(SealDesign.NameStamp(""))).Message, StringComparison.Ordinal);
        Assert.Contains("现在有 7 个字", Assert.Single(Faults(SealDesign.NameStamp("乌兰巴特尔之印"))).Message, StringComparison.Ordinal);
        Assert.Equal(nameof(SealDesign.WidthMm), Assert.Single(Faults(SealDesign.NameStamp("高静") with { HeightMm = 25 })).Field);
        Assert.Equal(2, Faults(SealDesign.Box("", widthMm: 5)).Count);
        Assert.Contains("一行最多刻", Assert.Single(Faults(SealDesign.Box("收讫", Name(30)))).Message, StringComparison.Ordinal);
        Assert.Equal(nameof(SealDesign.BottomText), Assert.Single(Faults(SealDesign.Box("收讫", "=1"))).Field);
    }
}
