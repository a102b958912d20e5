using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Files;

/// <summary>Ordinary files of an office, each made here; all must come in.</summary>
internal static class CleanFiles
{
    public static IReadOnlyDictionary<string, (string FileName, Func<byte[]> Make)> All { get; } = new Dictionary<string, (string, Func<byte[]>)>(StringComparer.Ordinal)
    {
        ["document by the library"] = ("关于开展安全检查的通知.docx", () => Docx()),
        ["document with hyperlink and mail address"] = ("通知.docx", () => Docx(main =>
        {
            main.AddHyperlinkRelationship(new Uri("https://www.gov.cn/zhengce/"), isExternal: true, "rId50");
            main.AddHyperlinkRelationship(new Uri("mailto:bgs@beiyuan.example"), isExternal: true, "rId51");
        })),
        ["document with header, footer and page number"] = ("通知.docx", () => Docx(WithHeader)),
        ["document with picture"] = ("通知.docx", () => Docx(main => Feed(main.AddImagePart(ImagePartType.Png, "rId60"), Pictures.Png(800, 600)))),
        ["document with photo"] = ("通知.docx", () => Docx(main => Feed(main.AddImagePart(ImagePartType.Jpeg, "rId61"), Pictures.Jpeg(4000, 3000)))),
        ["document with settings and styles"] = ("通知.docx", () => Docx(main =>
        {
            main.AddNewPart<StyleDefinitionsPart>("rId70").Styles = new Styles();
            main.AddNewPart<DocumentSettingsPart>("rId71").Settings = new DocumentFormat.OpenXml.Wordprocessing.Settings(new EvenAndOddHeaders());
        })),
        ["document with comments and properties"] = ("讨论稿.docx", WithProperties),
        ["document with table of contents field"] = ("办法.docx", () => OfficePackage.Docx("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o \"1-3\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").Build()),
        ["document with nested ordinary fields"] = ("套打.docx", () => OfficePackage.Docx("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:instrText> = 1 \"首页\" \"\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").Build()),
        ["document with hyperlink field"] = ("通知.docx", () => OfficePackage.Docx("<w:p><w:fldSimple w:instr=\" HYPERLINK &quot;https://www.gov.cn/added/dde&quot; \\l &quot;a&quot; \"/></w:p>").Build()),
        ["document with bookmark link"] = ("通知.docx", () => OfficePackage.Docx("<w:p><w:fldSimple w:instr=\" HYPERLINK \\l &quot;_Toc1&quot; \"/></w:p>").Build()),
        ["document that links a file beside it"] = ("通知.docx", () => OfficePackage.Docx().Related("rId9", "hyperlink", "附件1.docx", outside: true).Build()),
        ["document that speaks of secrets"] = ("保密教育材料.docx", () => OfficePackage.Docx("<w:p><w:r><w:t>秘密级载体管理办法</w:t></w:r></w:p><w:p><w:r><w:t>国家秘密分为绝密、机密、秘密三级。</w:t></w:r></w:p>").Build()),
        ["document with rare characters"] = ("𠮷田名单.docx", () => OfficePackage.Docx("<w:p><w:r><w:t>\U0002A6D6\uE000</w:t></w:r></w:p>").Build()),
        ["package with a comment"] = ("通知.docx", () => OfficePackage.Docx().Package(new ZipBuilder { Comment = "公文"u8.ToArray() }).Build()),
        ["package with a folder entry"] = ("通知.docx", () => OfficePackage.Docx().Package().Add(new("word/media/"u8.ToArray(), []) { Stored = true }).Build()),
        ["workbook of ours"] = ("人员名单.xlsx", () => Xlsx(("姓名", "刘润莲"), ("电话", "04838330001"))),
        ["workbook with texts like formulas"] = ("名单.xlsx", () => Xlsx(("备注", "=1+1"), ("备注二", "+86"), ("备注三", "@办公室"))),
        ["workbook with ordinary formulas"] = ("汇总.xlsx", () => OfficePackage.Xlsx("<row><c><f>SUM(A1:A9)*IF(B1&gt;2,\"a|b!\",1)</f><v>3</v></c><c><f>VLOOKUP(A1,人员!$A$1:$C$9,2,FALSE)</f></c></row>").Build()),
        ["workbook with named range"] = ("汇总.xlsx", () => OfficePackage.Xlsx(more: "<definedNames><definedName name=\"人员\">名单!$A$1</definedName></definedNames>").Build()),
        ["workbook with a tick box"] = ("登记表.xlsx", () => OfficePackage.Xlsx("<row/></sheetData><controls><control shapeId=\"1025\" name=\"Check 1\"/></controls><sheetData>").Related("rId95", "ctrlProp", "ctrlProps/ctrlProp1.xml").With("xl/ctrlProps/ctrlProp1.xml", "<formControlPr objectType=\"CheckBox\"/>").Build()),
        ["workbook with hyperlink formula"] = ("网址.xlsx", () => OfficePackage.Xlsx("<row><c><f>HYPERLINK(\"https://www.gov.cn\",\"中国政府网\")</f></c></row>").Build()),
        ["presentation"] = ("汇报.pptx", () => OfficePackage.Pptx("<a:p><a:r><a:t>工作汇报</a:t></a:r></a:p><a:hlinkClick action=\"ppaction://hlinkshowjump?jump=nextslide\"/>").Build()),
        ["OFD"] = ("关于开展安全检查的通知.ofd", () => OfficePackage.Ofd().Build()),
        ["OFD with a seal's bytes"] = ("公文.ofd", () => OfficePackage.Ofd().Add("Doc_0/Signs/Sign_0/SignedValue.dat", [0x30, 0x82, 1, 2]).Build()),
        ["PDF"] = ("通知.pdf", () => Pdf()),
        ["PDF whose stream looks like a name"] = ("扫描件.pdf", () => Pdf("/JS/Launc/Java#73cript/EmbeddedFil ")),
        ["text in UTF-8"] = ("说明.txt", () => "各旗县人民政府：\r\n\t一、总体要求\r\n"u8.ToArray()),
        ["text in UTF-8 with mark"] = ("说明.txt", () => [0xEF, 0xBB, 0xBF, .. "说明"u8]),
        ["text in GB18030"] = ("说明.txt", () => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("各旗县人民政府：保守国家秘密")),
        ["text in UTF-16"] = ("说明.txt", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("各旗县人民政府")]),
        ["text longer than a buffer"] = ("长文.txt", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("现将有关事项通知如下。\n", 20_000)))),
        ["published paper"] = ("国发〔2016〕55号.txt", () => File.ReadAllBytes(Tree.File("OfficeHub.Tests/Samples/Documents/guofa-2016-55.txt"))),
        ["comma-separated table"] = ("名单.csv", () => "姓名,电话\r\n刘润莲,0483\r\n"u8.ToArray()),
        ["table with capital extension"] = ("名单.CSV", () => "姓名,电话\r\n"u8.ToArray()),
        ["PNG"] = ("图.png", () => Pictures.Png(1920, 1080)),
        ["PNG of forty million pixels"] = ("图.png", () => Pictures.Png(8_000, 5_000)),
        ["JPEG"] = ("照片.jpg", () => Pictures.Jpeg(4000, 3000)),
        ["JPEG with long extension"] = ("照片.jpeg", () => Pictures.Jpeg(4000, 3000, "拍摄于北原"u8.ToArray())),
    };

    public static byte[] Pdf(string inside = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n{inside}\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n60\n%%EOF\n");

    public static byte[] Xlsx(params (string Header, string Text)[] columns)
    {
        var output = new MemoryStream();
        var sheet = new Sheet("名单", [.. columns.Select(column => new SheetColumn(column.Header))], Rows(columns));
        var written = SpreadsheetWriter.WriteAsync(output, sheet, new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc), CancellationToken.None).GetAwaiter().GetResult();
        Assert.True(written.IsSuccess);
        return output.ToArray();
    }

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows((string Header, string Text)[] columns)
    {
        await Task.CompletedTask;
        yield return [.. columns.Select(column => (SheetCell)column.Text)];
    }

    private static byte[] Docx(Action<MainDocumentPart>? more = null)
    {
        var output = new MemoryStream();
        using (var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(new Paragraph(new Run(new Text("关于开展安全检查的通知")))));
            more?.Invoke(main);
        }

        return output.ToArray();
    }

    private static void WithHeader(MainDocumentPart main)
    {
        main.AddNewPart<HeaderPart>("rId40").Header = new Header(new Paragraph(new Run(new Text("北原盟行政公署办公室"))));
        main.AddNewPart<FooterPart>("rId41").Footer = new Footer(new Paragraph(new SimpleField { Instruction = " PAGE \\* MERGEFORMAT " }));
    }

    private static byte[] WithProperties() => Docx(main =>
    {
        main.AddNewPart<WordprocessingCommentsPart>("rId80").Comments = new Comments();
        ((WordprocessingDocument)main.OpenXmlPackage).PackageProperties.Title = "办公室工作规则（讨论稿）";
    });

    private static void Feed(ImagePart part, byte[] picture)
    {
        using var stream = new MemoryStream(picture);
        part.FeedData(stream);
    }
}
