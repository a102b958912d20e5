using System.Text;
using System.Xml.Linq;
using OfficeHub.Core.Publishing.Ofd.Viewing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Core.Publishing.Ofd.Viewing;

/// <summary>A small OFD made for one test, drawn.</summary>
internal sealed class DrawnOfd
{
    private const string Space = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private readonly List<(string Name, byte[] Content)> _parts = [];

    /// <summary>Objects of the body layer.</summary>
    public string Body { get; init; } = "";

    /// <summary>Other layers of the page, whole.</summary>
    public string Layers { get; init; } = "";

    /// <summary>Attributes of the body layer.</summary>
    public string Layer { get; init; } = "";

    /// <summary>Template, Area and the like, before the content.</summary>
    public string Before { get; init; } = "";

    /// <summary>More of CommonData.</summary>
    public string Common { get; init; } = "";

    /// <summary>Lists of the resource part, whose folder is Res.</summary>
    public string Resources { get; init; } = "";

    /// <summary>More of Document.xml.</summary>
    public string Document { get; init; } = "";

    public IReadOnlyList<StampOnPage> Stamps { get; init; } = [];

    public string? Warning { get; init; }

    public ViewingLimits? Limits { get; init; }

    public DrawnOfd With(string name, byte[] content)
    {
        _parts.Add((name, content));
        return this;
    }

    public DrawnOfd With(string name, string xml) => With(name, SmallOfd.Bytes(xml.Replace("<ofd:Page>", $"<ofd:Page {Space}>", StringComparison.Ordinal).Replace("<ofd:Annotations>", $"<ofd:Annotations {Space}>", StringComparison.Ordinal).Replace("<ofd:PageAnnot>", $"<ofd:PageAnnot {Space}>", StringComparison.Ordinal)));

    public byte[] Pack() => SmallOfd.Pack(
    [
        ("OFD.xml", SmallOfd.Bytes($"<ofd:OFD {Space} Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0a1b2c3d4e5f60718293a4b5c6d7e8f9</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")),
        ("Doc_0/Document.xml", SmallOfd.Bytes($"<ofd:Document {Space}><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>{Common}</ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Page.xml\"/></ofd:Pages>{Document}</ofd:Document>")),
        ("Doc_0/PublicRes.xml", SmallOfd.Bytes($"<ofd:Res {Space} BaseLoc=\"Res\">{Resources}</ofd:Res>")),
        ("Doc_0/Page.xml", SmallOfd.Bytes($"<ofd:Page {Space}>{Before}<ofd:Content><ofd:Layer ID=\"9\" {Layer}>{Body}</ofd:Layer>{Layers}</ofd:Content></ofd:Page>")),
        .. _parts,
    ]);

    /// <summary>The picture, which is checked to hold nothing dangerous.</summary>
    public PagePicture Draw(CancellationToken stop = default)
    {
        var package = OfdPackage.Open(Pack()).Value;
        var document = OfdDocument.ReadAll(package).Value[0];
        var picture = OfdPageRenderer.Draw(package, document, document.Pages[0], Stamps, Warning, Limits, stop);
        SafeSvg.Check(picture.Svg);
        return picture;
    }

    /// <summary>What is drawn above the white sheet, without namespaces, on one line.</summary>
    public string Drawn()
    {
        var root = XElement.Parse(Draw().Svg);
        var text = new StringBuilder();
        foreach (var one in root.Elements().SkipWhile(one => one.Name.LocalName == "style").Skip(1)) text.Append(one.ToString(SaveOptions.DisableFormatting));
        return text.Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "").ToString();
    }
}
