using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>What signature and release ask of 保密审查 and of the reviews of openness.</summary>
/// <remarks>openness-and-interpretation.md P07; 政府信息公开条例, art. 17.</remarks>
internal static class OpennessReviewRule
{
    /// <summary>Whether the route has one that was passed on this very text, and not by somebody who wrote in it.</summary>
    public static bool IsPassed(RouteInstance route, string textHash, StepKind kind) => route.Steps.Any(step =>
        step.Kind == kind.Code && step.State is StepState.Done && step.TextHash == textHash && !IsByDrafter(route, step));

    /// <summary>The last answer a step gave; null when there was none. A paper sent back from the step was not reviewed by it.</summary>
    public static Task<WorkItem?> LastAsync(OfficeHubDbContext db, Guid documentId, StepKind kind, CancellationToken ct) => db.Set<WorkItem>()
        .Where(row => row.SubjectId == documentId && row.StepKind == kind.Code && row.State == WorkItemState.Done && row.Outcome != StepOutcome.SentBack.Code)
        .OrderByDescending(row => row.DecidedAt).FirstOrDefaultAsync(ct);

    // The reviewer may have been given the draft after he had reviewed it.
    private static bool IsByDrafter(RouteInstance route, RouteStep step) => route.Answers(step).Any(item => item.State is WorkItemState.Done && route.HasDrafted(item.StaffId));
}
