using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Ofd;
using OfficeHub.Core.Publishing.Standards;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Ofd;

/// <summary>The acceptance list of ofd.md 8.</summary>
public sealed class OfdWriterTests
{
    private static readonly XNamespace Ns = "http://www.ofdspec.org/2016";

    public static IEnumerable<object[]> Documents => OfficeDocuments.All.Select(pair => new object[] { pair.Name });

    [Theory]
    [MemberData(nameof(Documents))]
    public void Ids_are_unique_references_resolve_and_advances_match_their_characters(string name)
    {
        var parts = Parts(name);

        // A tag refers to objects, it has none of its own.
        var ids = parts.Where(part => !part.Key.Contains("/Tags/", StringComparison.Ordinal)).SelectMany(part => part.Value.Descendants().Attributes("ID")).Select(id => int.Parse(id.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids.Max(), (int)parts["Doc_0/Document.xml"].Descendants(Ns + "MaxUnitID").Single());
        var fonts = parts["Doc_0/PublicRes.xml"].Descendants(Ns + "Font").Select(font => font.Attribute("ID")!.Value).ToList();
        foreach (var text in parts.Values.SelectMany(part => part.Descendants(Ns + "TextObject")))
        {
            Assert.Contains(text.Attribute("Font")!.Value, fonts);
            var code = text.Element(Ns + "TextCode")!;
            Assert.Equal(code.Value.EnumerateRunes().Count() - 1, Advances(code.Attribute("DeltaX")?.Value).Count);
        }

        var objects = parts.Where(part => part.Key.Contains("/Pages/", StringComparison.Ordinal)).SelectMany(part => part.Value.Descendants().Attributes("ID")).Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(parts["Doc_0/Tags/CustomTag.xml"].Descendants(Ns + "ObjectRef"), tag => Assert.Contains(tag.Value, objects));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Text_of_the_pages_in_order_is_the_text_of_the_document(string name)
    {
        var content = OfficeDocuments.Of(name);
        var text = string.Concat(Parts(name).Where(part => part.Key.Contains("/Pages/", StringComparison.Ordinal))
            .OrderBy(part => int.Parse(part.Key.Split("Page_")[1].Split('/')[0], CultureInfo.InvariantCulture))
            .SelectMany(part => part.Value.Descendants(Ns + "TextObject")).Where(one => !IsPageNumber(one)).Select(one => one.Element(Ns + "TextCode")!.Value));

        var ordinals = Ordinals.Of(content.MainText, content.SectionsRunOn);
        var expected = string.Concat(content.MainText.Select((block, i) => block is Paragraph paragraph ? ordinals[i] + paragraph.Text : ""));
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains(PrintedText.Title(content), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_input_gives_the_same_bytes()
    {
        Assert.Equal(Written("notice"), Written("notice"));
    }

    [Fact]
    public void Elements_are_tagged_and_the_facts_stand_in_the_metadata()
    {
        var parts = Parts("notice");

        var tags = parts["Doc_0/Tags/CustomTag.xml"].Descendants().Select(tag => tag.Name.LocalName).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "版头", "发文机关标志", "发文字号", "主体", "标题", "主送机关", "正文", "发文机关署名", "成文日期", "版记", "抄送机关", "印发机关" }, tags);
        var facts = parts["OFD.xml"].Descendants(Ns + "CustomData").ToDictionary(one => one.Attribute("Name")!.Value, one => one.Value, StringComparer.Ordinal);
        Assert.Equal(("通知", "北署办发〔2026〕18号", "加急", "2026-07-01"), (facts["文种"], facts["发文字号"], facts["紧急程度"], facts["成文日期"]));
    }

    [Fact]
    public void Attachments_are_inside_under_names_of_our_own()
    {
        var content = OfficeDocuments.Notice;
        OfdAttachment[] files = [new("..\\分工表.xlsx", new byte[] { 1, 2, 3 }), new("说明", new byte[2048])];

        var file = OfdWriter.Write(Laid(content), content, Options with { Attachments = files });

        var package = OfdPackage.Open(file).Value;
        var list = XElement.Parse(Encoding.UTF8.GetString(package.Find("Doc_0/Attachs/Attachments.xml")!.Value.Span));
        Assert.Equal(["..\\分工表.xlsx", "说明"], list.Elements().Select(one => one.Attribute("Name")!.Value));
        Assert.Equal([1, 2, 3], package.Find("Doc_0/Attachs/attach_1.xlsx")!.Value.ToArray());
        Assert.Equal(2048, package.Find("Doc_0/Attachs/attach_2")!.Value.Length);
    }

    [Fact]
    public void Picture_is_a_resource_and_one_that_is_not_there_is_said()
    {
        var png = DrawnPicture.Seal(20);
        var content = OfficeDocuments.Notice with { MainText = [new Picture("aa", 80, 60, "示意图"), new Picture("bb", 80, 60, "走向图")] };

        var parts = Read(OfdWriter.Write(Laid(content), content, Options with { Picture = hash => hash == "aa" ? png : null }));

        var image = Assert.Single(parts.Values.SelectMany(part => part.Descendants(Ns + "ImageObject")));
        Assert.Equal(image.Attribute("ResourceID")!.Value, parts["Doc_0/DocumentRes.xml"].Descendants(Ns + "MultiMedia").Single().Attribute("ID")!.Value);
        Assert.Contains(parts.Values.SelectMany(part => part.Descendants(Ns + "TextCode")), code => code.Value == "（图：走向图）");
    }

    [Fact]
    public void Hostile_text_is_text()
    {
        var content = OfficeDocuments.Notice with
        {
            Title = "关于<script>alert(1)</script>的通知",
            MainText = [new Paragraph(0, "a\u0000b\uFFFEc\uD800d&amp;\u202E倒\u0301𠮷" + new string('́', 50))],
        };

        var parts = Read(OfdWriter.Write(Laid(content), content, Options));

        Assert.Contains(parts.Values.SelectMany(part => part.Descendants(Ns + "TextCode")), code => code.Value.Contains("script", StringComparison.Ordinal));
    }

    /// <summary>The seal is put where the layout left room for it, and everything is covered by it.</summary>
    [Fact]
    public void Sealed_at_the_place_of_the_layout_it_verifies()
    {
        var office = new SealOffice();
        var content = OfficeDocuments.Notice;
        var laid = Laid(content);
        var page = laid.Pages.Single(one => one.Items.OfType<LaidSeal>().Any());
        var place = page.Items.OfType<LaidSeal>().Single();
        var at = new SealPlacement.OnOnePage(page.Number, place.X - (place.DiameterMm / 2), place.Y - (place.DiameterMm / 2));

        var file = office.Seal(Written("notice"), at);

        Assert.Equal(Verdict.Ok, office.Check(file).Verdict);
    }

    private static OfdOptions Options { get; } = new(OfdOptions.IdOf("通知"), OfficeDocuments.Written.WrittenAt);

    private static LaidDocument Laid(DocumentContent content) => DocumentLayout.Of(content, new LayoutOptions(2026));

    private static byte[] Written(string name) => OfdWriter.Write(Laid(OfficeDocuments.Of(name)), OfficeDocuments.Of(name), Options);

    private static Dictionary<string, XElement> Parts(string name) => Read(Written(name));

    private static Dictionary<string, XElement> Read(byte[] file)
    {
        var package = OfdPackage.Open(file).Value;
        return package.Files.Where(part => part.EndsWith(".xml", StringComparison.Ordinal))
            .ToDictionary(part => part, part => XElement.Parse(Encoding.UTF8.GetString(package.Find(part)!.Value.Span), LoadOptions.PreserveWhitespace), StringComparer.Ordinal);
    }

    private static bool IsPageNumber(XElement text) => text.Element(Ns + "TextCode")!.Value.StartsWith("— ", StringComparison.Ordinal);

    private static List<double> Advances(string? deltas)
    {
        var all = new List<double>();
        var words = (deltas ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "g")
            {
                all.AddRange(Enumerable.Repeat(double.Parse(words[i + 2], CultureInfo.InvariantCulture), int.Parse(words[i + 1], CultureInfo.InvariantCulture)));
                i += 2;
            }
            else
            {
                all.Add(double.Parse(words[i], CultureInfo.InvariantCulture));
            }
        }

        return all;
    }
}
