using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>PathObject.</summary>
/// <remarks>GB/T 33190-2016, 9.</remarks>
internal static class PathPainter
{
    public static void Draw(Scene scene, XElement element, Pen pen)
    {
        if (PathData.ToSvg(element.Words("AbbreviatedData")) is not { } data)
        {
            scene.Canvas.Miss("图形的路径读不出来");
            return;
        }

        var fill = element.Flag("Fill") is true ? Paints.Of(pen.Fill, scene) : Paint.None;
        var stroke = element.Flag("Stroke") is not false ? Paints.Of(pen.Stroke, scene) : Paint.None;
        var isLine = stroke != Paint.None;
        scene.Canvas.Svg.Leaf("path",
            ("d", data), ("fill", fill.Value), ("fill-opacity", fill.Opacity), ("fill-rule", fill == Paint.None ? null : Rule(element)),
            ("stroke", isLine ? stroke.Value : null), ("stroke-opacity", stroke.Opacity), ("stroke-width", isLine ? pen.Width : null),
            ("stroke-linejoin", isLine ? pen.Join : null), ("stroke-linecap", isLine ? pen.Cap : null), ("stroke-miterlimit", isLine && pen.Join is null ? pen.Miter : null),
            ("stroke-dasharray", isLine ? pen.Dashes : null), ("stroke-dashoffset", isLine ? pen.DashOffset : null));
    }

    /// <summary>Even-Odd, or null for the usual rule.</summary>
    public static string? Rule(XElement? element) => element.Value("Rule")?.StartsWith("Even", StringComparison.OrdinalIgnoreCase) is true ? "evenodd" : null;
}
