namespace OfficeHub.Core.Common;

/// <summary>One page of a list read by keyset: no row numbers, so that page 2,000 costs what page 1 costs.</summary>
/// <param name="Rows">At most the size asked for, in the order of the list.</param>
/// <param name="Previous">Cursor of the page before, or null on the first.</param>
/// <param name="Next">Cursor of the page after, or null on the last.</param>
/// <param name="Count">How many rows the filter has, counted up to <see cref="CountCap"/>; null when not counted.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, string? Previous, string? Next, int? Count)
{
    /// <summary>Counts stop here; the foot then reads 1,000 以上.</summary>
    public const int CountCap = 1000;

    /// <summary>Rows on a page.</summary>
    public const int DefaultSize = 50;

    /// <summary>An empty list.</summary>
    public static Page<T> Empty { get; } = new([], null, null, 0);
}
