using OfficeHub.Signing.Ofd;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>Draws a page of any OFD as SVG. A bad file is drawn as far as it goes; what is missing is counted and said.</summary>
/// <remarks>GB/T 33190-2016; ofd.md 1, 2, 4, 5 and 7.</remarks>
public static class OfdPageRenderer
{
    private const double MostMm = 5000;

    private static readonly OfdBox A4 = new(0, 0, 210, 297);

    /// <summary>Draws a page.</summary>
    /// <param name="package">Holds the page and what it refers to.</param>
    /// <param name="document">The document of the package.</param>
    /// <param name="page">One of its pages.</param>
    /// <param name="stamps">Pictures of seals to put on it.</param>
    /// <param name="warning">Chinese: laid across the whole page, so that nobody takes the picture for the paper; null for none.</param>
    /// <param name="limits">Bounds; null for the usual ones.</param>
    /// <param name="stop">Once it is cancelled, the rest is left out.</param>
    public static PagePicture Draw(
        OfdPackage package, OfdDocument document, OfdPage page, IReadOnlyList<StampOnPage> stamps, string? warning = null, ViewingLimits? limits = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(stamps);
        var box = page.Box is { } written && written.Width <= MostMm && written.Height <= MostMm ? written : A4;
        var canvas = new Canvas(limits ?? new ViewingLimits(), stop);
        new Scene(canvas, package, document).Draw(page);
        foreach (var stamp in stamps)
        {
            canvas.Object(() => StampPainter.Draw(canvas, stamp));
        }

        return new PagePicture(Assemble(canvas, box, warning), box.Width, box.Height, canvas.NotDrawn, canvas.Notes);
    }

    private static string Assemble(Canvas canvas, OfdBox box, string? warning)
    {
        var head = new SvgText(int.MaxValue);
        // Characters stand where the file puts them, whatever their own direction.
        head.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", SvgText.Numbers([box.X, box.Y, box.Width, box.Height])), ("width", $"{N(box.Width)}mm"), ("height", $"{N(box.Height)}mm"),
            ("xml:space", "preserve"), ("direction", "ltr"), ("unicode-bidi", "bidi-override"), ("font-kerning", "none"));
        if (canvas.Fonts.Css.Length > 0)
        {
            head.Open("style");
            head.Words(canvas.Fonts.Css);
            head.Close();
        }

        head.Leaf("rect", ("x", N(box.X)), ("y", N(box.Y)), ("width", N(box.Width)), ("height", N(box.Height)), ("fill", "#ffffff"));
        var foot = new SvgText(int.MaxValue);
        if (warning is not null) Warn(foot, box, warning);
        return $"{head}{canvas.Svg}{foot}</svg>";
    }

    // Three times, so that no part of the page can be cut out without it.
    private static void Warn(SvgText svg, OfdBox box, string warning)
    {
        var size = box.Width / (warning.Length + 2);
        svg.Leaf("rect", ("x", N(box.X + 0.75)), ("y", N(box.Y + 0.75)), ("width", N(Math.Max(box.Width - 1.5, 0.1))), ("height", N(Math.Max(box.Height - 1.5, 0.1))), ("fill", "none"), ("stroke", "#a8241b"), ("stroke-width", "1.5"));
        foreach (var part in new[] { 0.2, 0.5, 0.8 })
        {
            var (x, y) = (N(box.X + (box.Width / 2)), N(box.Y + (box.Height * part)));
            svg.Open("text", ("x", x), ("y", y), ("text-anchor", "middle"), ("font-size", N(size)), ("font-weight", "700"), ("font-family", FontNames.Stack("黑体")),
                ("fill", "#a8241b"), ("fill-opacity", "0.6"), ("transform", $"rotate(-18 {x} {y})"));
            svg.Words(warning);
            svg.Close();
        }
    }

    private static string N(double value) => SvgText.Number(value);
}
