using System.Text.Json;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Tests.Core.Auditing;
using OfficeHub.Tests.Support;
using OfficeHub.Web.CommandLine;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Web.CommandLine;

public sealed class VerbsTests(ITestOutputHelper output) : IDisposable
{
    private readonly AuditJsonlTests.Folder _folder = new();

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:5081")]
    [InlineData("urls=http://127.0.0.1:5081")]
    [InlineData("--environment=Production")]
    public void Line_without_a_verb_starts_the_site(params string[] args) => Assert.True(Verbs.IsForSite(args));

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("audit", "verify")]
    [InlineData("nonsense", "--urls", "http://127.0.0.1:5081")]
    public void Line_with_a_verb_does_not(params string[] args) => Assert.False(Verbs.IsForSite(args));

    [Theory]
    [InlineData("demoo")]
    [InlineData("audit")]
    [InlineData("audit", "rewrite")]
    [InlineData("help", "nonsense")]
    public async Task Unknown_verb_is_answered_with_the_known_ones(params string[] args)
    {
        var (exit, said, error) = await RunAsync(args);

        Assert.Equal((2, ""), (exit, said));
        Assert.Contains("audit verify、audit export", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Help_lists_every_verb_and_each_verb_explains_itself()
    {
        var (exit, said, _) = await RunAsync("help");

        Assert.Equal(0, exit);
        foreach (var verb in Verbs.All)
        {
            Assert.Contains(verb.Name, said, StringComparison.Ordinal);
            var (own, usage, _) = await RunAsync([.. verb.Name.Split(' '), "--help"]);
            Assert.Equal(0, own);
            Assert.All(verb.Options, option => Assert.Contains(option.Name, usage, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("没有“--out”这个选项", "audit", "verify", "--out", "x")]
    [InlineData("选项“--head”后面要有链头", "audit", "verify", "--head")]
    [InlineData("“b.jsonl”多出来了", "audit", "verify", "a.jsonl", "b.jsonl")]
    [InlineData("选项“--json”后面不带内容", "audit", "verify", "--json=yes")]
    [InlineData("没有找到文件", "audit", "verify", "没有.jsonl")]
    [InlineData("看不懂", "audit", "verify", "a.jsonl", "--head", "12:xyz")]
    [InlineData("没有说写到哪里", "audit", "export")]
    [InlineData("没有文件夹", "audit", "export", "--out", "没有/a.jsonl")]
    [InlineData("日期要写成", "audit", "export", "--out", "a.jsonl", "--from", "7月1日")]
    [InlineData("个数要在 1 到 40 之间", "bench", "circuits", "--circuits", "41")]
    [InlineData("人数要在 1 到 1000000 之间", "bench", "circuits", "--people", "0")]
    [InlineData("件数要在 1 到 1000000 之间", "bench", "inbox", "--items", "0")]
    public async Task Line_that_cannot_be_done_is_refused_in_one_sentence(string sentence, params string[] args)
    {
        var (exit, said, error) = await RunAsync(args);

        Assert.Equal((2, ""), (exit, said));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Verify_of_a_whole_file_ends_with_zero_and_tells_the_head()
    {
        var log = Write("audit.jsonl", 30);

        var (exit, said, error) = await RunAsync("audit", "verify", "audit.jsonl", "--head", $"20:{log.Rows[19].Hash.ToUpperInvariant()}");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains($"30:{log.Rows[^1].Hash}", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_of_a_cut_file_against_its_head_ends_with_one_and_names_the_row()
    {
        var log = Write("audit.jsonl", 30, keep: 27);
        var file = _folder.Write("heads.jsonl", string.Concat(log.Heads(7).Select(head => head.ToLine() + "\n")));

        var (exit, said, error) = await RunAsync("audit", "verify", "--json", $"--head={Path.GetFileName(file)}", "--", "audit.jsonl");

        Assert.Equal(1, exit);
        Assert.Single(error.TrimEnd().Split('\n'));
        var verdict = JsonDocument.Parse(said).RootElement;
        Assert.False(verdict.GetProperty("intact").GetBoolean());
        Assert.Equal(("tailCut", 28), (verdict.GetProperty("fault").GetString(), verdict.GetProperty("firstBadSequence").GetInt64()));
        Assert.Equal(21, verdict.GetProperty("lastVouchedSequence").GetInt64());
        Assert.Contains("末尾 3 条被删", verdict.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_stopped_from_the_keyboard_says_so()
    {
        Write("audit.jsonl", 30);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var (exit, _, error) = await RunAsync(["audit", "verify", "audit.jsonl"], stopped.Token);

        Assert.Equal((130, "已停下，没有做完。"), (exit, error.TrimEnd()));
    }

    public void Dispose() => _folder.Dispose();

    private SampleLog Write(string name, int count, int? keep = null)
    {
        var log = SampleLog.Of(count, Chance.Begin(output));
        _folder.Write(name, string.Concat(log.Rows.Take(keep ?? count).Select(row => AuditJsonl.Line(row) + "\n")));
        return log;
    }

    private Task<(int Exit, string Said, string Error)> RunAsync(params string[] args) => RunAsync(args, CancellationToken.None);

    private async Task<(int Exit, string Said, string Error)> RunAsync(string[] args, CancellationToken ct)
    {
        await using var said = new StringWriter();
        await using var error = new StringWriter();
        var exit = await Verbs.RunAsync(Verbs.All, args, new VerbPlace(_folder.Path, said, error), ct);
        return (exit, said.ToString(), error.ToString());
    }
}
