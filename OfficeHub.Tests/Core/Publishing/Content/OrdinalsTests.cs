using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Publishing.Content;

public sealed class OrdinalsTests
{
    [Fact]
    public void Levels_count_on_and_begin_anew_below_each_heading_above()
    {
        int[] levels = [0, 1, 2, 2, 3, 0, 3, 4, 1, 2, 3];

        var ordinals = Ordinals.Of([.. levels.Select(level => new Paragraph(level, "总体要求"))]);

        Assert.Equal(["", "一、", "（一）", "（二）", "1.", "", "2.", "（1）", "二、", "（一）", "1."], ordinals);
    }

    [Fact]
    public void Sections_that_run_on_count_through_the_text()
    {
        int[] levels = [1, 2, 3, 2, 1, 2, 3];

        var ordinals = Ordinals.Of([.. levels.Select(level => new Paragraph(level, "总体要求"))], sectionsRunOn: true);

        Assert.Equal(["一、", "（一）", "1.", "（二）", "二、", "（三）", "1."], ordinals);
    }

    [Fact]
    public void Tables_and_pictures_have_no_ordinal_and_interrupt_none()
    {
        Block[] blocks = [new Paragraph(3, "甲"), new Table([["单位", "时限"]]), new Picture("9f3a", 100, 50, "路线图"), new Paragraph(3, "乙")];

        Assert.Equal(["1.", "", "", "2."], Ordinals.Of(blocks));
    }

    [Theory]
    [InlineData(1, "一"), InlineData(9, "九"), InlineData(10, "十"), InlineData(11, "十一"), InlineData(20, "二十"), InlineData(21, "二十一"), InlineData(99, "九十九"), InlineData(100, "一百"), InlineData(101, "一百零一")]
    [InlineData(110, "一百一十"), InlineData(111, "一百一十一"), InlineData(200, "二百"), InlineData(305, "三百零五"), InlineData(999, "九百九十九"), InlineData(1000, "1000")]
    public void Chinese_numerals_to_nine_hundred_and_ninety_nine_and_figures_beyond(int number, string written)
    {
        Assert.Equal(written, Ordinals.Chinese(number));
    }

    [Fact]
    public void Hundredth_heading_and_one_below_the_deepest_level_are_numbered_like_others()
    {
        var ordinals = Ordinals.Of([.. Enumerable.Range(1, 100).Select(number => new Paragraph(1, $"第{number}项")), new Paragraph(4, "甲"), new Paragraph(7, "乙")]);

        Assert.Equal(["一百、", "（1）", "（2）"], ordinals.TakeLast(3));
    }
}
