using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Picture = OfficeHub.Core.Publishing.Content.Picture;
using Text = OfficeHub.Core.Publishing.Content.Paragraph;

namespace OfficeHub.Tests.Core.Publishing.Docx;

public sealed class DocxWriterTests
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static TheoryData<string> Documents => [.. OfficeDocuments.All.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void File_of_every_format_and_kind_is_valid(string name) => AssertValid(OfficeDocuments.Of(name));

    [Fact]
    public void File_of_a_document_with_nothing_in_it_is_valid() => AssertValid(new DocumentContent { Kind = DocumentKind.Notice });

    [Theory]
    [MemberData(nameof(Documents))]
    public void Same_document_and_instant_give_the_same_bytes(string name)
    {
        var content = OfficeDocuments.Of(name);

        Assert.Equal(DocxWriter.Write(content, OfficeDocuments.Written), DocxWriter.Write(content, OfficeDocuments.Written));
    }

    [Theory]
    [InlineData(30), InlineData(45)]
    public void Table_of_many_columns_leaves_every_character_room_between_its_rules(int columns)
    {
        var content = OfficeDocuments.Notice with { MainText = [PageEndDocuments.Columns(columns)], Annexes = [] };
        AssertValid(content);
        using var file = Open(content);

        var cells = Body(file).Descendants<TableCell>().Where(cell => cell.Descendants<ParagraphStyleId>().Any(style => style.Val == DocxStyle.TableText)).ToList();
        Assert.Equal(2 * columns, cells.Count);
        Assert.All(cells, cell =>
        {
            var margins = cell.Descendants<TableCellMargin>().Single();
            var size = cell.Descendants<FontSize>().FirstOrDefault()?.Val?.Value ?? "28";
            Assert.True(Number(cell.TableCellProperties!.TableCellWidth!.Width!) - Number(margins.LeftMargin!.Width!) - Number(margins.RightMargin!.Width!) >= 10 * int.Parse(size, null));
        });

        static int Number(string? twips) => int.Parse(twips!, null);
    }

    [Fact]
    public void Page_has_the_margins_and_the_grid_of_22_lines()
    {
        using var file = Open(OfficeDocuments.Notice);

        var section = Body(file).GetFirstChild<SectionProperties>()!;
        var margin = section.GetFirstChild<PageMargin>()!;
        Assert.Equal((11906u, 16838u), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value));
        Assert.Equal((1960, 1847, 1587u, 1474u), (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value));
        Assert.Equal((DocGridValues.Lines, 592), (section.GetFirstChild<DocGrid>()!.Type!.Value, section.GetFirstChild<DocGrid>()!.LinePitch!.Value));
        Assert.NotNull(file.MainDocumentPart!.DocumentSettingsPart!.Settings.GetFirstChild<EvenAndOddHeaders>());
    }

    [Theory]
    [InlineData("公文标题", "方正小标宋简体", "44"), InlineData("一级标题", "黑体", null), InlineData("二级标题", "楷体_GB2312", null)]
    [InlineData("三级标题", "仿宋_GB2312", null), InlineData("发文机关标志", "方正小标宋简体", null), InlineData("版记", null, "28"), InlineData("单页页码", "宋体", "28")]
    public void Style_carries_the_face_and_size_of_the_standard(string name, string? face, string? size)
    {
        using var file = Open(OfficeDocuments.Notice);

        var style = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(one => one.StyleName!.Val == name);
        Assert.Equal((face, size), (style.StyleRunProperties?.RunFonts?.EastAsia?.Value, style.StyleRunProperties?.FontSize?.Val?.Value));
    }

    [Fact]
    public void Text_is_set_in_16_points_of_仿宋_with_two_characters_of_indent()
    {
        using var file = Open(OfficeDocuments.Notice);

        var styles = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        var run = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        var text = styles.Elements<Style>().Single(style => style.StyleName!.Val == "公文正文");
        Assert.Equal(("仿宋_GB2312", "32"), (run.RunFonts!.EastAsia!.Value, run.FontSize!.Val!.Value));
        Assert.Equal(200, text.StyleParagraphProperties!.Indentation!.FirstLineChars!.Value);
    }

    [Fact]
    public void Every_element_is_tagged_with_its_key()
    {
        using var file = Open(OfficeDocuments.Notice);

        var tags = Body(file).Descendants<Tag>().Select(tag => tag.Val!.Value!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["annexNote", "copyTo", "docNo", "formedOn", "issuerMark", "mainTo", "note", "printedBy", "printedOn", "signature", "title", "urgency"], tags);
    }

    [Fact]
    public void Properties_name_title_number_and_agency_but_no_person()
    {
        using var file = Open(OfficeDocuments.Request with { Number = new DocumentNumber("北署发", 2026, 9) });

        var properties = file.PackageProperties;
        Assert.Equal((OfficeDocuments.Request.Title, "北署发〔2026〕9号", "北原盟行政公署"), (properties.Title, properties.Identifier, properties.Creator));
        Assert.Equal(OfficeDocuments.Written.WrittenAt, properties.Created!.Value.ToUniversalTime());
        Assert.Null(properties.LastModifiedBy);
    }

    [Fact]
    public void Number_not_yet_given_is_left_open() => Assert.Contains("北署发〔2026〕　号", Tagged(OfficeDocuments.Request, "docNo"));

    [Fact]
    public void Upward_document_names_its_signatories_in_楷体()
    {
        using var file = Open(OfficeDocuments.JointReport);

        var names = Body(file).Descendants<SdtRun>().Where(run => run.SdtProperties!.GetFirstChild<Tag>()!.Val == "signatory").ToList();
        Assert.Equal(["苏日娜", "张　伟", "欧阳德勒", "李　敏"], names.Select(name => name.InnerText));
        Assert.All(names, name => Assert.Equal("OfficialSignatoryName", name.Descendants<RunStyle>().Single().Val!.Value));
    }

    [Fact]
    public void Heading_that_runs_on_carries_its_face_to_the_end_of_its_first_sentence()
    {
        using var file = Open(OfficeDocuments.Notice with { MainText = [new Text(1, "工作要求"), new Text(2, "压实责任。各旗县要落实责任。"), new Text(3, "旗县负责。")] });

        var lines = Body(file).Elements<Paragraph>().SkipWhile(line => line.ParagraphProperties!.ParagraphStyleId!.Val != "OfficialHeading1").Take(3).ToList();
        Assert.Equal(["OfficialHeading1", "OfficialText", "OfficialHeading3"], lines.Select(line => line.ParagraphProperties!.ParagraphStyleId!.Val!.Value));
        Assert.Equal(
            [("OfficialHeadingFace2", "（一）压实责任。"), (null, "各旗县要落实责任。")],
            lines[1].Elements<Run>().Select(run => (run.RunProperties?.RunStyle?.Val?.Value, run.InnerText)));
    }

    [Fact]
    public void Annexes_stand_on_pages_of_their_own_and_repeat_the_head_of_their_table()
    {
        using var file = Open(OfficeDocuments.Notice);

        Assert.Equal(["附件1", "附件2"], OfStyle(file, "OfficialAnnexLabel"));
        Assert.Equal(["附件：1.2026年秋季草原防火重点任务分工表", "2.北原盟草原防火应急预案（2026年修订）"], OfStyle(file, "OfficialAnnexNote"));
        var rows = Body(file).Descendants<TableRow>().ToList();
        Assert.Equal(25, rows.Count);
        Assert.Equal([rows[0]], rows.Where(row => row.TableRowProperties!.GetFirstChild<TableHeader>() is not null));
    }

    [Fact]
    public void Annex_that_is_a_file_of_its_own_is_only_listed()
    {
        using var file = Open(OfficeDocuments.Request);

        Assert.Equal(["附件：北原草原生态保护试验区总体方案"], OfStyle(file, "OfficialAnnexNote"));
        Assert.Empty(OfStyle(file, "OfficialAnnexLabel"));
    }

    [Fact]
    public void Letter_has_neither_printing_agency_nor_a_number_on_its_first_page()
    {
        using var file = Open(OfficeDocuments.Letter with { PrintingAgency = "北原盟行政公署办公室" });

        Assert.DoesNotContain("印发", Body(file).InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("文件", string.Concat(OfStyle(file, "OfficialMark")), StringComparison.Ordinal);
        Assert.NotNull(Body(file).GetFirstChild<SectionProperties>()!.GetFirstChild<TitlePage>());
        Assert.Equal(3, file.MainDocumentPart!.FooterParts.Count());
    }

    [Fact]
    public void Picture_is_put_in_once_and_one_that_is_missing_is_described()
    {
        Picture map = new("9f3a", 200, 100, "防火分区图");
        var content = OfficeDocuments.Letter with { MainText = [map, map, new Picture("0000", 50, 50, "巡查路线图")] };

        var bytes = DocxWriter.Write(content, OfficeDocuments.Written with { Picture = hash => hash == "9f3a" ? Png : null });

        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(Faults(file));
        Assert.Single(file.MainDocumentPart!.ImageParts);
        var extents = Body(file).Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>().Select(inline => (inline.Extent!.Cx!.Value, inline.Extent.Cy!.Value)).ToList();
        Assert.Equal([(5_616_000L, 2_808_000L), (5_616_000L, 2_808_000L)], extents);
        Assert.Contains("（图：巡查路线图）", OfStyle(file, "OfficialPicture"));
    }

    [Fact]
    public void Characters_a_file_cannot_carry_are_left_out()
    {
        var content = OfficeDocuments.Notice with { Title = "关于\u0001开展检查的通知\uD800", MainText = [new Text(0, "𠮷祥\u0000如意<&>\"")] };

        using var file = Open(content);
        Assert.Equal("关于开展检查的通知", file.PackageProperties.Title);
        Assert.Contains("𠮷祥如意<&>\"", Body(file).InnerText, StringComparison.Ordinal);
    }

    private static void AssertValid(DocumentContent content)
    {
        using var file = Open(content);
        Assert.Empty(Faults(file));
    }

    private static IEnumerable<string> Faults(WordprocessingDocument file) =>
        new OpenXmlValidator(FileFormatVersions.Office2016).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");

    private static WordprocessingDocument Open(DocumentContent content) =>
        WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(content, OfficeDocuments.Written)), isEditable: false);

    private static Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document.Body!;

    private static IEnumerable<string> OfStyle(WordprocessingDocument file, string style) =>
        Body(file).Descendants<Paragraph>().Where(line => line.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(line => line.InnerText);

    private static IEnumerable<string> Tagged(DocumentContent content, string key)
    {
        using var file = Open(content);
        return [.. Body(file).Descendants<SdtRun>().Where(run => run.SdtProperties!.GetFirstChild<Tag>()!.Val == key).Select(run => run.InnerText)];
    }
}
