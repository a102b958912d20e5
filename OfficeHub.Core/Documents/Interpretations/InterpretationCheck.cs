using System.Globalization;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>One thing to be put right in an interpretation.</summary>
/// <param name="Part">Whose tab it is on.</param>
/// <param name="Field">The field it begins at; the page links there.</param>
/// <param name="Sentence">Chinese: what is wrong and what to do.</param>
/// <param name="MustChange">Without it nothing is sent or signed; else 建议改.</param>
/// <param name="Clause">The rule it rests on.</param>
public sealed record InterpretationFault(InterpretationPart Part, string Field, string Sentence, bool MustChange, string Clause);

/// <summary>What an interpretation lacks: the one list that the draft, the tabs, the signature and the checker read.</summary>
/// <remarks>openness-and-interpretation.md I02, I04, I06, I07, I17, I20, I21 and the guards of §3.</remarks>
public static class InterpretationCheck
{
    /// <summary>Fewest forms of a major policy.</summary>
    public const int FewestFormsOfMajor = 2;

    private const string Rules = "国办发〔2016〕80号";
    private const string Local = "各地政策解读工作规定";

    private static readonly MaterialPartKind[] Due =
        [MaterialPartKind.Background, MaterialPartKind.Basis, MaterialPartKind.Aims, MaterialPartKind.Scope, MaterialPartKind.MainContent, MaterialPartKind.Measures];

    /// <summary>Name of the field of a material.</summary>
    /// <param name="index">From 0.</param>
    public static string MaterialField(int index) => string.Create(CultureInfo.InvariantCulture, $"Material{index + 1}");

    /// <summary>Whose tab a field is on; null for one that is none of an interpretation.</summary>
    public static InterpretationPart? PartOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.StartsWith("Material", StringComparison.Ordinal) ? InterpretationPart.Materials
            : field.StartsWith("Risk", StringComparison.Ordinal) ? InterpretationPart.Risk
            : field.StartsWith("Plan", StringComparison.Ordinal) || field.StartsWith("Exemption", StringComparison.Ordinal) ? InterpretationPart.Plan
            : null;
    }

    /// <summary>Everything, from the top of the page down; nothing for a document that is no policy.</summary>
    public static IReadOnlyList<InterpretationFault> Faults(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (!fields.IsPolicy) return [];
        var interpretation = fields.Interpretation ?? PolicyInterpretation.Empty;
        // Who asks to be spared it answers for the reason alone.
        if (interpretation.Exemption is { } asked) return [.. OfExemption(asked)];
        return [.. OfPlan(interpretation.Plan), .. OfRisk(interpretation.Risk), .. OfMaterials(interpretation), .. Copied(fields.Content, interpretation)];
    }

    /// <summary>Whether nothing is lacking that must be there.</summary>
    public static bool IsComplete(DraftFields fields) => !Faults(fields).Any(fault => fault.MustChange);

    /// <summary>What one material lacks, looked at by itself.</summary>
    public static IReadOnlyList<InterpretationFault> Faults(InterpretationMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        return [.. OfMaterial(material, 0)];
    }

    /// <summary>How much each material copies from the document, in their order.</summary>
    public static IReadOnlyList<InterpretationOverlap> Overlaps(DocumentContent content, PolicyInterpretation? interpretation) =>
        interpretation is null ? [] : InterpretationOverlap.OfEach(content, [.. interpretation.Materials.Select(InterpretationTexts.Said)]);

    /// <summary>The materials that are extracts of the document, each with its share.</summary>
    public static IReadOnlyList<CopiedMaterial> Extracts(DocumentContent content, PolicyInterpretation? interpretation) =>
        [.. Overlaps(content, interpretation).Select((overlap, i) => (overlap, material: interpretation!.Materials[i])).Where(one => one.overlap.IsTooMuch)
            .Select(one => new CopiedMaterial(InterpretationNames.Of(one.material), one.overlap.Percent))];

    private static IEnumerable<InterpretationFault> OfExemption(InterpretationExemption asked)
    {
        if (asked.Reason.Count(char.IsLetterOrDigit) < InterpretationExemption.ShortestReason)
        {
            yield return Must(InterpretationPart.Plan, "ExemptionReason", $"免解读的理由要写 {InterpretationExemption.ShortestReason} 个字以上，请写清为什么不用解读。");
        }
    }

    private static IEnumerable<InterpretationFault> OfPlan(InterpretationPlan plan) => Lacking(
        InterpretationPart.Plan, "解读方案",
        ("PlanResponsible", "解读责任人", plan.Responsible.Length > 0), ("PlanPeople", "解读人员", plan.People.Length > 0), ("PlanPoints", "解读要点", plan.Points.Length > 0),
        ("PlanForms", "解读形式", plan.Forms.Count > 0), ("PlanChannels", "发布渠道", plan.Channels.Count > 0), ("PlanSpokespersons", "发言人", plan.Spokespersons.Length > 0),
        ("PlanQuestions", "预设问答", plan.Questions.Any(IsAnswered)));

    private static IEnumerable<InterpretationFault> OfRisk(RiskAssessment risk) => Lacking(
        InterpretationPart.Risk, "舆情风险评估",
        ("RiskSensitivePoints", "敏感点", risk.SensitivePoints.Length > 0), ("RiskAffectedGroups", "受影响群体", risk.AffectedGroups.Length > 0), ("RiskLikelihood", "可能性", risk.Likelihood > 0),
        ("RiskImpact", "影响程度", risk.Impact > 0), ("RiskPreparedAnswers", "应答口径", risk.PreparedAnswers.Length > 0), ("RiskWatchWords", "监测词", risk.WatchWords.Length > 0));

    private static IEnumerable<InterpretationFault> OfMaterials(PolicyInterpretation interpretation)
    {
        var materials = interpretation.Materials;
        if (materials.Count == 0)
        {
            yield return Must(InterpretationPart.Materials, "Materials", "政策性文件缺解读材料，请到“解读材料”加一份。");
            yield break;
        }

        for (var i = 0; i < materials.Count; i++)
        {
            foreach (var fault in OfMaterial(materials[i], i)) yield return fault;
        }

        var forms = materials.Select(material => material.Form).Distinct().ToList();
        if (interpretation.IsMajor && (forms.Count < FewestFormsOfMajor || materials.All(material => material.IsPureText)))
        {
            yield return Must(InterpretationPart.Materials, "Materials", $"重大政策要有 {FewestFormsOfMajor} 种以上形式的材料，其中一种不是纯文字，请加图解、发布会、访谈或音视频。");
        }

        if (interpretation.Plan.Forms.Except(forms).ToList() is { Count: > 0 } planned)
        {
            yield return Should("Materials", $"方案里有{string.Join('、', planned.Select(InterpretationNames.Of))}，还没有这种材料，请加上或改方案。", Rules);
        }

        var untold = Due.Where(kind => materials.All(material => material.TextOf(kind).Length == 0)).ToList();
        if (untold.Count > 0) yield return Should("Materials", $"解读材料还没有讲{string.Join('、', untold.Select(InterpretationNames.Of))}，请在文章里补上。", Rules);
    }

    private static IEnumerable<InterpretationFault> OfMaterial(InterpretationMaterial material, int index)
    {
        var (field, name) = (MaterialField(index), material.Title.Length > 0 ? $"《{material.Title}》" : string.Create(CultureInfo.InvariantCulture, $"第 {index + 1} 份材料"));
        var planned = material.Event ?? new MaterialEvent();
        (string, string, bool)[] own = material.Form switch
        {
            InterpretationForm.Article => [(field, "内容", material.Parts.Any(part => part.Text.Length > 0))],
            InterpretationForm.QuestionsAndAnswers => [(field, "有问有答的一组", material.Questions.Any(IsAnswered))],
            InterpretationForm.Infographic => [],
            InterpretationForm.PressConference or InterpretationForm.Interview =>
                [(field, "日期", planned.Date is not null), (field, "地点", planned.Place.Length > 0), (field, "参加人", planned.Who.Length > 0), (field, "提纲", planned.Outline.Length > 0)],
            _ => [(field, "存放地址", material.Address.Length > 0)],
        };
        foreach (var fault in Lacking(InterpretationPart.Materials, name, [(field, "标题", material.Title.Length > 0), .. own])) yield return fault;
        if (material.Form is not InterpretationForm.Infographic) yield break;
        if (material.Blocks.Count is < InfographicBlock.Fewest or > InfographicBlock.Most)
        {
            yield return Must(InterpretationPart.Materials, field, $"{name}有 {material.Blocks.Count} 块，图解要 {InfographicBlock.Fewest} 至 {InfographicBlock.Most} 块，请增减。");
        }
        else if (material.Blocks.Any(block => block.Heading.Length == 0 || block.Text.Length == 0))
        {
            yield return Must(InterpretationPart.Materials, field, $"{name}有的块没有小标题或文字，请补齐。");
        }
    }

    // Advised while drafting; the step that reviews the plan refuses it.
    private static IEnumerable<InterpretationFault> Copied(DocumentContent content, PolicyInterpretation interpretation) =>
        Overlaps(content, interpretation).Select((overlap, i) => (overlap, i)).Where(one => one.overlap.IsTooMuch).Select(one => Should(
            MaterialField(one.i), $"{InterpretationNames.Of(interpretation.Materials[one.i])}有 {one.overlap.Percent}% 照抄正文，超过 {InterpretationOverlap.MostPercent}% 的解读方案审核通不过，请改用自己的话讲。", Local));

    private static bool IsAnswered(QuestionAnswer one) => one is { Question.Length: > 0, Answer.Length: > 0 };

    // One sentence for all that a part lacks: it begins at the first of it.
    private static IEnumerable<InterpretationFault> Lacking(InterpretationPart part, string name, params (string Field, string Name, bool IsThere)[] pieces)
    {
        var lacking = pieces.Where(piece => !piece.IsThere).ToList();
        if (lacking.Count > 0) yield return Must(part, lacking[0].Field, $"{name}缺{string.Join('、', lacking.Select(piece => piece.Name))}，请填写。");
    }

    private static InterpretationFault Must(InterpretationPart part, string field, string sentence) => new(part, field, sentence, MustChange: true, Rules);

    private static InterpretationFault Should(string field, string sentence, string clause) => new(InterpretationPart.Materials, field, sentence, MustChange: false, clause);
}

/// <summary>A material that is an extract of the document.</summary>
/// <param name="Name">With its form.</param>
/// <param name="Percent">Share of it that is copied.</param>
public sealed record CopiedMaterial(string Name, int Percent);
