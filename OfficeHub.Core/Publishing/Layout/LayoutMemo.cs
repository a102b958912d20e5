using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>What one layout sets and the next may take over. Holds no more than the last layout.</summary>
internal sealed class LayoutMemo
{
    private Dictionary<(int Part, int Block), SetBlock> _now = [];
    private Dictionary<(int Part, int Block), SetBlock> _before = [];
    private int _shift;
    private readonly Dictionary<string, (object Key, object Value)> _kept = new(StringComparer.Ordinal);
    private object? _ground;

    /// <summary>The last pages with all lines on the grid.</summary>
    public PlainPages? Plain { get; set; }

    /// <summary>Begins a layout.</summary>
    /// <param name="ground">What all of it rests on; nothing is taken over from a layout that rested on something else.</param>
    public void Begin(object ground)
    {
        if (!ground.Equals(_ground))
        {
            _now.Clear();
            _kept.Clear();
        }

        (_ground, _shift) = (ground, 0);
        (_before, _now) = (_now, _before);
        _now.Clear();
    }

    /// <summary>What follows from a key alone, which is compared by value.</summary>
    public T Keep<T>(string name, object key, Func<T> make)
        where T : class
    {
        if (_kept.TryGetValue(name, out var kept) && kept.Key.Equals(key))
        {
            return (T)kept.Value;
        }

        var made = make();
        _kept[name] = (key, made);
        return made;
    }

    /// <summary>The pieces of a block: those of the last layout when the same stood at the same place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="wanted">The block and what its pieces depend on.</param>
    /// <param name="set">Sets it; given its lines when the same paragraph stood elsewhere.</param>
    public SetBlock Of(SourcePlace place, SetBlock wanted, Func<IReadOnlyList<SetLine>?, SetBlock> set)
    {
        var key = (place.Part, place.Block);
        if ((_now.TryGetValue(key, out var known) || _before.TryGetValue(key, out known)) && known.IsOf(wanted))
        {
            return _now[key] = known;
        }

        return _now[key] = set(Moved(key, wanted));
    }

    // What follows a block put in or taken out stood a place further up or down.
    private IReadOnlyList<SetLine>? Moved((int Part, int Block) key, SetBlock wanted)
    {
        foreach (var shift in (ReadOnlySpan<int>)[_shift, _shift - 1, _shift + 1])
        {
            if (_before.TryGetValue((key.Part, key.Block + shift), out var known) && known.IsOf(wanted with { Above = known.Above }))
            {
                _shift = shift;
                return known.Lines;
            }
        }

        return null;
    }
}

/// <summary>A block as it was set.</summary>
/// <param name="Block">The block.</param>
/// <param name="Ordinal">Its ordinal.</param>
/// <param name="Kind">What it is part of.</param>
/// <param name="Above">Empty space above it.</param>
internal sealed record SetBlock(Block Block, string Ordinal, PieceKind Kind, double Above)
{
    /// <summary>Of a paragraph its lines, wherever it stands.</summary>
    public IReadOnlyList<SetLine>? Lines { get; init; }

    /// <summary>Its pieces in its place.</summary>
    public IReadOnlyList<Piece> Pieces { get; init; } = [];

    /// <summary>Whether the other would be set the same.</summary>
    public bool IsOf(SetBlock other) => Ordinal == other.Ordinal && Kind == other.Kind && Above.Equals(other.Above) && Same(Block, other.Block);

    private static bool Same(Block one, Block other) => one is Table a && other is Table b
        ? ReferenceEquals(a, b) || a.Rows.Count == b.Rows.Count && a.Rows.Zip(b.Rows).All(rows => rows.First.SequenceEqual(rows.Second, StringComparer.Ordinal))
        : one.Equals(other);
}
