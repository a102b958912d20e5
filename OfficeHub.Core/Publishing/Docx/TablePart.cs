using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>A table as wide as the type area; its head is repeated on each page, and no row is cut that a page can hold.</summary>
internal static class TablePart
{
    private static readonly int CellMargin = Lengths.Twips(OfficePractice.CellMarginMm);

    /// <summary>The rule below a row.</summary>
    public const int RuleTwips = 10;

    private static readonly LineSetter Setter = new(SquareMetrics.Instance);

    /// <summary>The table.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="startsPage">Whether a row begins a page that would not begin there by itself.</param>
    public static Table Of(Content.Table content, Func<int, bool> startsPage)
    {
        var measured = ColumnWidths.Of(content.Rows);
        var widths = measured.Select(Lengths.Twips).ToArray();
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
            var row = Row(content.Rows[i], measured, isHead: i == 0);
            table.Append(row);
            if (startsPage(i))
            {
                row.Descendants<ParagraphProperties>().First().PageBreakBefore = new PageBreakBefore();
            }
        }

        return table;
    }

    private static TableRow Row(IReadOnlyList<string> cells, double[] widths, bool isHead)
    {
        var lines = widths.Select((width, i) => Lines(i < cells.Count ? cells[i] : "", width, isHead)).ToList();
        // A row is as high as its lines in the layout; the rule is part of that. One that no page holds is as high as it gets, and cut.
        var height = DocxStyles.TableLineTwips * lines.Max(cell => Math.Max(1, cell.Count));
        var properties = height > Lengths.Twips(GbT9704.TypeAreaHeightMm)
            ? new TableRowProperties()
            : new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)height, HeightType = HeightRuleValues.AtLeast });
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        return new TableRow([properties, .. widths.Select((width, i) => new TableCell(
            new TableCellProperties([
                new TableCellWidth { Width = Lengths.Text(Lengths.Twips(width)), Type = TableWidthUnitValues.Dxa },
                .. Narrow(width),
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }]),
            Pieces.Line(isHead ? DocxStyle.TableHead : DocxStyle.TableText, [.. Runs(i < cells.Count ? cells[i] : "", width, lines[i])])))]);
    }

    private static List<PlannedLine> Lines(string text, double width, bool isHead) =>
    [
        .. Setter.Set([new StyledText(text, ColumnWidths.Held(isHead ? TypeStyle.SmallHei : TypeStyle.Small, width))], new LineMeasure(width - (2 * ColumnWidths.MarginOf(width))))
            .Select(line => new PlannedLine(line.Length, false)),
    ];

    private static IEnumerable<Run> Runs(string text, double width, List<PlannedLine> lines)
    {
        var em = ColumnWidths.Held(TypeStyle.Small, width).SizeMm;
        var runs = new LineRuns(Lengths.Twips(width) - (2 * Lengths.Twips(ColumnWidths.MarginOf(width))), 0, Lengths.Twips(em), 0).Of([(text, null)], lines);
        return em < TypeStyle.Size4Mm ? runs.Select(run => Pieces.Sized(run, em * 72 / 25.4)) : runs;
    }

    // A column that cannot spare the usual margins has its own.
    private static IEnumerable<TableCellMargin> Narrow(double width) => Lengths.Twips(ColumnWidths.MarginOf(width)) is var margin && margin < CellMargin
        ? [new TableCellMargin(
            new LeftMargin { Width = Lengths.Text(margin), Type = TableWidthUnitValues.Dxa }, new RightMargin { Width = Lengths.Text(margin), Type = TableWidthUnitValues.Dxa })]
        : [];

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
