using OfficeHub.Core.Common;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>What 解读方案审核 may answer, and what of the interpretation the signature asks for.</summary>
/// <remarks>product.md §2 (3); openness-and-interpretation.md I02, I17, I21.</remarks>
internal static class InterpretationReviewRule
{
    /// <summary>Null when the answer fits what the drafter proposes.</summary>
    /// <returns><see cref="ExemptionToAnswer"/>, <see cref="NoExemptionAsked"/> or <see cref="InterpretationIsExtract"/>.</returns>
    public static Error? Check(DraftFields fields, StepOutcome outcome)
    {
        if (fields.Interpretation?.Exemption is not null) return outcome == DocumentSteps.Exempted ? null : new ExemptionToAnswer();
        if (outcome == DocumentSteps.Exempted) return new NoExemptionAsked();
        return Copied(fields);
    }

    /// <summary>Null when the bundle is whole and in its own words, or the exemption was approved on the text that is to be signed.</summary>
    /// <returns><see cref="InterpretationMissing"/>, <see cref="ExemptionNotApproved"/> or <see cref="InterpretationIsExtract"/>.</returns>
    public static Error? CheckSignOff(DraftFields fields, OfficialDocument document, RouteInstance route)
    {
        var lacking = InterpretationCheck.Faults(fields).Where(fault => fault.MustChange).ToList();
        if (lacking.Count > 0) return new InterpretationMissing(string.Concat(lacking.Select(fault => fault.Sentence)));
        if (!fields.IsPolicy) return null;
        // Measured again: the review that measures may have been passed in an emergency.
        if (fields.Interpretation?.Exemption is null) return Copied(fields);
        return IsApproved(document, route) ? null : new ExemptionNotApproved();
    }

    private static InterpretationIsExtract? Copied(DraftFields fields) =>
        InterpretationCheck.Extracts(fields.Content, fields.Interpretation) is { Count: > 0 } copied ? new InterpretationIsExtract(copied) : null;

    // A step that was passed in an emergency, or left out by a template, approves nothing.
    private static bool IsApproved(OfficialDocument document, RouteInstance route) => route.Steps.Any(step =>
        step.Kind == DocumentSteps.InterpretationReview.Code && step.State is StepState.Done && step.TextHash == document.TextHash
        && route.Answers(step).Any(item => item.State is WorkItemState.Done && item.Outcome == DocumentSteps.Exempted.Code));
}
