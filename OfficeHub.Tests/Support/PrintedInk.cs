using System.Globalization;
using System.Text;

namespace OfficeHub.Tests.Support;

/// <summary>A printed page as pixels, measured in millimetres from the top left of the paper.</summary>
internal sealed class PrintedInk(int width, int height, byte[] rgb, int start)
{
    public const int Dpi = 150;

    private const double MmPerPixel = 25.4 / Dpi;

    /// <summary>Reads a binary PPM of 24 bits.</summary>
    public static PrintedInk Read(byte[] ppm)
    {
        var head = Encoding.ASCII.GetString(ppm, 0, 32).Split((char[])['\n', ' '], 5);
        Assert.Equal(("P6", "255"), (head[0], head[3]));
        var size = (Width: int.Parse(head[1], CultureInfo.InvariantCulture), Height: int.Parse(head[2], CultureInfo.InvariantCulture));
        return new PrintedInk(size.Width, size.Height, ppm, ppm.Length - (size.Width * size.Height * 3));
    }

    /// <summary>The rows and columns with red ink between two heights; null when there is none.</summary>
    public InkBox? Red(double fromMm, double toMm) => Box(fromMm, toMm, (r, g, b) => r > 180 && g < 110 && b < 110);

    /// <summary>The rows and columns with black ink between two heights; null when there is none.</summary>
    public InkBox? Black(double fromMm, double toMm) => Box(fromMm, toMm, (r, g, b) => r < 110 && g < 110 && b < 110);

    /// <summary>Heights at which red ink spans at least so much of the width without a gap.</summary>
    public IReadOnlyList<double> RedLines(double atLeastMm) => Lines(atLeastMm, (r, g, b) => r > 180 && g < 140 && b < 140);

    /// <summary>Heights at which black ink spans at least so much of the width without a gap.</summary>
    public IReadOnlyList<double> BlackLines(double atLeastMm) => Lines(atLeastMm, (r, g, b) => r < 160 && g < 160 && b < 160);

    /// <summary>How far red ink goes on downwards from a height, in the middle of the page.</summary>
    public double RedRun(double fromMm)
    {
        var rows = 0;
        for (var y = (int)Math.Round(fromMm / MmPerPixel); y < height && Is(width / 2, y, (r, g, b) => r > 180 && g < 140 && b < 140); y++)
        {
            rows++;
        }

        return rows * MmPerPixel;
    }

    private List<double> Lines(double atLeastMm, Func<byte, byte, byte, bool> isInk)
    {
        var found = new List<double>();
        var wasLine = false;
        for (var y = 0; y < height; y++)
        {
            var longest = 0;
            var run = 0;
            for (var x = 0; x < width; x++)
            {
                run = Is(x, y, isInk) ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }

            var isLine = longest * MmPerPixel >= atLeastMm;
            if (isLine && !wasLine)
            {
                found.Add(y * MmPerPixel);
            }

            wasLine = isLine;
        }

        return found;
    }

    private InkBox? Box(double fromMm, double toMm, Func<byte, byte, byte, bool> isInk)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var y = Math.Max(0, (int)(fromMm / MmPerPixel)); y < Math.Min(height, (int)(toMm / MmPerPixel)); y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (Is(x, y, isInk))
                {
                    (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), y + 1);
                }
            }
        }

        return right < 0 ? null : new InkBox(left * MmPerPixel, top * MmPerPixel, right * MmPerPixel, bottom * MmPerPixel);
    }

    private bool Is(int x, int y, Func<byte, byte, byte, bool> isInk)
    {
        var at = start + (((y * width) + x) * 3);
        return isInk(rgb[at], rgb[at + 1], rgb[at + 2]);
    }
}

/// <summary>The smallest rectangle around some ink, in millimetres from the top left of the paper.</summary>
internal sealed record InkBox(double Left, double Top, double Right, double Bottom);
