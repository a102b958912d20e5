namespace OfficeHub.Tests.Core.Publishing.Ofd.Viewing;

/// <remarks>GB/T 33190-2016, 11.</remarks>
public sealed class DrawnTextTests
{
    private const string Fonts = "<ofd:Fonts><ofd:Font ID=\"2\" FontName=\"仿宋_GB2312\"/><ofd:Font ID=\"3\" FontName=\"SimSun\" Bold=\"true\"/></ofd:Fonts>";

    [Fact]
    public void Characters_stand_where_the_deltas_put_them()
    {
        var text = Draw("X=\"6\" Y=\"16\" DeltaX=\"g 2 5.5 10\"", "北原盟发");

        Assert.Contains("<g transform=\"translate(28 68)\"><text ", text, StringComparison.Ordinal);
        Assert.Contains("<tspan x=\"6 11.5 17 27\" y=\"16\">北原盟发</tspan>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Vertical_line_keeps_its_left() => Assert.Contains("<tspan x=\"6 6 6\" y=\"1 7 13\">购买方</tspan>", Draw("X=\"6\" Y=\"1\" DeltaY=\"g 2 6\"", "购买方"), StringComparison.Ordinal);

    [Fact]
    public void Without_deltas_the_font_decides() => Assert.Contains("<tspan x=\"6\" y=\"1\">公文</tspan>", Draw("X=\"6\" Y=\"1\"", "公文"), StringComparison.Ordinal);

    [Fact]
    public void Too_few_deltas_leave_the_rest_to_the_font() => Assert.Contains("<tspan x=\"1 6\" y=\"1\">关于安全</tspan>", Draw("X=\"1\" Y=\"1\" DeltaX=\"5\"", "关于安全"), StringComparison.Ordinal);

    [Fact]
    public void Rare_character_has_a_place_of_its_own() =>
        Assert.Contains("<tspan x=\"0\" y=\"5\">甲</tspan><tspan x=\"5\">𠮷</tspan><tspan x=\"10 15\">乙丙</tspan>", Draw("X=\"0\" Y=\"5\" DeltaX=\"g 3 5\"", "甲𠮷乙丙"), StringComparison.Ordinal);

    [Fact]
    public void Blanks_keep_their_places() => Assert.Contains(">\u00A0\u00A0根据</tspan>", Draw("X=\"0\" Y=\"5\" DeltaX=\"2 2 5\"", "  根据"), StringComparison.Ordinal);

    [Fact]
    public void Later_line_takes_over_what_it_does_not_say()
    {
        var text = Of("<ofd:TextObject ID=\"4\" Boundary=\"0 0 50 50\" Font=\"2\" Size=\"5\"><ofd:TextCode X=\"3\" Y=\"5\">甲</ofd:TextCode><ofd:TextCode Y=\"12\">乙</ofd:TextCode></ofd:TextObject>");

        Assert.Contains("<tspan x=\"3\" y=\"5\">甲</tspan><tspan x=\"3\" y=\"12\">乙</tspan>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_colour_weight_and_slope_are_taken_over()
    {
        var text = Of("<ofd:TextObject ID=\"4\" Boundary=\"0 0 50 50\" Font=\"2\" Size=\"5.644\" Weight=\"700\" Italic=\"true\"><ofd:FillColor Value=\"255 0 0\" Alpha=\"51\"/><ofd:TextCode X=\"0\" Y=\"5\">文</ofd:TextCode></ofd:TextObject>");

        Assert.Contains("font-size=\"5.644\" font-weight=\"700\" font-style=\"italic\" fill=\"#ff0000\" fill-opacity=\"0.2\"", text, StringComparison.Ordinal);
        Assert.Contains("font-family=\"'仿宋_GB2312','FangSong_GB2312'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bold_font_is_bold() => Assert.Contains("font-weight=\"700\"", Of("<ofd:TextObject ID=\"4\" Font=\"3\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">文</ofd:TextCode></ofd:TextObject>"), StringComparison.Ordinal);

    [Fact]
    public void Narrowed_characters_keep_their_places()
    {
        var text = Of("<ofd:TextObject ID=\"4\" Boundary=\"0 0 50 50\" Font=\"2\" Size=\"5\" HScale=\"0.5\"><ofd:TextCode X=\"4\" Y=\"5\" DeltaX=\"3\">文件</ofd:TextCode></ofd:TextObject>");

        Assert.Contains("transform=\"scale(0.5 1)\"", text, StringComparison.Ordinal);
        Assert.Contains("<tspan x=\"8 14\" y=\"5\">", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Matrix_is_applied_inside_the_boundary() => Assert.StartsWith(
        "<g transform=\"translate(10 20)\"><g transform=\"matrix(0.5 0 0 0.5 1 2)\"><text ",
        Of("<ofd:TextObject ID=\"4\" Boundary=\"10 20 50 50\" CTM=\"0.5 0 0 0.5 1 2\" Font=\"2\" Size=\"1\"><ofd:TextCode X=\"0\" Y=\"5\">文</ofd:TextCode></ofd:TextObject>"), StringComparison.Ordinal);

    [Fact]
    public void Turned_characters_are_turned() => Assert.Contains("rotate=\"90\"",
        Of("<ofd:TextObject ID=\"4\" CharDirection=\"90\" Font=\"2\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">文</ofd:TextCode></ofd:TextObject>"), StringComparison.Ordinal);

    [Fact]
    public void Glyphs_picked_by_number_leave_the_text_to_the_font_by_name()
    {
        var drawn = new DrawnOfd
        {
            Resources = "<ofd:Fonts><ofd:Font ID=\"2\" FontName=\"宋体\"><ofd:FontFile>a.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>",
            Body = "<ofd:TextObject ID=\"4\" Font=\"2\" Size=\"5\"><ofd:CGTransform CodePosition=\"0\" GlyphCount=\"1\"><ofd:Glyphs>7</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"5\">文</ofd:TextCode></ofd:TextObject>",
        }.With("Doc_0/Res/a.ttf", [0, 1, 0, 0, 5, 6, 7]).Draw();

        Assert.Contains(">文</tspan>", drawn.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("@font-face", drawn.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Font_in_the_package_travels_once()
    {
        var one = "<ofd:TextObject ID=\"4\" Font=\"2\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">文</ofd:TextCode></ofd:TextObject>";
        var drawn = new DrawnOfd
        {
            Resources = "<ofd:Fonts><ofd:Font ID=\"2\" FontName=\"小标宋\"><ofd:FontFile>a.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>",
            Body = one + one,
        }.With("Doc_0/Res/a.ttf", [0, 1, 0, 0, 5, 6, 7]).Draw();

        Assert.Equal(2, drawn.Svg.Split("font-family:o1;").Length);
        Assert.Contains("font-family=\"o1,&#39;小标宋&#39;", drawn.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Font_beyond_the_bound_stays_away_and_is_said()
    {
        var drawn = new DrawnOfd
        {
            Resources = "<ofd:Fonts><ofd:Font ID=\"2\" FontName=\"小标宋\"><ofd:FontFile>a.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>",
            Body = "<ofd:TextObject ID=\"4\" Font=\"2\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">文</ofd:TextCode></ofd:TextObject>",
            Limits = new() { MostFontBytes = 300 },
        }.With("Doc_0/Res/a.ttf", [0, 1, 0, 0, .. new byte[400]]).Draw();

        Assert.DoesNotContain("@font-face", drawn.Svg, StringComparison.Ordinal);
        Assert.Equal(["有的内嵌字体太大或读不出来，用近似的字体代替。"], drawn.Notes);
    }

    [Fact]
    public void Text_without_a_size_is_counted() => Assert.Equal(1, new DrawnOfd { Body = "<ofd:TextObject ID=\"4\"><ofd:TextCode X=\"0\" Y=\"5\">文</ofd:TextCode></ofd:TextObject>" }.Draw().NotDrawn);

    private static string Draw(string attributes, string words) =>
        Of($"<ofd:TextObject ID=\"4\" Boundary=\"28 68 156 24\" Font=\"2\" Size=\"5\"><ofd:TextCode {attributes}>{words}</ofd:TextCode></ofd:TextObject>");

    private static string Of(string body) => new DrawnOfd { Resources = Fonts, Body = body }.Drawn();
}
