using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Documents.Attachments;

/// <summary>How large a picture is printed.</summary>
internal static class PictureSize
{
    /// <summary>The least side, as the text takes it.</summary>
    public const double LeastMm = 5;

    // The rest of a page stays for words before and after.
    private const double MostHeightMm = 200;
    private const double MillimetresAnInch = 25.4;
    private const double PixelsAnInch = 96;

    /// <summary>96 pixels an inch, made smaller until it fits the type area; null when a side is too short to be seen then.</summary>
    public static (double WidthMm, double HeightMm)? Printed(int width, int height)
    {
        var (wide, high) = (width * MillimetresAnInch / PixelsAnInch, height * MillimetresAnInch / PixelsAnInch);
        var scale = Math.Min(1, Math.Min(GbT9704.TypeAreaWidthMm / wide, MostHeightMm / high));
        var (printedWidth, printedHeight) = (Math.Round(wide * scale, 1), Math.Round(high * scale, 1));
        return printedWidth < LeastMm || printedHeight < LeastMm ? null : (printedWidth, printedHeight);
    }
}

/// <summary>Too few pixels, or a strip.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureTooSmall(int Width, int Height)
    : Error("Document.PictureTooSmall", $"这幅图只有 {Width}×{Height} 像素，印出来有一边不到 5 毫米，看不清。请换一幅大些的。");
