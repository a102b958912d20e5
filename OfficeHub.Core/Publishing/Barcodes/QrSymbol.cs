using System.Globalization;
using System.Text;
using QRCoder;

namespace OfficeHub.Core.Publishing.Barcodes;

/// <summary>A QR code with its quiet zone. The same text gives the same symbol, and the same bytes of each picture.</summary>
/// <remarks>ISO/IEC 18004:2015, 6 and 7; error correction M, so that a fold or a stain does no harm.</remarks>
public sealed class QrSymbol
{
    /// <summary>Longest text, in characters: what is printed must still be read from 20 mm of paper.</summary>
    public const int LongestText = 200;

    private readonly string _text;
    private readonly bool[][] _dark;

    private QrSymbol(string text, bool[][] dark) => (_text, _dark) = (text, dark);

    /// <summary>Modules of a side, the quiet zone of four on each side counted in.</summary>
    public int Side => _dark.Length;

    /// <summary>Whether a module is dark.</summary>
    /// <param name="x">From 0 at the left.</param>
    /// <param name="y">From 0 at the top.</param>
    public bool IsDark(int x, int y) => _dark[y][x];

    /// <summary>The symbol of a text.</summary>
    /// <param name="text">ASCII, no longer than <see cref="LongestText"/>.</param>
    /// <exception cref="ArgumentException">It is empty, longer, or not ASCII: readers guess the encoding of everything else.</exception>
    public static QrSymbol Of(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.Length > LongestText || !Ascii.IsValid(text)) throw new ArgumentException("No text for a printed code.", nameof(text));
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new QrSymbol(text, [.. data.ModuleMatrix.Select(row => row.Cast<bool>().ToArray())]);
    }

    /// <summary>As SVG that scales: black on white, so that it is read on any ground.</summary>
    /// <param name="label">What it is, for the ear.</param>
    /// <param name="sideMm">Width and height it is drawn with, in millimetres; 0 for as wide as its place.</param>
    public string Svg(string label, int sideMm = 0)
    {
        var svg = new StringBuilder();
        var size = sideMm > 0 ? $" width=\"{Text(sideMm)}mm\" height=\"{Text(sideMm)}mm\"" : "";
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\"{size} viewBox=\"0 0 {Side} {Side}\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"{System.Security.SecurityElement.Escape(label)}\"><path fill=\"#fff\" d=\"M0 0h{Side}v{Side}H0z\"/><path fill=\"#000\" d=\"");
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                if (!IsDark(x, y)) continue;
                var from = x;
                while (x + 1 < Side && IsDark(x + 1, y)) x++;
                svg.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1H{from}z");
            }
        }

        return svg.Append("\"/></svg>").ToString();
    }

    /// <summary>As PNG of one bit a pixel.</summary>
    /// <param name="dots">Pixels of a module.</param>
    public byte[] Png(int dots = 10)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(_text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(dots);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
