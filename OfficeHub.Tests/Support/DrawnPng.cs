using System.Buffers.Binary;
using System.IO.Compression;

namespace OfficeHub.Tests.Support;

/// <summary>PNGs such as offices bring for a seal: a red dot on a ground that one can see through, and others that are wrong in one way.</summary>
internal static class DrawnPng
{
    /// <summary>Red where the round dot is, clear around it.</summary>
    public static byte[] Dot(int width, int height, byte ground = 0, byte filter = 0, params (string Type, byte[] Content)[] more) => File(width, height, 6, 8, filter, more, (x, y) =>
    {
        var isInk = Math.Pow((2.0 * x / width) - 1, 2) + Math.Pow((2.0 * y / height) - 1, 2) < 0.9;
        return [255, isInk ? (byte)0 : (byte)255, isInk ? (byte)0 : (byte)255, isInk ? (byte)255 : ground];
    });

    /// <summary>Red all over, without an alpha channel.</summary>
    public static byte[] Opaque(int width, int height) => File(width, height, 2, 8, 0, [], (_, _) => [255, 0, 0]);

    /// <summary>A file of these chunks.</summary>
    public static byte[] Of(params (string Type, byte[] Content)[] chunks) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. chunks.SelectMany(chunk => Chunk(chunk.Type, chunk.Content))];

    public static byte[] Header(int width, int height, byte colour, byte depth, byte interlace = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colour, interlace);
        return header;
    }

    public static byte[] Packed(ReadOnlySpan<byte> pixels)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(pixels);
        }

        return packed.ToArray();
    }

    /// <summary>The names of its chunks.</summary>
    public static IReadOnlyList<string> Chunks(ReadOnlySpan<byte> png)
    {
        var names = new List<string>();
        for (var at = 8; at < png.Length; at += BinaryPrimitives.ReadInt32BigEndian(png[at..]) + 12)
        {
            names.Add(System.Text.Encoding.ASCII.GetString(png.Slice(at + 4, 4)));
        }

        return names;
    }

    private static byte[] File(int width, int height, byte colour, byte depth, byte filter, (string, byte[])[] more, Func<int, int, byte[]> pixel)
    {
        var lines = Enumerable.Range(0, height).Select(y => Enumerable.Range(0, width).SelectMany(x => pixel(x, y)).ToArray()).ToList();
        var each = lines[0].Length / width;
        byte[] above = new byte[lines[0].Length];
        var pixels = new List<byte>();
        foreach (var line in lines)
        {
            pixels.Add(filter);
            var seen = above;
            pixels.AddRange(line.Select((one, x) => (byte)(one - filter switch
            {
                1 => x < each ? 0 : line[x - each],
                2 => seen[x],
                3 => ((x < each ? 0 : line[x - each]) + seen[x]) / 2,
                4 => Paeth(x < each ? 0 : line[x - each], seen[x], x < each ? 0 : seen[x - each]),
                _ => 0,
            })));
            above = line;
        }

        return Of([("IHDR", Header(width, height, colour, depth)), .. more, ("IDAT", Packed(pixels.ToArray())), ("IEND", [])]);
    }

    private static int Paeth(int left, int above, int corner)
    {
        var near = new[] { left, above, corner };
        return near.MinBy(one => Math.Abs(left + above - corner - one));
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content], length = new byte[4], sum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, OfficeHub.Signing.Ofd.Crc32.Of(named));
        return [.. length, .. named, .. sum];
    }
}
