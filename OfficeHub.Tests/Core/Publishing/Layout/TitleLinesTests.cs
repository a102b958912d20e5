using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Tests.Core.Publishing.Layout;

public sealed class TitleLinesTests
{
    [Theory]
    [InlineData("关于召开防汛工作会议的通知", "关于召开防汛工作会议的通知")]
    [InlineData("国务院关于加快推进“互联网+政务服务”工作的指导意见", "国务院关于加快推进|“互联网+政务服务”工作的指导意见")]
    [InlineData("北原盟行政公署办公室关于做好2026年秋季草原防火工作的通知", "北原盟行政公署办公室关于|做好2026年秋季草原防火工作的通知")]
    public void Title_is_broken_where_a_clerk_would(string title, string lines)
    {
        Assert.Equal(lines, string.Join('|', TitleLines.Of(title, ["国务院", "北原盟行政公署办公室"])));
    }

    [Theory]
    [InlineData("国务院办公厅关于印发《全国深化“放管服”改革优化营商环境电视电话会议重点任务分工方案》的通知")]
    [InlineData("北原盟行政公署办公室转发盟财政局盟应急管理局关于进一步加强自然灾害救助资金管理工作实施意见的通知")]
    public void Long_title_keeps_words_whole_and_lines_in_the_type_area(string title)
    {
        var lines = TitleLines.Of(title, ["北原盟行政公署办公室", "国务院办公厅"]);

        Assert.Equal(title, string.Concat(lines));
        Assert.InRange(lines.Count, 3, 4);
        Assert.All(lines, line => Assert.InRange(TextWidth.Of(line), 4, TitleLines.Widest));
        Assert.All(lines, line => Assert.DoesNotContain(line[0], "的、”》）"));
        Assert.All(lines, line => Assert.DoesNotContain(line[^1], "“《（"));
        foreach (var word in new[] { "办公厅", "办公室", "营商环境", "财政局", "实施意见", "重点任务" }.Where(word => title.Contains(word, StringComparison.Ordinal)))
        {
            Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Shape_prefers_trapezoid_and_diamond_to_rectangle_and_hourglass()
    {
        Assert.True(TitleLines.Shape([10, 14]) < TitleLines.Shape([12, 12]));
        Assert.True(TitleLines.Shape([12, 18, 12]) < TitleLines.Shape([16, 12, 16]));
        Assert.True(TitleLines.Shape([10, 14, 18]) < TitleLines.Shape([16, 12, 16]));
    }

    [Fact]
    public void Title_too_long_for_any_shape_is_filled_line_after_line()
    {
        var title = string.Concat(Enumerable.Repeat("草原防火", 40));

        var lines = TitleLines.Of(title, []);

        Assert.Equal(title, string.Concat(lines));
        Assert.All(lines, line => Assert.InRange(TextWidth.Of(line), 1, TitleLines.Widest));
    }

    [Theory]
    [InlineData(""), InlineData("通知")]
    public void Short_title_is_one_line(string title) => Assert.Equal([title], TitleLines.Of(title, []));
}
