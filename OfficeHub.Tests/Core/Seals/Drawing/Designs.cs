using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Drawing;

namespace OfficeHub.Tests.Core.Seals.Drawing;

/// <summary>Seals to draw, and what one asks of their geometry.</summary>
internal static class Designs
{
    private const string LongName = "北原盟北原经济技术开发区管理委员会应急管理和安全生产监督局";

    public static SealDesign Office => SealDesign.Round("北原盟行政公署办公室");

    public static SealDesign Approval => SealDesign.Round("北原盟政务服务与数据管理局", SealRank.Special) with { BottomText = "行政审批专用章" };

    /// <summary>A name of that many characters.</summary>
    public static string Name(int count) => string.Concat(LongName, LongName)[..count];

    public static SealDrawing Drawn(SealDesign design)
    {
        var drawing = SealDrawing.Of(design);
        Assert.True(drawing.IsSuccess, drawing.Error?.Message);
        return drawing.Value;
    }

    public static IReadOnlyList<FieldFault> Faults(SealDesign design) => Assert.IsType<Invalid>(SealDrawing.Of(design).Error).Faults;

    public static string TextOf(SealDrawing drawing) => string.Concat(drawing.Glyphs.Select(glyph => glyph.Text));

    public static double FromCentre(this SealDrawing drawing, SealPoint point) => double.Hypot(point.X - (drawing.WidthMm / 2.0), point.Y - (drawing.HeightMm / 2.0));

    /// <summary>Whether two squares of characters cover a common place: by the axes of both (separating axis theorem).</summary>
    public static bool Overlap(IReadOnlyList<SealPoint> one, IReadOnlyList<SealPoint> other) => new[] { one, other }.All(shape =>
        Enumerable.Range(0, shape.Count).All(i =>
        {
            var (a, b) = (shape[i], shape[(i + 1) % shape.Count]);
            double Along(SealPoint point) => ((b.Y - a.Y) * point.X) - ((b.X - a.X) * point.Y);
            return one.Max(Along) > other.Min(Along) + 1e-9 && other.Max(Along) > one.Min(Along) + 1e-9;
        }));
}
