using System.Buffers.Binary;
using System.IO.Compression;

namespace OfficeHub.Tests.Support;

/// <summary>PNGs that a browser draws, of shapes that show which way up they are.</summary>
internal static class DrawnPicture
{
    private static readonly int[] Heights = [3, 4, 6, 9, 13, 18, 20, 17, 12, 8, 5, 3];

    /// <summary>Bars of the heights of a year, in grey.</summary>
    public static byte[] Png(int width, int height) =>
        Write(width, height, isColoured: false, (x, y) => IsBar(x * 24 / width, (height - y) * 24 / height) ? [90] : [250]);

    /// <summary>A round seal: a red ring that touches all four edges, a bar in its upper half, nothing behind it.</summary>
    public static byte[] Seal(int size) => Write(size, size, isColoured: true, (x, y) =>
    {
        var (across, down) = ((2.0 * x / (size - 1)) - 1, (2.0 * y / (size - 1)) - 1);
        var isRing = Math.Sqrt((across * across) + (down * down)) is >= 0.9 and <= 1.01;
        return isRing || (Math.Abs(across) < 0.5 && down is > -0.4 and < -0.25) ? [220, 0, 0, 255] : [0, 0, 0, 0];
    });

    private static byte[] Write(int width, int height, bool isColoured, Func<int, int, byte[]> pixel)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        // Eight bits: of grey, or of red, green, blue and alpha.
        (header[8], header[9]) = (8, isColoured ? (byte)6 : (byte)0);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < width; x++) zlib.Write(pixel(x, y));
            }
        }

        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static bool IsBar(int column, int row) => column % 2 == 0 && row <= Heights[Math.Min(column / 2, Heights.Length - 1)];

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] named = [.. type, .. content], length = new byte[4], sum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    // ISO/IEC 15948, annex D.
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }

        return ~crc;
    }
}
