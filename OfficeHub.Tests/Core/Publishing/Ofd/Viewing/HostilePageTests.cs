using OfficeHub.Core.Publishing.Ofd.Viewing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Core.Publishing.Ofd.Viewing;

/// <summary>What a stranger may write into a file to break out of the picture, or to break the server. Every picture drawn here is held against the list of what may be in one.</summary>
/// <remarks>security.md 5.8 and 5.10.</remarks>
public sealed class HostilePageTests
{
    private static readonly string[] Words =
    [
        "\"><script>alert(1)</script>", "'/><image href=\"http://evil/x\"/>", "</text></svg><script>alert(1)</script>", "]]><foreignObject>", "url(http://evil/)", "javascript:alert(1)",
        "x;background:url(//evil)", "a'}</style><script>", "\u202Eevil\u2066", "&amp;lt;script&amp;gt;",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Words_stay_words_wherever_they_stand(string words)
    {
        var evil = System.Security.SecurityElement.Escape(words);
        var picture = new DrawnOfd
        {
            Resources = $"<ofd:Fonts><ofd:Font ID=\"2\" FontName=\"{evil}\" FamilyName=\"{evil}\"><ofd:FontFile>a.ttf</ofd:FontFile></ofd:Font></ofd:Fonts><ofd:ColorSpaces><ofd:ColorSpace ID=\"3\" Type=\"{evil}\"/></ofd:ColorSpaces>"
                + $"<ofd:MultiMedias><ofd:MultiMedia ID=\"{evil}\" Type=\"Image\" Format=\"{evil}\"><ofd:MediaFile>{evil}</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias><ofd:DrawParams><ofd:DrawParam ID=\"4\" Join=\"{evil}\" DashPattern=\"{evil}\" LineWidth=\"{evil}\"/></ofd:DrawParams>",
            Body = $"<ofd:TextObject ID=\"{evil}\" Font=\"2\" Size=\"5\" CTM=\"{evil}\" Boundary=\"{evil}\" Weight=\"{evil}\" CharDirection=\"{evil}\"><ofd:FillColor Value=\"{evil}\" ColorSpace=\"3\" Alpha=\"{evil}\"/><ofd:TextCode X=\"0\" Y=\"{evil}\" DeltaX=\"{evil}\">{evil}</ofd:TextCode></ofd:TextObject>"
                + $"<ofd:PathObject ID=\"5\" DrawParam=\"4\" Rule=\"{evil}\" Cap=\"{evil}\"><ofd:Clips TransFlag=\"{evil}\"><ofd:Clip><ofd:Area CTM=\"{evil}\"><ofd:Path><ofd:AbbreviatedData>M 0 0 L 1 1 {evil}</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips><ofd:AbbreviatedData>M 0 0 L 5 5 {evil}</ofd:AbbreviatedData></ofd:PathObject>"
                + $"<ofd:ImageObject ID=\"6\" ResourceID=\"{evil}\" Boundary=\"0 0 5 5\" CTM=\"{evil}\"/><script>alert(1)</script><ofd:foreignObject>{evil}</ofd:foreignObject>",
        }.Draw();

        Assert.Contains("<path d=\"M0 0 L5 5", picture.Svg, StringComparison.Ordinal);
        Assert.Contains("<tspan", picture.Svg, StringComparison.Ordinal);
    }

    public static TheoryData<string> All => [.. Words];

    [Fact]
    public void Objects_beyond_the_bound_are_counted_and_the_rest_stands()
    {
        var picture = new DrawnOfd { Body = string.Concat(Enumerable.Repeat(Line, 50)), Limits = new() { MostObjects = 20 } }.Draw();

        Assert.Equal(30, picture.NotDrawn);
        Assert.Equal(["30 处没有画出：页面上的东西太多。"], picture.Notes);
        Assert.Equal(21, picture.Svg.Split("<path").Length);
    }

    [Fact]
    public void Picture_stays_within_its_bytes()
    {
        var picture = new DrawnOfd { Body = $"{Line}<ofd:TextObject ID=\"4\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">{new string('文', 2000)}</ofd:TextCode></ofd:TextObject>{Line}", Limits = new() { MostBytes = 3000 } }.Draw();

        Assert.True(picture.Svg.Length < 4000);
        Assert.Equal(["1 处没有画出：图太大。"], picture.Notes);
        Assert.Equal(3, picture.Svg.Split("<path").Length);
    }

    [Fact]
    public void Repeated_delta_is_as_long_as_the_text_at_most() =>
        Assert.Contains("x=\"0 1 2\"", new DrawnOfd { Body = "<ofd:TextObject ID=\"4\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 999999 1\">三个字</ofd:TextCode></ofd:TextObject>" }.Draw().Svg, StringComparison.Ordinal);

    [Fact]
    public void Who_has_had_enough_gets_what_is_drawn_so_far()
    {
        using var enough = new CancellationTokenSource();
        enough.Cancel();

        Assert.Equal(["2 处没有画出：画得太久，停下了。"], new DrawnOfd { Body = Line + Line }.Draw(enough.Token).Notes);
    }

    [Fact]
    public void Numbers_that_are_none_draw_nothing_strange()
    {
        var svg = new DrawnOfd { Body = "<ofd:PathObject ID=\"4\" Boundary=\"NaN 0 1 1\" CTM=\"1e300 0 0 Infinity 0 0\" LineWidth=\"-1\" Alpha=\"1e9\"><ofd:AbbreviatedData>M 1e300 0</ofd:AbbreviatedData></ofd:PathObject>" }.Draw().Svg;

        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_pages_are_drawn_as_far_as_they_go()
    {
        var office = new SealOffice();
        var good = office.Seal(SmallOfd.Make(2), SealedOfd.Foot);
        var parts = SmallOfd.Unpack(good);
        var chance = new Random(20260705);
        var drawn = 0;
        for (var round = 0; round < 300; round++)
        {
            var hit = chance.Next(parts.Count);
            var content = parts[hit].Content.ToArray();
            content[chance.Next(content.Length)] = (byte)chance.Next(256);
            var package = OfdPackage.Open(SmallOfd.Pack(parts.Select((part, i) => i == hit ? (part.Name, content) : part), System.IO.Compression.CompressionLevel.NoCompression)).Value;
            if (OfdDocument.ReadAll(package) is not { IsSuccess: true } documents || documents.Value[0].Pages.Count == 0) continue;

            SafeSvg.Check(OfdPageRenderer.Draw(package, documents.Value[0], documents.Value[0].Pages[0], [new StampOnPage(new OfdBox(1, 1, 40, 40), null, content)]).Svg);
            drawn++;
        }

        Assert.True(drawn > 200);
    }

    private const string Line = "<ofd:PathObject ID=\"4\"><ofd:AbbreviatedData>M 0 0 L 5 5</ofd:AbbreviatedData></ofd:PathObject>";
}
