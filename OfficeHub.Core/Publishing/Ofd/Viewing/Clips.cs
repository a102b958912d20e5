using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>Clips: each is a union of areas, and what is seen lies in all of them.</summary>
/// <remarks>GB/T 33190-2016, 8.4.</remarks>
internal static class Clips
{
    private const int Most = 16;
    private const int MostAreas = 200;

    /// <summary>Opens a group for each clip.</summary>
    public static void Open(Scene scene, XElement? clips)
    {
        foreach (var clip in clips.Children("Clip").Take(Most))
        {
            var areas = clip.Children("Area").Take(MostAreas).Select(area => (Area: area, Path: area.Child("Path"))).ToList();
            var drawn = areas.Select(one => (one.Area, one.Path, Data: PathData.ToSvg(one.Path.Words("AbbreviatedData")))).Where(one => one.Data is not null).ToList();
            if (drawn.Count < areas.Count || drawn.Count == 0)
            {
                scene.Canvas.Remark("有的裁剪区没有用上，图可能比原件多露出一些。");
                continue;
            }

            var (svg, id) = (scene.Canvas.Svg, scene.Canvas.NewId("k"));
            svg.Open("clipPath", ("id", id));
            foreach (var (area, path, data) in drawn)
            {
                var shift = path.Box("Boundary") is { } box ? $"translate({SvgText.Numbers([box.X, box.Y])})" : null;
                var transform = string.Join(' ', new[] { area.Matrix(), shift, path.Matrix() }.OfType<string>());
                svg.Leaf("path", ("d", data), ("transform", transform.Length > 0 ? transform : null), ("clip-rule", PathPainter.Rule(path)));
            }

            svg.Close();
            svg.Open("g", ("clip-path", $"url(#{id})"));
        }
    }
}
