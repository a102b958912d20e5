using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents;

/// <summary>
/// Which reviews the text has outgrown when it goes on without a return: the editor mends it after the counter-signers have answered.
/// They are asked again when it says something else than what they answered on; a comma asks nobody. 保密审查 and 联合会签 hold for their text to the letter.
/// </summary>
/// <remarks>
/// document-workflow.md §2.1 (run again is forced when the body changed after 会签, 合法性 or 保密) and §5 (5). All who had answered are asked, also
/// 不涉及本单位: what was added may concern them.
/// </remarks>
internal static class OutdatedReviews
{
    private static readonly HashSet<string> Bound = [.. DocumentSteps.All.Where(kind => kind.IsBoundToText).Select(kind => kind.Code)];

    /// <summary>The steps to be gone again; null for none.</summary>
    public static async Task<OutdatedSteps?> FindAsync(OfficeHubDbContext db, RouteInstance route, CancellationToken ct)
    {
        var text = (await db.Set<DocumentText>().FindAsync([route.SubjectId], ct))!;
        var older = route.Steps.Where(step => step.State is StepState.Done && Bound.Contains(step.Kind))
            .Select(step => (Step: step, Hashes: Answers(route, step).Select(item => item.TextHash).Where(hash => hash != text.Hash).Distinct(StringComparer.Ordinal).ToList()))
            .Where(step => step.Hashes.Count > 0).ToList();
        if (older.Count > 0)
        {
            var changes = await ChangesAsync(db, text, [.. older.SelectMany(step => step.Hashes)], ct);
            var outgrown = older.Where(step => step.Step.Kind == DocumentSteps.SecrecyReview.Code || step.Step.Kind == DocumentSteps.JointSignOff.Code || step.Hashes.Exists(hash => changes[hash].Any(change => Concerns(step.Step, change)))).ToList();
            if (outgrown.Count > 0)
            {
                var what = TextChanges.InWords(outgrown.SelectMany(step => step.Hashes).SelectMany(hash => changes[hash]));
                return new OutdatedSteps([.. outgrown.Select(step => step.Step)], $"您办过以后又改了{(what.Length > 0 ? what : "文字")}，请看改动再办。");
            }
        }

        return Unheeded(route) is { } editing ? new OutdatedSteps([editing], "重新会签时有修改意见或不同意见，请再核一次。") : null;
    }

    // Counter-signers answer for the document, not for its interpretation.
    private static bool Concerns(RouteStep step, TextChange change) => !change.IsOfInterpretation || step.Kind != DocumentSteps.CounterSign.Code;

    // Who is asked once more may want a change; nobody but the editor could make it.
    private static RouteStep? Unheeded(RouteInstance route)
    {
        var signed = route.Steps.LastOrDefault(step => step is { State: StepState.Done } && step.Kind == DocumentSteps.CounterSign.Code);
        var editing = route.Steps.FirstOrDefault(step => step is { State: StepState.Done } && step.Kind == DocumentSteps.EditorialReview.Code && step.Rank > signed?.Rank);
        return editing?.ClosedAt < signed?.ClosedAt && Answers(route, signed!).Any(item => item.Outcome is "AgreeWithChanges" or "Disagree") ? editing : null;
    }

    private static IEnumerable<WorkItem> Answers(RouteInstance route, RouteStep step) => route.Answers(step).Where(item => item.State is WorkItemState.Done);

    private static async Task<Dictionary<string, IReadOnlyList<TextChange>>> ChangesAsync(OfficeHubDbContext db, DocumentText now, List<string> hashes, CancellationToken ct)
    {
        var versions = await db.Set<DocumentVersion>().AsNoTracking().Where(version => version.DocumentId == now.Id && hashes.Contains(version.Hash)).ToListAsync(ct);
        var known = versions.DistinctBy(version => version.Hash, StringComparer.Ordinal).ToDictionary(version => version.Hash, version => TextChanges.Between(version.Fields, now.Fields), StringComparer.Ordinal);
        // Whatever was answered on was sent, and what is sent is kept; a text nobody kept counts as another one.
        return hashes.Distinct(StringComparer.Ordinal).ToDictionary(hash => hash, hash => known.GetValueOrDefault(hash) ?? [new TextChange("文字", "", "")], StringComparer.Ordinal);
    }
}
