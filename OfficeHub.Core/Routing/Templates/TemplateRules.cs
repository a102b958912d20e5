using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Core.Routing.Templates;

/// <summary>What an office may not do to a route, whoever asks for it. All faults at once.</summary>
/// <remarks>document-workflow.md §2 and §7 (6); Official Document Regulation (2012), art. 20, 25.</remarks>
internal static class TemplateRules
{
    public const int MostSteps = 30;
    public const int NameLimit = 60;
    public const int ReasonLimit = 100;

    private const int LongestDays = 90;
    private const int LongestHours = 24 * LongestDays;

    public static IReadOnlyList<string> Faults(RouteDesign design, IReadOnlyList<TemplateStep> steps) =>
    [
        .. TemplateCheck.Fault(steps) is { } broken ? [broken] : Array.Empty<string>(),
        .. steps.Count > MostSteps ? [$"环节超过 {MostSteps} 个，请合并一些。"] : Array.Empty<string>(),
        .. Required(design, steps),
        .. steps.SelectMany(step => OfStep(design, step)),
    ];

    private static IEnumerable<string> Required(RouteDesign design, IReadOnlyList<TemplateStep> steps)
    {
        var (kind, role) = design.Required;
        var found = steps.Where(step => step.Kind == kind.Code).ToList();
        if (found.Count == 0) yield return $"不能没有“{kind.Name}”：先审查、后公开。请加回去。";
        else if (found.TrueForAll(step => step.Fact.Length > 0)) yield return $"“{kind.Name}”每件都要办，不能设条件。请去掉条件。";
        // Else a word mended later would leave a text that nobody reviewed, and 签发 would be refused.
        foreach (var mending in steps.Where(step => design.Mending.Any(other => other.Code == step.Kind)))
        {
            foreach (var step in found.Where(step => step.Rank <= mending.Rank)) yield return $"“{step.Name}”要排在“{mending.Name}”后面：“{mending.Name}”还会改文字，改过的稿子要重新审查。请往后移。";
        }

        foreach (var step in found.Where(step => step.Who != new AssigneeRule(AssigneeBy.Role, role))) yield return $"“{step.Name}”只能由保密审查员办，不能换人。请改回来。";
    }

    private static IEnumerable<string> OfStep(RouteDesign design, TemplateStep step)
    {
        if (!design.Kinds.Any(kind => kind.Code == step.Kind)) yield return $"“{step.Name}”不是审核环节：{string.Join('、', design.Tail.Select(fixedStep => fixedStep.Name))}固定在最后，不能移动。";
        foreach (var fault in Words("环节名称", step.Name).Concat(Words("不适用的理由", step.OtherwiseReason))) yield return fault;
        if (step.Name.Length is 0 or > NameLimit) yield return $"环节名称要写，不超过 {NameLimit} 字。";
        if (step.OtherwiseReason.Length > ReasonLimit) yield return $"“{step.Name}”不适用的理由不超过 {ReasonLimit} 字，请写短些。";
        if (step.Fact.Length > 0 && !design.Facts.Any(fact => fact.Code == step.Fact)) yield return $"“{step.Name}”的条件已经没有了，请另选。";
        if (step.Who.By is AssigneeBy.Chosen && !design.Choices.Any(choice => choice.Code == step.Who.Value)) yield return $"“{step.Name}”由拟稿人选谁没有写明，请另选。";
        if (step.Who.By is AssigneeBy.Originator) yield return $"“{step.Name}”不能由拟稿人自己办，请另选。";
        foreach (var limit in new[] { step.Usual, step.Urgent, step.ExtraUrgent }.OfType<TimeLimit>().Where(limit => !IsSensible(limit))) yield return $"“{step.Name}”的时限“{TemplateWords.Of(limit)}”不合适，要在 1 小时到 {LongestDays} 天之间。";
    }

    // Steps are printed, shown and logged: what is typed for them passes the gate of every text.
    private static IEnumerable<string> Words(string label, string text) =>
        TextRules.Clean(text, TextKind.SingleLine, nameof(DrawUpTemplate.Steps), label, int.MaxValue).Error is Invalid invalid ? invalid.Faults.Select(fault => fault.Message) : [];

    private static bool IsSensible(TimeLimit limit) => limit.Unit switch
    {
        TimeLimitUnit.WorkingDays => limit.Amount is >= 0 and <= LongestDays,
        TimeLimitUnit.ClockDays => limit.Amount is >= 1 and <= LongestDays,
        _ => limit.Amount is >= 1 and <= LongestHours,
    };
}
