using System.Globalization;
using System.Xml.Linq;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using OfficeHub.Core.Publishing.Svg;

namespace OfficeHub.Tests.Core.Publishing.Svg;

public sealed class SvgWriterTests
{
    private const string Evil = "\"><script>alert(1)</script><image href=x onerror=alert(1)>&lt;<!--]]><foreignObject>';\u0000\uFFFE\uD800";
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";
    private static readonly string[] Elements = ["svg", "text", "tspan", "line", "image", "rect", "title"];

    private static readonly string[] Attributes =
    [
        "width", "height", "viewBox", "role", "aria-label", "x", "y", "x1", "y1", "x2", "y2", "fill", "stroke", "stroke-width", "font-family", "font-size", "transform", "href",
        "preserveAspectRatio", "data-element", "data-part", "data-block", "data-offset",
    ];

    [Fact]
    public void Hostile_text_in_every_element_stays_text()
    {
        var content = OfficeDocuments.Notice with
        {
            Title = Evil,
            Issuers = [Evil],
            Abbreviation = Evil,
            PrimaryRecipients = Evil,
            CopyRecipients = Evil,
            PrintingAgency = Evil,
            Remark = Evil,
            MainText = [new Paragraph(1, Evil), new Paragraph(0, Evil), new Table([[Evil, Evil], [Evil, Evil]]), new Picture(Evil, 80, 60, Evil), new Picture("aa", 80, 60, Evil)],
            Annexes = [new Annex(Evil, [new Paragraph(0, Evil)])],
        };

        var written = Pages(content, new SvgOptions { PictureAddress = hash => hash == "aa" ? Evil : null });

        foreach (var page in written)
        {
            Assert.All(page.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, Elements));
            Assert.All(page.DescendantsAndSelf().Attributes().Where(one => !one.IsNamespaceDeclaration), attribute => Assert.Contains(attribute.Name.LocalName, Attributes));
        }

        Assert.Contains(written.SelectMany(page => page.Descendants(Ns + "text")), text => text.Value.Contains("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_character_has_its_place_and_one_beyond_the_basic_plane_stands_alone()
    {
        var content = OfficeDocuments.Notice with { MainText = [new Paragraph(0, "吉祥𠮷利")] };

        var text = Pages(content, new SvgOptions()).SelectMany(page => page.Descendants(Ns + "text")).Single(one => (one.Attribute("data-part")?.Value, one.Attribute("data-block")?.Value) is ("-1", "0"));

        Assert.Equal(["吉祥", "𠮷", "利"], text.Elements().Select(span => span.Value));
        var xs = text.Elements().SelectMany(span => span.Attribute("x")!.Value.Split(' ')).Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(4, xs.Count);
        Assert.All(xs.Zip(xs.Skip(1)), pair => Assert.Equal(GbT9704.CharacterPitchMm, pair.Second - pair.First, 0.01));
    }

    [Fact]
    public void Mark_higher_than_wide_is_drawn_narrow_and_red()
    {
        var mark = Pages(OfficeDocuments.Notice, new SvgOptions())[0].Descendants(Ns + "text").First(text => text.Attribute("data-element")?.Value == GbT33476.IssuerMark);

        Assert.Equal("#FF0000", mark.Attribute("fill")!.Value);
        Assert.StartsWith("scale(0.", mark.Attribute("transform")!.Value, StringComparison.Ordinal);
    }

    private static List<XElement> Pages(DocumentContent content, SvgOptions options) =>
        [.. DocumentLayout.Of(content, new LayoutOptions(2026)).Pages.Select(page => XElement.Parse(SvgWriter.Write(page, options)))];
}
