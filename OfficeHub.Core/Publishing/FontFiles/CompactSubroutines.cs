namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>The parts of outlines that glyphs share: which of them some glyphs need.</summary>
/// <remarks>Adobe Technical Note 5177, The Type 2 Charstring Format, 3.1 and 4; 5176, 16, 18 and 19.</remarks>
internal sealed class CompactSubroutines
{
    private const int PrivateKey = 18;
    private const int SubroutinesKey = 19;
    private const int FontArrayKey = 1236;
    private const int FontSelectKey = 1237;
    private const int MostFonts = 256;
    private const int MostDepth = 10;
    private const int MostSteps = 4_000_000;

    private readonly FontBytes _table;
    private readonly CompactIndex _global;
    private readonly List<CompactIndex?> _locals;
    private readonly int[] _fonts;

    private CompactSubroutines(FontBytes table, CompactIndex global, List<CompactIndex?> locals, int[] fonts) => (_table, _global, _locals, _fonts) = (table, global, locals, fonts);

    /// <summary>Reads where they are.</summary>
    /// <param name="table">The CFF table.</param>
    /// <param name="global">Those of the whole font.</param>
    /// <param name="top">The keys of the font.</param>
    /// <param name="count">How many glyphs there are.</param>
    public static CompactSubroutines Read(FontBytes table, CompactIndex global, IReadOnlyDictionary<int, CompactValue> top, int count)
    {
        List<CompactIndex?> locals = [Local(table, top)];
        var fonts = new int[count];
        if (top.TryGetValue(FontArrayKey, out var array) && top.TryGetValue(FontSelectKey, out var select))
        {
            var list = new CompactIndex(table, array.Last);
            locals = [.. Enumerable.Range(0, Math.Min(list.Count, MostFonts)).TakeWhile(_ => !table.IsBroken).Select(i => Local(table, CompactOutlines.Keys(table, list[i])))];
            Select(table, select.Last, fonts);
        }

        return new CompactSubroutines(table, global, locals, fonts);
    }

    /// <summary>Where those lie that none of the glyphs needs; none when an outline is written so that it cannot be told.</summary>
    public IEnumerable<(long Start, long End)> Unused(IEnumerable<(int Glyph, (long Start, long End) Place)> glyphs)
    {
        var walk = new Walk(_table, _global);
        return glyphs.All(one => _fonts[one.Glyph] < _locals.Count && walk.Follow(one.Place, _locals[_fonts[one.Glyph]]))
            ? _locals.Append(_global).OfType<CompactIndex>().DistinctBy(list => list.End).SelectMany(list => Enumerable.Range(0, list.Count).Select(i => list[i])).Where(place => !walk.Used.Contains(place.Start))
            : [];
    }

    private static CompactIndex? Local(FontBytes table, IReadOnlyDictionary<int, CompactValue> keys)
    {
        if (!keys.TryGetValue(PrivateKey, out var place)
            || !CompactOutlines.Keys(table, (place.Last, place.Last + place.Before)).TryGetValue(SubroutinesKey, out var offset))
        {
            return null;
        }

        return new CompactIndex(table, place.Last + offset.Last);
    }

    // Format 0 has a byte for every glyph, format 3 ranges.
    private static void Select(FontBytes table, long at, int[] fonts)
    {
        if (table.U8(at) == 0)
        {
            for (var i = 0; i < fonts.Length && !table.IsBroken; i++)
            {
                fonts[i] = table.U8(at + 1 + i);
            }

            return;
        }

        var next = 0;
        for (var range = 0; range < table.U16(at + 1) && !table.IsBroken; range++)
        {
            var place = at + 3 + (3 * range);
            for (next = Math.Max(next, table.U16(place)); next < table.U16(place + 3) && next < fonts.Length; next++)
            {
                fonts[next] = table.U8(place + 2);
            }
        }
    }

    /// <summary>Goes through outlines as a drawing program does, but draws nothing.</summary>
    private sealed class Walk(FontBytes table, CompactIndex global)
    {
        private readonly List<int> _stack = [];
        private int _stems;
        private int _steps;

        public HashSet<long> Used { get; } = [];

        /// <summary>False when the outline calculates, calls what is not there, or does not end.</summary>
        public bool Follow((long Start, long End) place, CompactIndex? local)
        {
            _stack.Clear();
            _stems = 0;
            return Follow(place, local, 0);
        }

        private bool Follow((long Start, long End) place, CompactIndex? local, int depth)
        {
            for (var at = place.Start; at < place.End; _steps++)
            {
                if (table.IsBroken || _steps > MostSteps)
                {
                    return false;
                }

                var sign = table.U8(at++);
                if (sign is 28 or >= 32)
                {
                    at += Push(sign, at);
                    continue;
                }

                switch (sign)
                {
                    case 10 or 29:
                        if (!Call(sign == 10 ? local : global, local, depth))
                        {
                            return false;
                        }

                        break;
                    case 11:
                        return true;
                    case 12 when table.U8(at) < 34:
                        // Arithmetic, which nobody uses: what is called could no longer be told.
                        return false;
                    case 12:
                        at++;
                        _stack.Clear();
                        break;
                    case 14:
                        // An accent set on a letter, by their old codes, would need both.
                        return _stack.Count < 4;
                    case 1 or 3 or 18 or 23 or 19 or 20:
                        _stems += _stack.Count / 2;
                        _stack.Clear();
                        at += sign is 19 or 20 ? (_stems + 7) / 8 : 0;
                        break;
                    default:
                        _stack.Clear();
                        break;
                }
            }

            return true;
        }

        private int Push(int sign, long at)
        {
            var (value, length) = sign switch
            {
                28 => (table.S16(at), 2),
                <= 246 => (sign - 139, 0),
                <= 250 => (((sign - 247) * 256) + table.U8(at) + 108, 1),
                <= 254 => ((-(sign - 251) * 256) - table.U8(at) - 108, 1),
                _ => (table.S16(at), 4),
            };
            _stack.Add(value);
            return length;
        }

        private bool Call(CompactIndex? list, CompactIndex? local, int depth)
        {
            if (list is null || _stack.Count == 0 || depth >= MostDepth)
            {
                return false;
            }

            var index = _stack[^1] + (list.Count < 1240 ? 107 : list.Count < 33900 ? 1131 : 32768);
            _stack.RemoveAt(_stack.Count - 1);
            if (index < 0 || index >= list.Count)
            {
                return false;
            }

            Used.Add(list[index].Start);
            return Follow(list[index], local, depth + 1);
        }
    }
}
