using System.Buffers.Binary;
using System.Text;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>Outlines of the TrueType kind.</summary>
/// <remarks>ISO/IEC 14496-22, 5.3 (glyf, loca); ISO 32000-1, 9.9: the tables a document needs.</remarks>
internal sealed class TrueOutlines : FontOutlines
{
    private const int HeadSize = 12;
    private const int EntrySize = 16;

    // Of a glyph made of others: more follow; arguments are words; one scale, two, four.
    private const int More = 0x20;
    private const int Words = 0x01;
    private const int OneScale = 0x08;
    private const int TwoScales = 0x40;
    private const int FourScales = 0x80;

    private static readonly string[] Needed = ["cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep"];

    private readonly FontBytes _glyphs;
    private readonly long[] _places;
    private readonly List<(string Tag, byte[] Content)> _others;

    private TrueOutlines(FontBytes glyphs, long[] places, List<(string Tag, byte[] Content)> others) => (_glyphs, _places, _others) = (glyphs, places, others);

    public override int Count => _places.Length - 1;

    public override byte[] All => Only(Enumerable.Range(0, Count).ToHashSet());

    /// <summary>Null when the outlines are not whole.</summary>
    public static TrueOutlines? Read(FontTables tables, int count, bool isLong)
    {
        if (tables.Table("glyf") is not { } glyphs || tables.Table("loca") is not { } list)
        {
            return null;
        }

        var places = new long[count + 1];
        for (var i = 0; i <= count; i++)
        {
            places[i] = isLong ? list.U32(4L * i) : 2L * list.U16(2L * i);
            if (places[i] > glyphs.Length || i > 0 && places[i] < places[i - 1])
            {
                return null;
            }
        }

        var others = Needed.Select(tag => (Tag: tag, tables.Table(tag)?.Content)).Where(table => table.Content is not null).Select(table => (table.Tag, (byte[])table.Content!.Clone())).ToList();
        return list.IsBroken ? null : new TrueOutlines(glyphs, places, others);
    }

    public override byte[] Only(IReadOnlyCollection<int> glyphs)
    {
        var kept = new SortedSet<int> { 0 };
        var open = new Stack<int>(glyphs);
        while (open.TryPop(out var glyph))
        {
            if (glyph < Count && (kept.Add(glyph) || glyph == 0))
            {
                foreach (var part in Parts(glyph).Where(part => !kept.Contains(part)))
                {
                    open.Push(part);
                }
            }
        }

        var places = new byte[4 * (Count + 1)];
        using var outlines = new MemoryStream();
        for (var i = 0; i < Count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(4 * i), (uint)outlines.Length);
            if (kept.Contains(i))
            {
                outlines.Write(_glyphs.Span(_places[i], _places[i + 1] - _places[i]));
                outlines.Write(new byte[(4 - (outlines.Length % 4)) % 4]);
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(4 * Count), (uint)outlines.Length);
        return File([.. _others, ("glyf", outlines.ToArray()), ("loca", places)]);
    }

    // A glyph may be made of others, and those of others.
    private List<int> Parts(int glyph)
    {
        var parts = new List<int>();
        var (at, end) = (_places[glyph], _places[glyph + 1]);
        if (end - at < 10 || _glyphs.S16(at) >= 0)
        {
            return parts;
        }

        at += 10;
        var flags = More;
        while ((flags & More) != 0 && at + 4 <= end)
        {
            flags = _glyphs.U16(at);
            parts.Add(_glyphs.U16(at + 2));
            at += 4 + ((flags & Words) != 0 ? 4 : 2) + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & FourScales) != 0 ? 8 : 0);
        }

        return parts;
    }

    private static byte[] File(List<(string Tag, byte[] Content)> tables)
    {
        tables.Sort((a, b) => string.CompareOrdinal(a.Tag, b.Tag));
        var at = HeadSize + (EntrySize * tables.Count);
        var file = new byte[at + tables.Sum(table => Padded(table.Content.Length))];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(EntrySize << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(EntrySize * (tables.Count - (1 << power))));
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, content) = tables[i];
            if (tag == "head")
            {
                // Places are written long.
                BinaryPrimitives.WriteInt16BigEndian(content.AsSpan(50), 1);
            }

            content.CopyTo(file, at);
            var entry = file.AsSpan(HeadSize + (EntrySize * i));
            Encoding.Latin1.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(file.AsSpan(at, Padded(content.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)content.Length);
            at += Padded(content.Length);
        }

        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> words)
    {
        var sum = 0u;
        for (var i = 0; i < words.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(words[i..]);
        }

        return sum;
    }
}
