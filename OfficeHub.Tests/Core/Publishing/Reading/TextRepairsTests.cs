using System.Text;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Tests.Support;
using OfficeHub.Web.CommandLine;

namespace OfficeHub.Tests.Core.Publishing.Reading;

public sealed class TextRepairsTests
{
    [Theory]
    [InlineData("结合我盟实际,提出意见(试行):", "结合我盟实际，提出意见（试行）：")]
    [InlineData("共1,000万户,于10:30开会", "共1,000万户，于10:30开会")]
    [InlineData("(国发〔2016〕55号)和A(B, C)", "（国发〔2016〕55号）和A(B, C)")]
    [InlineData("根据(×××[2006]40号)文件", "根据（×××〔2006〕40号）文件")]
    [InlineData("*环„2010‟5号", "*环〔2010〕5号")]
    [InlineData("(中办发 〔2016〕8号)", "（中办发〔2016〕8号）")]
    [InlineData("1、提高工作质量;", "1.提高工作质量；")]
    [InlineData("二〇一〇年四月十二日", "2010年4月12日")]
    [InlineData("二○一二年十二月三十一日", "2012年12月31日")]
    [InlineData("年7月4日\n2013", "2013年7月4日")]
    [InlineData("3.完善政策。4.规范融资。", "3.完善政策。\n4.规范融资。")]
    [InlineData("要求结合职能，公开办事流程，建立健全项目\n信息公开目录、程序。", "要求结合职能，公开办事流程，建立健全项目信息公开目录、程序。")]
    [InlineData("本内容来源于政府官方网站,如需引用,请以正式文件为准。国务院", "国务院")]
    public void Repair_gives_what_was_meant(string text, string repaired)
    {
        Assert.Equal(repaired, TextRepairs.Apply(text, TextRepairs.Propose(text)));
    }

    [Theory]
    [InlineData("第1.5条,", "第1.5条，"), InlineData("一、总体要求\n(一)指导思想\n全面贯彻党的十九大精神。", "一、总体要求\n（一）指导思想\n全面贯彻党的十九大精神。")]
    [InlineData("责任股室：办公室、人事教育股\n（二）财税法规。", "责任股室：办公室、人事教育股\n（二）财税法规。")]
    [InlineData("---\nissuer: \"国务院(试)\"\n---\n通知", "---\nissuer: \"国务院(试)\"\n---\n通知")]
    public void Headings_and_heads_stay_as_they_are(string text, string repaired)
    {
        Assert.Equal(repaired, TextRepairs.Apply(text, TextRepairs.Propose(text)));
    }

    [Theory]
    [InlineData("guofa-2016-55", 277), InlineData("guofa-2013-25", 192)]
    public void Half_width_marks_of_a_sample_are_all_found(string name, int count)
    {
        var repairs = TextRepairs.Propose(Sample(name));

        Assert.Equal(count, repairs.Count(repair => repair.Kind is RepairKind.Punctuation));
    }

    [Theory]
    [InlineData("\u202E文件\u202C与\u200B通\u2066知\u2069\uFEFF", "文件与通知"), InlineData("---\ntitle: 关\u200F于\n---\n正\u061C文", "---\ntitle: 关于\n---\n正文")]
    [InlineData("\u1830\u200D\u1820 北原盟", "\u1830\u200D\u1820 北原盟")]
    public void What_nobody_sees_is_taken_out_and_told(string text, string repaired)
    {
        var repairs = TextRepairs.Propose(text);

        Assert.All(repairs, repair => Assert.Equal((RepairKind.Unseen, ""), (repair.Kind, repair.To)));
        Assert.Equal(text != repaired, repairs.Count > 0);
        Assert.Equal(repaired, TextRepairs.Apply(text, repairs));
    }

    [Fact]
    public void Line_that_takes_too_long_is_left_alone_and_told()
    {
        var looked = TextRepairs.Look("甲,乙\n丙\u200B,丁\n戊", (_, index, _) => index == 1
            ? throw new System.Text.RegularExpressions.RegexMatchTimeoutException() : [new TextRepair(index + 1, 1, "甲", "乙", RepairKind.Punctuation)]);

        Assert.Equal([1, 2, 3], looked.Repairs.Select(repair => repair.Line));
        Assert.Equal(RepairKind.Unseen, looked.Repairs[1].Kind);
        Assert.Equal([2], looked.SkippedLines);
        Assert.EndsWith("第 2 行没来得及查完，没有提出修改，请自己看一遍，或稍后再试一次。", RepairWords.Of(looked).Last(), StringComparison.Ordinal);
        Assert.Single(RepairWords.Of(new ProposedRepairs([], [2])));
        Assert.Empty(RepairWords.Of(new ProposedRepairs([], [])));
        Assert.StartsWith("第 2 行没来得及查完", looked.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Place_of_a_repair_is_where_it_stands_in_the_text()
    {
        var text = Sample("jiaobanting-2017-3");
        var lines = text.Split('\n');

        Assert.All(TextRepairs.Propose(text).Where(repair => !repair.From.Contains('\n', StringComparison.Ordinal)), repair =>
            Assert.Equal(repair.From, lines[repair.Line - 1].Substring(repair.Column - 1, repair.From.Length)));
    }

    [Fact]
    public void Repaired_text_needs_no_more_repairs()
    {
        foreach (var name in new[] { "guofa-2016-55", "guofa-2013-25", "huan-2010-5-bureau-opinion", "highway-bureau-opinion" })
        {
            var repaired = TextRepairs.Apply(Sample(name), TextRepairs.Propose(Sample(name)));

            Assert.Empty(TextRepairs.Propose(repaired));
        }
    }

    [Fact]
    public void Part_of_the_repairs_changes_only_that_part()
    {
        const string text = "甲,乙,丙";

        Assert.Equal("甲,乙，丙", TextRepairs.Apply(text, TextRepairs.Propose(text).Skip(1)));
    }

    [Fact]
    public void Text_in_either_encoding_is_decoded()
    {
        const string text = "关于“互联网+政务服务”的通知𠮷";
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

        Assert.Equal(text, TextDecoding.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, TextDecoding.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]));
        Assert.Equal(text, TextDecoding.Read(gb.GetBytes(text)));
        Assert.Equal(text, TextDecoding.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]));
        Assert.Null(TextDecoding.Read([0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF, 0xFF]));
    }

    private static string Sample(string name) => File.ReadAllText(Tree.File($"OfficeHub.Tests/Samples/Documents/{name}.txt"));

    [Fact]
    public void Rows_of_a_table_are_never_taken_for_a_broken_paragraph() => Assert.DoesNotContain(
        TextRepairs.Propose("｜任务｜责任单位，协办单位｜\n｜建立联防联控机制，及时消除隐患｜盟林草局，各旗｜\n｜加强值班值守，落实带班制度要求｜各旗人民政府，行署各部门｜\n"),
        repair => repair.Kind is RepairKind.BrokenLine);

    [Theory]
    // Behind a table, before one, and with an empty line between its rows.
    [InlineData("任务\t责任单位\n建立联防联控机制，及时消除各类隐患\t盟林业和草原局\n请落实。")]
    [InlineData("现将任务分解如下，各旗和各部门要逐项落实到位\n任务\t责任单位\n值守\t各旗")]
    [InlineData("任务\t责任单位\n\n建立联防联控机制，及时消除各类隐患\t盟林业和草原局\n请落实。")]
    public void Rows_with_tabs_are_whole_as_they_stand(string text) =>
        Assert.DoesNotContain(TextRepairs.Propose(text), repair => repair.Kind is RepairKind.BrokenLine);

    [Fact]
    public void Line_with_a_tab_that_is_no_row_is_joined() => Assert.Contains(
        TextRepairs.Propose("各旗和各部门要逐项落实，\t按月向行署报告进展\n情况。"), repair => repair.Kind is RepairKind.BrokenLine);

    [Fact]
    public void Lint_tells_of_a_line_it_could_not_look_through()
    {
        const string text = "---\ntitle: \"通知\"\n---\n第一段。\n第二段。";

        var finding = Assert.Single(new ScanLeftovers().Of(CheckedText.Read(text, new ProposedRepairs([], [5]))));

        Assert.Equal((5, FindingLevel.Warning), (finding.Place.Line, finding.Level));
        Assert.Empty(new ScanLeftovers().Of(CheckedText.Read(text)));
    }
}
