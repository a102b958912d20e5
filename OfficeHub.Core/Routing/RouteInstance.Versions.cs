using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Core.Routing;

/// <content>转到现行流程: another version of the template for the steps to come. What is done or open stays as it is.</content>
public sealed partial class RouteInstance
{
    /// <summary>What moving to a version would change; nothing is changed.</summary>
    /// <param name="template">The version.</param>
    /// <param name="design">Its fixed steps, and the one no paper goes without.</param>
    /// <returns>As <see cref="MoveTo"/>.</returns>
    internal Result<VersionChange> PlanMove(RouteTemplate template, RouteDesign design)
    {
        var plan = Plan(template, design);
        return plan.IsSuccess ? plan.Value.Change : plan.Error;
    }

    /// <summary>Replaces the steps to come by those of another version that come after the open one.</summary>
    /// <param name="template">The version.</param>
    /// <param name="design">Its fixed steps, and the one no paper goes without.</param>
    /// <param name="by">Name and post of who does it.</param>
    /// <param name="byStaffId">The same person.</param>
    /// <param name="reason">Kept, and told to the drafter.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="RouteIsOver"/>, <see cref="IsOnVersionAlready"/>, or <see cref="CannotMoveOn"/> with the reason.</returns>
    internal Result<VersionChange> MoveTo(RouteTemplate template, RouteDesign design, string by, Guid byStaffId, string reason, DateTime now)
    {
        var plan = Plan(template, design);
        if (!plan.IsSuccess) return plan.Error;
        var (change, toCome, kept) = plan.Value;
        var words = $"第 {TemplateVersion} 版转到第 {template.Version} 版：{change.InWords()}";
        _steps.RemoveAll(step => !kept.Contains(step) && !toCome.Any(next => next.Key == step.Key && next.Kind == step.Kind));
        var place = kept.Max(step => step.Place);
        foreach (var next in toCome)
        {
            place++;
            if (_steps.Find(step => !kept.Contains(step) && step.Key == next.Key) is { } again)
            {
                again.Become(next, place);
                if (again.State is not StepState.Waiting) again.Reset();
            }
            else
            {
                _steps.Add(RouteStep.Of(Id, next, place));
            }
        }

        VersionMoves = [.. VersionMoves, new VersionMove(TemplateVersion, template.Version, by, reason, words, now)];
        TemplateVersion = template.Version;
        Changes++;
        Tell(RouteNewsKind.MovedToVersion, by, byStaffId, $"{change.InWords()}。理由：{reason}", [OriginatorId]);
        return change;
    }

    private Result<MovePlan> Plan(RouteTemplate template, RouteDesign design)
    {
        if (Status is not RouteStatus.Running) return new RouteIsOver();
        if (template.Code != TemplateCode || template.Version <= TemplateVersion) return new IsOnVersionAlready(TemplateVersion);
        var open = _steps.FindAll(step => step.State is StepState.Open);
        var rank = open[0].Rank;
        if (open.Find(step => IsFixed(step, design)) is { } last) return new CannotMoveOn($"审核已经办完，到了“{last.Name}”，后面的环节各版都一样");
        if (InOrder.FirstOrDefault(step => step.Rank > rank && step.State is StepState.Done or StepState.Passed) is { } ahead) return new CannotMoveOn($"后面的“{ahead.Name}”已经办过，等这件走过那一步再转");

        // Where the paper stands in the version: after the last of the steps that are open.
        var after = TemplateStep.DraftRank;
        foreach (var step in open.Where(step => step.Kind != StepKind.Draft.Code))
        {
            if (template.Steps.FirstOrDefault(other => IsSame(other, step)) is not { } same) return new CannotMoveOn($"现在办的“{step.Name}”，这一版里没有");
            after = Math.Max(after, same.Rank);
        }

        var (kept, coming) = (_steps.FindAll(step => step.Rank <= rank && step.State is not StepState.NotApplicable), _steps.FindAll(step => step.Rank > rank));
        var review = template.Steps.Where(step => step.Rank > after && !kept.Exists(gone => gone.Key == step.Key)).ToList();
        // What did not apply earlier comes again where the version has it later; else it stays where it is.
        kept.AddRange(_steps.Where(step => step.Rank <= rank && step.State is StepState.NotApplicable && !review.Exists(next => IsSame(next, step))));
        if (Missed(template, design, review, kept, coming) is { } missed) return new CannotMoveOn(missed);
        return new MovePlan(Difference(review, coming, design), Ranked(review, design, rank), kept);
    }

    // A review that was yet to come is not lost by the way, nor is one that was answered and is asked once more.
    private string? Missed(RouteTemplate template, RouteDesign design, List<TemplateStep> review, List<RouteStep> kept, List<RouteStep> coming)
    {
        foreach (var step in coming.Where(step => !IsFixed(step, design) && !review.Exists(next => IsSame(next, step))))
        {
            if (template.Steps.Any(other => IsSame(other, step))) return $"“{step.Name}”还没有办，这一版却排在前面，转过去就漏了";
            if (step.Round > 0) return $"“{step.Name}”办过，要重新办，这一版里却没有";
        }

        if (review.Find(next => coming.Exists(step => step.Key == next.Key && step.Kind != next.Kind && step.Round > 0)) is { } other) return $"“{other.Name}”办过，这一版里改成了别的事";
        if (!review.Concat(design.Tail).Any(step => step.Kind == design.Required.Kind.Code) && !kept.Exists(step => step.Kind == design.Required.Kind.Code)) return $"转过去就没有“{design.Required.Kind.Name}”了";
        return _steps.Exists(step => step is { State: StepState.Open, Rank: TemplateStep.DraftRank }) || review.Find(NobodyChosen) is not { } unchosen ? null : $"新加的“{unchosen.Name}”要拟稿人先选人，这件没有选";

        bool NobodyChosen(TemplateStep step) => step is { Who.By: AssigneeBy.Chosen, Fact.Length: 0 } && !_choices.Exists(choice => choice.Key == step.Who.Value);
    }

    private static VersionChange Difference(List<TemplateStep> review, List<RouteStep> coming, RouteDesign design)
    {
        var old = coming.FindAll(step => !IsFixed(step, design));
        var (before, now) = (old.FindAll(step => review.Exists(next => IsSame(next, step))).OrderBy(step => step.Place).Select(step => step.Key), review.FindAll(next => old.Exists(step => IsSame(next, step))).Select(next => next.Key));
        return new VersionChange(
            [.. old.Where(step => !review.Exists(next => IsSame(next, step))).OrderBy(step => step.Place).Select(step => step.Name)],
            [.. review.Where(next => !old.Exists(step => IsSame(next, step))).Select(next => next.Name)],
            [.. review.Where(next => old.Exists(step => IsSame(next, step) && !step.IsAs(next))).Select(next => next.Name)],
            !before.SequenceEqual(now, StringComparer.Ordinal));
    }

    // Behind the open step, without gaps; then the fixed ones.
    private static List<TemplateStep> Ranked(List<TemplateStep> review, RouteDesign design, int rank)
    {
        var ranks = review.Select(step => step.Rank).Distinct().Order().ToList();
        return [.. review.Select(step => step with { Rank = rank + 1 + ranks.IndexOf(step.Rank) }), .. design.Tail.Select(step => step with { Rank = rank + ranks.Count + step.Rank })];
    }

    private static bool IsSame(TemplateStep one, RouteStep other) => one.Key == other.Key && one.Kind == other.Kind;

    private static bool IsFixed(RouteStep step, RouteDesign design) => design.Tail.Any(last => last.Key == step.Key && last.Kind == step.Kind);

    private sealed record MovePlan(VersionChange Change, List<TemplateStep> ToCome, List<RouteStep> Kept);
}

/// <summary>A move to another version, as on the record. Never changed.</summary>
/// <param name="From">The version before.</param>
/// <param name="To">The version after.</param>
/// <param name="By">Name and post of who moved it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Changes">What it changed about the steps to come, in words.</param>
/// <param name="At">UTC.</param>
public sealed record VersionMove(int From, int To, string By, string Reason, string Changes, DateTime At);

/// <summary>What a move changes about the review steps to come.</summary>
/// <param name="Dropped">Names of those that are no longer gone.</param>
/// <param name="Added">Names of those that come in.</param>
/// <param name="Altered">Names of those that somebody else takes, or otherwise.</param>
/// <param name="IsReordered">Whether those that stay are in another order.</param>
public sealed record VersionChange(IReadOnlyList<string> Dropped, IReadOnlyList<string> Added, IReadOnlyList<string> Altered, bool IsReordered)
{
    /// <summary>In one line.</summary>
    public string InWords() => string.Join('，', new[] { Named("不再办", Dropped), Named("新加", Added), Named("办法有变", Altered), IsReordered ? "次序有变" : "" }.Where(part => part.Length > 0)) is { Length: > 0 } words
        ? words
        : "后面的环节不变";

    private static string Named(string what, IReadOnlyList<string> names) => names.Count == 0 ? "" : what + string.Concat(names.Select(name => $"“{name}”"));
}
