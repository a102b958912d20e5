using System.Runtime.InteropServices;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>Outlines of the PostScript kind: the CFF table, embedded as it is with the glyphs that are not used left empty, so that it shrinks when packed.</summary>
/// <remarks>Adobe Technical Note 5176, The Compact Font Format Specification; ISO 32000-1, 9.7.4.2: a document names a glyph by the number its charset gives it.</remarks>
internal sealed class CompactOutlines : FontOutlines
{
    private const int CharsetKey = 15;
    private const int CharStringsKey = 17;
    private const int RosKey = 1230;
    private const int MostKeyBytes = 64 * 1024;
    private const byte EndOfGlyph = 14;
    private const byte EndOfSubroutine = 11;

    private readonly FontBytes _table;
    private readonly (long Start, long End)[] _strings;
    private readonly int[]? _codes;
    private readonly CompactSubroutines _shared;

    private CompactOutlines(FontBytes table, (long Start, long End)[] strings, int[]? codes, CompactSubroutines shared) => (_table, _strings, _codes, _shared) = (table, strings, codes, shared);

    public override int Count => _strings.Length;

    public override byte[] All => _table.Content;

    public override int Code(int glyph) => _codes?[glyph] ?? glyph;

    /// <summary>Null when the outlines are not whole.</summary>
    public static CompactOutlines? Read(FontTables tables, int count)
    {
        if (tables.Table("CFF ") is not { } table)
        {
            return null;
        }

        var names = new CompactIndex(table, table.U8(2));
        var tops = new CompactIndex(table, names.End);
        if (table.IsBroken || tops.Count != 1)
        {
            return null;
        }

        var top = Keys(table, tops[0]);
        var strings = new CompactIndex(table, top.GetValueOrDefault(CharStringsKey).Last);
        if (top.GetValueOrDefault(CharStringsKey).Last == 0 || table.IsBroken || strings.Count != count)
        {
            return null;
        }

        var places = new (long Start, long End)[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = strings[i];
            if (places[i].Start > places[i].End || places[i].End > table.Length)
            {
                return null;
            }
        }

        var codes = top.ContainsKey(RosKey) ? Charset(table, top.GetValueOrDefault(CharsetKey).Last, count) : null;
        // The names of its characters lie between the keys and what all glyphs share.
        var shared = CompactSubroutines.Read(table, new CompactIndex(table, new CompactIndex(table, tops.End).End), top, count);
        return table.IsBroken ? null : new CompactOutlines(table, places, codes, shared);
    }

    public override byte[] Only(IReadOnlyCollection<int> glyphs)
    {
        var kept = new HashSet<int>(glyphs) { 0 };
        var content = (byte[])_table.Content.Clone();
        foreach (var (start, end) in _strings.Where((_, i) => !kept.Contains(i)))
        {
            Empty(content, start, end, EndOfGlyph);
        }

        foreach (var (start, end) in _shared.Unused(kept.Where(glyph => glyph < Count).Select(glyph => (glyph, _strings[glyph]))))
        {
            Empty(content, start, end, EndOfSubroutine);
        }

        return content;
    }

    private static void Empty(byte[] content, long start, long end, byte sign)
    {
        if (start >= 0 && start < end && end <= content.Length)
        {
            content.AsSpan((int)start, (int)(end - start)).Clear();
            content[start] = sign;
        }
    }

    /// <summary>The keys of a font with their last operands; a key of two bytes is 1200 and the second.</summary>
    internal static Dictionary<int, CompactValue> Keys(FontBytes table, (long Start, long End) place)
    {
        var keys = new Dictionary<int, CompactValue>();
        var (before, last) = (0L, 0L);
        for (var (at, end) = (place.Start, Math.Min(place.End, place.Start + MostKeyBytes)); at < end && !table.IsBroken;)
        {
            var first = table.U8(at++);
            before = first > 21 ? last : before;
            switch (first)
            {
                case 12:
                    keys[1200 + table.U8(at++)] = new CompactValue(before, last);
                    break;
                case <= 21:
                    keys[first] = new CompactValue(before, last);
                    break;
                case 28:
                    last = table.S16(at);
                    at += 2;
                    break;
                case 29:
                    last = (int)table.U32(at);
                    at += 4;
                    break;
                case 30:
                    while (at < end && (table.U8(at) & 0x0F) != 0x0F && !table.IsBroken)
                    {
                        at++;
                    }

                    at++;
                    break;
                case <= 246:
                    last = first - 139;
                    break;
                case <= 250:
                    last = ((first - 247) * 256) + table.U8(at++) + 108;
                    break;
                default:
                    last = (-(first - 251) * 256) - table.U8(at++) - 108;
                    break;
            }
        }

        return keys;
    }

    private static int[] Charset(FontBytes table, long at, int count)
    {
        var codes = new int[count];
        var format = table.U8(at++);
        for (var glyph = 1; glyph < count && !table.IsBroken;)
        {
            var (first, left) = (table.U16(at), format == 0 ? 0 : format == 1 ? table.U8(at + 2) : table.U16(at + 2));
            at += format == 0 ? 2 : format == 1 ? 3 : 4;
            for (var i = 0; i <= left && glyph < count; i++)
            {
                codes[glyph++] = first + i;
            }
        }

        return codes;
    }
}

/// <summary>What stands before a key.</summary>
/// <param name="Before">The last operand but one.</param>
/// <param name="Last">The last.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CompactValue(long Before, long Last);

/// <summary>A list of parts of a CFF table.</summary>
/// <remarks>Technical Note 5176, 5: count, size of an offset, offsets, the parts.</remarks>
internal sealed class CompactIndex
{
    private readonly FontBytes _table;
    private readonly long _at;
    private readonly int _size;

    public CompactIndex(FontBytes table, long at)
    {
        (_table, _at, Count) = (table, at, table.U16(at));
        _size = Count == 0 ? 0 : Math.Min(table.U8(at + 2), 4);
        End = Count == 0 ? at + 2 : this[Count - 1].End;
    }

    public int Count { get; }

    /// <summary>What follows the list.</summary>
    public long End { get; }

    /// <summary>Where a part lies; its end does not count.</summary>
    public (long Start, long End) this[int index]
    {
        get
        {
            var parts = _at + 2 + ((long)(Count + 1) * _size);
            return (parts + Offset(index), parts + Offset(index + 1));
        }
    }

    private long Offset(int index) => _table.Number(_at + 3 + ((long)index * _size), _size);
}
