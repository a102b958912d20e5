using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Ofd;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>Writes the picture of a seal as an OFD of one page (picture type <c>ofd</c>): lines, and characters by font name. The same drawing gives the same bytes.</summary>
/// <remarks>GB/T 33190-2016; e-seal.md 8: such a picture carries no seal itself.</remarks>
public static class SealOfdPicture
{
    /// <summary>The picture type in the seal.</summary>
    public const string Type = "ofd";

    private const string Red = "255 0 0";
    private const int FontId = 1;
    private const int EmblemId = 2;
    private const int PageId = 3;
    private const int LayerId = 4;
    private const int FirstObject = 5;

    private static readonly XNamespace Space = "http://www.ofdspec.org/2016";

    /// <summary>The file.</summary>
    public static byte[] Write(SealDrawing drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var objects = Objects(drawing).Select((one, i) => WithId(one, FirstObject + i)).ToList();
        var hasEmblem = drawing.Emblem is not null;
        var page = Element("Page", Element("Content", Element("Layer", new XAttribute("ID", LayerId), objects)));
        var document = Element("Document",
            Element("CommonData", Element("MaxUnitID", FirstObject + objects.Count - 1), Element("PageArea", Element("PhysicalBox", $"0 0 {drawing.WidthMm} {drawing.HeightMm}")),
                Element("PublicRes", "PublicRes.xml"), hasEmblem ? Element("DocumentRes", "DocumentRes.xml") : null),
            Element("Pages", Element("Page", new XAttribute("ID", PageId), new XAttribute("BaseLoc", "Pages/Page_0/Content.xml"))));
        var fonts = Element("Res", new XAttribute("BaseLoc", "Res"),
            Element("Fonts", Element("Font", new XAttribute("ID", FontId), new XAttribute("FontName", "宋体"), new XAttribute("FamilyName", "SimSun"), new XAttribute("Charset", "unicode"), new XAttribute("Serif", "true"))));
        var pictures = Element("Res", new XAttribute("BaseLoc", "Res"),
            Element("MultiMedias", Element("MultiMedia", new XAttribute("ID", EmblemId), new XAttribute("Type", "Image"), new XAttribute("Format", "PNG"), Element("MediaFile", "emblem.png"))));

        var pageBytes = Bytes(page);
        // The number of the document follows from what is drawn: nothing random, and two pictures differ in it.
        var id = Convert.ToHexStringLower(Sm3.Hash([.. pageBytes, .. drawing.Emblem?.Png.ToArray() ?? []]).AsSpan(0, 16));
        var entry = Element("OFD", new XAttribute("Version", "1.0"), new XAttribute("DocType", "OFD"),
            Element("DocBody", Element("DocInfo", Element("DocID", id), Element("Title", drawing.Title), Element("Creator", "OfficeHub")), Element("DocRoot", "Doc_0/Document.xml")));
        List<(string Name, ReadOnlyMemory<byte> Content)> parts =
        [
            (OfdPackage.Entry, Bytes(entry)), ("Doc_0/Document.xml", Bytes(document)), ("Doc_0/PublicRes.xml", Bytes(fonts)),
            ("Doc_0/Pages/Page_0/Content.xml", pageBytes),
        ];
        if (drawing.Emblem is { } emblem)
        {
            parts.Add(("Doc_0/DocumentRes.xml", Bytes(pictures)));
            parts.Add(("Doc_0/Res/emblem.png", emblem.Png));
        }

        return OfdPackageWriter.Write(parts);
    }

    private static IEnumerable<XElement> Objects(SealDrawing drawing)
    {
        var whole = new SealBox(0, 0, drawing.WidthMm, drawing.HeightMm);
        if (drawing.Ring is { } ring)
        {
            var (left, right, y, r) = (Number(ring.Centre.X - ring.RadiusMm), Number(ring.Centre.X + ring.RadiusMm), Number(ring.Centre.Y), Number(ring.RadiusMm));
            yield return Line(whole, ring.LineMm, $"M {left} {y} A {r} {r} 0 1 1 {right} {y} A {r} {r} 0 1 1 {left} {y} C");
        }

        if (drawing.Frame is { Box: var box, LineMm: var thickness })
        {
            var (left, top, right, bottom) = (Number(box.Left), Number(box.Top), Number(box.Right), Number(box.Bottom));
            yield return Line(whole, thickness, $"M {left} {top} L {right} {top} L {right} {bottom} L {left} {bottom} C");
        }

        if (drawing.Star.Count > 0)
        {
            yield return Element("PathObject", Boundary(whole), new XAttribute("Stroke", "false"), new XAttribute("Fill", "true"), Element("FillColor", new XAttribute("Value", Red)),
                Element("AbbreviatedData", "M " + string.Join(" L ", drawing.Star.Select(point => $"{Number(point.X)} {Number(point.Y)}")) + " C"));
        }

        if (drawing.Emblem is { } emblem)
        {
            yield return Element("ImageObject", Boundary(emblem.Box), new XAttribute("CTM", $"{Number(emblem.Box.Width)} 0 0 {Number(emblem.Box.Height)} 0 0"), new XAttribute("ResourceID", EmblemId));
        }

        foreach (var glyph in drawing.Glyphs)
        {
            yield return Text(glyph);
        }
    }

    private static XElement Line(SealBox boundary, double thickness, string data) => Element("PathObject", Boundary(boundary), new XAttribute("LineWidth", Number(thickness)),
        Element("StrokeColor", new XAttribute("Value", Red)), Element("AbbreviatedData", data));

    // Object space: the character at its base line from 0 to its size; CTM turns it, Boundary is where its square then lies.
    private static XElement Text(SealGlyph glyph)
    {
        var (corners, place) = (glyph.Corners, glyph.Place);
        var (left, top) = (corners.Min(corner => corner.X), corners.Min(corner => corner.Y));
        var box = new SealBox(left, top, corners.Max(corner => corner.X) - left, corners.Max(corner => corner.Y) - top);
        var origin = place.Apply(-glyph.SizeMm / 2, 0);
        var matrix = new[] { place.A, place.B, place.C, place.D, origin.X - left, origin.Y - top };
        return Element("TextObject", Boundary(box), new XAttribute("Font", FontId), new XAttribute("Size", Number(glyph.SizeMm)), new XAttribute("CTM", string.Join(' ', matrix.Select(Number))),
            Element("FillColor", new XAttribute("Value", Red)), Element("TextCode", new XAttribute("X", "0"), new XAttribute("Y", "0"), glyph.Text));
    }

    private static XElement WithId(XElement element, int id)
    {
        element.ReplaceAttributes([new XAttribute("ID", id), .. element.Attributes()]);
        return element;
    }

    private static XAttribute Boundary(SealBox box) => new("Boundary", $"{Number(box.Left)} {Number(box.Top)} {Number(box.Width)} {Number(box.Height)}");

    private static XElement Element(string name, params object?[] content) => new(Space + name, content);

    private static byte[] Bytes(XElement root)
    {
        // Viewers match the prefix as text (ofd.md).
        root.Add(new XAttribute(XNamespace.Xmlns + "ofd", Space.NamespaceName));
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting));
    }

    private static string Number(double value) => (Math.Round(value, 4) + 0.0).ToString("0.####", CultureInfo.InvariantCulture);
}
