using System.Globalization;
using System.Xml.Linq;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>Writes the picture of a seal as SVG: shapes, characters by font name, and the emblem inside; no script and nothing from elsewhere.</summary>
public static class SealSvg
{
    /// <summary>The name space of SVG.</summary>
    public const string NameSpace = "http://www.w3.org/2000/svg";

    /// <summary>The red of seals (ui.md 1, --gb-red).</summary>
    public const string Red = "#FF0000";

    /// <summary>宋体 under the names that systems know it by.</summary>
    /// <remarks>国发〔1999〕25号: the characters are 宋体.</remarks>
    public const string Faces = "SimSun, 宋体, NSimSun, STSong, 'Songti SC', 'FandolSong', 'Noto Serif CJK SC', 'Source Han Serif SC', serif";

    // The thin strokes of a text face would break in print; engraved ones are stronger.
    private const double StrokeShare = 0.022;

    private static readonly XNamespace Space = NameSpace;

    /// <summary>The file.</summary>
    public static string Write(SealDrawing drawing) => Tree(drawing).ToString(SaveOptions.DisableFormatting);

    /// <summary>The same as a tree.</summary>
    public static XElement Tree(SealDrawing drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        return new XElement(Space + "svg",
            new XAttribute("viewBox", $"0 0 {drawing.WidthMm} {drawing.HeightMm}"), new XAttribute("width", $"{drawing.WidthMm}mm"), new XAttribute("height", $"{drawing.HeightMm}mm"),
            new XAttribute("role", "img"), new XAttribute("aria-label", drawing.Title),
            drawing.Ring is not { } ring ? null : new XElement(Space + "circle", Length("cx", ring.Centre.X), Length("cy", ring.Centre.Y), Length("r", ring.RadiusMm), Line(ring.LineMm)),
            drawing.Frame is not { } frame ? null : new XElement(Space + "rect", Box(frame.Box), Line(frame.LineMm)),
            drawing.Star.Count == 0 ? null : new XElement(Space + "polygon",
                new XAttribute("points", string.Join(' ', drawing.Star.Select(point => $"{Number(point.X)},{Number(point.Y)}"))), new XAttribute("fill", Red)),
            drawing.Emblem is not { } emblem ? null : new XElement(Space + "image", Box(emblem.Box),
                new XAttribute("href", $"data:image/png;base64,{Convert.ToBase64String(emblem.Png.Span)}")),
            new XElement(Space + "g", new XAttribute("fill", Red), new XAttribute("stroke", Red), new XAttribute("stroke-linejoin", "round"),
                new XAttribute("font-family", Faces), new XAttribute("text-anchor", "middle"), drawing.Glyphs.Select(Glyph)));
    }

    private static XElement Glyph(SealGlyph glyph)
    {
        var place = glyph.Place;
        return new XElement(Space + "text", Length("font-size", glyph.SizeMm), Length("stroke-width", glyph.SizeMm * StrokeShare),
            new XAttribute("transform", $"matrix({string.Join(' ', new[] { place.A, place.B, place.C, place.D, place.E, place.F }.Select(Number))})"), glyph.Text);
    }

    private static object[] Box(SealBox box) => [Length("x", box.Left), Length("y", box.Top), Length("width", box.Width), Length("height", box.Height)];

    private static object[] Line(double thickness) => [new XAttribute("fill", "none"), new XAttribute("stroke", Red), Length("stroke-width", thickness)];

    private static XAttribute Length(string name, double value) => new(name, Number(value));

    private static string Number(double value) => (Math.Round(value, 4) + 0.0).ToString("0.####", CultureInfo.InvariantCulture);
}
