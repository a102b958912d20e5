using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files.Spreadsheets;
using Sheet = OfficeHub.Core.Files.Spreadsheets.Sheet;

namespace OfficeHub.Tests.Core.Files.Spreadsheets;

public sealed class SpreadsheetTests
{
    private static readonly DateTime At = new(2026, 7, 1, 7, 30, 0, DateTimeKind.Utc);

    public static TheoryData<string> HostileTexts => [.. new[]
    {
        "=1+1", "=cmd|' /C calc'!A0", "+86 483", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠办公室", "=HYPERLINK(\"http://x\")",
        "<script>alert(1)</script>", "]]>&amp;<![CDATA[", "_x000D_", "_x005F_x000D_", "_X0041_", "_x00", "a_x0041_b", "第一行\n第二行", "回车\r\n换行",
        "  前后空格  ", "\u3000\u3000缩进", "'引号开头", "\"双引号\"", "𠮷\U0002A6D6\uE000", "\u202Egnp.exe", "\uFEFF带标记", "\u0001\u0008控制", "\uFFFE\uFFFF",
        "123456789012345678", "0012", "1E5", "TRUE", "2026-07-01", "#N/A", "null", "%s%n", "../../etc/passwd", "' OR 1=1 --", "{{7*7}}",
    }];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task Text_written_reads_back_equal_and_is_no_formula(string text)
    {
        var bytes = await WriteAsync([new("内容")], [text, "尾"]);

        var rows = Read(bytes).Value;

        Assert.Equal(text, rows[1][0]);
        Assert.Equal("尾", rows[1][1]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
    }

    [Fact]
    public async Task Half_characters_written_read_back_equal()
    {
        var text = "通" + '\uD840' + "知" + '\uDC0B';

        var bytes = await WriteAsync([new("内容")], [text]);

        Assert.Equal(text, Read(bytes).Value[1][0]);
    }

    [Theory]
    [InlineData("=1", true)]
    [InlineData("＠a", true)]
    [InlineData("\t", true)]
    [InlineData("刘润莲", false)]
    public async Task Text_like_a_formula_stays_text_when_edited(string text, bool quoted)
    {
        var bytes = await WriteAsync([new("内容")], [text]);

        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var cell = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Last();
        var format = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.Equal(quoted, format.QuotePrefix?.Value ?? false);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
    }

    [Fact]
    public async Task Workbook_is_valid_for_the_library_and_its_heading_stays_in_sight()
    {
        var bytes = await WriteAsync(
            [new("姓名"), new("生日"), new("人数"), new("很长很长很长很长的一列说明", 40)],
            ["刘润莲", (DateOnly?)new DateOnly(1980, 5, 6), 12.5m, "=备注"], [(string?)null, (DateOnly?)null, 3, ""]);

        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description + " " + error.Path?.XPath));
        var worksheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var pane = worksheet.Descendants<Pane>().Single();
        Assert.Equal("A2", pane.TopLeftCell!.Value);
        Assert.Equal(PaneStateValues.Frozen, pane.State!.Value);
        Assert.Equal("8 12 8 40", string.Join(' ', worksheet.Descendants<Column>().Select(column => column.Width!.Value.ToString(CultureInfo.InvariantCulture))));
        Assert.Equal("人员名单", document.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single().Name!.Value);
    }

    [Fact]
    public async Task Days_and_numbers_read_back_as_a_person_sees_them()
    {
        var bytes = await WriteAsync(
            [new("日"), new("数")],
            [(DateOnly?)new DateOnly(2026, 7, 1), 13800000000m], [(DateOnly?)new DateOnly(1899, 1, 2), 0.1m + 0.2m], [(DateOnly?)new DateOnly(1900, 3, 1), -5]);

        var rows = Read(bytes).Value;

        Assert.Equal("2026-07-01 13800000000|1899-01-02 0.3|1900-03-01 -5", string.Join('|', rows.Skip(1).Select(row => row[0] + " " + row[1])));
    }

    [Fact]
    public async Task Instant_is_a_date_cell_in_Beijing_time_to_the_minute()
    {
        var bytes = await WriteAsync([new("时间")], [SheetCell.At(new DateTime(2026, 6, 30, 16, 5, 59, DateTimeKind.Utc))], [SheetCell.At(null)]);

        var rows = Read(bytes).Value;
        Assert.Equal("2026-07-01 00:05:00", rows[1][0]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        var cell = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Last();
        Assert.Null(cell.DataType);
        var format = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        var code = document.WorkbookPart.WorkbookStylesPart.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(one => one.NumberFormatId!.Value == format.NumberFormatId!.Value);
        Assert.Equal("yyyy\\-mm\\-dd hh:mm", code.FormatCode!.Value);
    }

    [Fact]
    public async Task Same_table_and_instant_give_the_same_bytes()
    {
        var first = await WriteAsync([new("姓名")], ["刘润莲"]);
        var second = await WriteAsync([new("姓名")], ["刘润莲"]);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Large_table_reads_back_whole()
    {
        var rows = Enumerable.Range(2, 20_000).Select(i => (SheetCell[])["第" + i + "人", i]).ToArray();

        var bytes = await WriteAsync([new("姓名"), new("序号")], rows);

        var read = Read(bytes, new SpreadsheetLimits { MaxRows = 30_000 }).Value;
        Assert.Equal(20_001, read.Count);
        Assert.All(read.Skip(1), row => Assert.Equal("第" + row[1] + "人", row[0]));
        Assert.All(read.Skip(1), row => Assert.Equal(row.Number.ToString(CultureInfo.InvariantCulture), row[1]));
    }

    [Fact]
    public async Task Write_of_a_text_too_long_for_a_cell_is_refused()
    {
        var output = new MemoryStream();

        var result = await SpreadsheetWriter.WriteAsync(output, Table([new("意见")], [[new string('长', 32_768)]]), At, CancellationToken.None);

        Assert.Equal(new CellTooLong(2, "意见"), result.Error);
    }

    [Theory]
    [InlineData("2026年/7月[名单]:*?", "2026年 7月 名单")]
    [InlineData("'", "表")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public async Task Name_of_the_sheet_is_made_fit(string name, string expected)
    {
        var output = new MemoryStream();

        await SpreadsheetWriter.WriteAsync(output, Table([new("姓名")], []) with { Name = name }, At, CancellationToken.None);

        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        Assert.Equal(expected, document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single().Name!.Value);
    }

    [Fact]
    public void Read_of_a_workbook_as_Excel_writes_it_understands_shared_texts_dates_and_gaps()
    {
        var bytes = OfficePackage.Xlsx("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="4"><c r="B4" s="1"><v>46204</v></c><c r="C4" s="2"><v>46204.645833333336</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="e"><v>#N/A</v></c><c r="F4" t="str"><f>A1</f><v>结果</v></c><c r="G4"><v>1.38E+10</v></c><c r="H4"><v>0.30000000000000004</v></c><c r="I4" s="3"><v>46204</v></c></row>
            <row r="5"><c r="A5"/></row>
            """)
            .Related("rId91", "sharedStrings", "sharedStrings.xml").With("xl/sharedStrings.xml", "<sst><si><t>姓名</t></si><si><r><t>刘</t></r><r><t xml:space=\"preserve\"> 润莲</t></r><rPh><t>liu</t></rPh></si></sst>")
            .Related("rId92", "styles", "styles.xml").With("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"&quot;day&quot;0.00\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/><xf numFmtId=\"22\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>")
            .Build();

        var rows = Read(bytes).Value;

        Assert.Equal(2, rows.Count);
        Assert.Equal("1:姓名||刘 润莲", Shown(rows[0]));
        Assert.Equal("4:|2026-07-01|2026-07-01 15:30:00|TRUE|#N/A|结果|13800000000|0.3|46204", Shown(rows[1]));
        Assert.Equal("", rows[1][99]);
    }

    [Fact]
    public void Read_beyond_a_bound_is_refused_by_name()
    {
        var bytes = OfficePackage.Xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"ZZZ2\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>很长很长的文字</v></c></row>").Build();

        Assert.Equal(new TooManyColumns(2, 60), Read(bytes).Error);
        Assert.Equal(new TooManyRows(1), Read(bytes, new SpreadsheetLimits { MaxRows = 1, MaxColumns = 20_000 }).Error);
        Assert.Equal(new TooMuchText(), Read(bytes, new SpreadsheetLimits { MaxCharacters = 5, MaxColumns = 20_000 }).Error);
    }

    [Fact]
    public void Read_of_what_is_no_workbook_is_refused()
    {
        Assert.Equal(new SpreadsheetUnreadable(), Read("姓名,电话"u8.ToArray()).Error);
        Assert.Equal(new SpreadsheetUnreadable(), Read([]).Error);
        Assert.Equal(new SpreadsheetUnreadable(), Read(OfficePackage.Docx().Build()).Error);
        Assert.Equal(new SpreadsheetUnreadable(), Read(OfficePackage.Xlsx("<row>").Build()).Error);
    }

    private static string Shown(SheetRow row) => row.Number + ":" + string.Join('|', row.Cells);

    private static Result<IReadOnlyList<SheetRow>> Read(byte[] bytes, SpreadsheetLimits? limits = null) =>
        SpreadsheetReader.Read(new MemoryStream(bytes), limits ?? new SpreadsheetLimits());

    private static Sheet Table(SheetColumn[] columns, SheetCell[][] rows) =>
        new("人员名单", columns, rows.Select(row => (IReadOnlyList<SheetCell>)row).ToAsyncEnumerable());

    private static async Task<byte[]> WriteAsync(SheetColumn[] columns, params SheetCell[][] rows)
    {
        var output = new MemoryStream();
        var result = await SpreadsheetWriter.WriteAsync(output, Table(columns, rows), At, CancellationToken.None);
        Assert.Null(result.Error);
        return output.ToArray();
    }
}
