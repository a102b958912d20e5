using System.Text.Json.Serialization;

namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>舆情风险等级.</summary>
public enum RiskLevel
{
    /// <summary>Likelihood or impact not yet chosen.</summary>
    Unknown,

    /// <summary>低.</summary>
    Low,

    /// <summary>中.</summary>
    Medium,

    /// <summary>高: the principal leader signs off.</summary>
    High,
}

/// <summary>舆情风险评估.</summary>
/// <remarks>openness-and-interpretation.md I04.</remarks>
public sealed record RiskAssessment
{
    /// <summary>Highest of likelihood and of impact.</summary>
    public const int Highest = 3;

    /// <summary>敏感点.</summary>
    public string SensitivePoints { get; init; } = "";

    /// <summary>受影响的群体.</summary>
    public string AffectedGroups { get; init; } = "";

    /// <summary>可能性, 1 to 3; 0 while not chosen.</summary>
    public int Likelihood { get; init; }

    /// <summary>影响, 1 to 3; 0 while not chosen.</summary>
    public int Impact { get; init; }

    /// <summary>应答口径.</summary>
    public string PreparedAnswers { get; init; } = "";

    /// <summary>监测词.</summary>
    public string WatchWords { get; init; } = "";

    /// <summary>等级, of the product of likelihood and impact: 1 and 2 低, 3 and 4 中, 6 and 9 高.</summary>
    /// <remarks>The spec leaves the borders open. So drawn, something unlikely of the worst impact is 中, and 高 is what is at its worst on one side and at least middling on the other.</remarks>
    [JsonIgnore]
    public RiskLevel Level => (Likelihood * Impact) switch
    {
        0 => RiskLevel.Unknown,
        <= 2 => RiskLevel.Low,
        <= 4 => RiskLevel.Medium,
        _ => RiskLevel.High,
    };
}
