using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Core.Seals.Drawing.Designs;

namespace OfficeHub.Tests.Core.Seals.Drawing;

/// <remarks>国发〔1999〕25号.</remarks>
public sealed class SealRuleTests
{
    private static readonly string Emblem = Convert.ToBase64String(DrawnPng.Dot(300, 300));

    [Theory]
    [InlineData(SealRank.StateCouncil, 60, true, SealMark.Emblem)]
    [InlineData(SealRank.Province, 50, true, SealMark.Emblem)]
    [InlineData(SealRank.County, 45, true, SealMark.Emblem)]
    [InlineData(SealRank.Prefecture, 45, true, SealMark.Star)]
    [InlineData(SealRank.Township, 42, true, SealMark.Star)]
    [InlineData(SealRank.Unit, 45, false, SealMark.Star)]
    [InlineData(SealRank.Special, 45, false, null)]
    public void Rank_decides_diameter_and_mark(SealRank rank, int diameter, bool isFixed, SealMark? mark)
    {
        var rule = SealRule.Of(rank);
        Assert.Equal((rank, diameter, isFixed, mark), (rule.Rank, rule.DiameterMm, rule.IsFixed, rule.Mark));
        Assert.Contains("国发〔1999〕25号", rule.Basis, StringComparison.Ordinal);

        var usual = SealDesign.Round("北原盟行政公署", rank) with { EmblemPng = Emblem };
        Assert.True(SealDrawing.Of(usual).IsSuccess);
        Assert.Equal(nameof(SealDesign.WidthMm), Assert.Single(Faults(usual with { WidthMm = diameter + 1, HeightMm = diameter + 1 })).Field);
        Assert.Equal(!isFixed, SealDrawing.Of(usual with { WidthMm = diameter - 1, HeightMm = diameter - 1 }).IsSuccess);
        Assert.Equal(mark is null, SealDrawing.Of(usual with { Mark = mark is SealMark.Emblem ? SealMark.Star : SealMark.Emblem }).IsSuccess);
    }

    [Fact]
    public void National_emblem_comes_from_the_agency_s_own_picture_or_not_at_all()
    {
        var design = SealDesign.Round("东河旗人民政府", SealRank.County);

        Assert.Equal(nameof(SealDesign.EmblemPng), Assert.Single(Faults(design)).Field);
        Assert.Contains("系统不画国徽", Assert.Single(Faults(design with { Mark = SealMark.Star })).Message, StringComparison.Ordinal);
        Assert.Equal(nameof(SealDesign.EmblemPng), Assert.Single(Faults(design with { EmblemPng = "不是图像" })).Field);
        Assert.Contains("dpi", Assert.Single(Faults(design with { EmblemPng = Convert.ToBase64String(DrawnPng.Dot(60, 60)) })).Message, StringComparison.Ordinal);

        var drawing = Drawn(design with { EmblemPng = Convert.ToBase64String(DrawnPng.Dot(400, 300)) });
        var box = drawing.Emblem!.Box;
        Assert.Equal(4 / 3.0, box.Width / box.Height, 6);
        Assert.Equal((22.5, 22.5), (box.Left + (box.Width / 2), box.Top + (box.Height / 2)));
        Assert.Empty(drawing.Star);
        SealPoint[] corners = [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)];
        Assert.DoesNotContain(drawing.Glyphs, glyph => Overlap(glyph.Corners, corners));
    }

    [Theory]
    [InlineData("", "至少 2 个字")]
    [InlineData("　 ", "至少 2 个字")]
    [InlineData("章", "至少 2 个字")]
    [InlineData("北原盟𠮷祥公司", "“𠮷”是生僻字")]
    [InlineData("北原盟㐀公司", "“㐀”是生僻字")]
    [InlineData("北原盟<script>", "“<”不能刻")]
    [InlineData("北原盟😀", "“😀”不能刻")]
    [InlineData("北原盟\u0007行署", "控制字符")]
    [InlineData("北原盟\uD800行署", "乱码")]
    public void Name_that_cannot_be_engraved_is_refused_with_the_reason(string name, string reason)
    {
        var fault = Assert.Single(Faults(SealDesign.Round(name)));

        Assert.Equal(nameof(SealDesign.Name), fault.Field);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blanks_go_and_letters_brackets_and_dots_are_as_wide_as_characters() =>
        Assert.Equal("ＡＢ公司（２）・第３分部", TextOf(Drawn(SealDesign.Round(" AB公司 (2)·第3分部"))));

    [Fact]
    public void Every_fault_is_told_at_once() => Assert.Equal(
        [nameof(SealDesign.WidthMm), nameof(SealDesign.Mark), nameof(SealDesign.Name), nameof(SealDesign.BottomText)],
        Faults(SealDesign.Round("", SealRank.Township) with { WidthMm = 60, HeightMm = 60, Mark = SealMark.None, BottomText = "?" }).Select(fault => fault.Field));
}
