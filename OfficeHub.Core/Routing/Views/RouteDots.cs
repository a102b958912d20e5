using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Routing.Views;

/// <summary>One dot of a route in a line of a list.</summary>
/// <param name="Name">The step; of steps gone together their names.</param>
/// <param name="State">Open while any of them is; done once none is left.</param>
/// <param name="IsSure">Whether it follows the dot before for certain: no step stands between that only some papers go.</param>
public sealed record RouteDot(string Name, StepState State, bool IsSure = true);

/// <summary>The ways of many papers in a few dots each, read at once.</summary>
internal static class RouteDots
{
    /// <summary>By paper. Steps that were left out are not among them, nor those to come whose condition may not hold.</summary>
    /// <remarks>Whether a condition holds is known of one paper at a time: its own page tells (<see cref="RoutePicture"/>).</remarks>
    public static async Task<ILookup<Guid, RouteDot>> OfAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> subjectIds, CancellationToken ct)
    {
        var rows = await (
            from route in db.Set<RouteInstance>()
            join step in db.Set<RouteStep>() on route.Id equals step.RouteId
            where subjectIds.Contains(route.SubjectId) && step.State != StepState.NotApplicable && step.State != StepState.Skipped
            orderby step.Place
            select new DottedStep(route.SubjectId, step.Rank, step.Name, step.State, step.State == StepState.Waiting && step.Fact != "")).ToListAsync(ct);
        return rows.GroupBy(row => row.SubjectId).SelectMany(paper => Dots(paper).Select(dot => (paper.Key, Dot: dot))).ToLookup(one => one.Key, one => one.Dot);
    }

    private static IEnumerable<RouteDot> Dots(IEnumerable<DottedStep> steps)
    {
        var isSure = true;
        foreach (var rank in steps.GroupBy(step => step.Rank))
        {
            var certain = rank.Where(step => !step.MayBeLeftOut).ToList();
            if (certain.Count > 0) yield return new RouteDot(string.Join('、', certain.Select(step => step.Name)), Together([.. certain.Select(step => step.State)]), isSure);
            isSure = certain.Count > 0;
        }
    }

    private static StepState Together(IReadOnlyList<StepState> states) =>
        states.Contains(StepState.Open) ? StepState.Open : states.Contains(StepState.Waiting) ? StepState.Waiting : states.Contains(StepState.Passed) ? StepState.Passed : StepState.Done;

    private sealed record DottedStep(Guid SubjectId, int Rank, string Name, StepState State, bool MayBeLeftOut);
}
