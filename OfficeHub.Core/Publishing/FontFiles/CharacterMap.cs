using System.Text;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>Which glyph a character has: the fullest Unicode table of a font.</summary>
/// <remarks>ISO/IEC 14496-22, 5.2.1 (cmap), formats 4 and 12.</remarks>
internal sealed class CharacterMap
{
    private readonly FontBytes _table;
    private readonly long _at;
    private readonly bool _isWide;

    private CharacterMap(FontBytes table, long at, bool isWide) => (_table, _at, _isWide) = (table, at, isWide);

    /// <summary>The map; null when the font has none for Unicode.</summary>
    public static CharacterMap? Of(FontBytes table)
    {
        CharacterMap? best = null;
        for (var i = 0; i < table.U16(2); i++)
        {
            var (platform, encoding, at) = (table.U16(4 + (8 * i)), table.U16(6 + (8 * i)), table.U32(8 + (8 * i)));
            var format = (platform, encoding) is (0, _) or (3, 1) or (3, 10) ? table.U16(at) : 0;
            if (format == 12 || format == 4 && best is not { _isWide: true })
            {
                best = new CharacterMap(table, at, format == 12);
            }
        }

        return table.IsBroken ? null : best;
    }

    /// <summary>0 when the font does not have it.</summary>
    public int Glyph(Rune rune) => _isWide ? Wide(rune.Value) : rune.IsBmp ? Narrow(rune.Value) : 0;

    private int Wide(int value)
    {
        var (low, high) = (0L, _table.U32(_at + 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = _at + 16 + (12 * middle);
            if (value < _table.U32(group))
            {
                high = middle - 1;
            }
            else if (value > _table.U32(group + 4))
            {
                low = middle + 1;
            }
            else
            {
                return (int)Math.Min(_table.U32(group + 8) + (value - _table.U32(group)), ushort.MaxValue);
            }
        }

        return 0;
    }

    private int Narrow(int value)
    {
        var twice = _table.U16(_at + 6);
        var (ends, starts, deltas, ranges) = (_at + 14, _at + 16 + twice, _at + 16 + (2L * twice), _at + 16 + (3L * twice));
        var (low, high) = (0, (twice / 2) - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value > _table.U16(ends + (2 * middle)))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var start = _table.U16(starts + (2 * low));
        if (value < start || value > _table.U16(ends + (2 * low)))
        {
            return 0;
        }

        var (delta, range) = (_table.U16(deltas + (2 * low)), _table.U16(ranges + (2 * low)));
        if (range == 0)
        {
            return (value + delta) & 0xFFFF;
        }

        var glyph = _table.U16(ranges + (2 * low) + range + (2L * (value - start)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
}
