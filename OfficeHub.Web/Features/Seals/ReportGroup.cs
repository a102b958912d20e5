using OfficeHub.Core.Seals.Checking;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Seals;

/// <summary>A line of the report.</summary>
/// <param name="Check">What was found.</param>
/// <param name="Evidence">Where; of findings that say the same about many files, each file.</param>
internal sealed record ReportLine(CheckView Check, IReadOnlyList<string> Evidence);

/// <summary>The checks of a signature under the four questions a reader asks (mock-up 06).</summary>
/// <param name="Name">The question.</param>
/// <param name="Checks">In the order of the standard.</param>
internal sealed record ReportGroup(string Name, IReadOnlyList<CheckView> Checks)
{
    private static readonly (string Name, string[] Steps)[] Questions =
    [
        ("文件有没有被改过", ["format", "dataHash", "references", "coverage", "stampPlace"]),
        ("是谁签的", ["signature", "signerCertificate", "signTime"]),
        ("印章是不是真的", ["sealFormat", "sealSignature", "sealMakeTime", "sealCertificate", "sealPeriod", "sealExtensions", "signerInSeal", "sealFile"]),
        ("时间可不可信", ["sealTimestamp", "timestamp"]),
    ];

    /// <summary>Every check, none left out: one of a step nobody foresaw stands under the first question.</summary>
    public static IReadOnlyList<ReportGroup> Of(IReadOnlyList<CheckView> checks)
    {
        var foreseen = Questions.SelectMany(question => question.Steps).ToHashSet(StringComparer.Ordinal);
        return [.. Questions.Select((question, i) => new ReportGroup(question.Name, [.. checks.Where(check => question.Steps.Contains(check.Step, StringComparer.Ordinal) || (i == 0 && !foreseen.Contains(check.Step)))]))
            .Where(group => group.Checks.Count > 0)];
    }

    /// <summary>The checks with those that say the same in one line: a paper has a file a page.</summary>
    public IReadOnlyList<ReportLine> Lines() =>
        [.. Checks.GroupBy(check => (check.Step, check.Outcome, check.Code, check.Message, check.Moment))
            .Select(same => new ReportLine(same.First(), [.. same.Select(check => check.Evidence).Where(evidence => evidence.Length > 0)]))];

    /// <summary>How the group stands, in a few words.</summary>
    public IEnumerable<(LightKind Kind, string Words)> Counts()
    {
        (string Outcome, string Word)[] all = [("failed", "项不通过"), ("indeterminate", "项无法判定"), ("noted", "项说明"), ("passed", "项通过")];
        foreach (var (outcome, word) in all)
        {
            if (Checks.Count(check => check.Outcome == outcome && check.Moment != "now") is > 0 and var count) yield return (KindOf(outcome), $"{count} {word}");
        }

        // What fails today alone does not make the verdict, and must not look as if it did.
        foreach (var (outcome, word) in all.Take(2))
        {
            if (Checks.Count(check => check.Outcome == outcome && check.Moment == "now") is > 0 and var count) yield return (LightKind.Warn, $"按现在 {count} {word}");
        }
    }

    /// <summary>The light of an outcome.</summary>
    public static LightKind KindOf(string outcome) => outcome switch
    {
        "passed" => LightKind.Finished,
        "noted" => LightKind.Warn,
        "indeterminate" => LightKind.Unknown,
        "failed" => LightKind.Failed,
        _ => LightKind.NotStarted,
    };

    /// <summary>The word beside it.</summary>
    public static string WordOf(string outcome) => outcome switch
    {
        "passed" => "通过",
        "noted" => "说明",
        "indeterminate" => "无法判定",
        "failed" => "不通过",
        _ => "没有这一项",
    };
}
