using System.Globalization;

namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>The parts of an interpretation, as the tabs divide it.</summary>
public enum InterpretationPart
{
    /// <summary>解读方案, with the exemption.</summary>
    Plan,

    /// <summary>舆情风险评估.</summary>
    Risk,

    /// <summary>解读材料.</summary>
    Materials,
}

/// <summary>A stretch of prose of an interpretation.</summary>
/// <param name="Part">Where it belongs.</param>
/// <param name="Label">What it is, in Chinese; of a material with its place among them.</param>
/// <param name="Text">Never empty.</param>
public sealed record InterpretationText(InterpretationPart Part, string Label, string Text);

/// <summary>Everything written in an interpretation: what is screened, compared and published is the same.</summary>
public static class InterpretationTexts
{
    /// <summary>All of it, in the order of the page.</summary>
    public static IReadOnlyList<InterpretationText> Of(PolicyInterpretation? interpretation)
    {
        if (interpretation is null) return [];
        var (plan, risk) = (interpretation.Plan, interpretation.Risk);
        return
        [
            .. Some(
                InterpretationPart.Plan,
                [
                    ("免解读理由", interpretation.Exemption?.Reason ?? ""), ("解读责任人", plan.Responsible), ("解读人员", plan.People), ("解读要点", plan.Points), ("发言人", plan.Spokespersons),
                    .. Questions("预设问答", plan.Questions),
                ]),
            .. Some(
                InterpretationPart.Risk,
                [("敏感点", risk.SensitivePoints), ("受影响群体", risk.AffectedGroups), ("应答口径", risk.PreparedAnswers), ("监测词", risk.WatchWords)]),
            .. interpretation.Materials.SelectMany((material, i) => Some(InterpretationPart.Materials, Of(material, string.Create(CultureInfo.InvariantCulture, $"材料 {i + 1} "), withTitle: true))),
        ];
    }

    /// <summary>What a material says, without its title: that may well be the document's.</summary>
    public static string Said(InterpretationMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        return string.Join('\n', Of(material, "", withTitle: false).Select(text => text.Text).Where(text => text.Length > 0));
    }

    private static IEnumerable<(string Label, string Text)> Of(InterpretationMaterial material, string place, bool withTitle) =>
    [
        .. withTitle ? [($"{place}标题", material.Title)] : Array.Empty<(string, string)>(),
        .. material.Parts.Select(part => (place + InterpretationNames.Of(part.Kind), part.Text)), .. Questions($"{place}问答", material.Questions),
        .. material.Blocks.SelectMany((block, i) => new[] { ($"{place}第 {i + 1} 块标题", block.Heading), ($"{place}第 {i + 1} 块数字", block.Figure), ($"{place}第 {i + 1} 块", block.Text) }),
        ($"{place}地点", material.Event?.Place ?? ""), ($"{place}参加人", material.Event?.Who ?? ""), ($"{place}提纲", material.Event?.Outline ?? ""), ($"{place}地址", material.Address),
    ];

    private static IEnumerable<(string Label, string Text)> Questions(string label, IReadOnlyList<QuestionAnswer> questions) =>
        questions.SelectMany((one, i) => new[] { ($"{label} {i + 1} 问", one.Question), ($"{label} {i + 1} 答", one.Answer) });

    private static IEnumerable<InterpretationText> Some(InterpretationPart part, IEnumerable<(string Label, string Text)> texts) =>
        texts.Where(text => text.Text.Length > 0).Select(text => new InterpretationText(part, text.Label, text.Text));
}
