using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Files.Spreadsheets;

/// <summary>Writes a table as XLSX, row by row, in memory that does not grow with the rows. The same table and instant give the same bytes.</summary>
public static class SpreadsheetWriter
{
    private const int MaxRows = 1_048_575;
    private const int MeasuredRows = 100;
    private const double MinWidth = 8;
    private const double MaxWidth = 60;

    /// <summary>The first day whose number all spreadsheet programs agree on.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    /// <summary>Writes the workbook. The stream stays open.</summary>
    /// <param name="output">A file or memory: written synchronously, so not a response.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="writtenAt">UTC; stands in the package as the time of its parts.</param>
    /// <param name="ct">Stops between two rows.</param>
    /// <returns><see cref="CellTooLong"/> or <see cref="TooManyRowsToWrite"/>; the output is then of no use.</returns>
    public static async Task<Result> WriteAsync(Stream output, Sheet sheet, DateTime writtenAt, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(sheet);
        await using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var at = new DateTimeOffset(DateTime.SpecifyKind(writtenAt, DateTimeKind.Utc));
        WorkbookParts.Write(package, TabName(sheet.Name), at);
        await using var part = WorkbookParts.Open(package, WorkbookParts.SheetPart, at);
        using var writer = OpenXmlWriter.Create(part, new UTF8Encoding(false));
        return await WriteSheetAsync(writer, sheet, ct);
    }

    private static async Task<Result> WriteSheetAsync(OpenXmlWriter writer, Sheet sheet, CancellationToken ct)
    {
        await using var rows = sheet.Rows.GetAsyncEnumerator(ct);
        var first = new List<IReadOnlyList<SheetCell>>();
        while (first.Count < MeasuredRows && await rows.MoveNextAsync())
        {
            first.Add(rows.Current);
        }

        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        if (sheet.Columns.Count > 0)
        {
            writer.WriteElement(new Columns(sheet.Columns.Select((column, i) => new Column
            {
                Min = (uint)i + 1,
                Max = (uint)i + 1,
                Width = column.Width ?? Measure(column.Header, first, i),
                CustomWidth = true,
            })));
        }

        writer.WriteStartElement(new SheetData());
        var header = sheet.Columns.Select(column => (SheetCell)column.Header).ToArray();
        var written = WriteRow(writer, 1, header, sheet.Columns, isHeader: true);
        var number = 1;
        for (var i = 0; written.IsSuccess && (i < first.Count || await rows.MoveNextAsync()); i++)
        {
            ct.ThrowIfCancellationRequested();
            written = ++number > MaxRows + 1
                ? new TooManyRowsToWrite()
                : WriteRow(writer, number, i < first.Count ? first[i] : rows.Current, sheet.Columns, isHeader: false);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return written;
    }

    private static Result WriteRow(
        OpenXmlWriter writer, int number, IReadOnlyList<SheetCell> cells, IReadOnlyList<SheetColumn> columns, bool isHeader)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var place = ColumnName(i) + number.ToString(CultureInfo.InvariantCulture);
            if (cell.Text is { } text)
            {
                var encoded = CellText.Encode(text);
                if (encoded.Length > CellText.MaxLength)
                {
                    return new CellTooLong(number, i < columns.Count ? columns[i].Header : ColumnName(i));
                }

                var style = isHeader ? WorkbookParts.HeaderStyle
                    : CellText.LooksLikeFormula(text) ? WorkbookParts.QuotedTextStyle : WorkbookParts.TextStyle;
                writer.WriteElement(new Cell(new InlineString(new Text(encoded) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    CellReference = place, DataType = CellValues.InlineString, StyleIndex = style,
                });
            }
            else if (cell.Number is { } value)
            {
                writer.WriteElement(new Cell(new CellValue(value.ToString(CultureInfo.InvariantCulture)))
                {
                    CellReference = place, StyleIndex = WorkbookParts.PlainStyle,
                });
            }
            else if (cell.Day is { } day)
            {
                writer.WriteElement(DayCell(place, day));
            }
            else if (cell.Time is { } time)
            {
                // The seconds are cut: a list shows minutes, and what stands in a cell is what is seen in it.
                var minute = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));
                writer.WriteElement(new Cell(new CellValue(minute.ToOADate().ToString(CultureInfo.InvariantCulture)))
                {
                    CellReference = place, StyleIndex = WorkbookParts.TimeStyle,
                });
            }
        }

        writer.WriteEndElement();
        return Result.Success;
    }

    private static Cell DayCell(string place, DateOnly day) => day >= FirstDay
        ? new Cell(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)))
        {
            CellReference = place, StyleIndex = WorkbookParts.DayStyle,
        }
        : new Cell(new InlineString(new Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))))
        {
            CellReference = place, DataType = CellValues.InlineString, StyleIndex = WorkbookParts.TextStyle,
        };

    private static double Measure(string header, List<IReadOnlyList<SheetCell>> rows, int column)
    {
        var widest = rows.Where(row => column < row.Count).Select(row => Halves(row[column].Shown)).Append(Halves(header)).Max();
        return Math.Clamp(widest + 2, MinWidth, MaxWidth);
    }

    /// <summary>Width of the widest line in half-width characters.</summary>
    private static int Halves(string text) =>
        text.Split('\n').Max(line => line.EnumerateRunes().Sum(rune => rune.Value < 0x1100 ? 1 : 2));

    private static string TabName(string name)
    {
        var plain = new string(name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? ' ' : c).ToArray()).Trim(' ', '\'');
        var cut = plain.Length > 31 ? plain[..(char.IsHighSurrogate(plain[30]) ? 30 : 31)] : plain;
        return cut.Length == 0 ? "表" : cut;
    }

    /// <summary>A, B … Z, AA …, from 0.</summary>
    private static string ColumnName(int index)
    {
        var name = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}
