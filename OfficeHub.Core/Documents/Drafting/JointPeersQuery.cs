using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>An agency that can issue a document together with the lead one.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Leaders">Who can sign for it, in leader order.</param>
public sealed record JointPeer(Guid Id, string Name, IReadOnlyList<DraftPerson> Leaders);

/// <summary>With whom a document can be issued: agencies of the rank of the lead one, with their leaders.</summary>
[Act("查可联合行文的机关")]
public sealed class JointPeersQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>In the order of the tree.</summary>
    /// <param name="documentId">A draft the actor may see.</param>
    /// <param name="leadId">The lead agency.</param>
    /// <param name="direction">Going upward only principal leaders sign.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="ct">Cancelled with the page.</param>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<JointPeer>>> OfAsync(Guid documentId, Guid leadId, DocumentDirection direction, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<JointPeer>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            if (!await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(row => row.Id == documentId, ct)) return new NotFound("公文");
            var peers = await JointAgencies.PeersAsync(db, leadId, ct);
            var ids = peers.Select(peer => peer.Id).ToList();
            var (today, isUpward) = (BeijingTime.Today(clock), direction is DocumentDirection.Upward);
            var leaders = await (
                from holding in db.Set<PostHolding>()
                join post in db.Set<Post>() on holding.PostId equals post.Id
                join unit in db.Set<Unit>() on post.UnitId equals unit.Id
                join staff in db.Set<Staff>() on holding.StaffId equals staff.Id
                where holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today) && staff.LeftOn == null && ids.Contains(unit.AgencyId)
                    && (post.Kind == PostKind.PrincipalLeader || (!isUpward && post.Kind == PostKind.SupervisingLeader))
                orderby post.Kind == PostKind.PrincipalLeader ? 0 : 1, post.Order
                select new { unit.AgencyId, Person = new DraftPerson(staff.Id, staff.Name, unit.ShortName, post.Name) }).ToListAsync(ct);
            return peers.Select(peer => new JointPeer(peer.Id, peer.Name, [.. leaders.Where(row => row.AgencyId == peer.Id).Select(row => row.Person).DistinctBy(person => person.Id)])).ToList();
        }, ct);
}
