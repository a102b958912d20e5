using System.Globalization;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>What is chosen in an interpretation, in a few words each: on cards, in comparisons, in the file.</summary>
public static class InterpretationWords
{
    /// <summary>Every choice by its name, always the same names in the same order; empty words for what was not chosen.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(PolicyInterpretation? interpretation) =>
    [
        ("免解读", Exemption(interpretation)), ("重大政策", Major(interpretation)), ("解读形式", Joined(interpretation?.Plan.Forms, InterpretationNames.Of)),
        ("发布渠道", Joined(interpretation?.Plan.Channels, InterpretationNames.Of)), ("解读发布日期", interpretation is null ? "" : ReleaseDay(interpretation.Plan)), ("舆情风险", Risk(interpretation)),
        ("解读材料目录", interpretation is null ? "" : string.Join('；', interpretation.Materials.Select(Of))),
    ];

    /// <summary>免解读 with its ground; empty when it is not asked for.</summary>
    public static string Exemption(PolicyInterpretation? interpretation) => interpretation?.Exemption is { } asked ? $"申请免解读（{InterpretationNames.Of(asked.Ground)}）" : "";

    /// <summary>What makes it major; empty for one that is not.</summary>
    public static string Major(PolicyInterpretation? interpretation) => Joined(interpretation?.MajorBy, InterpretationNames.Of);

    /// <summary>计划发布日期.</summary>
    public static string ReleaseDay(InterpretationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.ReleaseOn is { } day ? BeijingTime.Day(day) : "与文件同日";
    }

    /// <summary>可能性、影响 and the level that comes of them; empty while one is open.</summary>
    public static string Risk(PolicyInterpretation? interpretation) => interpretation?.Risk is { Level: not RiskLevel.Unknown } risk
        ? string.Create(CultureInfo.InvariantCulture, $"{InterpretationNames.Of(risk.Level)}（可能性 {risk.Likelihood} × 影响 {risk.Impact}）")
        : "";

    private static string Of(InterpretationMaterial material) =>
        $"{InterpretationNames.Of(material)}（{InterpretationNames.Of(material.Author)}{(material.Event?.Date is { } day ? $"，{BeijingTime.Day(day)}" : "")}）";

    private static string Joined<T>(IReadOnlyList<T>? chosen, Func<T, string> name) => string.Join('、', (chosen ?? []).Select(name));
}
