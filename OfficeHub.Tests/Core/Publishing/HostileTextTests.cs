using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Ofd;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Core.Publishing.Reading.Word;
using OfficeHub.Core.Publishing.Svg;

namespace OfficeHub.Tests.Core.Publishing;

/// <summary>Text nobody should write, through importer, checker, layout and every writer: nothing breaks, and every file is well formed.</summary>
/// <remarks>security.md 5.8 and 5.10.</remarks>
public sealed class HostileTextTests
{
    private static readonly Dictionary<string, string> Strings = new(StringComparer.Ordinal)
    {
        ["script"] = "<script>alert(1)</script>",
        ["attribute"] = "\"' onload=alert(1) x='",
        ["entity"] = "&lt;&#0;&nbsp;&xxe;<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        ["CDATA"] = "]]><![CDATA[<a>]]>",
        ["comment"] = "<!-- --> --><?xml version=\"1.0\"?>",
        ["null"] = "前\0后",
        ["controls"] = "前\u0001\u0008\u000B\u000C\u001B\u001F\u007F\u0085\u009F后",
        ["unpaired high surrogate"] = "前\uD842后",
        ["unpaired low surrogate"] = "前\uDFB7后",
        ["surrogates the wrong way round"] = "\uDFB7\uD842",
        ["ends in a high surrogate"] = "后\uD842",
        ["noncharacters"] = "\uFFFE\uFFFF\uFDD0",
        ["Ext B"] = "𠮷𡈽𪚥龘",
        ["private use"] = "\uE000\uF8FF\U000F0000",
        ["bidi"] = "\u202E文件\u202C\u2066甲\u2069",
        ["zero width"] = "通\u200B知\u200D\uFEFF\u2060",
        ["combining"] = "é" + string.Concat(Enumerable.Repeat("\u0301", 300)),
        ["variation"] = "葛\U000E0100葛\uFE00",
        ["emoji"] = "👨\u200D👩\u200D👧\u200D👦🇨🇳",
        ["formula"] = "=cmd|'/C calc'!A0",
        ["full-width formula"] = "＝＋－＠SUM(1)",
        ["path"] = "..\\..\\etc\\passwd\0.docx",
        ["line separators"] = "甲\u2028乙\u2029丙\r丁\vE",
        ["tabs"] = "\t\t甲\t乙\n丙\t丁",
        ["bars"] = "｜甲｜乙｜\n｜\\｜｜\n｜｜｜",
        ["forged picture"] = "〖图 " + new string('a', 64) + " 9999×0〗说明\n〖图 " + new string('b', 64) + " 0.5×9999〗",
        ["forged head"] = "---\ntitle: \"没有\\\nissuer: \\\"\n---\n正文",
        ["ordinals"] = "九十九、一\n（九十九）一\n99.一\n（99）一\n0.零\n（00）零",
        ["only marks"] = "，。、；：？！）》〕”’（《〔“‘……——",
        ["long word"] = new string('W', 900),
        ["long Chinese"] = new string('汉', 900),
        ["marks without end"] = new string('。', 400),
        ["opening without end"] = new string('（', 400),
        ["spaces"] = new string(' ', 400) + new string('　', 400),
        ["RTF"] = "{\\rtf1\\ansi{\\*\\generator}\\bin999999 }",
        ["percent"] = "%s%n%p{0}{1:C}${jndi:ldap://a}",
        ["nested brackets"] = string.Concat(Enumerable.Repeat("（", 200)) + "甲" + string.Concat(Enumerable.Repeat("）", 200)),
        ["date out of range"] = "9999年99月99日\n2026年2月30日",
        ["number out of range"] = "北署发〔2026〕99999999999号",
    };

    public static TheoryData<string> Names => [.. Strings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_text_in_every_element_goes_through_every_writer_unbroken(string name)
    {
        var text = Strings[name];
        var line = text.ReplaceLineEndings(" ");
        var content = new DocumentContent
        {
            Kind = DocumentKind.Notice, Issuers = [line], Abbreviation = line, Title = line, PrimaryRecipients = line, Remark = line, CopyRecipients = line, PrintingAgency = line, Signatories = [line],
            DocumentDate = new DateOnly(2026, 7, 1),
            MainText = [new Paragraph(0, text), new Paragraph(1, line), new Paragraph(4, line), new Table([[line, text], ["", line]]), new Picture(line, 50, 20, line)],
            Annexes = [new Annex(line, [new Paragraph(2, text)])],
        };

        WriteAll(content);
        _ = new DocumentChecker().OfContent(content);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_text_brought_from_elsewhere_is_read_and_goes_through_every_writer_unbroken(string name)
    {
        var text = $"{Strings[name]}\n关于{Strings[name]}的通知\n各旗人民政府：\n{Strings[name]}\n一、{Strings[name]}\n附件：1.{Strings[name]}\n2.乙\n北原盟行政公署\n2026年7月1日\n抄送：{Strings[name]}。";

        var read = DocumentTextReader.Read(TextRepairs.Apply(text, TextRepairs.Propose(text)));

        _ = new DocumentChecker().OfText(text);
        WriteAll(read.Content);
    }

    private static void WriteAll(DocumentContent content)
    {
        var laid = DocumentLayout.Of(content, new LayoutOptions(2026));
        Assert.All(laid.Pages.Take(3), page => XDocument.Parse(SvgWriter.Write(page, new SvgOptions())));
        WellFormed(OfdWriter.Write(laid, content, new OfdOptions(Guid.Empty, OfficeDocuments.Written.WrittenAt)));
        var docx = DocxWriter.Write(content, OfficeDocuments.Written);
        WellFormed(docx);
        Assert.True(WordReader.Read(new MemoryStream(docx)).IsSuccess);
    }

    private static void WellFormed(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal) || entry.Name.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            XDocument.Parse(reader.ReadToEnd());
        }
    }
}
