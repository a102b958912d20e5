using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>An interpretation as the file it is written to.</summary>
internal static class InterpretationPapers
{
    /// <summary>Materials, and the plan after them.</summary>
    /// <param name="interpretation">As it stands.</param>
    /// <param name="title">Of the document.</param>
    /// <param name="agency">发文机关.</param>
    public static InterpretationPaper Of(PolicyInterpretation interpretation, string title, string agency) =>
        new(title, agency, [.. interpretation.Materials.Where(_ => interpretation.Exemption is null).Select(Of)], [.. Plan(interpretation)]);

    /// <summary>One material as it is published.</summary>
    public static InterpretationSection Of(InterpretationMaterial material) => new(
        material.Title.Length > 0 ? material.Title : InterpretationNames.Of(material.Form), $"{InterpretationNames.Of(material.Form)}　{InterpretationNames.Of(material.Author)}",
        [
            .. material.Parts.Select(part => new InterpretationEntry(InterpretationNames.Of(part.Kind), part.Text)), .. material.Questions.Select(one => new InterpretationEntry($"问：{one.Question}", $"答：{one.Answer}")),
            .. material.Event is { } planned
                ? Some(("日期", planned.Date is { } day ? BeijingTime.Day(day) : ""), ("地点", planned.Place), ("参加人", planned.Who), ("提纲", planned.Outline))
                : [],
            .. Some(("存放地址", material.Address)),
        ])
    { Blocks = material.Blocks };

    private static IEnumerable<InterpretationSection> Plan(PolicyInterpretation interpretation)
    {
        if (interpretation.Exemption is { } asked)
        {
            yield return new("申请免解读", "", [.. Some(("情形", InterpretationNames.Of(asked.Ground)), ("理由", asked.Reason))]);
            yield break;
        }

        var (plan, risk) = (interpretation.Plan, interpretation.Risk);
        yield return new(
            "方案", "",
            [
                .. Some(
                    ("解读责任人", plan.Responsible), ("解读人员", plan.People), ("发言人", plan.Spokespersons), ("解读要点", plan.Points),
                    ("解读形式", string.Join('、', plan.Forms.Select(InterpretationNames.Of))), ("发布渠道", string.Join('、', plan.Channels.Select(InterpretationNames.Of))),
                    ("发布日期", InterpretationWords.ReleaseDay(plan)), ("重大政策", InterpretationWords.Major(interpretation))),
                .. plan.Questions.Select(one => new InterpretationEntry($"问：{one.Question}", $"答：{one.Answer}")),
            ]);
        yield return new(
            "舆情风险评估", "",
            [.. Some(("等级", InterpretationWords.Risk(interpretation)), ("敏感点", risk.SensitivePoints), ("受影响群体", risk.AffectedGroups), ("应答口径", risk.PreparedAnswers), ("监测词", risk.WatchWords))]);
    }

    private static IEnumerable<InterpretationEntry> Some(params (string Label, string Text)[] entries) =>
        entries.Where(entry => entry.Text.Length > 0).Select(entry => new InterpretationEntry(entry.Label, entry.Text));
}
