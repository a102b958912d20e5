using System.Buffers.Binary;
using System.Text;

namespace OfficeHub.Tests.Support;

/// <summary>Small fonts made for a test: every character a square, under any name and licence.</summary>
internal static class DrawnFont
{
    private const int Unit = 1000;

    /// <summary>A TrueType font.</summary>
    /// <param name="name">Its family.</param>
    /// <param name="characters">What it has.</param>
    /// <param name="licence">OS/2 fsType.</param>
    public static byte[] Of(string name, string characters, int licence = 0)
    {
        var runes = characters.EnumerateRunes().Distinct().OrderBy(rune => rune.Value).ToList();
        var square = Square();
        var count = runes.Count + 1;
        return File(
        [
            ("OS/2", Words([3, 500, 400, 5, licence, .. new int[43]])),
            ("cmap", Map(runes)),
            ("glyf", [.. Enumerable.Repeat(square, count).SelectMany(one => one)]),
            ("head", Words(1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, Unit, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Unit, Unit, 0, 8, 2, 1, 0)),
            ("hhea", Words(1, 0, 860, -140 & 0xFFFF, 0, Unit, 0, 0, Unit, 1, 0, 0, 0, 0, 0, 0, 0, 1)),
            ("hmtx", [.. Words(Unit, 0), .. new byte[2 * (count - 1)]]),
            ("loca", [.. Enumerable.Range(0, count + 1).SelectMany(i => Number(i * square.Length))]),
            ("maxp", Words(1, 0, count, 5, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
            ("name", Name(name)),
        ]);
    }

    /// <summary>A collection: each font whole, one after the other.</summary>
    public static byte[] Collection(params byte[][] fonts)
    {
        var head = 12 + (4 * fonts.Length);
        var file = new List<byte>([.. "ttcf"u8, .. Number(0x00010000), .. Number(fonts.Length)]);
        var places = fonts.Select((_, i) => head + fonts.Take(i).Sum(font => font.Length)).ToList();
        file.AddRange(places.SelectMany(Number));
        for (var i = 0; i < fonts.Length; i++)
        {
            // Tables are found from the start of the file, not of the face.
            var moved = (byte[])fonts[i].Clone();
            for (var table = 0; table < BinaryPrimitives.ReadUInt16BigEndian(moved.AsSpan(4)); table++)
            {
                var offset = moved.AsSpan(12 + (16 * table) + 8);
                BinaryPrimitives.WriteInt32BigEndian(offset, BinaryPrimitives.ReadInt32BigEndian(offset) + places[i]);
            }

            file.AddRange(moved);
        }

        return [.. file];
    }

    /// <summary>The same file with another licence for one face of a collection.</summary>
    public static byte[] Licensed(byte[] collection, int index, int licence)
    {
        var file = (byte[])collection.Clone();
        var face = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(12 + (4 * index)));
        for (var table = 0; table < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(face + 4)); table++)
        {
            var entry = file.AsSpan(face + 12 + (16 * table), 16);
            if (entry.StartsWith("OS/2"u8))
            {
                BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(BinaryPrimitives.ReadInt32BigEndian(entry[8..]) + 8), (short)licence);
            }
        }

        return file;
    }

    private static byte[] Square() =>
        [.. Words(1, 0, 0, 800, 800, 3, 0), 1, 1, 1, 1, .. Words(100, 600, 0, -600 & 0xFFFF), .. Words(100, 0, 600, 0), 0, 0];

    private static byte[] Map(List<Rune> runes) =>
    [
        .. Words(0, 1, 3, 10), .. Number(12), .. Words(12, 0), .. Number(16 + (12 * runes.Count)), .. Number(0), .. Number(runes.Count),
        .. runes.SelectMany((rune, i) => new[] { Number(rune.Value), Number(rune.Value), Number(i + 1) }.SelectMany(one => one)),
    ];

    private static byte[] Name(string name)
    {
        var text = Encoding.BigEndianUnicode.GetBytes(name);
        return [.. Words(0, 1, 18, 3, 1, 0x804, 1, text.Length, 0), .. text];
    }

    private static byte[] File(List<(string Tag, byte[] Content)> tables)
    {
        var at = 12 + (16 * tables.Count);
        var (list, contents) = (new List<byte>(), new List<byte>());
        foreach (var (tag, content) in tables)
        {
            list.AddRange([.. Encoding.ASCII.GetBytes(tag), .. Number(0), .. Number(at + contents.Count), .. Number(content.Length)]);
            contents.AddRange([.. content, .. new byte[(4 - (content.Length % 4)) % 4]]);
        }

        return [.. Number(0x00010000), .. Words(tables.Count, 128, 3, 16), .. list, .. contents];
    }

    private static byte[] Words(params int[] words) => [.. words.SelectMany(word => new[] { (byte)(word >> 8), (byte)word })];

    private static byte[] Number(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
