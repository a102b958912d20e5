using System.Collections.Frozen;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Publishing.Checking.Registers;

namespace OfficeHub.Core.Documents.Checking;

/// <summary>What the checker needs beside a draft.</summary>
/// <param name="Registers">What registers say.</param>
/// <param name="SwitchedOff">Codes of the rules the issuing agency does without.</param>
public sealed record CheckFacts(RegisterFacts Registers, IReadOnlySet<string> SwitchedOff)
{
    /// <summary>The 负面清单 in force for the issuer; null where it is not known.</summary>
    public NegativeListEdition? NegativeList { get; init; }

    /// <summary>How the draft stands to 发文立项; null where it is not asked.</summary>
    public PlanStanding? Plan { get; init; }

    /// <summary>The agencies of a joint document, the lead one first; empty for every other.</summary>
    public IReadOnlyList<JointFact> Joint { get; init; } = [];

    /// <summary>Nothing known, no rule off.</summary>
    public static CheckFacts None { get; } = new(new RegisterFacts(), FrozenSet<string>.Empty);

    internal static ChosenOpenness OpennessOf(DisclosureCategory category) => category switch
    {
        DisclosureCategory.Public => ChosenOpenness.Public,
        DisclosureCategory.OnRequest => ChosenOpenness.OnRequest,
        DisclosureCategory.NotPublic => ChosenOpenness.NotPublic,
        _ => ChosenOpenness.Undecided,
    };

    /// <summary>A draft as the rules that look beyond it see it.</summary>
    internal static CheckedDocument Of(DraftFields fields) => new(fields.Content)
    {
        Openness = OpennessOf(fields.Disclosure),
        OpennessReason = fields.DisclosureReason + fields.DisclosureGround?.Clause,
        IsPolicy = fields.IsPolicy,
        IsNormative = fields.IsNormative,
        IsInterpreted = InterpretationCheck.IsComplete(fields),
        // Only the materials are published.
        Interpretation = string.Join('\n', InterpretationTexts.Of(fields.Interpretation).Where(text => text.Part is InterpretationPart.Materials).Select(text => text.Text)),
    };
}
