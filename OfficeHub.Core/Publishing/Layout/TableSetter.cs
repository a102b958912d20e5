using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>A table as wide as the type area, one piece a row: its head is repeated on each page, and a row is cut only when it is higher than a page has room for below the head.</summary>
/// <remarks>GB/T 9704-2012, 8 for tables that lie across the page; 4号 and the lines are practice.</remarks>
internal sealed class TableSetter(LineSetter setter)
{
    private const double RuleMm = 0.18;

    /// <summary>Lines of rows that one page can hold.</summary>
    private const int PageLines = (int)(GbT9704.TypeAreaHeightMm / OfficePractice.TableLineMm);

    /// <summary>A head that would take more of each page is not repeated.</summary>
    private const int MostHeadLines = PageLines / 2;

    /// <summary>The rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="place">Where it is written: the offset of a cell is its index, row after row.</param>
    /// <param name="kind">What it is part of.</param>
    public IEnumerable<Piece> Set(Table table, SourcePlace place, PieceKind kind)
    {
        var columns = table.Rows.Count == 0 ? 0 : table.Rows.Max(row => row.Count);
        if (columns == 0)
        {
            yield break;
        }

        var element = kind is PieceKind.Annex ? GbT33476.Annex : GbT33476.MainText;
        var widths = ColumnWidths.Of(table.Rows);
        Piece? head = null;
        var headLines = 0;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = Enumerable.Range(0, columns).Select(column => Cell(table.Rows[row], column, widths[column], row * columns, isHead: row == 0, element)).ToList();
            var lines = cells.Max(cell => cell.Count);
            // The head is one piece where a page can hold it: cut, it could not be repeated.
            var perPiece = row == 0 ? PageLines : PageLines - headLines;
            for (var from = 0; from < lines; from += perPiece)
            {
                var piece = Row(cells.ConvertAll(cell => cell.Skip(from).Take(perPiece).ToList()), widths, place) with { Kind = kind, Repeated = head, Block = place with { Offset = row } };
                if (row == 0 && lines <= MostHeadLines)
                {
                    (head, headLines) = (piece, lines);
                    piece = piece with { KeepsNext = table.Rows.Count > 1 };
                }

                yield return piece;
            }
        }
    }

    private List<(SetLine Line, int At)> Cell(IReadOnlyList<string> row, int column, double width, int first, bool isHead, string element)
    {
        var text = column < row.Count ? row[column] : "";
        var lines = setter.Set(
            [new StyledText(text, ColumnWidths.Held(isHead ? TypeStyle.SmallHei : TypeStyle.Small, width), element, 0)],
            new LineMeasure(width - (2 * ColumnWidths.MarginOf(width)), Alignment: isHead ? LineAlignment.Centre : LineAlignment.Left));
        return lines.Count == 0 ? [(new SetLine([]), first + column)] : [.. lines.Select(line => (line, first + column))];
    }

    private static Piece Row(List<List<(SetLine Line, int At)>> cells, double[] widths, SourcePlace place)
    {
        var height = Math.Max(1, cells.Max(cell => cell.Count)) * OfficePractice.TableLineMm;
        var items = new List<LaidItem>();
        var x = Grid.Left;
        for (var column = 0; column < widths.Length; column++)
        {
            var top = (height - (cells[column].Count * OfficePractice.TableLineMm)) / 2;
            foreach (var (line, at) in cells[column])
            {
                items.AddRange(line.Texts(x + ColumnWidths.MarginOf(widths[column]), top + Grid.Baseline(TypeStyle.Size4Mm, OfficePractice.TableLineMm), null).Select(text => text with { Source = place with { Offset = at } }));
                top += OfficePractice.TableLineMm;
            }

            items.Add(new LaidRule(x, 0, x, height, RuleMm, Ink.Black));
            x += widths[column];
        }

        items.Add(new LaidRule(x, 0, x, height, RuleMm, Ink.Black));
        items.Add(new LaidRule(Grid.Left, 0, x, 0, RuleMm, Ink.Black));
        items.Add(new LaidRule(Grid.Left, height, x, height, RuleMm, Ink.Black));
        return new Piece(height, items) { IsSolid = true };
    }
}
