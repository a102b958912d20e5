using System.Buffers.Binary;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>What a picture file is, by its own first bytes and not by what anybody says about it.</summary>
/// <param name="Name">In a sentence.</param>
/// <param name="MediaType">As a browser shows it; null when it is not shown.</param>
/// <param name="Pixels">Width times height; 0 when unknown.</param>
internal sealed record Raster(string Name, string? MediaType, long Pixels)
{
    private static ReadOnlySpan<byte> PngHead => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static Raster Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(PngHead) && file.Length >= 24) return new("PNG", "image/png", Product(BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..])));
        if (file is [0xFF, 0xD8, 0xFF, ..]) return new("JPEG", "image/jpeg", Jpeg(file));
        if ((file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8)) && file.Length >= 10) return new("GIF", "image/gif", Product(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..])));
        if (file.StartsWith("BM"u8) && file.Length >= 26) return new("BMP", "image/bmp", Product(Size(file[18..]), Size(file[22..])));
        if (file.StartsWith("PK\x03\x04"u8)) return new("OFD", null, 0);
        if (file.StartsWith("II*\0"u8) || file is [0x4D, 0x4D, 0, 0x2A, ..]) return new("TIFF", null, 0);
        if (file is [0x97, 0x4A, 0x42, 0x32, ..]) return new("JBIG2", null, 0);
        return file[..Math.Min(file.Length, 1024)].IndexOf("<svg"u8) >= 0 ? new("SVG", null, 0) : new("格式不认识", null, 0);
    }

    private static uint Size(ReadOnlySpan<byte> four) => (uint)Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(four));

    private static long Product(uint width, uint height) => (long)Math.Min(width, int.MaxValue) * Math.Min(height, int.MaxValue);

    // The size stands in the frame header, behind segments that each say how long they are.
    private static long Jpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Product(BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return 0;
    }
}
