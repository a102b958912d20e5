using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>A table as wide as the type area; its head is repeated on each page and no row is cut in two.</summary>
internal static class TablePart
{
    private const int CellMargin = 80;

    /// <summary>For programs that put space between Chinese and digits.</summary>
    private const int Slack = 200;

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

    /// <summary>Narrow columns get what their longest text needs, wide ones share what is left.</summary>
    private static int[] Widths(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = Math.Max(1, rows.Count == 0 ? 0 : rows.Max(row => row.Count));
        var wanted = new double[columns];
        for (var i = 0; i < columns; i++)
        {
            wanted[i] = (Math.Max(1, rows.Max(row => i < row.Count ? TextWidth.Of(row[i]) : 0)) * GbT9704.Size4Pt * 20) + (CellMargin * 2) + Slack;
        }

        var widths = new int[columns];
        var (left, open) = (Lengths.TypeAreaTwips, columns);
        foreach (var i in Enumerable.Range(0, columns).OrderBy(i => wanted[i]))
        {
            widths[i] = (int)Math.Min(wanted[i], left / (double)open);
            left -= widths[i];
            open--;
        }

        // What nobody needs is shared alike.
        return [.. widths.Select((width, i) => width + (left / columns) + (i < left % columns ? 1 : 0))];
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
