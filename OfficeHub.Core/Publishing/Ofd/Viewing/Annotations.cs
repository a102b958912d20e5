using System.Xml.Linq;
using OfficeHub.Signing.Ofd;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>The annotations of a page that are seen: stamps, watermarks, paths, highlights.</summary>
/// <remarks>GB/T 33190-2016, 15. A stamp among them is only a picture, no seal; it is shown as such.</remarks>
internal static class Annotations
{
    private const int Most = 1000;
    private const int MostParts = 20;

    public static void Draw(Scene scene, OfdPage page, string path)
    {
        if (scene.Part(path, scene.DocumentPart) is not { } list)
        {
            scene.Canvas.Miss("批注读不出来");
            return;
        }

        foreach (var entry in list.Root.Children("Page").Where(one => one.Value("PageID") == page.Id).Take(MostParts))
        {
            if (entry.Words("FileLoc") is not { } file || scene.Part(file, list.Part) is not { } part)
            {
                scene.Canvas.Miss("批注读不出来");
                continue;
            }

            foreach (var annotation in part.Root.Children("Annot").Where(one => one.Flag("Visible") is not false).Take(Most))
            {
                if (annotation.Child("Appearance") is { } look) scene.Canvas.Object(() => Draw(scene, annotation, look));
            }
        }
    }

    private static void Draw(Scene scene, XElement annotation, XElement look)
    {
        var (svg, box) = (scene.Canvas.Svg, look.Box("Boundary"));
        svg.Open("g", ("transform", box is { } place ? $"translate({SvgText.Numbers([place.X, place.Y])})" : null));
        ObjectPainter.DrawAll(scene, look, Pen.Usual.For(look, scene.Resources), depth: 1);
        if (annotation.Value("Type") is not "Stamp" || box is not { } whole || !look.HasElements) return;
        svg.Leaf("rect", ("width", SvgText.Number(whole.Width)), ("height", SvgText.Number(whole.Height)), ("fill", "none"), ("stroke", "#7f8a97"), ("stroke-width", "0.2"), ("stroke-dasharray", "1 1"));
        scene.Canvas.Remark("虚线框里的图章是批注，只是图，不是电子印章。");
    }
}
