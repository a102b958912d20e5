using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>Which lines of a text are rows of a table: those between ｜, and those with tabs when the line before or behind has as many.</summary>
internal static class TableRows
{
    /// <summary>Whether a line is a row.</summary>
    /// <param name="lines">The text; empty lines are passed over, as in reading.</param>
    /// <param name="at">Index of the line.</param>
    public static bool Has(IReadOnlyList<string> lines, int at)
    {
        if (TableLine.Read(lines[at].Trim()) is not null) return true;
        var columns = Columns(lines[at]);
        return columns > 1 && (Beside(lines, at, -1) == columns || Beside(lines, at, 1) == columns);
    }

    /// <summary>How many lines from this one on are the rows of one table with tabs; 0 for none.</summary>
    /// <param name="lines">The text without empty lines.</param>
    /// <param name="at">Index of the first line.</param>
    public static int Tabbed(IReadOnlyList<string> lines, int at)
    {
        var columns = Columns(lines[at]);
        var rows = columns < 2 ? 0 : lines.Skip(at).TakeWhile(line => Columns(line) == columns).Count();
        return rows < 2 ? 0 : rows;
    }

    private static int Columns(string line) => line.AsSpan().Trim().Count('\t') + 1;

    // Columns of the nearest line that is not empty; 0 where there is none.
    private static int Beside(IReadOnlyList<string> lines, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < lines.Count; i += step)
        {
            if (!string.IsNullOrWhiteSpace(lines[i])) return Columns(lines[i]);
        }

        return 0;
    }
}
