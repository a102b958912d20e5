using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OfficeHub.Core.Files.Spreadsheets;

/// <summary>The parts of a workbook with one sheet that are the same for every table.</summary>
/// <remarks>
/// The elements are the library's; the package is written directly, because the library's keeps every part in memory
/// and stamps it with the present time.
/// </remarks>
internal static class WorkbookParts
{
    public const string SheetPart = "xl/worksheets/sheet1.xml";
    public const uint PlainStyle = 0;
    public const uint HeaderStyle = 1;
    public const uint TextStyle = 2;
    public const uint QuotedTextStyle = 3;
    public const uint DayStyle = 4;
    public const uint TimeStyle = 5;

    private const uint TextFormat = 49;
    private const uint DayFormat = 164;
    private const uint TimeFormat = 165;

    private const string ContentTypes = """
        <?xml version="1.0" encoding="utf-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    private const string PackageRelationships = """
        <?xml version="1.0" encoding="utf-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string WorkbookRelationships = """
        <?xml version="1.0" encoding="utf-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        """;

    public static Stream Open(ZipArchive package, string name, DateTimeOffset at)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        return entry.Open();
    }

    /// <summary>Writes everything but the sheet.</summary>
    public static void Write(ZipArchive package, string tabName, DateTimeOffset at)
    {
        WriteText(package, "[Content_Types].xml", ContentTypes, at);
        WriteText(package, "_rels/.rels", PackageRelationships, at);
        WriteText(package, "xl/_rels/workbook.xml.rels", WorkbookRelationships, at);
        WriteElement(package, "xl/workbook.xml", Workbook(tabName), at);
        WriteElement(package, "xl/styles.xml", Styles(), at);
    }

    private static Workbook Workbook(string tabName)
    {
        var workbook = new Workbook(new BookViews(new WorkbookView()), new Sheets(
            new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = tabName, SheetId = 1, Id = "rId1" }));
        workbook.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return workbook;
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = TimeFormat, FormatCode = "yyyy\\-mm\\-dd hh:mm" }) { Count = 2 },
        new Fonts(NewFont(bold: false), NewFont(bold: true)) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF2F2F2" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            new CellFormat(Middle()) { NumberFormatId = TextFormat, FontId = 1, FillId = 2, BorderId = 0, FormatId = 0, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            new CellFormat(Middle()) { NumberFormatId = TextFormat, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyAlignment = true },
            new CellFormat(Middle()) { NumberFormatId = TextFormat, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyAlignment = true, QuotePrefix = true },
            new CellFormat { NumberFormatId = DayFormat, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = TimeFormat, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true }) { Count = 6 });

    private static Font NewFont(bool bold)
    {
        var font = new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" });
        if (bold)
        {
            font.PrependChild(new Bold());
        }

        return font;
    }

    private static Alignment Middle() => new() { Vertical = VerticalAlignmentValues.Center, WrapText = true };

    private static void WriteText(ZipArchive package, string name, string text, DateTimeOffset at)
    {
        using var part = Open(package, name, at);
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void WriteElement(ZipArchive package, string name, OpenXmlElement element, DateTimeOffset at)
    {
        using var part = Open(package, name, at);
        using var writer = OpenXmlWriter.Create(part, new UTF8Encoding(false));
        writer.WriteStartDocument();
        writer.WriteElement(element);
    }
}
