using System.Globalization;
using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>A colour that stands by itself.</summary>
/// <param name="Hex">As SVG writes it.</param>
/// <param name="Opacity">0 to 1.</param>
internal readonly record struct SolidColor(string Hex, double Opacity)
{
    public static SolidColor Black { get; } = new("#000000", 1);
}

/// <summary>Colours of gray, RGB and CMYK, by value or from a palette.</summary>
/// <remarks>GB/T 33190-2016, 8.3.</remarks>
internal static class Colors
{
    private const int MostChannels = 4;

    /// <summary>The colour an element names: black when it says nothing.</summary>
    public static SolidColor Of(XElement? color, Resources resources)
    {
        var space = resources.Find("ColorSpace", color.Value("ColorSpace") ?? resources.UsualColorSpace)?.Element;
        var channels = Channels(color.Value("Value")) ?? FromPalette(color, space);
        var opacity = Math.Clamp(color.Number("Alpha") ?? 255, 0, 255) / 255;
        return channels is null ? SolidColor.Black with { Opacity = opacity } : new SolidColor(Hex(channels, space), opacity);
    }

    private static double[]? FromPalette(XElement? color, XElement? space)
    {
        var palette = space.Child("Palette");
        return color.Number("Index") is { } index && index >= 0 && index < 65536
            ? Channels(palette?.Elements().Where(one => one.Name.LocalName == "CV").ElementAtOrDefault((int)index)?.Value)
            : null;
    }

    private static string Hex(double[] channels, XElement? space)
    {
        var bits = (int)Math.Clamp(space.Number("BitsPerComponent") ?? 8, 1, 16);
        var most = (1 << bits) - 1;
        var part = channels.Select(one => Math.Clamp(one / most, 0, 1)).ToArray();
        var (red, green, blue) = part switch
        {
            // By the number of values where the two disagree: black would hide what stands there.
            [var gray] => (gray, gray, gray),
            [var cyan, var magenta, var yellow, var key] => ((1 - cyan) * (1 - key), (1 - magenta) * (1 - key), (1 - yellow) * (1 - key)),
            [var r, var g, var b] => (r, g, b),
            _ => (0d, 0d, 0d),
        };
        return string.Create(CultureInfo.InvariantCulture, $"#{Byte(red):x2}{Byte(green):x2}{Byte(blue):x2}");
    }

    private static int Byte(double part) => (int)Math.Round(part * 255, MidpointRounding.AwayFromZero);

    // Decimal, or hexadecimal behind a #.
    private static double[]? Channels(string? text)
    {
        var words = (text ?? "").Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostChannels) return null;
        var channels = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith('#'))
            {
                if (!int.TryParse(words[i].AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)) return null;
                channels[i] = hex;
            }
            else if (!OfdValues.TryNumber(words[i], out channels[i]))
            {
                return null;
            }
        }

        return channels;
    }
}
