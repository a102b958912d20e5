using System.Runtime.InteropServices;

namespace OfficeHub.Core.Publishing.Barcodes;

/// <summary>A PDF417 symbol (四一七条码) in modules, ready to be drawn at any size.</summary>
/// <remarks>GB/T 17172-1997; ISO/IEC 15438.</remarks>
public sealed class Pdf417Symbol
{
    /// <summary>Lowest level of error correction offered: 0 and 1 repair next to nothing.</summary>
    public const int LowestLevel = 2;

    /// <summary>Highest level.</summary>
    public const int HighestLevel = 8;

    /// <summary>Free space on each side.</summary>
    public const int QuietModules = 2;

    /// <summary>Height of a row: what lets a reader cross several rows slantwise.</summary>
    public const int RowModules = 3;

    /// <summary>Most codewords of a symbol.</summary>
    private const int MostCodewords = 928;

    private const int LeastRows = 3;
    private const int MostRows = 90;
    private const int MostColumns = 30;
    private const int Padding = 900;

    // Start 17, two row indicators 17 each, stop 18.
    private const int ModulesAround = (3 * Pdf417Patterns.Modules) + 18;

    private readonly int[] _codewords;

    private Pdf417Symbol(int[] codewords, int columns, int level)
    {
        _codewords = codewords;
        Columns = columns;
        Level = level;
    }

    /// <summary>Codewords a row.</summary>
    public int Columns { get; }

    /// <summary>Rows.</summary>
    public int Rows => _codewords.Length / Columns;

    /// <summary>Level of error correction.</summary>
    public int Level { get; }

    /// <summary>Width without quiet zones.</summary>
    public int ModulesWide => WidthOf(Columns);

    /// <summary>Height without quiet zones.</summary>
    public int ModulesHigh => Rows * RowModules;

    /// <summary>Codewords row by row: length, data, padding, correction.</summary>
    internal IReadOnlyList<int> Codewords => _codewords;

    /// <summary>The symbol of these bytes nearest to a wished shape, or null when none fits.</summary>
    /// <param name="bytes">At least one.</param>
    /// <param name="level"><see cref="LowestLevel"/> to <see cref="HighestLevel"/>.</param>
    /// <param name="room">How large it may be.</param>
    /// <exception cref="ArgumentException">No bytes, or another level.</exception>
    public static Pdf417Symbol? Fit(ReadOnlySpan<byte> bytes, int level, Pdf417Room room)
    {
        if (bytes.IsEmpty)
        {
            throw new ArgumentException("There is nothing to encode.", nameof(bytes));
        }

        ArgumentNullException.ThrowIfNull(room);
        ArgumentOutOfRangeException.ThrowIfLessThan(level, LowestLevel);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, HighestLevel);
        var count = 1 + ByteCompaction.CountOf(bytes.Length) + Pdf417Correction.CountOf(level);
        var columns = Enumerable.Range(1, MostColumns)
            .Where(columns => WidthOf(columns) <= room.MostModulesWide && RowsOf(columns) <= Math.Min(MostRows, room.MostModulesHigh / RowModules) && columns * RowsOf(columns) <= MostCodewords)
            .OrderBy(columns => Math.Abs(Math.Log((double)WidthOf(columns) / (RowsOf(columns) * RowModules) / room.WidthToHeight)))
            .FirstOrDefault();
        return columns == 0 ? null : new Pdf417Symbol(Encoded(bytes, level, columns * RowsOf(columns)), columns, level);

        int RowsOf(int columns) => Math.Max(LeastRows, (count + columns - 1) / columns);
    }

    /// <summary>The bars of a row from left to right.</summary>
    /// <param name="row">From 0.</param>
    public IReadOnlyList<Pdf417Bar> Bars(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        var bars = new List<Pdf417Bar>();
        var x = 0;
        Draw(Pdf417Patterns.Start.AsSpan());
        Draw(Pdf417Patterns.Of(row, LeftIndicator(row)));
        foreach (var codeword in _codewords.AsSpan(row * Columns, Columns))
        {
            Draw(Pdf417Patterns.Of(row, codeword));
        }

        Draw(Pdf417Patterns.Of(row, RightIndicator(row)));
        Draw(Pdf417Patterns.Stop.AsSpan());
        return bars;

        void Draw(ReadOnlySpan<byte> widths)
        {
            for (var i = 0; i < widths.Length; i++)
            {
                if (i % 2 == 0)
                {
                    bars.Add(new Pdf417Bar(x, widths[i]));
                }

                x += widths[i];
            }
        }
    }

    private static int[] Encoded(ReadOnlySpan<byte> bytes, int level, int total)
    {
        var length = total - Pdf417Correction.CountOf(level);
        List<int> data = [length, .. ByteCompaction.Codewords(bytes)];
        data.AddRange(Enumerable.Repeat(Padding, length - data.Count));
        return [.. data, .. Pdf417Correction.Of(data, level)];
    }

    private static int WidthOf(int columns) => (columns * Pdf417Patterns.Modules) + ModulesAround;

    // Three rows together say how many rows and columns there are and which level, on each side in another order.
    private int LeftIndicator(int row) => Indicator(row, (row % Pdf417Patterns.Clusters) switch { 0 => OfRows, 1 => OfLevel, _ => OfColumns });

    private int RightIndicator(int row) => Indicator(row, (row % Pdf417Patterns.Clusters) switch { 0 => OfColumns, 1 => OfRows, _ => OfLevel });

    private int OfRows => (Rows - 1) / 3;

    private int OfLevel => (Level * 3) + ((Rows - 1) % 3);

    private int OfColumns => Columns - 1;

    private static int Indicator(int row, int fact) => (30 * (row / Pdf417Patterns.Clusters)) + fact;
}

/// <summary>A bar of a row.</summary>
/// <param name="Start">From the left edge of the symbol, in modules.</param>
/// <param name="Width">In modules.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Pdf417Bar(int Start, int Width);

/// <summary>How large a symbol may be, without its quiet zones.</summary>
/// <param name="MostModulesWide">Width.</param>
/// <param name="MostModulesHigh">Height.</param>
/// <param name="WidthToHeight">The shape wished for.</param>
public sealed record Pdf417Room(int MostModulesWide, int MostModulesHigh, double WidthToHeight = Pdf417Room.UsualShape)
{
    /// <summary>As most printed ones are.</summary>
    public const double UsualShape = 3;
}
