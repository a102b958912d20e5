using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>What one layout sets and the next may take over. Holds no more than the last layout.</summary>
internal sealed class LayoutMemo
{
    private Dictionary<int, SetPart> _now = [];
    private Dictionary<int, SetPart> _before = [];
    private Dictionary<string, (object Key, object Value)> _kept = new(StringComparer.Ordinal);
    private Dictionary<string, (object Key, object Value)> _keptBefore = new(StringComparer.Ordinal);
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

        _ground = ground;
        (_before, _now) = (_now, _before);
        _now.Clear();
        (_keptBefore, _kept) = (_kept, _keptBefore);
        _kept.Clear();
    }

    /// <summary>What follows from a key alone, which is compared by value.</summary>
    public T Keep<T>(string name, object key, Func<T> make)
        where T : class
    {
        if ((_kept.TryGetValue(name, out var kept) || _keptBefore.TryGetValue(name, out kept)) && kept.Key.Equals(key))
        {
            _kept[name] = kept;
            return (T)kept.Value;
        }

        var made = make();
        _kept[name] = (key, made);
        return made;
    }

    /// <summary>The blocks of the document or of one of its annexes, as far as they are as before.</summary>
    /// <param name="part">Index of the annex, or <see cref="SourcePlace.Document"/>.</param>
    /// <param name="make">Sets them; given the part as it was set last.</param>
    public SetPart Part(int part, Func<SetPart?, SetPart> make) =>
        _now[part] = make(_now.GetValueOrDefault(part) ?? _before.GetValueOrDefault(part));
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
    public Piece[] Pieces { get; init; } = [];

    /// <summary>Whether the other would be set the same.</summary>
    public bool IsOf(SetBlock other) => Ordinal == other.Ordinal && Kind == other.Kind && Above.Equals(other.Above) && Same(Block, other.Block);

    private static bool Same(Block one, Block other) => ReferenceEquals(one, other) || (one is Table a && other is Table b
        ? a.Rows.Count == b.Rows.Count && a.Rows.Zip(b.Rows).All(rows => rows.First.SequenceEqual(rows.Second, StringComparer.Ordinal))
        : one.Equals(other));
}
