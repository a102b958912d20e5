using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>TextObject: every character where the file puts it.</summary>
/// <remarks>GB/T 33190-2016, 11. The glyphs that CGTransform names are not used: what is read is the text itself.</remarks>
internal static class TextPainter
{
    private const int MostCharacters = 20_000;
    private const int BoldFrom = 600;

    public static void Draw(Scene scene, XElement element, Pen pen)
    {
        var (svg, font) = (scene.Canvas.Svg, scene.Resources.Find("Font", element.Value("Font")));
        if (element.Number("Size") is not { } size || size <= 0)
        {
            scene.Canvas.Miss("文字没有字号");
            return;
        }

        var fill = element.Flag("Fill") is false ? Paint.None : Paints.Of(pen.Fill, scene);
        var stroke = element.Flag("Stroke") is true ? Paints.Of(pen.Stroke, scene) : Paint.None;
        var scale = element.Number("HScale") is { } written && written > 0 ? written : 1;
        var isBold = (element.Number("Weight") ?? 400) >= BoldFrom || font?.Element.Flag("Bold") is true;
        var isItalic = element.Flag("Italic") is true || font?.Element.Flag("Italic") is true;
        svg.Open("text",
            ("font-family", Family(scene, element, font)), ("font-size", SvgText.Number(size)), ("font-weight", isBold ? "700" : null), ("font-style", isItalic ? "italic" : null),
            ("fill", fill.Value), ("fill-opacity", fill.Opacity), ("stroke", stroke == Paint.None ? null : stroke.Value), ("stroke-opacity", stroke.Opacity),
            ("stroke-width", stroke == Paint.None ? null : pen.Width), ("transform", scale == 1 ? null : $"scale({SvgText.Number(scale)} 1)"));
        var turn = element.Number("CharDirection") is { } direction && direction != 0 ? SvgText.Number(direction) : null;
        var (left, room) = ((X: 0d, Y: 0d), MostCharacters);
        foreach (var code in element.Children("TextCode"))
        {
            var runes = code.Value.EnumerateRunes().Where(rune => rune.Value is not ('\r' or '\n' or '\t')).Take(room).ToList();
            left = (code.Number("X") ?? left.X, code.Number("Y") ?? left.Y);
            room -= runes.Count;
            if (runes.Count > 0) Line(svg, runes, Places(left, code, runes.Count), scale, turn);
        }

        svg.Close();
    }

    // Where no advance is given any more, the next character follows as the font says.
    private static List<(double? X, double? Y)> Places((double X, double Y) start, XElement code, int count)
    {
        var (right, down) = (OfdValues.Deltas(code.Value("DeltaX"), count - 1), OfdValues.Deltas(code.Value("DeltaY"), count - 1));
        var (x, y) = start;
        var places = new List<(double?, double?)>(count) { (x, y) };
        for (var i = 0; i < count - 1; i++)
        {
            var (isRight, isDown) = (i < right.Count, i < down.Count);
            x += isRight ? right[i] : 0;
            y += isDown ? down[i] : 0;
            // A vertical line says how far down alone.
            places.Add((isRight || isDown ? x : null, isDown ? y : null));
        }

        return places;
    }

    // A list of places counts UTF-16 units in some browsers and characters in others: rare characters get a list of their own.
    private static void Line(SvgText svg, List<Rune> runes, List<(double? X, double? Y)> places, double scale, string? turn)
    {
        for (var i = 0; i < runes.Count;)
        {
            var end = i + 1;
            while (runes[i].IsBmp && end < runes.Count && runes[end].IsBmp)
            {
                end++;
            }

            var part = places.GetRange(i, end - i);
            svg.Open("tspan", ("x", Axis(part.Select(one => one.X / scale))), ("y", Axis(part.Select(one => one.Y))), ("rotate", turn));
            // Blanks in a row would fall together, and the places after them be another character's.
            svg.Words(string.Concat(runes.GetRange(i, end - i).Select(rune => rune.ToString())).Replace(' ', '\u00A0'));
            svg.Close();
            i = end;
        }
    }

    private static string? Axis(IEnumerable<double?> places) => places.TakeWhile(one => one is not null).Select(one => one!.Value).ToList() is { Count: > 0 } list ? SvgText.Numbers(list) : null;

    private static string Family(Scene scene, XElement element, Resource? font)
    {
        var stack = FontNames.Stack(font?.Element.Value("FontName"), font?.Element.Value("FamilyName"));
        // A font whose glyphs are picked by number may name its characters wrongly.
        if (font is null || element.Child("CGTransform") is not null || scene.Resources.FileOf(font, "FontFile") is not { } file) return stack;
        if (scene.Canvas.Fonts.NameOf(font, file) is { } name) return string.Create(CultureInfo.InvariantCulture, $"{name},{stack}");
        scene.Canvas.Remark("有的内嵌字体太大或读不出来，用近似的字体代替。");
        return stack;
    }
}
