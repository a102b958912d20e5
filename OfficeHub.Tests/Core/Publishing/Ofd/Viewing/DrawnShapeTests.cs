namespace OfficeHub.Tests.Core.Publishing.Ofd.Viewing;

/// <summary>Paths, pens, colours, clips.</summary>
/// <remarks>GB/T 33190-2016, 8 and 9.</remarks>
public sealed class DrawnShapeTests
{
    [Theory]
    [InlineData("M 0 0.5 L 156 0.5", "M0 0.5 L156 0.5")]
    [InlineData("S 1 2 L 3 4 C", "M1 2 L3 4 Z")]
    [InlineData("M 0 0 Q 1 1 2 0", "M0 0 Q1 1 2 0")]
    [InlineData("M 0 0 B 1 1 2 2 3 0", "M0 0 C1 1 2 2 3 0")]
    [InlineData("M 0 0 A 5 5 30 1 0 9 9", "M0 0 A5 5 30 1 0 9 9")]
    [InlineData("M0,0L5,5", "M0 0 L5 5")]
    [InlineData("M 0 0 L 5 5 X 7", "M0 0 L5 5")]
    [InlineData("M 0 0 L 5 NaN", "M0 0")]
    public void Path_becomes_the_same_path(string data, string svg) =>
        Assert.Equal($"<g><path d=\"{svg}\" fill=\"none\" stroke=\"#000000\" stroke-width=\"0.353\" stroke-miterlimit=\"3.528\" /></g>", Path("", data));

    [Fact]
    public void Path_that_says_nothing_is_counted() => Assert.Equal(["1 处没有画出：图形的路径读不出来。"], new DrawnOfd { Body = Object("", "L 5 5") }.Draw().Notes);

    [Fact]
    public void Line_is_drawn_as_its_attributes_say() => Assert.Contains(
        "stroke=\"#ff0000\" stroke-width=\"0.7\" stroke-linejoin=\"round\" stroke-linecap=\"square\" stroke-dasharray=\"2 1\" stroke-dashoffset=\"0.5\"",
        Path("LineWidth=\"0.7\" Join=\"Round\" Cap=\"Square\" DashPattern=\"2 1\" DashOffset=\"0.5\"", "M 0 0 L 5 5", "<ofd:StrokeColor Value=\"255 0 0\"/>"), StringComparison.Ordinal);

    [Fact]
    public void Area_is_filled_by_its_rule_and_has_no_line_when_it_says_so() => Assert.Equal(
        "<g><path d=\"M0 0 L5 5 Z\" fill=\"#0000ff\" fill-rule=\"evenodd\" /></g>",
        Path("Fill=\"true\" Stroke=\"false\" Rule=\"Even-Odd\"", "M 0 0 L 5 5 C", "<ofd:FillColor Value=\"0 0 255\"/>"));

    [Theory]
    [InlineData("Value=\"128\" ColorSpace=\"5\"", "#808080")]
    [InlineData("Value=\"0 255 255 0\" ColorSpace=\"6\"", "#ff0000")]
    [InlineData("Index=\"1\" ColorSpace=\"7\"", "#00ff00")]
    [InlineData("Value=\"#FF #80 #0\"", "#ff8000")]
    [InlineData("Value=\"1\" ColorSpace=\"8\"", "#ffffff")]
    [InlineData("Value=\"no colour\"", "#000000")]
    public void Colour_is_what_its_space_makes_of_it(string attributes, string hex) => Assert.Contains($"stroke=\"{hex}\"", new DrawnOfd
    {
        Resources = "<ofd:ColorSpaces><ofd:ColorSpace ID=\"5\" Type=\"GRAY\"/><ofd:ColorSpace ID=\"6\" Type=\"CMYK\"/><ofd:ColorSpace ID=\"7\" Type=\"RGB\"><ofd:Palette><ofd:CV>255 0 0</ofd:CV><ofd:CV>0 255 0</ofd:CV></ofd:Palette></ofd:ColorSpace><ofd:ColorSpace ID=\"8\" Type=\"GRAY\" BitsPerComponent=\"1\"/></ofd:ColorSpaces>",
        Body = Object("", "M 0 0 L 5 5", $"<ofd:StrokeColor {attributes}/>"),
    }.Drawn(), StringComparison.Ordinal);

    [Fact]
    public void Pens_build_on_pens_and_the_layer_hands_its_own_down()
    {
        var drawn = new DrawnOfd
        {
            Resources = "<ofd:DrawParams><ofd:DrawParam ID=\"5\" LineWidth=\"2\"><ofd:StrokeColor Value=\"255 0 0\"/></ofd:DrawParam><ofd:DrawParam ID=\"6\" Relative=\"5\" Join=\"Bevel\"/><ofd:DrawParam ID=\"7\" Relative=\"7\" Cap=\"Round\"/></ofd:DrawParams>",
            Layer = "DrawParam=\"7\"",
            Body = Object("DrawParam=\"6\"", "M 0 0 L 5 5") + Object("LineWidth=\"1\"", "M 1 1 L 6 6"),
        }.Drawn();

        Assert.Contains("<path d=\"M0 0 L5 5\" fill=\"none\" stroke=\"#ff0000\" stroke-width=\"2\" stroke-linejoin=\"bevel\" stroke-linecap=\"round\" />", drawn, StringComparison.Ordinal);
        Assert.Contains("<path d=\"M1 1 L6 6\" fill=\"none\" stroke=\"#000000\" stroke-width=\"1\" stroke-linecap=\"round\" ", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Straight_gradient_is_one_of_svg() => Assert.Contains(
        "<linearGradient id=\"g1\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"0\" x2=\"10\" y2=\"0\"><stop offset=\"0\" stop-color=\"#ff0000\" /><stop offset=\"1\" stop-color=\"#0000ff\" /></linearGradient><path d=\"M0 0 L5 5 Z\" fill=\"url(#g1)\"",
        Path("Fill=\"true\"", "M 0 0 L 5 5 C", $"<ofd:FillColor><ofd:AxialShd StartPoint=\"0 0\" EndPoint=\"10 0\">{Segments}</ofd:AxialShd></ofd:FillColor>"), StringComparison.Ordinal);

    [Fact]
    public void Round_gradient_is_one_of_svg() => Assert.Contains(
        "<radialGradient id=\"g1\" gradientUnits=\"userSpaceOnUse\" fx=\"1\" fy=\"1\" cx=\"2\" cy=\"2\" fr=\"0\" r=\"9\"><stop offset=\"0\"",
        Path("Fill=\"true\"", "M 0 0 L 5 5 C", $"<ofd:FillColor><ofd:RadialShd StartPoint=\"1 1\" EndPoint=\"2 2\" EndRadius=\"9\">{Segments}</ofd:RadialShd></ofd:FillColor>"), StringComparison.Ordinal);

    [Fact]
    public void Mesh_is_its_first_colour() => Assert.Contains("fill=\"#ff0000\"",
        Path("Fill=\"true\"", "M 0 0 L 5 5 C", "<ofd:FillColor><ofd:GouraudShd><ofd:Point X=\"0\" Y=\"0\"><ofd:Color Value=\"255 0 0\"/></ofd:Point></ofd:GouraudShd></ofd:FillColor>"), StringComparison.Ordinal);

    [Fact]
    public void Clips_lie_inside_each_other_and_areas_side_by_side()
    {
        var area = "<ofd:Area CTM=\"1 0 0 1 2 3\"><ofd:Path Boundary=\"1 1 9 9\"><ofd:AbbreviatedData>M 0 0 L 9 0 L 9 9 C</ofd:AbbreviatedData></ofd:Path></ofd:Area>";

        var drawn = Path("CTM=\"2 0 0 2 0 0\"", "M 0 0 L 5 5", $"<ofd:Clips><ofd:Clip>{area}{area}</ofd:Clip><ofd:Clip>{area}</ofd:Clip></ofd:Clips>");

        var clip = "<path d=\"M0 0 L9 0 L9 9 Z\" transform=\"matrix(1 0 0 1 2 3) translate(1 1)\" />";
        Assert.StartsWith($"<g><g transform=\"matrix(2 0 0 2 0 0)\"><clipPath id=\"k1\">{clip}{clip}</clipPath><g clip-path=\"url(#k1)\"><clipPath id=\"k2\">{clip}</clipPath><g clip-path=\"url(#k2)\"><path ", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Clip_that_does_not_follow_the_matrix_stands_before_it() => Assert.Contains("<g clip-path=\"url(#k1)\"><g transform=\"matrix(2 0 0 2 0 0)\"><path ",
        Path("CTM=\"2 0 0 2 0 0\"", "M 0 0 L 5 5", "<ofd:Clips TransFlag=\"false\"><ofd:Clip><ofd:Area><ofd:Path><ofd:AbbreviatedData>M 0 0 L 9 0 L 9 9 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>"), StringComparison.Ordinal);

    [Fact]
    public void Transparent_object_is_transparent() => Assert.StartsWith("<g transform=\"translate(1 2)\" opacity=\"0.2\">", Path("Boundary=\"1 2 3 4\" Alpha=\"51\"", "M 0 0 L 5 5"), StringComparison.Ordinal);

    [Fact]
    public void Hidden_object_is_not_drawn() => Assert.Equal("", Path("Visible=\"false\"", "M 0 0 L 5 5"));

    private const string Segments = "<ofd:Segment Position=\"0\"><ofd:Color Value=\"255 0 0\"/></ofd:Segment><ofd:Segment Position=\"1\"><ofd:Color Value=\"0 0 255\"/></ofd:Segment>";

    private static string Path(string attributes, string data, string inside = "") => new DrawnOfd { Body = Object(attributes, data, inside) }.Drawn();

    private static string Object(string attributes, string data, string inside = "") => $"<ofd:PathObject ID=\"4\" {attributes}>{inside}<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>";
}
