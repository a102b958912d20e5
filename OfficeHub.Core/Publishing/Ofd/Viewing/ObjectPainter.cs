using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>The objects of a layer, a block or a composite unit, in painting order.</summary>
/// <remarks>GB/T 33190-2016, 8.5 and 13.</remarks>
internal static class ObjectPainter
{
    public static void DrawAll(Scene scene, XElement parent, Pen pen, int depth)
    {
        foreach (var one in parent.Elements())
        {
            Action? draw = one.Name.LocalName switch
            {
                _ when one.Flag("Visible") is false => null,
                "TextObject" => () => Within(scene, one, () => TextPainter.Draw(scene, one, pen.For(one, scene.Resources))),
                "PathObject" => () => Within(scene, one, () => PathPainter.Draw(scene, one, pen.For(one, scene.Resources))),
                "ImageObject" => () => Within(scene, one, () => ImagePainter.Draw(scene, one), withMatrix: false),
                "CompositeObject" => () => Within(scene, one, () => Composite(scene, one, pen.For(one, scene.Resources), depth)),
                "PageBlock" => () => Nested(scene, one, pen, depth),
                "VideoObject" => () => scene.Canvas.Miss("影音"),
                _ => null,
            };
            if (draw is not null) scene.Canvas.Object(draw);
        }
    }

    private static void Composite(Scene scene, XElement element, Pen pen, int depth)
    {
        if (scene.Resources.Find("CompositeGraphicUnit", element.Value("ResourceID"))?.Element.Child("Content") is { } content) Nested(scene, content, pen, depth);
        else scene.Canvas.Miss("复合图元的内容不在包里");
    }

    private static void Nested(Scene scene, XElement content, Pen pen, int depth)
    {
        if (depth < scene.Canvas.Limits.MostDepth) DrawAll(scene, content, pen, depth + 1);
        else scene.Canvas.Miss("图元套得太深");
    }

    // Object space, its matrix, the shift to its boundary: what is open stays open until the canvas closes the object.
    private static void Within(Scene scene, XElement element, Action draw, bool withMatrix = true)
    {
        var svg = scene.Canvas.Svg;
        var place = element.Box("Boundary");
        svg.Open("g",
            ("transform", place is { } box && (box.X != 0 || box.Y != 0) ? $"translate({SvgText.Numbers([box.X, box.Y])})" : null),
            ("opacity", element.Number("Alpha") is { } alpha && alpha < 255 ? SvgText.Number(Math.Clamp(alpha, 0, 255) / 255) : null));
        var clips = element.Child("Clips");
        var clipsFollow = clips.Flag("TransFlag") ?? true;
        if (!clipsFollow || !withMatrix) Clips.Open(scene, clips);
        if (withMatrix && element.Matrix() is { } matrix) svg.Open("g", ("transform", matrix));
        if (clipsFollow && withMatrix) Clips.Open(scene, clips);
        draw();
    }
}
