using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Checking.Generated;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>lint F [--json]</c>: one text against the rules for official documents. Needs no database.</summary>
/// <remarks>product.md §6.</remarks>
internal sealed class LintVerb : IVerb
{
    public string Name => "lint";

    public string Summary => "检查一篇公文（条例、GB/T 9704）；有必须改的地方时退出码为 1";

    public string Operands => "文件.txt 或 .docx";

    public int MostOperands => 1;

    public IReadOnlyList<VerbOption> Options { get; } = [VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Operands is not [var typed])
        {
            return await call.FailAsync("没有说检查哪一篇。请写上文件，如 lint 通知.txt。", VerbExit.Misused);
        }

        var file = call.PathOf(typed);
        var source = await SourceText.ReadAsync(file, ct);
        if (source.Text?.Text is not { } text)
        {
            return await call.FailAsync($"没有检查：{source.Fault}", VerbExit.Misused);
        }

        if (SecrecyMarks.Find(text) is { } mark)
        {
            return await call.FailAsync($"第 {mark.Line} 行有密级标志。本系统不处理涉密文件，没有检查。", VerbExit.Misused);
        }

        return await TellAsync(call, [.. new DocumentChecker().OfText(text), .. FormatOf(file)]);
    }

    // Of a .docx the format of the file as well.
    private static IReadOnlyList<Finding> FormatOf(string file)
    {
        if (!Path.GetExtension(file).Equals(".docx", StringComparison.OrdinalIgnoreCase)) return [];
        using var docx = File.OpenRead(file);
        return new GeneratedChecker().OfDocx(docx) ?? [];
    }

    private static async Task<int> TellAsync(VerbCall call, IReadOnlyList<Finding> findings)
    {
        await (call.Has(VerbOption.Json) ? WriteJsonAsync(call, findings) : WriteAsync(call, findings));
        return findings.Any(finding => finding.Level is FindingLevel.Error) ? VerbExit.Failed : VerbExit.Success;
    }

    private static Task WriteJsonAsync(VerbCall call, IReadOnlyList<Finding> findings) => call.WriteJsonAsync(findings.Select(finding => new
    {
        finding.Rule,
        Level = finding.Level is FindingLevel.Error ? "E" : "W",
        finding.Place.Line,
        finding.Place.Text,
        Message = finding.Sentence,
        finding.Clause,
    }));

    private static async Task WriteAsync(VerbCall call, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            await call.Out.WriteLineAsync("没有发现问题。");
            return;
        }

        var must = findings.Count(finding => finding.Level is FindingLevel.Error);
        await call.Out.WriteLineAsync($"共 {findings.Count} 处：必须改 {must} 处，建议改 {findings.Count - must} 处。");
        foreach (var finding in findings)
        {
            await call.Out.WriteLineAsync($"  {(finding.Place.Line > 0 ? $"第 {finding.Place.Line} 行　" : "")}{(finding.Level is FindingLevel.Error ? "必须改" : "建议改")}　{finding.Sentence}（{finding.Clause}）");
        }
    }
}
