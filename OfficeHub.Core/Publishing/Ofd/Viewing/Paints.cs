using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>What an area or a line is filled with.</summary>
/// <param name="Value">A colour, or a gradient of this picture.</param>
/// <param name="Opacity">Null when it hides what is below.</param>
internal readonly record struct Paint(string Value, string? Opacity)
{
    public static Paint None { get; } = new("none", null);
}

/// <summary>FillColor and StrokeColor: plain colours, straight and round gradients; of meshes and patterns the first colour.</summary>
/// <remarks>GB/T 33190-2016, 8.3.</remarks>
internal static class Paints
{
    private const int MostStops = 64;

    /// <summary>Writes the gradient, if it is one, and says what to paint with.</summary>
    public static Paint Of(XElement? color, Scene scene)
    {
        if (color.Child("AxialShd") is { } axial) return Gradient(axial, "linearGradient", scene) ?? First(axial, scene);
        if (color.Child("RadialShd") is { } radial) return Gradient(radial, "radialGradient", scene) ?? First(radial, scene);
        if (color?.Elements().FirstOrDefault(one => one.Name.LocalName is "Pattern" or "GouraudShd" or "LaGouraudShd") is not { } other) return Solid(color, scene);
        scene.Canvas.Remark("有的底纹用它的第一种颜色代替。");
        return First(other, scene);
    }

    private static Paint Solid(XElement? color, Scene scene)
    {
        var solid = Colors.Of(color, scene.Resources);
        return new Paint(solid.Hex, Opacity(solid));
    }

    private static Paint First(XElement shading, Scene scene) =>
        shading.Descendants().FirstOrDefault(one => one.Name.LocalName is "Color" or "FillColor" or "StrokeColor") is { } first ? Solid(first, scene) : Paint.None;

    private static Paint? Gradient(XElement shading, string name, Scene scene)
    {
        if (OfdValues.Numbers(shading.Value("StartPoint"), 2) is not { Length: 2 } start || OfdValues.Numbers(shading.Value("EndPoint"), 2) is not { Length: 2 } end) return null;
        var segments = shading.Children("Segment").Take(MostStops).ToList();
        if (segments.Count == 0) return null;

        var (id, svg) = (scene.Canvas.NewId("g"), scene.Canvas.Svg);
        var spread = shading.Value("MapType") switch { "Repeat" => "repeat", "Reflect" => "reflect", _ => null };
        if (name == "linearGradient")
        {
            svg.Open(name, ("id", id), ("gradientUnits", "userSpaceOnUse"), ("x1", N(start[0])), ("y1", N(start[1])), ("x2", N(end[0])), ("y2", N(end[1])), ("spreadMethod", spread));
        }
        else
        {
            svg.Open(name, ("id", id), ("gradientUnits", "userSpaceOnUse"), ("fx", N(start[0])), ("fy", N(start[1])), ("cx", N(end[0])), ("cy", N(end[1])),
                ("fr", N(Math.Max(shading.Number("StartRadius") ?? 0, 0))), ("r", N(Math.Max(shading.Number("EndRadius") ?? 0, 0))), ("spreadMethod", spread));
        }

        foreach (var (i, segment) in segments.Index())
        {
            var solid = Colors.Of(segment.Child("Color"), scene.Resources);
            var place = segment.Number("Position") ?? (segments.Count == 1 ? 0 : i / (double)(segments.Count - 1));
            svg.Leaf("stop", ("offset", N(Math.Clamp(place, 0, 1))), ("stop-color", solid.Hex), ("stop-opacity", Opacity(solid)));
        }

        svg.Close();
        return new Paint($"url(#{id})", null);
    }

    private static string? Opacity(SolidColor solid) => solid.Opacity < 1 ? N(solid.Opacity) : null;

    private static string N(double value) => SvgText.Number(value);
}
