using OfficeHub.Core.Common.Text;

namespace OfficeHub.Tests.Core.Common.Text;

public sealed class SecrecyMarksTests
{
    public static TheoryData<string> Papers => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path))];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples", "Documents");

    [Theory]
    [InlineData("机密★1年", SecrecyLevel.Secret)]
    [InlineData("绝密★", SecrecyLevel.TopSecret)]
    [InlineData("秘密★长期", SecrecyLevel.Confidential)]
    [InlineData("机 密 ★ 1 年", SecrecyLevel.Secret)]
    [InlineData("绝　密★３０年", SecrecyLevel.TopSecret)]
    [InlineData("机密☆10年", SecrecyLevel.Secret)]
    [InlineData("机密⭐️10年", SecrecyLevel.Secret)]
    [InlineData("机密*5年", SecrecyLevel.Secret)]
    [InlineData("秘密＊５年", SecrecyLevel.Confidential)]
    [InlineData("机\u200B密★1年", SecrecyLevel.Secret)]
    [InlineData("密级：机密", SecrecyLevel.Secret)]
    [InlineData("密级和保密期限：秘密 5年", SecrecyLevel.Confidential)]
    [InlineData("（机密）关于报送有关情况的通知", SecrecyLevel.Secret)]
    [InlineData("关于有关情况的报告（秘密）", SecrecyLevel.Confidential)]
    [InlineData("【绝密】", SecrecyLevel.TopSecret)]
    [InlineData("000001\n机密 10年\n特急", SecrecyLevel.Secret)]
    [InlineData("000001 秘密", SecrecyLevel.Confidential)]
    [InlineData("绝密 特急", SecrecyLevel.TopSecret)]
    public void Find_in_a_paper_with_a_mark_names_its_class(string text, SecrecyLevel level) =>
        Assert.Equal(level, SecrecyMarks.Find(text)?.Level);

    [Fact]
    public void Find_meets_a_starred_mark_deep_in_a_text_and_names_the_line()
    {
        var text = string.Concat(Enumerable.Repeat("现将有关事项通知如下。\n", 200)) + "附件为机密★10年，请妥善保管。";

        Assert.Equal(new SecrecyMark(SecrecyLevel.Secret, 201), SecrecyMarks.Find(text));
    }

    [Theory]
    [InlineData("不得泄露国家秘密、商业秘密和个人隐私。")]
    [InlineData("保守秘密是公务员的义务")]
    [InlineData("秘密级载体管理办法")]
    [InlineData("国家秘密载体印制资质管理办法")]
    [InlineData("机密级以下计算机的管理")]
    [InlineData("密级：□秘密 □机密 □绝密")]
    [InlineData("国家秘密的密级分为绝密、机密、秘密三级。")]
    [InlineData("密级：秘密、机密、绝密，由定密责任人确定")]
    [InlineData("商业秘密*")]
    [InlineData("涉密事项除外，保密审查先行。")]
    [InlineData("本系统为非涉密系统，严禁处理、存储、传输国家秘密")]
    [InlineData("秘密投票、无记名投票")]
    [InlineData("机密文件应当专人管理")]
    [InlineData("★重点工作：做好保密教育")]
    [InlineData("")]
    public void Find_in_words_that_only_speak_of_secrecy_finds_nothing(string text) =>
        Assert.Null(SecrecyMarks.Find(text));

    [Fact]
    public void Find_takes_a_bare_word_for_a_mark_only_in_the_head_of_a_paper()
    {
        var body = string.Concat(Enumerable.Range(1, SecrecyMarks.HeadLines).Select(n => $"第{n}条 有关规定\n"));

        Assert.NotNull(SecrecyMarks.Find("秘密\n" + body));
        Assert.Null(SecrecyMarks.Find(body + "秘密\n"));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Find_in_a_published_paper_finds_nothing(string paper)
    {
        var text = File.ReadAllText(Path.Combine(Folder, paper));
        var body = text[(text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5)..];

        Assert.True(body.Length > 500);
        Assert.Null(SecrecyMarks.Find(body));
        Assert.Null(SecrecyMarks.Find(text));
    }

    [Fact]
    public void Samples_do_speak_of_secrets()
    {
        var texts = Directory.EnumerateFiles(Folder, "*.txt").Select(File.ReadAllText).ToArray();

        Assert.True(texts.Count(text => text.Contains("秘密", StringComparison.Ordinal) || text.Contains("机密", StringComparison.Ordinal)) >= 4);
    }

    [Theory]
    [InlineData("（机密）关于防汛的通知.docx")]
    [InlineData("机密-人员名单.xlsx")]
    [InlineData("人员名单_绝密.xlsx")]
    [InlineData("【秘密】通知.pdf")]
    [InlineData("机密★1年 通知.docx")]
    [InlineData("机密.docx")]
    [InlineData("秘密★长期.ofd")]
    [InlineData("关于会议的通知(秘密 5年).docx")]
    public void FindInFileName_meets_a_mark(string name) => Assert.NotNull(SecrecyMarks.FindInFileName(name));

    [Theory]
    [InlineData("秘密级载体管理办法.docx")]
    [InlineData("商业秘密保护指南.pdf")]
    [InlineData("保守国家秘密法宣传材料.docx")]
    [InlineData("机密文件销毁登记制度.docx")]
    [InlineData("关于开展保密检查的通知.docx")]
    public void FindInFileName_leaves_ordinary_names(string name) => Assert.Null(SecrecyMarks.FindInFileName(name));
}
