using System.Text.Json;
using OfficeHub.Tests.Core.Auditing;
using OfficeHub.Tests.Core.Publishing.Checking;
using OfficeHub.Tests.Core.Publishing.Checking.Generated;
using OfficeHub.Tests.Support;
using OfficeHub.Web.CommandLine;

namespace OfficeHub.Tests.Web.CommandLine;

public sealed class LintVerbTests : IDisposable
{
    private readonly AuditJsonlTests.Folder _folder = new();

    [Fact]
    public async Task Lint_for_machines_gives_rule_level_line_text_message_and_clause_of_every_finding()
    {
        var (exit, said, error) = await RunAsync("lint", Tree.File("OfficeHub.Tests/Samples/Documents/guofa-2013-25.txt"), "--json");

        Assert.Equal((1, ""), (exit, error));
        var findings = JsonDocument.Parse(said).RootElement.EnumerateArray().ToList();
        Assert.Equal(194, findings.Count(finding => finding.GetProperty("rule").GetString() == "X04"));
        var date = Assert.Single(findings, finding => finding.GetProperty("level").GetString() == "E");
        Assert.Equal(["rule", "level", "line", "text", "message", "clause"], date.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("D01", 54, "年7月4日\n2013"), (date.GetProperty("rule").GetString(), date.GetProperty("line").GetInt32(), date.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Lint_for_people_says_where_and_what_to_do_and_warnings_alone_are_no_failure()
    {
        var (exit, said, _) = await LintAsync(CheckedDocuments.Notice.Replace("负总责，任务", "负总责,任务", StringComparison.Ordinal));

        Assert.Equal(0, exit);
        Assert.Equal("共 1 处：必须改 0 处，建议改 1 处。\n  第 7 行　建议改　“,”是半角标点，请改为全角“，”。（GB/T 15834）\n", said.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("title"), InlineData("issuer"), InlineData("wenhao"), InlineData("zhusong")]
    public async Task Lint_finds_a_character_nobody_sees_in_the_head_too(string key)
    {
        var (exit, said, error) = await LintAsync($"---\n{key}: \"北原盟\u202E财政局\"\n---\n{CheckedDocuments.Notice}");

        Assert.Equal((1, ""), (exit, error));
        Assert.Contains("第 2 行　必须改", said, StringComparison.Ordinal);
        Assert.Contains("有看不见的字符", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_of_a_good_document_says_so()
    {
        Assert.Equal((0, "没有发现问题。", ""), await LintAsync(CheckedDocuments.Notice) is var (exit, said, error) ? (exit, said.TrimEnd(), error) : default);
    }

    [Theory]
    [InlineData("机密★1年\n关于检查的通知\n", "第 1 行有密级标志")]
    [InlineData("PK\u0003\u0004\0\0", "不是 UTF-8 或 GB 18030 的文本")]
    public async Task Text_that_may_not_be_checked_is_refused(string text, string sentence)
    {
        var (exit, said, error) = await LintAsync(text);

        Assert.Equal((2, ""), (exit, said));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有说检查哪一篇", "lint"), InlineData("没有找到文件", "lint", "nowhere.txt")]
    public async Task Lint_without_a_text_is_refused_in_one_line(string sentence, params string[] args)
    {
        var (exit, _, error) = await RunAsync(args);

        Assert.Equal(2, exit);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_of_a_docx_looks_at_its_format()
    {
        await using (var spoilt = SpoiltFiles.Of("notice", file => file.PackageProperties.LastModifiedBy = "赵启明"))
        await using (var file = File.Create(Path.Combine(_folder.Path, "a.docx")))
        {
            await spoilt.CopyToAsync(file);
        }

        var (exit, said, _) = await RunAsync("lint", "a.docx");

        Assert.Equal(1, exit);
        Assert.Equal("共 1 处：必须改 1 处，建议改 0 处。\n  必须改　文件属性里有个人姓名，请用“检查文档”删去后再印发。（《党政机关公文处理工作条例》第二十五条（一））\n", said.ReplaceLineEndings("\n"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "b.docx"), "关于草原防火的通知");
        Assert.Contains("文件内容与扩展名 .docx 不符", (await RunAsync("lint", "b.docx")).Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Exit, string Said, string Error)> LintAsync(string text)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "a.txt"), text);
        return await RunAsync("lint", "a.txt");
    }

    private async Task<(int Exit, string Said, string Error)> RunAsync(params string[] args)
    {
        await using var said = new StringWriter();
        await using var error = new StringWriter();
        var exit = await Verbs.RunAsync(Verbs.All, args, new VerbPlace(_folder.Path, said, error), CancellationToken.None);
        return (exit, said.ToString(), error.ToString());
    }
}
