using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Joint;

/// <summary>联合会签: every agency that issues a document beside the lead one signs by a leader of its own, and nobody signs for another.</summary>
/// <remarks>
/// document-workflow.md §5 (5). The others sign before the lead agency signs off: its signature then stands on a text that all have signed, and its day is that
/// of the last signature (Official Document Regulation (2012), art. 9 (11)).
/// </remarks>
internal static class JointRule
{
    /// <summary>For which of the joint agencies somebody may sign on a day.</summary>
    public static async Task<IReadOnlyList<JointAgency>> LedByAsync(OfficeHubDbContext db, OfficialDocument document, Guid staffId, DateOnly day, CancellationToken ct)
    {
        var ids = document.JointAgencies.Select(agency => agency.Id).ToList();
        var isPrincipals = document.Direction is DocumentDirection.Upward;
        var led = await (
            from holding in db.Set<PostHolding>()
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            where holding.StaffId == staffId && holding.StartsOn <= day && (holding.EndsOn == null || holding.EndsOn >= day) && ids.Contains(unit.AgencyId)
                && (post.Kind == PostKind.PrincipalLeader || (!isPrincipals && post.Kind == PostKind.SupervisingLeader))
            select unit.AgencyId).Distinct().ToListAsync(ct);
        return [.. document.JointAgencies.Where(agency => led.Contains(agency.Id))];
    }

    /// <summary>The signatures that hold for the text as it is, in the order of the agencies.</summary>
    public static async Task<IReadOnlyList<JointSignature>> SignaturesAsync(OfficeHubDbContext db, OfficialDocument document, RouteInstance route, CancellationToken ct)
    {
        var step = route.Steps.FirstOrDefault(step => step.Kind == DocumentSteps.JointSignOff.Code);
        if (step is null || document.JointAgencies.Count == 0) return [];
        var signatures = new List<JointSignature>();
        foreach (var item in route.Answers(step).Where(item => item.State is WorkItemState.Done && item.Outcome == DocumentSteps.JointSignOff.Outcomes[0].Code && item.TextHash == document.TextHash))
        {
            // He led it when he signed; where he is now changes nothing.
            var agencies = await LedByAsync(db, document, item.StaffId, BeijingTime.DayOf(item.DecidedAt!.Value), ct);
            signatures.AddRange(agencies.Select(agency => new JointSignature(agency.Id, agency.Name, item.StaffId, item.StaffName, item.Post, item.DecidedAt.Value, item.TextHash)));
        }

        return [.. document.JointAgencies.SelectMany(agency => signatures.Where(signature => signature.AgencyId == agency.Id).OrderBy(signature => signature.At).Take(1))];
    }

    /// <summary>Null when the item's owner may sign.</summary>
    public static async Task<Error?> CheckAsync(OfficeHubDbContext db, OfficialDocument document, WorkItem item, DateOnly today, CancellationToken ct) =>
        (await LedByAsync(db, document, item.StaffId, today, ct)).Count > 0 ? null : new LeadsNoJointAgency(item.StaffName);

    /// <summary>Null when somebody may sign in place of, or beside, the item's owner: for the same agency.</summary>
    public static async Task<Error?> CheckStandInAsync(OfficeHubDbContext db, OfficialDocument document, WorkItem item, Assignee who, DateOnly today, CancellationToken ct)
    {
        var asked = await AskedForAsync(db, document, item, ct);
        var led = await LedByAsync(db, document, who.StaffId, today, ct);
        return asked.FirstOrDefault(agency => !led.Contains(agency)) is { } lacking ? new NotOfThatAgency(who.Name, lacking.Name) : null;
    }

    /// <summary>Everybody who may sign in place of the item's owner, by staff id.</summary>
    public static async Task<IQueryable<Guid>> StandInsAsync(OfficeHubDbContext db, OfficialDocument document, WorkItem item, IQueryable<Guid> takers, CancellationToken ct)
    {
        foreach (var agency in await AskedForAsync(db, document, item, ct))
        {
            var id = agency.Id;
            var there = from holding in db.Set<PostHolding>()
                        join post in db.Set<Post>() on holding.PostId equals post.Id
                        join unit in db.Set<Unit>() on post.UnitId equals unit.Id
                        where unit.AgencyId == id
                        select holding.StaffId;
            takers = takers.Where(taker => there.Contains(taker));
        }

        return takers;
    }

    // Whom the drafter chose may have left his post since; he was still asked for that agency.
    private static async Task<IReadOnlyList<JointAgency>> AskedForAsync(OfficeHubDbContext db, OfficialDocument document, WorkItem item, CancellationToken ct)
    {
        var led = await LedByAsync(db, document, item.StaffId, BeijingTime.DayOf(item.SentAt), ct);
        if (led.Count > 0) return led;
        var fields = (await db.Set<DocumentText>().FindAsync([document.Id], ct))!.Fields;
        var chosen = (fields.JointIssuers ?? []).Where(issuer => issuer.SignatoryId == item.StaffId).Select(issuer => issuer.AgencyId).ToList();
        return [.. document.JointAgencies.Where(agency => chosen.Contains(agency.Id))];
    }
}
