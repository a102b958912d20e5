using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Reading;

public sealed class DocumentTextReaderTests
{
    private const string Pasted = """
        北原盟行政公署文件
        加急
        北署发〔2026〕7号　　签发人：苏日娜　张伟
        北原盟行政公署关于
        报送草原防火工作情况的报告

        自治区人民政府：
        　　现将有关情况报告如下。
        一、主要做法
        (一)压实责任。层层签订责任书。
        1．旗县负责。
        （1）逐户登记。
        (2)每周巡查。
        （二）完善预案
        单位	人数
        盟林业和草原局	120
        盟应急管理局	45
        二、下一步打算
        （一）加强演练。
        附件：1.草原防火重点任务
        分工表
        2.应急预案
        北原盟行政公署
        2026年7月1日
        （联系人：王建国，电话：0482—8210000）
        附件1
        草原防火重点任务分工表
        一、总则
        全盟各旗县。
        附件2
        应急预案
        为规范处置，制定本预案。
        抄送：盟委办公室，盟人大工作委员会。
        北原盟行政公署办公室　　　2026年7月2日印发
        """;

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Tree.File("OfficeHub.Tests/Samples/Documents"), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Pasted_document_without_a_head_is_read_into_all_its_elements()
    {
        var (content, notes) = DocumentTextReader.Read(Pasted);

        Assert.Empty(notes);
        Assert.Equal((DocumentKind.Report, DocumentDirection.Upward, default(OfficeHub.Core.Publishing.Content.DocumentFormat), Urgency.Urgent), (content.Kind, content.Direction, content.Format, content.Urgency));
        Assert.Equal(["北原盟行政公署"], content.Issuers);
        Assert.Equal(["苏日娜", "张伟"], content.Signatories);
        Assert.Equal(("北原盟行政公署关于报送草原防火工作情况的报告", "自治区人民政府", "北署发〔2026〕7号"), (content.Title, content.PrimaryRecipients, content.Number!.ToString()));
        Assert.Equal([0, 1, 2, 3, 4, 4, 2, -1, 1, 2], content.MainText.Select(block => block is Paragraph paragraph ? paragraph.Level : -1));
        Assert.Equal(new Paragraph(2, "压实责任。层层签订责任书。"), content.MainText[2]);
        Assert.Equal([["单位", "人数"], ["盟林业和草原局", "120"], ["盟应急管理局", "45"]], ((Table)content.MainText[7]).Rows);
        Assert.Equal(["草原防火重点任务分工表", "应急预案"], content.Annexes.Select(annex => annex.Title));
        Assert.Equal([new Paragraph(1, "总则"), new Paragraph(0, "全盟各旗县。")], content.Annexes[0].Blocks);
        Assert.Equal((new DateOnly(2026, 7, 1), "联系人：王建国，电话：0482—8210000"), (content.DocumentDate, content.Remark));
        Assert.Equal(("盟委办公室，盟人大工作委员会", "北原盟行政公署办公室", new DateOnly(2026, 7, 2)), (content.CopyRecipients, content.PrintingAgency, content.PrintingDate));
    }

    [Theory]
    [InlineData("第3号", "盟长　陈立诚")]
    [InlineData("第 3 号", "盟长 陈立诚")]
    public void 令_without_a_head_is_read_with_issuer_number_and_signatory(string number, string signatory)
    {
        var (content, notes) = DocumentTextReader.Read($"北原盟行政公署令\n{number}\n《北原盟草原防火管理办法》已经审议通过，现予公布，自2026年8月1日起施行。\n{signatory}\n2026年7月1日");

        Assert.Empty(notes);
        Assert.Equal((DocumentKind.Order, 3, new DateOnly(2026, 7, 1)), (content.Kind, content.Number?.Serial, content.DocumentDate));
        Assert.Equal(["北原盟行政公署"], content.Issuers);
        Assert.Equal([signatory], content.Signatories);
        Assert.Single(content.MainText);
    }

    [Fact]
    public void Office_title_and_name_of_who_signs_an_order_stay_together_in_the_head()
    {
        static IReadOnlyList<string> Signatories(string kind, string names) => DocumentTextReader.Read($"---\nwenzhong: \"{kind}\"\nqianfaren: \"{names}\"\n---\n现予公布。").Content.Signatories;

        Assert.Equal(["盟长 陈立诚"], Signatories("命令", "盟长 陈立诚"));
        Assert.Equal(["部长　苏日娜", "部长　张伟"], Signatories("令", "部长　苏日娜、部长　张伟"));
        Assert.Equal(["苏日娜", "张伟"], Signatories("报告", "苏日娜　张伟"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_is_read_with_and_without_its_head_repaired_or_not(string name)
    {
        var text = File.ReadAllText(Tree.File($"OfficeHub.Tests/Samples/Documents/{name}.txt"));
        var title = TextHeader.Read(text.Split('\n'))["title"];
        var body = text.Split("---\n", 3)[2];

        foreach (var read in new[] { text, TextRepairs.Apply(text, TextRepairs.Propose(text)), body, TextRepairs.Apply(body, TextRepairs.Propose(body)) }.Select(DocumentTextReader.Read))
        {
            Assert.Equal(Half(title), Half(read.Content.Title));
            Assert.True(read.Content.MainText.Count > 5);
            Assert.Contains(read.Content.MainText, block => block is Paragraph { Level: 1 });
        }
    }

    [Theory]
    [InlineData("guofa-2016-55", "意见", "国务院", "国发〔2016〕55号", "2016-09-25", "各省、自治区、直辖市人民政府，国务院各部委、各直属机构")]
    [InlineData("guofa-2013-25", "意见", "国务院", "国发〔2013〕25号", "2013-07-04", "各省、自治区、直辖市人民政府，国务院各部委、各直属机构")]
    [InlineData("jiaobanting-2017-3", "意见", "教育部办公厅", "教办厅〔2017〕3号", "2017-04-10", "各省、自治区、直辖市教育厅（教委），新疆生产建设兵团教育局，部属各高等学校，部内各司局、各直属单位")]
    [InlineData("alxa-internet-gov-service-draft", "意见", "阿拉善盟行政公署", null, null, "各旗人民政府，开发区、示范区管委会，行署各委、办、局，中央、自治区驻盟有关单位")]
    [InlineData("huan-2010-5-bureau-opinion", "意见", "", null, "2010-04-12", "")]
    [InlineData("gansu-exchange-material", "其他", "甘肃省", null, null, "")]
    public void Sample_gives_its_elements(string name, string kind, string issuer, string? number, string? date, string recipients)
    {
        var content = OfficeDocuments.Read(name).Content;

        Assert.Equal((kind, issuer, number), (DocumentKinds.Name(content.Kind), string.Concat(content.Issuers), content.Number?.ToString()));
        Assert.Equal((date, recipients), (content.DocumentDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), content.PrimaryRecipients));
    }

    [Fact]
    public void 国发_2016_55号_without_its_head_gives_the_same_elements()
    {
        var text = File.ReadAllText(Tree.File("OfficeHub.Tests/Samples/Documents/guofa-2016-55.txt")).Split("---\n", 3)[2];
        var body = DocumentTextReader.Read(TextRepairs.Apply(text, TextRepairs.Propose(text))).Content;
        var whole = OfficeDocuments.Read("guofa-2016-55").Content;

        Assert.Equal(whole.MainText, body.MainText);
        Assert.Equal(whole with { MainText = [], Issuers = [], Signatories = [], Annexes = [], Attendances = [] }, body with { MainText = [], Issuers = [], Signatories = [], Annexes = [], Attendances = [] });
        Assert.Equal(["国务院"], body.Issuers);
        Assert.Equal(["总体要求", "优化再造政务服务", "融合升级平台渠道", "夯实支撑基础", "加强组织保障"], body.MainText.OfType<Paragraph>().Where(line => line.Level == 1).Select(line => line.Text));
    }

    [Fact]
    public void Sections_that_run_on_keep_their_numbers()
    {
        var content = OfficeDocuments.Read("jiaobanting-2017-3").Content;

        Assert.True(content.SectionsRunOn);
        Assert.Contains("（二十）", Ordinals.Of(content.MainText, content.SectionsRunOn));
    }

    [Fact]
    public void List_that_begins_anew_keeps_its_numbers_and_a_section_out_of_order_is_told()
    {
        var read = DocumentTextReader.Read("关于检查的通知\n各旗县：\n现通知如下。\n一、要求\n1.甲。\n2.乙。\n再报：\n1.丙。\n三、时间");

        Assert.Equal([new Paragraph(0, "现通知如下。"), new Paragraph(1, "要求"), new Paragraph(3, "甲。"), new Paragraph(3, "乙。"), new Paragraph(0, "再报："), new Paragraph(0, "1.丙。"), new Paragraph(1, "时间")], read.Content.MainText);
        Assert.Equal(["序号“1.”与前文不连，按普通段落收，请核对层次", "序号“三、”与前文不连，按顺序改为“二、”，请核对"], read.Doubts.Where(doubt => doubt.Block is not null).Select(doubt => doubt.Reason));
    }

    [Theory]
    [InlineData(""), InlineData("\n\n　\n"), InlineData("---\ntitle: \"没有结尾"), InlineData("附件"), InlineData("2026年7月1日"), InlineData("（此件公开发布）"), InlineData("抄送：")]
    public void Text_that_is_no_document_is_read_all_the_same(string text)
    {
        var content = DocumentTextReader.Read(TextRepairs.Apply(text, TextRepairs.Propose(text))).Content;

        Assert.Equal(DocumentKind.Other, content.Kind);
    }

    private static string Half(string text) => text.Replace('（', '(').Replace('）', ')').Replace('，', ',');

    [Theory]
    [InlineData("命令", "第12号", 12)]
    [InlineData("纪要", "第10期", 10)]
    public void Order_and_minutes_have_a_serial_only(string kind, string written, int serial)
    {
        var read = DocumentTextReader.Read($"---\nissuer: 鹰潭市人民政府\nwenzhong: {kind}\nwenhao: {written}\ndate: 2026-07-01\ntitle: 鹰潭市人民政府{kind}\n---\n现予公布。\n");

        Assert.Equal((2026, serial), (read.Content.Number!.Year, read.Content.Number.Serial));
        Assert.Equal(written, PrintedText.Number(read.Content, 2026));
        Assert.DoesNotContain(read.Notes, note => note.Contains("发文字号", StringComparison.Ordinal));
    }
}
