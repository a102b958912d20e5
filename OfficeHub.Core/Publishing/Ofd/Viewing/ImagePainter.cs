using System.Xml.Linq;
using OfficeHub.Signing.Ofd;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>ImageObject, and raster pictures anywhere.</summary>
/// <remarks>GB/T 33190-2016, 10.</remarks>
internal static class ImagePainter
{
    public static void Draw(Scene scene, XElement element)
    {
        var (svg, box) = (scene.Canvas.Svg, element.Box("Boundary"));
        // The picture is the unit square; without a matrix it fills its boundary.
        var matrix = element.Matrix() ?? (box is { } whole ? $"scale({SvgText.Numbers([whole.Width, whole.Height])})" : null);
        if (matrix is null)
        {
            scene.Canvas.Miss("图像没有位置");
            return;
        }

        var seen = Seen(element) ?? (box is { } all ? all with { X = 0, Y = 0 } : null);
        var media = scene.Resources.Find("MultiMedia", element.Value("ResourceID"));
        var file = media is null ? null : scene.Resources.FileOf(media, "MediaFile");
        if (file is null)
        {
            Instead(scene.Canvas, seen, "图像不在包里");
            return;
        }

        if (element.Value("ImageMask") is not null) scene.Canvas.Remark("有的图像的遮罩没有用上。");
        if (Why(scene.Canvas, file.Value.Span, isOfPage: true) is { } why) Instead(scene.Canvas, seen, why);
        else Picture(svg, file.Value.Span, ("transform", matrix), ("width", "1"), ("height", "1"));
    }

    /// <summary>Why a picture is not shown; null when it is.</summary>
    /// <param name="canvas">What it is drawn on.</param>
    /// <param name="file">The picture.</param>
    /// <param name="isOfPage">A page shows PNG and JPEG; seals of old makers are GIF or BMP.</param>
    public static string? Why(Canvas canvas, ReadOnlySpan<byte> file, bool isOfPage)
    {
        var raster = Raster.Of(file);
        return raster.MediaType is null || (isOfPage && raster.MediaType is not ("image/png" or "image/jpeg")) ? $"不显示这种图像（{raster.Name}）"
            : raster.Pixels == 0 ? "图像读不出来"
            : raster.Pixels > canvas.Limits.MostPixels ? "图像的像素太多"
            : (file.Length + 2L) / 3 * 4 > canvas.Svg.Room ? "图像太大"
            : null;
    }

    /// <summary>A picture that was found good.</summary>
    public static void Picture(SvgText svg, ReadOnlySpan<byte> file, params ReadOnlySpan<(string Name, string? Value)> where) =>
        svg.Leaf("image", [.. where, ("preserveAspectRatio", "none"), ("href", $"data:{Raster.Of(file).MediaType};base64,{Convert.ToBase64String(file)}")]);

    /// <summary>A grey box that says what should be here.</summary>
    public static void Instead(Canvas canvas, OfdBox? box, string why)
    {
        canvas.Miss(why);
        if (box is not { } place) return;
        var size = Math.Clamp(Math.Min(place.Height / 3, place.Width / (why.Length + 1)), 0.5, 4);
        canvas.Svg.Leaf("rect", ("x", SvgText.Number(place.X)), ("y", SvgText.Number(place.Y)), ("width", SvgText.Number(place.Width)), ("height", SvgText.Number(place.Height)), ("fill", "#e4e8ec"), ("fill-opacity", "0.5"), ("stroke", "#7f8a97"), ("stroke-width", "0.2"));
        canvas.Svg.Open("text", ("x", SvgText.Number(place.X + (place.Width / 2))), ("y", SvgText.Number(place.Y + (place.Height / 2))), ("font-size", SvgText.Number(size)),
            ("font-family", FontNames.Stack("黑体")), ("fill", "#46515f"), ("text-anchor", "middle"), ("dominant-baseline", "middle"));
        canvas.Svg.Words(why);
        canvas.Svg.Close();
    }

    // Where the unit square comes to lie.
    private static OfdBox? Seen(XElement element)
    {
        if (OfdValues.Numbers(element.Value("CTM"), 6) is not [var a, var b, var c, var d, var e, var f]) return null;
        var (width, height) = (Math.Abs(a) + Math.Abs(c), Math.Abs(b) + Math.Abs(d));
        return width > 0 && height > 0 ? new OfdBox(e + Math.Min(a, 0) + Math.Min(c, 0), f + Math.Min(b, 0) + Math.Min(d, 0), width, height) : null;
    }
}
