using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Pdf;

/// <summary>The pictures of one PDF, each once however often it is shown.</summary>
/// <remarks>ISO 32000-1, 8.9.5 (images), 11.6.5 (soft masks).</remarks>
internal sealed class PdfPictures(PdfBody body, Func<string, byte[]?> source)
{
    private readonly Dictionary<string, (string Name, int Number)?> _pictures = new(StringComparer.Ordinal);

    /// <summary>The entries of the dictionary of pictures.</summary>
    public string Entries => string.Concat(_pictures.Values.OfType<(string Name, int Number)>().Select(picture => $"/{picture.Name} {picture.Number} 0 R"));

    /// <summary>As pages name it; null when there is none a reader could show.</summary>
    public string? Name(string hash)
    {
        if (!_pictures.TryGetValue(hash, out var picture))
        {
            var number = source(hash) is { } file ? Jpeg(file) ?? Png(file) : null;
            _pictures[hash] = picture = number is { } found ? ($"I{_pictures.Count + 1}", found) : null;
        }

        return picture?.Name;
    }

    private int? Jpeg(byte[] file) => JpegHead.Read(file) is not { } head ? null : body.AddStream(
        file,
        $"/Type/XObject/Subtype/Image/Width {head.Width}/Height {head.Height}/BitsPerComponent 8"
        + head.Components switch
        {
            1 => "/ColorSpace/DeviceGray",
            3 => "/ColorSpace/DeviceRGB",
            // Programs that write four inks write them turned round.
            _ => "/ColorSpace/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]",
        },
        "DCTDecode");

    private int? Png(byte[] file)
    {
        if (PngPixels.Read(file) is not { } pixels)
        {
            return null;
        }

        var size = $"/Type/XObject/Subtype/Image/Width {pixels.Width}/Height {pixels.Height}/BitsPerComponent 8";
        var mask = pixels.Alpha is { } alpha ? $"/SMask {body.AddStream(alpha, $"{size}/ColorSpace/DeviceGray")} 0 R" : "";
        return body.AddStream(pixels.Colours, $"{size}/ColorSpace/DeviceRGB{mask}");
    }
}

/// <summary>What has to be known of a JPEG to put it in as it is.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Components">1, 3 or 4.</param>
internal sealed record JpegHead(int Width, int Height, int Components)
{
    /// <summary>Null for what is no JPEG, or one that a PDF cannot hold.</summary>
    public static JpegHead? Read(ReadOnlySpan<byte> file)
    {
        if (file is not [0xFF, 0xD8, 0xFF, ..])
        {
            return null;
        }

        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker is 0xC0 or 0xC1 or 0xC2)
            {
                var (height, width, components) = ((file[at + 5] << 8) | file[at + 6], (file[at + 7] << 8) | file[at + 8], file[at + 9]);
                return file[at + 4] == 8 && width > 0 && height > 0 && components is 1 or 3 or 4 ? new JpegHead(width, height, components) : null;
            }

            // Fill bytes stand alone; every other segment before the picture says how long it is.
            at += marker == 0xFF ? 1 : 2 + ((file[at + 2] << 8) | file[at + 3]);
        }

        return null;
    }
}
