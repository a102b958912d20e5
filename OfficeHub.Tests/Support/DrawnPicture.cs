using System.Buffers.Binary;
using System.IO.Compression;

namespace OfficeHub.Tests.Support;

/// <summary>A PNG that a browser draws: bars of the heights of a year, so that one sees which way up it is.</summary>
internal static class DrawnPicture
{
    private static readonly int[] Heights = [3, 4, 6, 9, 13, 18, 20, 17, 12, 8, 5, 3];

    public static byte[] Png(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        // Eight bits of grey a pixel.
        header[8] = 8;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < width; x++) zlib.WriteByte(IsBar(x * 24 / width, (height - y) * 24 / height) ? (byte)90 : (byte)250);
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
