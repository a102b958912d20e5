using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Common.Text;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("  北原盟行政公署办公室\u3000", "北原盟行政公署办公室")]
    [InlineData("e\u0301tude", "\u00E9tude")]
    [InlineData("𠮷田\U0002A6D6", "𠮷田\U0002A6D6")]
    [InlineData("\uE000人名用字", "\uE000人名用字")]
    [InlineData("葛\U000E0100城", "葛\U000E0100城")]
    [InlineData("ᠬᠦᠮᠦᠨ\u180Eᠠ", "ᠬᠦᠮᠦᠨ\u180Eᠠ")]
    [InlineData(null, "")]
    public void Clean_of_a_name_keeps_what_is_right(string? input, string expected)
    {
        var result = TextRules.Clean(input, TextKind.SingleLine, "Name", "名称", 60);

        Assert.Equal(expected, result.Value);
    }

    [Theory]
    [InlineData("通\u202E知")]
    [InlineData("通\u202A知")]
    [InlineData("通\u2066知")]
    [InlineData("通\u2069知")]
    [InlineData("通\u200B知")]
    [InlineData("通\u200D知")]
    [InlineData("\uFEFF通知")]
    [InlineData("通\u2060知")]
    [InlineData("通\u0000知")]
    [InlineData("通\u0007知")]
    [InlineData("通\u0085知")]
    [InlineData("通\u2028知")]
    [InlineData("通\n知")]
    [InlineData("通\t知")]
    [InlineData("通\uFFFE知")]
    [InlineData("通\U000E0041知")]
    [InlineData("通\u180E知")]
    public void Clean_of_a_name_with_a_hidden_character_is_refused_in_one_sentence(string input)
    {
        var error = Assert.IsType<Invalid>(TextRules.Clean(input, TextKind.SingleLine, "Title", "标题", 60).Error);

        var fault = Assert.Single(error.Faults);
        Assert.Equal("Title", fault.Field);
        Assert.StartsWith("“标题”", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(input, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_of_a_body_keeps_lines_tabs_and_first_indentation()
    {
        var result = TextRules.Clean("\r\n  \r\n　　各旗县：\r\n\t一、总体要求\r　　二、工作安排\n\n", TextKind.MultiLine, "Body", "正文", 100);

        Assert.Equal("　　各旗县：\n\t一、总体要求\n　　二、工作安排", result.Value);
    }

    [Theory]
    [InlineData("正文\u0000")]
    [InlineData("正\u001B文")]
    [InlineData("正\uFFFF文")]
    public void Clean_of_a_body_with_a_character_no_file_can_carry_is_refused(string input) =>
        Assert.IsType<Invalid>(TextRules.Clean(input, TextKind.MultiLine, "Body", "正文", 100).Error);

    [Theory]
    [InlineData("关于防汛的通知.docx", true)]
    [InlineData("附件1(2026年).xlsx", true)]
    [InlineData("..", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("C:\\名单.xlsx", false)]
    [InlineData("名单?.xlsx", false)]
    [InlineData("名单.xlsx.", false)]
    [InlineData("CON.docx", false)]
    [InlineData("lpt1 .txt", false)]
    [InlineData("通知\u202Excod.exe", false)]
    public void Clean_of_a_file_name_takes_only_names_every_system_can_hold(string name, bool taken) =>
        Assert.Equal(taken, TextRules.Clean(name, TextKind.FileName, "File", "文件名", 255).IsSuccess);

    [Fact]
    public void Clean_of_half_a_character_is_refused_and_never_replaced()
    {
        // Made at run time: an attribute cannot hold them.
        foreach (var text in new[] { "通" + '\uD840', '\uDC0B' + "通", "正" + '\uD800' + "文", "𠀋"[..1] })
        {
            Assert.All(
                Enum.GetValues<TextKind>(), kind => Assert.IsType<Invalid>(TextRules.Clean(text, kind, "Title", "标题", 60).Error));
        }
    }

    [Fact]
    public void Clean_of_a_file_name_counts_bytes_not_characters()
    {
        var result = TextRules.Clean(new string('汉', 84) + ".txt", TextKind.FileName, "File", "文件名", 255);

        Assert.Contains("太长", result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_of_many_fields_reports_every_fault_at_once()
    {
        var check = new FieldCheck();

        var name = check.Line("Name", "名称", " ", max: 60);
        check.Line("Phone", "电话", "0483\n8330000", max: 20);
        var remark = check.Lines("Remark", "备注", "　　可以", max: 20);
        check.Line("Title", "标题", new string('长', 61), max: 60);
        check.FileName("File", "附件", "通知.docx");
        check.Require(holds: false, "EndsOn", "结束日期早于开始日期，请改正。");

        Assert.True(check.Failed(out var invalid));
        Assert.Equal("Name Phone Title EndsOn", string.Join(' ', invalid.Faults.Select(fault => fault.Field)));
        Assert.Equal("", name);
        Assert.Equal("　　可以", remark);
    }

    [Fact]
    public void Check_of_right_fields_does_not_fail()
    {
        var check = new FieldCheck();

        var name = check.Line("Name", "名称", " 秘书一科 ", max: 60);

        Assert.False(check.Failed(out _));
        Assert.Equal("秘书一科", name);
    }

    [Theory]
    [InlineData(TextKind.SingleLine, "机密★5年")]
    [InlineData(TextKind.SingleLine, "（秘密）关于某事项的说明")]
    [InlineData(TextKind.MultiLine, "同意。\n密级：绝密")]
    [InlineData(TextKind.FileName, "名单_绝密.docx")]
    public void Clean_of_a_text_with_a_mark_of_secrecy_refuses_it_and_repeats_nothing_of_it(TextKind kind, string text)
    {
        var fault = Assert.Single(Assert.IsType<Invalid>(TextRules.Clean(text, kind, "Opinion", "意见", 200).Error).Faults);

        Assert.Equal(SecrecyMarks.Refusal("“意见”"), fault.Message);
    }

    [Theory]
    [InlineData("保密审查员")]
    [InlineData("请按保密要求办理，注意秘密事项。")]
    public void Clean_of_words_that_only_speak_of_secrecy_keeps_them(string text) =>
        Assert.Equal(text, TextRules.Clean(text, TextKind.SingleLine, "Opinion", "意见", 200).Value);

    [Fact]
    public void Clean_of_a_published_paper_on_openness_and_secrecy_keeps_it()
    {
        var paper = File.ReadAllText(Tree.File("OfficeHub.Tests/Samples/Documents/guofa-2016-55.txt"));
        Assert.Contains("密", paper, StringComparison.Ordinal);

        Assert.True(TextRules.Clean(paper, TextKind.MultiLine, "Body", "正文", 1_000_000).IsSuccess);
    }
}
