using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Comparing;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace OfficeHub.Core.Publishing.Docx.Revisions;

/// <summary>A table with its revisions. Where a column came or went all rows stand twice, struck and new: no word processor tracks columns.</summary>
internal static class MarkedTable
{
    public static Table Of(ComparedClause clause, RevisionMarks marks)
    {
        // What moved is struck where it stood and new where it stands.
        var kind = clause.Change switch { ClauseChange.MovedHere => DiffKind.Added, ClauseChange.MovedAway => DiffKind.Removed, _ => DiffKind.Same };
        var isRebuilt = kind is not DiffKind.Same || clause.Rows.Any(row => row.Kind is DiffKind.Same && row.Cells.Any(cell => cell.Old is null || cell.New is null));
        var version = clause.Spans.FirstOrDefault(span => span.Version > 0)?.Version ?? clause.Version;
        var rows = isRebuilt
            ? [.. kind is DiffKind.Added ? [] : Plain(clause.Old!, DiffKind.Removed), .. kind is DiffKind.Removed ? [] : Plain(clause.New!, DiffKind.Added)]
            : clause.Rows.Select((row, i) => Row(marks, row.Kind, [.. row.Cells.Select(cell => cell.Spans)], i == 0, row.Cells.SelectMany(cell => cell.Spans).FirstOrDefault(span => span.Version > 0)?.Version ?? version)).ToList();
        var columns = Math.Max(1, rows.Max(row => row.Elements<TableCell>().Count()));
        return new Table(
        [
            new TableProperties(
                new TableWidth { Width = Lengths.Text(Lengths.TypeAreaTwips), Type = TableWidthUnitValues.Dxa },
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>())),
            new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn { Width = Lengths.Text(Lengths.TypeAreaTwips / columns) })),
            .. rows,
        ]);

        IEnumerable<TableRow> Plain(Clause table, DiffKind rowKind) => ((Content.Table)table.Block).Rows.Select((cells, i) =>
            Row(marks, rowKind, [.. cells.Select(cell => (IReadOnlyList<TextSpan>)(cell.Length == 0 ? [] : [new TextSpan(rowKind, cell, version)]))], i == 0, version));
    }

    private static TableRow Row(RevisionMarks marks, DiffKind kind, IReadOnlyList<IReadOnlyList<TextSpan>> cells, bool isHead, int version)
    {
        var row = new TableRow(
        [
            new TableRowProperties(new CantSplit()),
            .. cells.Select(spans =>
            {
                var paragraph = Pieces.Line(isHead ? DocxStyle.TableHead : DocxStyle.TableText, [.. spans.Select(marks.Words)]);
                return new TableCell(new TableCellProperties(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }), paragraph);
            }),
        ]);
        marks.MarkRow(row, kind, version);
        return row;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
