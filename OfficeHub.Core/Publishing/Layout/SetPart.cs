using System.Runtime.InteropServices;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>The blocks of the document or of one of its annexes, as they were set.</summary>
/// <remarks>
/// A typed character changes one block of hundreds: those before and after it are not even looked into, their pieces are copied as they lie.
/// Where the ordinals may be others, or a block was put in or taken out, each block is looked at and set again only if it is another.
/// </remarks>
internal sealed class SetPart
{
    private readonly Block[] _blocks;
    private readonly PartSetting _setting;
    private readonly IReadOnlyList<string> _ordinals;
    private readonly SetBlock[] _set;

    // Where the pieces of each block begin, and at last where they end.
    private readonly int[] _starts;

    /// <summary>Sets the blocks.</summary>
    /// <param name="blocks">In order.</param>
    /// <param name="setting">What all of them are set by.</param>
    /// <param name="before">The part as it was set last; null for none.</param>
    /// <param name="set">Sets a block at its index; given its lines when the same paragraph stood elsewhere.</param>
    public SetPart(IReadOnlyList<Block> blocks, PartSetting setting, SetPart? before, Func<SetBlock, int, IReadOnlyList<SetLine>?, SetBlock> set)
    {
        (_blocks, _setting) = ([.. blocks], setting);
        var (first, end) = (0, _blocks.Length);
        if (before is not null && before._setting == setting && before._blocks.Length == end)
        {
            while (first < end && ReferenceEquals(_blocks[first], before._blocks[first])) first++;
            while (end > first && ReferenceEquals(_blocks[end - 1], before._blocks[end - 1])) end--;
        }

        var isSteady = before is not null && end - first < _blocks.Length && HaveSameLevels(_blocks.AsSpan(first..end), before._blocks.AsSpan(first..end));
        if (isSteady) (_ordinals, _set, _starts) = (before!._ordinals, [.. before._set], [.. before._starts]);
        else (_ordinals, _set, _starts, first, end) = (Ordinals.Of(blocks, setting.SectionsRunOn), new SetBlock[_blocks.Length], new int[_blocks.Length + 1], 0, _blocks.Length);
        Pieces = new List<Piece>(before?.Pieces.Count ?? 0);
        if (isSteady) Pieces.AddRange(CollectionsMarshal.AsSpan(before!.Pieces)[.._starts[first]]);
        var shift = 0;
        for (var i = first; i < end; i++)
        {
            var wanted = new SetBlock(_blocks[i], _ordinals[i], setting.Kind, i == 0 ? setting.Above : 0);
            _set[i] = before?.Known(i, wanted) ?? set(wanted, i, before?.Moved(i, wanted, ref shift));
            _starts[i] = Pieces.Count;
            Pieces.AddRange(_set[i].Pieces);
        }

        var by = Pieces.Count - _starts[end];
        if (isSteady) Pieces.AddRange(CollectionsMarshal.AsSpan(before!.Pieces)[_starts[end]..]);
        for (var i = end; by != 0 && i < _starts.Length; i++) _starts[i] += by;
    }

    /// <summary>The pieces of all blocks.</summary>
    public List<Piece> Pieces { get; }

    // The ordinals follow from the levels alone.
    private static bool HaveSameLevels(ReadOnlySpan<Block> blocks, ReadOnlySpan<Block> before)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (LevelOf(blocks[i]) != LevelOf(before[i])) return false;
        }

        return true;
    }

    private static int LevelOf(Block block) => block is Paragraph paragraph ? paragraph.Level : 0;

    private SetBlock? Known(int at, SetBlock wanted) => at < _set.Length && _set[at].IsOf(wanted) ? _set[at] : null;

    // What follows a block put in or taken out stood a place further up or down.
    private IReadOnlyList<SetLine>? Moved(int at, SetBlock wanted, ref int shift)
    {
        foreach (var by in (ReadOnlySpan<int>)[shift, shift - 1, shift + 1])
        {
            if (at + by >= 0 && at + by < _set.Length && _set[at + by] is var known && known.IsOf(wanted with { Above = known.Above }))
            {
                shift = by;
                return known.Lines;
            }
        }

        return null;
    }
}

/// <summary>What all blocks of a part are set by.</summary>
/// <param name="SectionsRunOn">Whether （一） counts on below the next 一、.</param>
/// <param name="Kind">What they are part of.</param>
/// <param name="Above">Empty space above the first.</param>
internal sealed record PartSetting(bool SectionsRunOn, PieceKind Kind, double Above);
