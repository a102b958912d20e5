using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OfficeHub.Core.Publishing.Layout;
using static OfficeHub.Core.Publishing.Ofd.OfdNames;

namespace OfficeHub.Core.Publishing.Ofd;

/// <summary>A laid-out page as Content.xml.</summary>
/// <remarks>GB/T 33190-2016, page content: text and path objects, images.</remarks>
internal sealed class OfdPageXml(OfdIds ids, OfdResources resources, ICollection<(string Element, string Page, string Object)> tagged)
{
    /// <summary>Height of a text object as a part of the characters': readers clip at it.</summary>
    private const double Room = 1.25;

    /// <summary>The page.</summary>
    /// <param name="page">As laid out.</param>
    /// <param name="pageId">Its id in the document.</param>
    public XElement Of(LaidPage page, string pageId)
    {
        var layer = new XElement(Ns + "Layer", new XAttribute("ID", ids.Next()), new XAttribute("Type", "Body"));
        foreach (var item in page.Items)
        {
            if (ObjectOf(item) is not { } element)
            {
                continue;
            }

            layer.Add(element);
            if (item.Element.Length > 0)
            {
                tagged.Add((item.Element, pageId, element.Attribute("ID")!.Value));
            }
        }

        return new XElement(Ns + "Page", new XElement(Ns + "Content", layer));
    }

    private XElement? ObjectOf(LaidItem item) => item switch
    {
        LaidText text => Text(text),
        LaidRule rule => Rule(rule),
        LaidPicture picture => Picture(picture),
        LaidBarcode barcode => Barcode(barcode),
        _ => null,
    };

    // X and Y are the baseline of the first character within the boundary; the width of a character higher than wide comes from the matrix.
    private XElement Text(LaidText text)
    {
        var (style, scale) = (text.Style, text.Style.Scale);
        var (left, top) = (text.Xs[0], text.TopMm);
        var width = text.Xs[^1] - left + (style.SizeMm * scale);
        var code = new XElement(Ns + "TextCode", new XAttribute("X", "0"), new XAttribute("Y", Number(text.Y - top)), Clean(text.Text));
        if (text.Xs.Count > 1)
        {
            code.SetAttributeValue("DeltaX", Deltas(text.Xs.Zip(text.Xs.Skip(1), (a, b) => (b - a) / scale)));
        }

        return new XElement(
            Ns + "TextObject",
            new XAttribute("ID", ids.Next()),
            new XAttribute("Boundary", Numbers(left, top, width, style.SizeMm * Room)),
            scale is 1 ? null : new XAttribute("CTM", Numbers(scale, 0, 0, 1, 0, 0)),
            new XAttribute("Font", resources.Font(style.Face)),
            new XAttribute("Size", Number(style.SizeMm)),
            Colour("FillColor", style.Ink),
            code);
    }

    private XElement Rule(LaidRule rule)
    {
        var half = rule.ThicknessMm / 2;
        var isLevel = rule.Y1.Equals(rule.Y2);
        var (length, left, top) = isLevel ? (rule.X2 - rule.X1, rule.X1, rule.Y1 - half) : (rule.Y2 - rule.Y1, rule.X1 - half, rule.Y1);
        return new XElement(
            Ns + "PathObject",
            new XAttribute("ID", ids.Next()),
            new XAttribute("Boundary", isLevel ? Numbers(left, top, length, rule.ThicknessMm) : Numbers(left, top, rule.ThicknessMm, length)),
            new XAttribute("LineWidth", Number(rule.ThicknessMm)),
            Colour("StrokeColor", rule.Ink),
            new XElement(Ns + "AbbreviatedData", isLevel ? $"M 0 {Number(half)} L {Number(length)} {Number(half)}" : $"M {Number(half)} 0 L {Number(half)} {Number(length)}"));
    }

    private XElement Barcode(LaidBarcode barcode)
    {
        var bars = new StringBuilder();
        foreach (var (x, y, width, height) in barcode.Bars())
        {
            var (left, top, right, bottom) = (Number(x - barcode.X), Number(y - barcode.Y), Number(x - barcode.X + width), Number(y - barcode.Y + height));
            bars.Append(CultureInfo.InvariantCulture, $"M {left} {top} L {right} {top} L {right} {bottom} L {left} {bottom} C ");
        }

        return new XElement(
            Ns + "PathObject",
            new XAttribute("ID", ids.Next()),
            new XAttribute("Boundary", Numbers(barcode.X, barcode.Y, barcode.WidthMm, barcode.HeightMm)),
            new XAttribute("Stroke", "false"),
            new XAttribute("Fill", "true"),
            Colour("FillColor", Ink.Black),
            new XElement(Ns + "AbbreviatedData", bars.ToString().TrimEnd()));
    }

    // The image is the unit square; without a matrix some readers draw it a millimetre wide.
    private XElement Picture(LaidPicture picture)
    {
        if (resources.Image(picture.Hash) is not { } image)
        {
            var style = TypeStyle.Small;
            var words = $"（图：{picture.Description}）";
            return Text(new LaidText(words, [.. words.EnumerateRunes().Select((_, i) => picture.X + (i * style.PitchMm))], picture.Y + (picture.HeightMm / 2), style, "", null));
        }

        return new XElement(
            Ns + "ImageObject",
            new XAttribute("ID", ids.Next()),
            new XAttribute("Boundary", Numbers(picture.X, picture.Y, picture.WidthMm, picture.HeightMm)),
            new XAttribute("CTM", Numbers(picture.WidthMm, 0, 0, picture.HeightMm, 0, 0)),
            new XAttribute("ResourceID", image));
    }

    private static XElement Colour(string name, Ink ink) => new(Ns + name, new XAttribute("Value", ink is Ink.Red ? "255 0 0" : "0 0 0"));

    // g k v: the same advance k times.
    private static string Deltas(IEnumerable<double> advances)
    {
        var all = advances.Select(Number).ToList();
        var text = new StringBuilder();
        for (var start = 0; start < all.Count;)
        {
            var end = start + 1;
            while (end < all.Count && string.Equals(all[end], all[start], StringComparison.Ordinal))
            {
                end++;
            }

            text.Append(text.Length > 0 ? " " : "");
            _ = end - start > 2 ? text.Append("g ").Append(end - start).Append(' ').Append(all[start]) : text.AppendJoin(' ', all[start..end]);
            start = end;
        }

        return text.ToString();
    }
}

/// <summary>Ids of one document: unique through pages, layers, objects and resources.</summary>
internal sealed class OfdIds
{
    /// <summary>The highest given so far.</summary>
    public int Highest { get; private set; }

    public int Next() => ++Highest;
}
