using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>How wide the columns of a table are that is as wide as the type area, and what a cell of such a width leaves to its text.</summary>
internal static class ColumnWidths
{
    /// <summary>For word processors that put space between Chinese and digits.</summary>
    private const double SlackMm = 3.5;

    /// <summary>Millimetres: narrow columns get what their longest text needs, wide ones share what is left.</summary>
    public static double[] Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = Math.Max(1, rows.Count == 0 ? 0 : rows.Max(row => row.Count));
        var wanted = Enumerable.Range(0, columns)
            .Select(i => (Math.Max(1, rows.Count == 0 ? 0 : rows.Max(row => i < row.Count ? TextWidth.Of(row[i]) : 0)) * TypeStyle.Size4Mm) + (2 * OfficePractice.CellMarginMm) + SlackMm).ToList();
        var widths = new double[columns];
        var (left, open) = (GbT9704.TypeAreaWidthMm, columns);
        foreach (var i in Enumerable.Range(0, columns).OrderBy(i => wanted[i]))
        {
            widths[i] = Math.Min(wanted[i], left / open--);
            left -= widths[i];
        }

        // What nobody needs is shared alike.
        return [.. widths.Select(width => width + (left / columns))];
    }

    /// <summary>Left and right of the text of a cell: less where a character would not find room.</summary>
    /// <param name="width">Width of its column.</param>
    public static double MarginOf(double width) => Math.Clamp((width - TypeStyle.Size4Mm) / 2, 0, OfficePractice.CellMarginMm);

    /// <summary>A style as a column can hold it: 4号, smaller only where not even one character would stand between the rules. The checker asks for another table then.</summary>
    /// <param name="style">The style.</param>
    /// <param name="width">Width of the column.</param>
    public static TypeStyle Held(TypeStyle style, double width) => width >= style.SizeMm ? style : style with { SizeMm = width, PitchMm = width };
}
