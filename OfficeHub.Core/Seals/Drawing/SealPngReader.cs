using System.Buffers.Binary;
using System.IO.Compression;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>Takes a PNG apart and keeps what draws it.</summary>
/// <remarks>ISO/IEC 15948, 5 and 9 to 11.</remarks>
internal static class SealPngReader
{
    private const int ChunkFrame = 12;

    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly string[] Kept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

    /// <summary>The picture without anything beside it.</summary>
    public static Result<SealPng> Read(ReadOnlyMemory<byte> png)
    {
        if (png.Length > SealPng.MostBytes)
        {
            return SealPng.Refused("图像超过 1 MB。请缩小像素，或者去掉图像里附带的信息后再传。");
        }

        if (!png.Span.StartsWith(Magic))
        {
            return SealPng.Refused("这不是 PNG 图像。请另存为 PNG（底色透明）后再传。");
        }

        if (Chunks(png.Span) is not { } chunks || Header(chunks[0].Content) is not { } header)
        {
            return SealPng.Refused("图像损坏，读不全。请重新导出后再传。");
        }

        var (width, height, depth, colour, isInterlaced) = header;
        if (width is 0 or > SealPng.MostPixels || height is 0 or > SealPng.MostPixels)
        {
            return SealPng.Refused($"图像的一边超过 {SealPng.MostPixels} 像素。请缩小后再传。");
        }

        var transparency = chunks.FirstOrDefault(chunk => chunk.Type == "tRNS").Content;
        if (colour is not (4 or 6) && !(colour == 3 && transparency is not null))
        {
            return SealPng.Refused("图像没有透明底色，盖上去会遮住文字。请把底色去掉，另存为带透明通道的 PNG。");
        }

        if (isInterlaced || (colour != 3 && depth != 8))
        {
            return SealPng.Refused("图像是隔行或 16 位的 PNG。请另存为普通的 8 位 PNG。");
        }

        var bits = colour switch { 3 => depth, 4 => 16, _ => 32 };
        if (Pixels(chunks, width, height, bits) is not { } pixels)
        {
            return SealPng.Refused("图像损坏，读不全。请重新导出后再传。");
        }

        var isClear = colour == 3 ? transparency!.Contains((byte)0) : HasClearPixel(pixels, bits / 8);
        return !isClear
            ? SealPng.Refused("图像的底色不透明，盖上去会遮住文字。请把底色去掉，另存为带透明通道的 PNG。")
            : new SealPng((byte[])[.. Magic, .. chunks.Where(chunk => Kept.Contains(chunk.Type)).SelectMany(chunk => Chunk(System.Text.Encoding.ASCII.GetBytes(chunk.Type), chunk.Content))], width, height);
    }

    /// <summary>Red, green, blue and opacity of each pixel, line by line.</summary>
    /// <param name="png">As <see cref="Read"/> left it.</param>
    /// <returns>Null when the pixels are not of these four bytes.</returns>
    public static byte[]? Colours(SealPng png) => Chunks(png.Content.Span) is { } chunks && chunks[0].Content[9] == 6 ? Pixels(chunks, png.WidthPixels, png.HeightPixels, 32) : null;

    /// <summary>A chunk with length and check sum.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        var chunk = new byte[content.Length + ChunkFrame];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        type.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Sum(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    // All of them, whole and with right sums: IHDR first, IEND last and nothing behind it; else null.
    private static List<(string Type, byte[] Content)>? Chunks(ReadOnlySpan<byte> png)
    {
        var chunks = new List<(string Type, byte[] Content)>();
        var at = Magic.Length;
        while (png.Length - at >= ChunkFrame)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - ChunkFrame)
            {
                return null;
            }

            var type = System.Text.Encoding.ASCII.GetString(png.Slice(at + 4, 4));
            var content = png.Slice(at + 8, (int)length);
            if (BinaryPrimitives.ReadUInt32BigEndian(png[(at + 8 + (int)length)..]) != Sum(png.Slice(at + 4, (int)length + 4)) || (chunks.Count == 0) != (type == "IHDR"))
            {
                return null;
            }

            chunks.Add((type, content.ToArray()));
            at += (int)length + ChunkFrame;
            if (type == "IEND")
            {
                return at == png.Length ? chunks : null;
            }
        }

        return null;
    }

    private static (int Width, int Height, int Depth, int Colour, bool IsInterlaced)? Header(byte[] content)
    {
        if (content.Length != 13 || content[8] is not (1 or 2 or 4 or 8 or 16) || content[9] is not (0 or 2 or 3 or 4 or 6) || content[10] != 0 || content[11] != 0)
        {
            return null;
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(4)));
        return ((int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue), content[8], content[9], content[12] != 0);
    }

    private static byte[]? Pixels(IEnumerable<(string Type, byte[] Content)> chunks, int width, int height, int bits)
    {
        using var packed = new MemoryStream([.. chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Content)]);
        var length = ((width * bits) + 7) / 8;
        return Inflate(packed, length + 1, height) is { } filtered ? Unfilter(filtered, length, height, Math.Max(1, bits / 8)) : null;
    }

    // Exactly the lines the header promises; a bomb is not read to its end.
    private static byte[]? Inflate(Stream packed, int line, int lines)
    {
        var pixels = new byte[line * lines];
        try
        {
            using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
            return zlib.ReadAtLeast(pixels, pixels.Length, throwOnEndOfStream: false) == pixels.Length && zlib.ReadByte() < 0 ? pixels : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // ISO/IEC 15948, 9.2: a filter type before each line.
    private static byte[]? Unfilter(byte[] filtered, int length, int lines, int each)
    {
        var pixels = new byte[length * lines];
        for (var y = 0; y < lines; y++)
        {
            var (from, to) = (y * (length + 1), y * length);
            // Browsers do not show such a picture.
            if (filtered[from] > 4) return null;
            for (var x = 0; x < length; x++)
            {
                int left = x < each ? 0 : pixels[to + x - each], above = y == 0 ? 0 : pixels[to + x - length], corner = x < each || y == 0 ? 0 : pixels[to + x - length - each];
                pixels[to + x] = (byte)(filtered[from + 1 + x] + filtered[from] switch
                {
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Paeth(left, above, corner),
                    _ => 0,
                });
            }
        }

        return pixels;
    }

    // Alpha is the last byte of a pixel.
    private static bool HasClearPixel(byte[] pixels, int each)
    {
        for (var at = each - 1; at < pixels.Length; at += each)
        {
            if (pixels[at] == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
            }
        }

        return ~crc;
    }
}
