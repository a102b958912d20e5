using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Packages;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>The pictures of seals, above everything else on the page.</summary>
/// <remarks>GB/T 33190-2016, 18.2.3; e-seal.md 8.</remarks>
internal static class StampPainter
{
    // A seal is one small page.
    private static readonly ZipLimits LimitsOfSeals = new() { MaxEntries = 500, MaxInflatedBytes = 16 * 1024 * 1024 };

    public static void Draw(Canvas canvas, StampOnPage stamp)
    {
        var (svg, box) = (canvas.Svg, stamp.Boundary);
        // As ink: what is printed below stays readable.
        svg.Open("g", ("transform", $"translate({SvgText.Numbers([box.X, box.Y])})"), ("style", "mix-blend-mode:multiply"));
        if (stamp.Clip is { } clip)
        {
            var id = canvas.NewId("k");
            svg.Open("clipPath", ("id", id));
            svg.Leaf("rect", ("x", N(clip.X)), ("y", N(clip.Y)), ("width", N(clip.Width)), ("height", N(clip.Height)));
            svg.Close();
            svg.Open("g", ("clip-path", $"url(#{id})"));
        }

        var file = stamp.Picture;
        if (Raster.Of(file.Span).Name == "OFD") Nested(canvas, box, file);
        else if (ImagePainter.Why(canvas, file.Span, isOfPage: false) is { } why) ImagePainter.Instead(canvas, box with { X = 0, Y = 0 }, $"印章图：{why}");
        else ImagePainter.Picture(svg, file.Span, ("width", N(box.Width)), ("height", N(box.Height)));
    }

    // Depth 1: the seals of a seal are not looked for.
    private static void Nested(Canvas canvas, OfdBox box, ReadOnlyMemory<byte> file)
    {
        var package = OfdPackage.Open(file, LimitsOfSeals);
        var documents = package.IsSuccess ? OfdDocument.ReadAll(package.Value) : package.Fault;
        if (!documents.IsSuccess || documents.Value[0].Pages is not [var page, ..])
        {
            ImagePainter.Instead(canvas, box with { X = 0, Y = 0 }, "印章图：OFD 读不出来");
            return;
        }

        var own = page.Box ?? box with { X = 0, Y = 0 };
        canvas.Svg.Open("g", ("transform", $"scale({SvgText.Numbers([box.Width / own.Width, box.Height / own.Height])}) translate({SvgText.Numbers([-own.X, -own.Y])})"));
        new Scene(canvas, package.Value, documents.Value[0]).Draw(page);
    }

    private static string N(double value) => SvgText.Number(value);
}
