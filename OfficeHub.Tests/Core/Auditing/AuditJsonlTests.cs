using System.Diagnostics;
using System.Text;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Auditing;

public sealed class AuditJsonlTests(ITestOutputHelper output)
{
    private const string Awkward = "引号\"、反斜线\\、制表\t换行\n控制\u0001\u001f、\u007f、Ａ　全角、<b>&'、𠮷、\u2028、😀、蒙古文ᠮᠣᠩᠭᠣᠯ";

    [Fact]
    public void Line_of_awkward_text_comes_back_as_the_same_row()
    {
        var log = SampleLog.Of(1, Chance.Begin(output));
        var row = SampleLog.Chained(SampleLog.Copy(log.Rows[0], ("Summary", Awkward)), AuditChain.Genesis);

        var back = AuditJsonl.Parse(AuditJsonl.Line(row));

        Assert.NotNull(back);
        Assert.Equal(Awkward, back.Summary);
        Assert.Equal(row.Hash, AuditChain.HashOf(AuditChain.Genesis, back));
        Assert.Contains("\\t换行\\n控制\\u0001\\u001f、\u007f、Ａ　全角、<b>&'、𠮷、\u2028、😀", AuditJsonl.Line(row), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",\"outcome\"", ",\"note\":\"x\",\"outcome\"")]
    [InlineData("{\"sequence\":1,", "{\"sequence\":1,\"sequence\":1,")]
    [InlineData("\":\"", "\": \"")]
    [InlineData("\"roles\":\"Staff\"", "\"roles\":null")]
    [InlineData("\"roles\":\"Staff\"", "\"roles\":\"\\u0053taff\"")]
    [InlineData("{\"sequence\":1,", "{\"sequence\":1.0,")]
    public void Line_that_says_the_same_otherwise_is_no_row(string written, string instead)
    {
        var line = AuditJsonl.Line(SampleLog.Of(1, Chance.Begin(output)).Rows[0]);
        Assert.Contains(written, line, StringComparison.Ordinal);

        Assert.NotNull(AuditJsonl.Parse(line));
        Assert.Null(AuditJsonl.Parse(line.Replace(written, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Script_of_the_handbook_agrees_with_the_verifier_row_by_row()
    {
        var log = SampleLog.Of(20, Chance.Begin(output));
        var rows = log.Rows.ToList();
        rows[^1] = SampleLog.Chained(SampleLog.Copy(rows[^1], ("Summary", Awkward.Replace("\n", "", StringComparison.Ordinal))), rows[^1].PreviousHash);
        using var folder = new Folder();
        var file = folder.Write("audit.jsonl", string.Concat(rows.Select(row => AuditJsonl.Line(row) + "\n")));
        var spoiled = folder.Write("spoiled.jsonl", string.Concat(rows.Select(row =>
            AuditJsonl.Line(row.Sequence == 13 ? SampleLog.Copy(row, ("ActorName", "无名氏")) : row) + "\n")));

        var whole = await CheckAsync(folder, file);
        var bad = await CheckAsync(folder, spoiled);

        Assert.Equal((0, $"ok: 20:{rows[^1].Hash}"), whole);
        Assert.Equal((1, "bad: row 13"), bad);
        Assert.True((await FileAudit.VerifyAsync(file, AuditReference.None, CancellationToken.None)).IsIntact);
        Assert.Equal(13, (await FileAudit.VerifyAsync(spoiled, AuditReference.None, CancellationToken.None)).FirstBadSequence);
    }

    [Fact]
    public async Task File_with_a_torn_line_is_named_where_it_is_torn()
    {
        var log = SampleLog.Of(5, Chance.Begin(output));
        var text = string.Concat(log.Rows.Select(row => AuditJsonl.Line(row) + "\n"));
        using var folder = new Folder();

        var verdict = await FileAudit.VerifyAsync(folder.Write("torn.jsonl", text[..^40]), AuditReference.None, CancellationToken.None);

        Assert.Equal((AuditFault.Unreadable, 5), (verdict.Fault, verdict.FirstBadSequence));
    }

    /// <summary>The script as it stands in docs/audit-format.md.</summary>
    private static async Task<(int Exit, string Said)> CheckAsync(Folder folder, string file)
    {
        var text = await File.ReadAllTextAsync(Tree.File("docs/audit-format.md"));
        var begin = text.IndexOf("```bash\n", StringComparison.Ordinal) + "```bash\n".Length;
        var script = folder.Write("check-audit.sh", text[begin..text.IndexOf("```", begin, StringComparison.Ordinal)]);
        using var process = Process.Start(new ProcessStartInfo("bash") { ArgumentList = { script, file }, RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said.Trim());
    }

    internal sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("officehub-audit-").FullName;

        public string Write(string name, string text)
        {
            var path = System.IO.Path.Combine(Path, name);
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return path;
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
