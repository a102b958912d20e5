using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>A table as wide as the type area; its head is repeated on each page and no row is cut in two.</summary>
internal static class TablePart
{
    private const int CellMargin = 80;

    /// <summary>A column of long texts takes at most so many times the room of a column of short ones.</summary>
    private const double Steepest = 6;

    public static Table Of(Content.Table content)
    {
        var widths = Widths(content.Rows);
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Lengths.Text(Lengths.TypeAreaTwips), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = CellMargin, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = CellMargin, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = Lengths.Text(width) })));
        for (var i = 0; i < content.Rows.Count; i++)
        {
            table.Append(Row(content.Rows[i], widths, isHead: i == 0));
        }

        return table;
    }

    private static TableRow Row(IReadOnlyList<string> cells, int[] widths, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        return new TableRow([properties, .. widths.Select((width, i) => new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = Lengths.Text(width), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            Pieces.Line(isHead ? DocxStyle.TableHead : DocxStyle.TableText, Pieces.Words(i < cells.Count ? cells[i] : ""))))]);
    }

    /// <summary>Room in proportion to the longest text of each column, within bounds.</summary>
    private static int[] Widths(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = Math.Max(1, rows.Count == 0 ? 0 : rows.Max(row => row.Count));
        var wanted = new double[columns];
        for (var i = 0; i < columns; i++)
        {
            wanted[i] = Math.Max(2, rows.Max(row => i < row.Count ? TextWidth.Of(row[i]) : 0)) + 1;
        }

        var shares = wanted.Select(width => Math.Min(width, wanted.Min() * Steepest)).ToArray();
        var widths = shares.Select(share => (int)(Lengths.TypeAreaTwips * share / shares.Sum())).ToArray();
        widths[^1] += Lengths.TypeAreaTwips - widths.Sum();
        return widths;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
