using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>A table as wide as the type area; its head is repeated on each page and no row is cut in two.</summary>
internal static class TablePart
{
    private static readonly int CellMargin = Lengths.Twips(OfficePractice.CellMarginMm);

    public static Table Of(Content.Table content)
    {
        var widths = ColumnWidths.Of(content.Rows).Select(Lengths.Twips).ToArray();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Lengths.Text(Lengths.TypeAreaTwips), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = (short)CellMargin, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = (short)CellMargin, Type = TableWidthValues.Dxa })),
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

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
