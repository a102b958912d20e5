using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>A leader whom the ledger counts.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">单位职务.</param>
public sealed record LeaderRow(Guid StaffId, string Name, string Post);

/// <summary>Whose ledger it is, and whom it counts.</summary>
internal static class CountedLeaders
{
    /// <summary>The agency whose ledger the actor keeps or reads: the one whose office his is, else his own; null without an agency.</summary>
    public static async Task<Unit?> KeeperAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct) => await AgencyOffices.ServedByAsync(db, actor.AgencyId, ct) is [var first, ..] ? first : null;

    /// <summary>主要负责人 of the agency and of those right below it, in the order of the directory.</summary>
    /// <remarks>openness-and-interpretation.md I09: heads of departments and of the governments below.</remarks>
    public static async Task<IReadOnlyList<LeaderRow>> OfAsync(OfficeHubDbContext db, Guid agencyId, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from agency in db.Set<Unit>()
            where agency.Kind == UnitKind.Agency && agency.AbolishedOn == null && (agency.Id == agencyId || agency.ParentId == agencyId)
            join post in db.Set<Post>() on agency.Id equals post.UnitId
            where post.Kind == PostKind.PrincipalLeader && post.AbolishedOn == null
            join holding in db.Set<PostHolding>() on post.Id equals holding.PostId
            where holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today)
            join staff in db.Set<Staff>() on holding.StaffId equals staff.Id
            where staff.LeftOn == null
            orderby agency.Path, post.Order
            select new { staff.Id, staff.Name, Unit = agency.ShortName, Post = post.Name }).ToListAsync(ct);
        return [.. rows.DistinctBy(row => row.Id).Select(row => new LeaderRow(row.Id, row.Name, $"{row.Unit}{row.Post}"))];
    }
}
