using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>Finds plans, and the people who look after them.</summary>
internal static class IssuePlans
{
    /// <summary>States in which a document waits for its plan, or for somebody who looks after it.</summary>
    public static IssuePlanState[] Standing { get; } = [IssuePlanState.Waiting, IssuePlanState.Refused, IssuePlanState.Missed];

    /// <summary>The plan of a document that stands; null for none.</summary>
    public static Task<IssuePlan?> StandingAsync(OfficeHubDbContext db, Guid documentId, CancellationToken ct) =>
        db.Set<IssuePlan>().SingleOrDefaultAsync(row => row.DocumentId == documentId && Standing.Contains(row.State), ct);

    /// <summary>Those whose document can still be issued by its planner.</summary>
    public static IQueryable<IssuePlan> Live(OfficeHubDbContext db) =>
        db.Set<IssuePlan>().Where(row => Standing.Contains(row.State) && db.Set<WorkItem>().Any(item => item.Id == row.ItemId && item.State == WorkItemState.Open));

    /// <summary>The planner, and everybody who issues documents of the agency.</summary>
    public static async Task<IReadOnlyList<Guid>> KeepersAsync(CommandScope scope, IssuePlan plan, OfficialDocument document)
    {
        var reasons = new SeeingReasons(scope.Db, scope.Now, scope.Cancellation);
        var people = new List<Guid> { plan.PlannedById };
        var issuer = document.IssuerId ?? document.AgencyId;
        foreach (var office in (await AgencyOffices.OfAsync(scope.Db, issuer, scope.Cancellation)).Prepend(issuer))
            people.AddRange((await reasons.OfRightAsync(new InheritedRight(DocumentPermissions.Issue, UnitId: null, office))).Select(person => person.StaffId));
        return [.. people.Distinct()];
    }
}
