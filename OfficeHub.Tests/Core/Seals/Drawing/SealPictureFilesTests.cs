using System.Globalization;
using System.Xml.Linq;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Packages;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Core.Seals.Drawing.Designs;

namespace OfficeHub.Tests.Core.Seals.Drawing;

/// <summary>The design as text, as SVG and as OFD.</summary>
public sealed class SealPictureFilesTests
{
    private static readonly SealDesign County = SealDesign.Round("东河旗人民政府", SealRank.County) with { EmblemPng = Convert.ToBase64String(DrawnPng.Dot(300, 300)) };

    public static TheoryData<SealDesign> Seals => [Office, Approval with { IsDemo = true }, County, SealDesign.NameStamp("陈立诚印"), SealDesign.Box("北原盟行政公署", "文件收讫")];

    [Theory]
    [MemberData(nameof(Seals))]
    public void Design_comes_back_from_its_text_as_it_was(SealDesign design)
    {
        var text = design.ToJson();

        Assert.Equal(design, SealDesign.FromJson(text).Value);
        Assert.Equal(text, SealDesign.FromJson(text).Value.ToJson());
        Assert.Contains(design.Name, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"Kind\":\"Round\",\"Name\":null}")]
    [InlineData("{\"Kind\":7,\"Name\":\"北原盟\"}")]
    [InlineData("{\"Kind\":\"Round\",\"Name\":\"北原盟\",\"Colour\":\"blue\"}")]
    public void Text_that_is_no_design_is_refused(string text) => Assert.IsType<Invalid>(SealDesign.FromJson(text).Error);

    [Theory]
    [MemberData(nameof(Seals))]
    public void Svg_is_well_formed_red_and_closed_to_the_outside(SealDesign design)
    {
        var drawing = Drawn(design);

        var svg = Xml(SealSvg.Write(drawing));

        Assert.Equal("{http://www.w3.org/2000/svg}svg", svg.Name.ToString());
        Assert.Equal(($"0 0 {design.WidthMm} {design.HeightMm}", $"{design.WidthMm}mm"), (svg.Attribute("viewBox")!.Value, svg.Attribute("width")!.Value));
        Assert.Equal(("img", drawing.Title), (svg.Attribute("role")!.Value, svg.Attribute("aria-label")!.Value));
        Assert.Equal(TextOf(drawing), string.Concat(svg.Descendants().Where(one => one.Name.LocalName == "text").Select(one => one.Value)));
        Assert.All(svg.Descendants(), one => Assert.Contains(one.Name.LocalName, new[] { "circle", "rect", "polygon", "image", "g", "text" }));
        var attributes = svg.DescendantsAndSelf().Attributes().ToList();
        Assert.DoesNotContain(attributes, one => one.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || (one.Name.LocalName == "href" && !one.Value.StartsWith("data:image/png;base64,", StringComparison.Ordinal)));
        Assert.All(attributes.Where(one => one.Name.LocalName is "fill" or "stroke"), one => Assert.Contains(one.Value, new[] { "#FF0000", "none" }));
        Assert.Equal(design.Mark is SealMark.Emblem ? 1 : 0, attributes.Count(one => one.Name.LocalName == "href"));
    }

    [Fact]
    public void Svg_escapes_whatever_the_title_and_the_characters_hold()
    {
        var hostile = Drawn(Office) with { Title = "\"><script>alert(1)</script>", Glyphs = [Drawn(Office).Glyphs[0] with { Text = "</text><script/>" }] };

        var svg = Xml(SealSvg.Write(hostile));

        Assert.Equal("</text><script/>", Assert.Single(svg.Descendants(), one => one.Name.LocalName == "text").Value);
        Assert.DoesNotContain(svg.Descendants(), one => one.Name.LocalName == "script");
    }

    [Theory]
    [MemberData(nameof(Seals))]
    public void Ofd_opens_as_one_page_of_the_seal_s_size_with_good_ids(SealDesign design)
    {
        var drawing = Drawn(design);

        var file = SealOfdPicture.Write(drawing);

        Assert.Equal(file, SealOfdPicture.Write(Drawn(design)));
        Assert.Equal(new OfdBox(0, 0, design.WidthMm, design.HeightMm), OfdPictureCheck.Read(file).Value);
        var package = OfdPackage.Open(file).Value;
        var document = Assert.Single(OfdDocument.ReadAll(package).Value);
        Assert.Equal((null, false), (document.Fault, document.IsSigned));
        Assert.True(package.TryLoad("Doc_0/Document.xml", out var root) & package.TryLoad(Assert.Single(document.Pages).Part!.Value.Name, out var page));
        var parts = package.Files.Where(name => name.EndsWith(".xml", StringComparison.Ordinal)).Select(name => package.TryLoad(name, out var part) ? part! : throw new InvalidDataException(name)).ToList();
        Assert.All(parts, part => Assert.Equal("ofd", part.GetPrefixOfNamespace("http://www.ofdspec.org/2016")));
        var ids = parts.SelectMany(part => part.DescendantsAndSelf()).Attributes("ID").Select(one => int.Parse(one.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.True(int.Parse(root!.Descendants().Single(one => one.Name.LocalName == "MaxUnitID").Value, CultureInfo.InvariantCulture) >= ids.Max());
        Assert.All(page!.Descendants().Attributes().Where(one => one.Name.LocalName is "Font" or "ResourceID"), one => Assert.Contains(int.Parse(one.Value, CultureInfo.InvariantCulture), ids));
        Assert.Equal(TextOf(drawing), string.Concat(page.Descendants().Where(one => one.Name.LocalName == "TextCode").Select(one => one.Value)));
        Assert.Equal(design.Mark is SealMark.Emblem, package.Files.Contains("Doc_0/Res/emblem.png"));
    }

    [Fact]
    public void Ofd_puts_each_character_where_the_drawing_has_it()
    {
        var drawing = Drawn(Approval);
        var page = OfdPackage.Open(SealOfdPicture.Write(drawing)).Value.TryLoad("Doc_0/Pages/Page_0/Content.xml", out var root) ? root! : null!;

        var texts = page.Descendants().Where(one => one.Name.LocalName == "TextObject").ToList();

        Assert.Equal(drawing.Glyphs.Count, texts.Count);
        Assert.All(texts.Zip(drawing.Glyphs), pair =>
        {
            double[] box = Numbers(pair.First, "Boundary"), matrix = Numbers(pair.First, "CTM");
            var size = Numbers(pair.First, "Size")[0];
            // The square from its base line, x from 0: object space, CTM, then the place of the boundary.
            var corners = new[] { (0, -SealGlyph.Above), (1, -SealGlyph.Above), (1, 1 - SealGlyph.Above), (0, 1 - SealGlyph.Above) }
                .Select(at => new SealMatrix(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4] + box[0], matrix[5] + box[1]).Apply(at.Item1 * size, at.Item2 * size)).ToList();
            Assert.All(corners.Zip(pair.Second.Corners), corner => Assert.True(Math.Abs(corner.First.X - corner.Second.X) < 0.002 && Math.Abs(corner.First.Y - corner.Second.Y) < 0.002));
            Assert.All(corners, corner => Assert.True(corner.X >= box[0] - 0.002 && corner.X <= box[0] + box[2] + 0.002 && corner.Y >= box[1] - 0.002 && corner.Y <= box[1] + box[3] + 0.002));
        });
    }

    [Fact]
    public void Ofd_picture_with_a_seal_inside_or_of_more_pages_is_refused()
    {
        Assert.Contains("不能再有签章", OfdPictureCheck.Read(SmallOfd.Pack([.. SmallOfd.Unpack(SealOfdPicture.Write(Drawn(Office))), ("Doc_0/Signs/Sign_0/Seal.esl", [1])])).Fault!.Message, StringComparison.Ordinal);
        Assert.Contains("不能再有签章", OfdPictureCheck.Read(SmallOfd.With(SealOfdPicture.Write(Drawn(Office)), "OFD.xml", "</ofd:DocRoot>", "</ofd:DocRoot><ofd:Signatures>Signs.xml</ofd:Signatures>")).Fault!.Message, StringComparison.Ordinal);
        Assert.Contains("一页", OfdPictureCheck.Read(SmallOfd.Make(2)).Fault!.Message, StringComparison.Ordinal);
        Assert.True(OfdPictureCheck.Read(SmallOfd.Make(1)).IsSuccess);
        Assert.False(OfdPictureCheck.Read("PK没有"u8.ToArray()).IsSuccess);
        var many = Enumerable.Range(0, 200).Select(i => ($"Doc_0/Res/{i}.png", new byte[10]));
        Assert.False(OfdPictureCheck.Read(SmallOfd.Pack([.. SmallOfd.Parts(), .. many])).IsSuccess);
        Assert.False(OfdPictureCheck.Read(SmallOfd.Pack([.. SmallOfd.Parts(), ("Doc_0/Res/a.bin", new byte[17 * 1024 * 1024])])).IsSuccess);
    }

    private static double[] Numbers(XElement element, string attribute) =>
        [.. element.Attribute(attribute)!.Value.Split(' ').Select(one => double.Parse(one, CultureInfo.InvariantCulture))];

    private static XElement Xml(string text) =>
        SafeXml.TryLoad(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), out var document, 1_000_000) ? document.Root! : throw new InvalidDataException(text);
}
