using System.Text.Json.Serialization;

namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>What makes a policy a major one.</summary>
/// <remarks>openness-and-interpretation.md I08.</remarks>
public enum MajorCriterion
{
    /// <summary>涉及面广.</summary>
    Wide,

    /// <summary>社会关注度高.</summary>
    Hot,

    /// <summary>实施难度大.</summary>
    Hard,

    /// <summary>专业性强.</summary>
    Specialist,
}

/// <summary>Why no interpretation is due.</summary>
/// <remarks>openness-and-interpretation.md I17.</remarks>
public enum ExemptionGround
{
    /// <summary>涉密不适用: what is explained must not be told. State secrets themselves are not on this network.</summary>
    MustBeKept,

    /// <summary>内部事项.</summary>
    Internal,

    /// <summary>纯程序性.</summary>
    Procedural,
}

/// <summary>免解读, as asked for by the drafter: approved by the step 解读方案审核 and signed with the document.</summary>
/// <param name="Ground">Which of the three.</param>
/// <param name="Reason">In words.</param>
public sealed record InterpretationExemption(ExemptionGround Ground, string Reason = "")
{
    /// <summary>Fewest letters and digits that are a reason.</summary>
    public const int ShortestReason = 10;
}

/// <summary>政策解读 of a document: plan, assessment of risk and materials. Part of the draft, so that it is hashed, reviewed and signed with it.</summary>
/// <remarks>openness-and-interpretation.md I02.</remarks>
public sealed record PolicyInterpretation
{
    /// <summary>One with nothing in it.</summary>
    public static PolicyInterpretation Empty { get; } = new();

    /// <summary>免解读 asked for; null when the document is to be interpreted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public InterpretationExemption? Exemption { get; init; }

    /// <summary>What makes it a major policy; empty for one that is not.</summary>
    public IReadOnlyList<MajorCriterion> MajorBy { get; init; } = [];

    /// <summary>解读方案.</summary>
    public InterpretationPlan Plan { get; init; } = new();

    /// <summary>舆情风险评估.</summary>
    public RiskAssessment Risk { get; init; } = new();

    /// <summary>解读材料.</summary>
    public IReadOnlyList<InterpretationMaterial> Materials { get; init; } = [];

    /// <summary>重大政策: one of the criteria is enough.</summary>
    [JsonIgnore]
    public bool IsMajor => MajorBy.Count > 0;
}
