using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>Two tables cell by cell: rows by their words and likeness, columns by their heads where one came or went.</summary>
internal static class TableDiff
{
    private const double LeastAlike = 0.4;

    public static IReadOnlyList<ComparedRow> Between(Table old, Table now, CompareBudget budget)
    {
        var columns = Columns(old, now, budget);
        var rows = new List<ComparedRow>();
        foreach (var (i, j) in ClauseAlignment.Pair([.. old.Rows.Select(Line)], [.. now.Rows.Select(Line)], (_, _) => LeastAlike, budget))
        {
            rows.Add(i is { } before && j is { } after
                ? new ComparedRow(DiffKind.Same, [.. columns.Select(column => Cell(before, column.Old, after, column.New))])
                : i is { } gone
                    ? new ComparedRow(DiffKind.Removed, [.. Enumerable.Range(0, old.Rows[gone].Count).Select(column => Cell(gone, column, 0, null))])
                    : new ComparedRow(DiffKind.Added, [.. Enumerable.Range(0, now.Rows[j!.Value].Count).Select(column => Cell(0, null, j.Value, column))]));
        }

        return rows;

        ComparedCell Cell(int oldRow, int? oldColumn, int newRow, int? newColumn)
        {
            var isOld = oldColumn < old.Rows[oldRow].Count;
            var isNew = newColumn < now.Rows[newRow].Count;
            return new ComparedCell(
                isOld ? Place(old, oldRow) + oldColumn : null, isNew ? Place(now, newRow) + newColumn : null,
                TextDiff.Between(isOld ? old.Rows[oldRow][oldColumn!.Value] : "", isNew ? now.Rows[newRow][newColumn!.Value] : "", budget));
        }
    }

    /// <summary>A table that is wholly new or gone.</summary>
    public static IReadOnlyList<ComparedRow> Whole(Table table, DiffKind kind) =>
        [.. table.Rows.Select((row, r) => new ComparedRow(kind, [.. row.Select((cell, c) => new ComparedCell(
            kind is DiffKind.Added ? null : Place(table, r) + c, kind is DiffKind.Removed ? null : Place(table, r) + c, cell.Length == 0 ? [] : [new TextSpan(kind, cell)]))]))];

    private static int Place(Table table, int row) => table.Rows.Take(row).Sum(cells => cells.Count);

    private static string Line(IReadOnlyList<string> row) => string.Join('\u0002', row);

    private static IReadOnlyList<(int? Old, int? New)> Columns(Table old, Table now, CompareBudget budget)
    {
        var (before, after) = (Width(old), Width(now));
        return before == after || old.Rows.Count == 0 || now.Rows.Count == 0
            ? [.. Enumerable.Range(0, Math.Max(before, after)).Select(i => (i < before ? (int?)i : null, i < after ? (int?)i : null))]
            : ClauseAlignment.Pair(old.Rows[0], now.Rows[0], (_, _) => LeastAlike, budget);
    }

    private static int Width(Table table) => table.Rows.Count == 0 ? 0 : table.Rows.Max(row => row.Count);
}
