using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Routing.Views;

/// <summary>One dot of a route in a line of a list.</summary>
/// <param name="Name">The step; of steps gone together their names.</param>
/// <param name="State">Open while any of them is; done once none is left.</param>
public sealed record RouteDot(string Name, StepState State);

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
            where subjectIds.Contains(route.SubjectId) && step.State != StepState.NotApplicable && step.State != StepState.Skipped && (step.State != StepState.Waiting || step.Fact == "")
            orderby step.Place
            select new { route.SubjectId, step.Rank, step.Name, step.State }).ToListAsync(ct);
        return rows.GroupBy(row => (row.SubjectId, row.Rank))
            .Select(group => (group.Key.SubjectId, Dot: new RouteDot(string.Join('、', group.Select(row => row.Name)), Together([.. group.Select(row => row.State)]))))
            .ToLookup(one => one.SubjectId, one => one.Dot);
    }

    private static StepState Together(IReadOnlyList<StepState> states) =>
        states.Contains(StepState.Open) ? StepState.Open : states.Contains(StepState.Waiting) ? StepState.Waiting : states.Contains(StepState.Passed) ? StepState.Passed : StepState.Done;
}
