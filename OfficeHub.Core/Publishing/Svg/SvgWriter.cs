using System.Globalization;
using System.Text;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Svg;

/// <summary>Writes laid-out pages as SVG, for the preview and for print from the browser. Text stays text: it can be selected and read aloud.</summary>
/// <remarks>SVG 1.1. One user unit is a millimetre; each character has its own place, so the lines are those of the layout whatever face takes the place of a missing one.</remarks>
public static class SvgWriter
{
    private const int Decimals = 3;

    /// <summary>One page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="options">Pictures and faces.</param>
    /// <returns>A whole SVG document without XML declaration; nothing in it runs or is fetched.</returns>
    public static string Write(LaidPage page, SvgOptions options)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(options);
        var svg = new StringBuilder();
        var (width, height) = (Number(GbT9704.PageWidthMm), Number(GbT9704.PageHeightMm));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}mm\" height=\"{height}mm\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"第 {page.Number} 页\">");
        foreach (var item in page.Items)
        {
            switch (item)
            {
                case LaidText text:
                    Text(svg, text, options);
                    break;
                case LaidRule rule:
                    svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(rule.X1)}\" y1=\"{Number(rule.Y1)}\" x2=\"{Number(rule.X2)}\" y2=\"{Number(rule.Y2)}\" stroke=\"{Colour(rule.Ink)}\" stroke-width=\"{Number(rule.ThicknessMm)}\"/>");
                    break;
                case LaidPicture picture:
                    Picture(svg, picture, options);
                    break;
                case LaidBarcode barcode:
                    Barcode(svg, barcode);
                    break;
                default:
                    // The place of a seal is not printed.
                    break;
            }
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Text(StringBuilder svg, LaidText text, SvgOptions options)
    {
        var (style, scale) = (text.Style, text.Style.Scale);
        svg.Append(CultureInfo.InvariantCulture, $"<text y=\"{Number(text.Y)}\" font-family=\"{Escaped(options.Families(style.Face))}\" font-size=\"{Number(style.SizeMm)}\" fill=\"{Colour(style.Ink)}\"");
        if (scale is not 1)
        {
            svg.Append(CultureInfo.InvariantCulture, $" transform=\"scale({Number(scale)} 1)\"");
        }

        if (text.Element.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $" data-element=\"{Escaped(text.Element)}\"");
        }

        if (text.Source is { } source)
        {
            svg.Append(CultureInfo.InvariantCulture, $" data-part=\"{source.Part}\" data-block=\"{source.Block}\" data-offset=\"{source.Offset}\"");
        }

        svg.Append('>');
        // A character beyond the basic plane counts as two places in some readers and as one in others: it stands alone.
        var runes = text.Text.EnumerateRunes().ToList();
        for (var start = 0; start < runes.Count;)
        {
            var end = start + 1;
            while (end < runes.Count && runes[start].IsBmp && runes[end].IsBmp)
            {
                end++;
            }

            svg.Append("<tspan x=\"").AppendJoin(' ', text.Xs.Skip(start).Take(end - start).Select(x => Number(x / scale))).Append("\">")
                .Append(Escaped(string.Concat(runes.Skip(start).Take(end - start).Select(rune => rune.ToString())))).Append("</tspan>");
            start = end;
        }

        svg.Append("</text>");
    }

    private static void Picture(StringBuilder svg, LaidPicture picture, SvgOptions options)
    {
        var box = $"x=\"{Number(picture.X)}\" y=\"{Number(picture.Y)}\" width=\"{Number(picture.WidthMm)}\" height=\"{Number(picture.HeightMm)}\"";
        if (options.PictureAddress(picture.Hash) is { } address)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<image {box} href=\"{Escaped(address)}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{Escaped(picture.Description)}\"/>");
            return;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<rect {box} fill=\"none\" stroke=\"#7F8A97\" stroke-width=\"0.2\"><title>{Escaped($"图：{picture.Description}")}</title></rect>");
    }

    private static void Barcode(StringBuilder svg, LaidBarcode barcode)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<path role=\"img\" aria-label=\"{LaidBarcode.Description}\" fill=\"{Colour(Ink.Black)}\" d=\"");
        foreach (var (x, y, width, height) in barcode.Bars())
        {
            svg.Append(CultureInfo.InvariantCulture, $"M{Number(x)} {Number(y)}h{Number(width)}v{Number(height)}h-{Number(width)}z");
        }

        svg.Append("\"/>");
    }

    private static string Colour(Ink ink) => ink is Ink.Red ? "#FF0000" : "#000000";

    private static string Number(double value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    // What XML 1.0 forbids becomes a space, half a surrogate pair the sign for what cannot be read.
    private static string Escaped(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                < ' ' or 0xFFFE or 0xFFFF => " ",
                _ => rune.ToString(),
            });
        }

        return clean.ToString();
    }
}
