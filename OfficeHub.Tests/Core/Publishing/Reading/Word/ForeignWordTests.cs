using System.Text;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Core.Publishing.Reading.Word;
using OfficeHub.Tests.Core.Files;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Reading.Word;

/// <summary>Files as Word and WPS write them, made here part by part.</summary>
public sealed class ForeignWordTests
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Front = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>北原盟行政公署关于开展</w:t><w:br/><w:t>安全检查的通知</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>各旗县人民政府：</w:t></w:r></w:p>";

    private static readonly string Numbering = $"""
        <w:numbering {W}>
          <w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
          <w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="l"/></w:lvl></w:abstractNum>
          <w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>
        </w:numbering>
        """;

    private static readonly string Styles = $"""
        <w:styles {W}>
          <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/><w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        </w:styles>
        """;

    [Fact]
    public void Numbers_that_Word_counts_become_levels()
    {
        var read = Read(Front + Numbered("总体要求", 1, 0) + Numbered("提高认识。认真落实。", 1, 1) + Numbered("压实责任。", 1, 1) + Numbered("逐级签订责任书。", 1, 2)
            + Numbered("工作步骤", 1, 0) + Numbered("自查。", 1, 1) + Numbered("安全带", 2, 0));

        Assert.Equal(
            [new Paragraph(1, "总体要求"), new Paragraph(2, "提高认识。认真落实。"), new Paragraph(2, "压实责任。"), new Paragraph(3, "逐级签订责任书。"), new Paragraph(1, "工作步骤"), new Paragraph(2, "自查。"), new Paragraph(0, "安全带")],
            Document(read).Content.MainText);
        Assert.Equal(["项目符号没有收，成了普通段落。"], read.Notes);
    }

    [Fact]
    public void Title_in_the_middle_over_two_lines_and_recipients_are_found()
    {
        var content = Document(Read("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>北原盟行政公署</w:t></w:r></w:p>" + Front + Plain("现将有关事项通知如下。"))).Content;

        Assert.Equal(("北原盟行政公署关于开展安全检查的通知", "各旗县人民政府", DocumentKind.Notice), (content.Title, content.PrimaryRecipients, content.Kind));
        Assert.Equal([new Paragraph(0, "现将有关事项通知如下。")], content.MainText);
    }

    [Fact]
    public void Heading_styles_without_numbers_get_them_and_are_to_be_confirmed()
    {
        var read = Read(Front + Styled("总体要求", "2") + Plain("认真落实。") + Styled("提高认识", "3") + Styled("工作步骤", "2"));

        Assert.Equal(["一、", "", "（一）", "二、"], Ordinals.Of(Document(read).Content.MainText));
        Assert.Equal(["总体要求", "提高认识", "工作步骤"], read.Doubts.Select(doubt => doubt.Quote));
    }

    [Fact]
    public void Table_keeps_its_cells_and_merged_or_nested_ones_are_to_be_confirmed()
    {
        var read = Read(Front + Plain("分工如下。") + """
            <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>单位</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>人|数</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲｜乙</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>一</w:t></w:r></w:p><w:p><w:r><w:t>二</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>里面</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """ + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>另</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>表</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>" + Plain("请执行。"));

        var tables = Document(read).Content.MainText.OfType<Table>().ToList();
        Assert.Equal([["单位", "", "人|数"], ["甲｜乙", "一 二", ""], ["", "里面", "3"]], tables[0].Rows);
        Assert.Equal([["另", "表", "格"]], tables[1].Rows);
        Assert.Equal(2, read.Doubts.Count);
    }

    [Fact]
    public void Changes_are_accepted_and_comments_hidden_words_and_page_numbers_left_out_and_all_of_it_told()
    {
        var read = Read(Front + """
            <w:p><w:r><w:t>一律</w:t></w:r><w:del><w:r><w:delText>不得</w:delText></w:r></w:del><w:ins><w:r><w:t>应当</w:t></w:r></w:ins><w:r><w:t>参加</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗语</w:t></w:r>
              <w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。</w:t></w:r></w:p>
            <w:p><w:r><w:t>第</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>页以</w:t></w:r>
              <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>今日</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>为准。</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>两段</w:t></w:r></w:p><w:p><w:r><w:t>成一段。</w:t></w:r></w:p>
            """, package => package.Related("rIdF", "footnotes", "footnotes.xml").With("word/footnotes.xml", $"<w:footnotes {W}><w:footnote w:id=\"2\"><w:p><w:r><w:t>见条例</w:t></w:r></w:p></w:footnote></w:footnotes>"));

        Assert.Equal(["一律应当参加（注：见条例）。", "第页以今日为准。", "两段成一段。"], Document(read).Content.MainText.Cast<Paragraph>().Select(paragraph => paragraph.Text));
        Assert.Equal(["有修订痕迹：按“全部接受”读入，删去的字没有收。", "有隐藏的文字，没有收。", "有批注，没有收。"], read.Notes);
        Assert.Equal("（注：见条例）", Assert.Single(read.Doubts).Quote);
    }

    [Fact]
    public void Numbers_above_and_below_the_line_stay_there_and_the_rest_is_told()
    {
        static string At(string text, string height) => $"<w:r><w:rPr><w:vertAlign w:val=\"{height}\"/></w:rPr><w:t>{text}</w:t></w:r>";
        static string On(string text) => $"<w:r><w:t>{text}</w:t></w:r>";
        var numbers = Read(Front + "<w:p>" + On("10") + At("4", "superscript") + On("亩，CO") + At("2", "subscript") + On("，10") + At("-3", "superscript") + At("米", "baseline") + On("。") + "</w:p>");
        var letters = Read(Front + "<w:p>" + On("共 x") + At("n", "superscript") + On(" 项。") + "</w:p>");

        Assert.Equal([new Paragraph(0, "10⁴亩，CO₂，10⁻³米。")], Document(numbers).Content.MainText);
        Assert.Empty(numbers.Notes);
        Assert.Equal([new Paragraph(0, "共 xn 项。")], Document(letters).Content.MainText);
        Assert.Equal(["有的上标、下标成了普通文字，请核对。"], letters.Notes);
    }

    [Fact]
    public void Text_box_is_read_once_after_its_paragraph()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>联系电话见附件。</w:t></w:r></w:p></w:txbxContent>";
        var read = Read(Front + "<w:p><w:r><w:t>现通知如下。</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\"><w:drawing>" + Box
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + Box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");

        Assert.Equal(["现通知如下。", "联系电话见附件。"], Document(read).Content.MainText.Cast<Paragraph>().Select(paragraph => paragraph.Text));
        Assert.Single(read.Doubts);
    }

    [Fact]
    public void Picture_comes_with_its_size_and_description_and_one_of_another_kind_is_told()
    {
        var png = DrawnPicture.Png(300, 150);
        var read = Read(Front + Plain("见下图。") + Picture("rIdP", 3_600_000, 1_800_000, "雨量图") + Picture("rIdE", 3_600_000, 1_800_000, ""), package => package
            .Related("rIdP", "image", "media/image1.png").With("word/media/image1.png", png).Related("rIdE", "image", "media/image2.emf").With("word/media/image2.emf", [1, 0, 0, 0, 9]));

        var hash = Convert.ToHexStringLower(OfficeHub.Signing.Hashing.Sm3.Hash(png));
        Assert.Equal(new Picture(hash, 100, 50, "雨量图"), Document(read).Content.MainText[1]);
        Assert.Equal(png, Assert.Single(read.Pictures).Bytes);
        Assert.Equal(["有的图不是 .png 或 .jpg，没有收。请截成图片后再插。"], read.Notes);
    }

    [Fact]
    public void Printed_paper_with_its_imprint_in_a_table_is_read_into_all_its_elements()
    {
        var content = Document(Read(
            Plain("北原盟行政公署文件") + Plain("北署发〔2026〕7号") + Front + Plain("现通知如下。") + Plain("附件：任务分工表") + Plain("北原盟行政公署") + Plain("2026年7月1日") + Plain("（此件公开发布）")
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>抄送：盟委办公室。</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>北原盟行政公署办公室</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>2026年7月2日印发</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")).Content;

        Assert.Equal(("北署发〔2026〕7号", "此件公开发布", "盟委办公室", "北原盟行政公署办公室"), (content.Number!.ToString(), content.Remark, content.CopyRecipients, content.PrintingAgency));
        Assert.Equal((new DateOnly(2026, 7, 1), "任务分工表"), (content.DocumentDate, Assert.Single(content.Annexes).Title));
        Assert.Equal(["北原盟行政公署"], content.Issuers);
    }

    [Theory]
    [InlineData(1, 150_001), InlineData(100_000, 1), InlineData(5_001, 2)]
    public void Text_longer_than_a_document_is_refused_in_words(int paragraphs, int characters)
    {
        var body = new StringBuilder();
        for (var i = 0; i < paragraphs; i++) body.Append("<w:p><w:r><w:t>").Append('字', characters).Append("</w:t></w:r></w:p>");

        Assert.IsType<WordTooLong>(WordReader.Read(new MemoryStream(OfficePackage.Docx(body.ToString()).Build())).Error);
    }

    [Fact]
    public void File_is_damaged_or_read_and_never_crashes()
    {
        var damaged = 0;
        foreach (var (_, file) in HostileFiles.All.Where(pair => pair.Value.FileName.EndsWith(".docx", StringComparison.Ordinal)))
        {
            var read = WordReader.Read(new MemoryStream(file.Make()));
            if (read.IsSuccess) _ = DocumentTextReader.Read(read.Value.Text);
            else damaged++;
        }

        Assert.InRange(damaged, 20, HostileFiles.All.Count);
    }

    [Fact]
    public void Bytes_changed_anywhere_are_damaged_or_read_and_never_crash()
    {
        var whole = OfficePackage.Docx(Front + Numbered("总体要求", 1, 0)).Related("rIdN", "numbering", "numbering.xml").With("word/numbering.xml", Numbering).Build();
        var random = new Random(7);
        var refused = 0;
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var flips = 0; flips <= i % 4; flips++) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            if (!WordReader.Read(new MemoryStream(i % 5 == 0 ? bytes[..random.Next(bytes.Length)] : bytes)).IsSuccess) refused++;
        }

        Assert.InRange(refused, 80, 400);
    }

    private static ReadDocument Document(WordText read) => DocumentTextReader.Read(read.Text);

    private static WordText Read(string body, Func<OfficePackage, OfficePackage>? more = null)
    {
        var package = OfficePackage.Docx(body).Related("rIdN", "numbering", "numbering.xml").With("word/numbering.xml", Numbering).Related("rIdS", "styles", "styles.xml").With("word/styles.xml", Styles);
        return WordReader.Read(new MemoryStream((more?.Invoke(package) ?? package).Build())).Value;
    }

    private static string Plain(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Styled(string text, string style) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Numbered(string text, int list, int level) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Picture(string id, long width, long height, string description) => $"""
        <w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="图" descr="{description}"/>
        <a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{id}"/></wp:inline></w:drawing></w:r></w:p>
        """;
}
