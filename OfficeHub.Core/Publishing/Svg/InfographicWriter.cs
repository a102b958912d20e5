using System.Globalization;
using System.Text;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Svg;

/// <summary>Draws a 图解 as one long picture for a phone or a page. The same blocks give the same bytes; nothing in it runs or is fetched.</summary>
/// <remarks>SVG 1.1. Lengths in user units, x from the left, y down. Title and description are read aloud; the words stay words.</remarks>
public static class InfographicWriter
{
    /// <summary>Width of the picture; its height follows the words.</summary>
    public const double Width = 750;

    private const double Edge = 36;
    private const double Gap = 20;
    private const double Pad = 24;
    private const double Disc = 44;
    private const double FigureWidth = 190;
    private const string Ink = "#1B2430";
    private const string Accent = "#1B5E86";
    private const string Soft = "#E7F0F6";

    private static readonly TypeStyle Title = Style(40);
    private static readonly TypeStyle Heading = Style(30);
    private static readonly TypeStyle Words = Style(26);
    private static readonly TypeStyle Number = Style(36);

    /// <summary>Draws it.</summary>
    /// <param name="graphic">Any number of blocks.</param>
    /// <returns>A whole SVG document without XML declaration.</returns>
    public static string Write(Infographic graphic)
    {
        ArgumentNullException.ThrowIfNull(graphic);
        var setter = new LineSetter(SquareMetrics.Instance);
        var inside = new StringBuilder();
        var title = Lines(setter, graphic.Title, Title, Width - (2 * Edge), LineAlignment.Centre);
        var band = (2 * Edge) + (title.Count * Step(Title));
        Rectangle(inside, (0, 0), (Width, band), Accent, 0);
        Text(inside, title, Edge, Edge, Title, "#FFFFFF", "bold");
        var y = band + Edge;
        for (var i = 0; i < graphic.Blocks.Count; i++) y = Block(inside, setter, graphic.Blocks[i], i + 1, y) + Gap;
        var height = y - Gap + Edge;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Figure(Width)}\" height=\"{Figure(height)}\" viewBox=\"0 0 {Figure(Width)} {Figure(height)}\" role=\"img\" aria-labelledby=\"name words\" font-family=\"'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',sans-serif\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"name\">{Escaped(graphic.Title)}</title><desc id=\"words\">{Escaped(InWords(graphic))}</desc>");
        Rectangle(svg, (0, 0), (Width, height), "#FFFFFF", 0);
        return svg.Append(inside).Append("</svg>").ToString();
    }

    /// <summary>The same in words, for whoever does not see the picture.</summary>
    public static string InWords(Infographic graphic)
    {
        ArgumentNullException.ThrowIfNull(graphic);
        return string.Concat(graphic.Blocks.Select((block, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {block.Heading}{(block.Figure.Length > 0 ? $"（{block.Figure}）" : "")}：{block.Text.TrimEnd('。')}。"));
    }

    // A disc with its number, the heading beside it, the words below; a figure has a column of its own at the right.
    private static double Block(StringBuilder svg, LineSetter setter, InfographicBlock block, int number, double top)
    {
        var left = Edge + Pad;
        var wide = Width - (2 * Edge) - (2 * Pad) - (block.Figure.Length > 0 ? FigureWidth + Pad : 0);
        var heading = Lines(setter, block.Heading, Heading, wide - Disc - 14, LineAlignment.Left);
        var words = Lines(setter, block.Text, Words, wide, LineAlignment.Left);
        var figure = Lines(setter, block.Figure, Number, FigureWidth, LineAlignment.Centre);
        var head = Math.Max(Disc, heading.Count * Step(Heading));
        var high = (2 * Pad) + Math.Max(head + (words.Count > 0 ? 10 : 0) + (words.Count * Step(Words)), figure.Count * Step(Number));
        Rectangle(svg, (Edge, top), (Width - (2 * Edge), high), Soft, 14);
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Figure(left + (Disc / 2))}\" cy=\"{Figure(top + Pad + (Disc / 2))}\" r=\"{Figure(Disc / 2)}\" fill=\"{Accent}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Figure(left + (Disc / 2))}\" y=\"{Figure(top + Pad + (Disc / 2) + 9)}\" text-anchor=\"middle\" font-size=\"26\" font-weight=\"bold\" fill=\"#FFFFFF\">{number}</text>");
        Text(svg, heading, left + Disc + 14, top + Pad + Math.Max(0, (Disc - Step(Heading)) / 2), Heading, Ink, "bold");
        Text(svg, words, left, top + Pad + head + 10, Words, Ink, "normal");
        Text(svg, figure, Width - Edge - Pad - FigureWidth, top + ((high - (figure.Count * Step(Number))) / 2), Number, Accent, "bold");
        return top + high;
    }

    private static IReadOnlyList<SetLine> Lines(LineSetter setter, string text, TypeStyle style, double width, LineAlignment alignment) =>
        setter.Set([new StyledText(text, style)], new LineMeasure(width, Alignment: alignment));

    private static void Text(StringBuilder svg, IReadOnlyList<SetLine> lines, double x, double top, TypeStyle style, string colour, string weight)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var baseline = top + (i * Step(style)) + ((Step(style) - style.SizeMm) / 2) + (style.SizeMm * TypeStyle.Baseline);
            foreach (var text in lines[i].Texts(x, baseline, place: null))
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{string.Join(' ', text.Xs.Select(Figure))}\" y=\"{Figure(text.Y)}\" font-size=\"{Figure(style.SizeMm)}\" font-weight=\"{weight}\" fill=\"{colour}\">{Escaped(text.Text)}</text>");
            }
        }
    }

    private static void Rectangle(StringBuilder svg, (double X, double Y) at, (double Width, double Height) size, string colour, int radius) =>
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Figure(at.X)}\" y=\"{Figure(at.Y)}\" width=\"{Figure(size.Width)}\" height=\"{Figure(size.Height)}\" rx=\"{radius}\" fill=\"{colour}\"/>");

    private static TypeStyle Style(double size) => new(Face.Hei, size, size);

    private static double Step(TypeStyle style) => style.SizeMm * 1.5;

    private static string Figure(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) => new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();
}
