using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Checking;

/// <summary>What registers say of one of several agencies that issue a document together.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Name">As it is called.</param>
/// <param name="IsPeer">Whether it is of the rank of the lead agency; true of that one itself.</param>
/// <param name="Signatory">Whom the drafter chose to sign for it, if he leads it and may; empty otherwise.</param>
/// <param name="Chosen">His name, whether he may or not; empty for nobody.</param>
/// <param name="HasSeal">Whether its seal is in use in this system.</param>
public sealed record JointFact(Guid AgencyId, string Name, bool IsPeer, string Signatory, string Chosen, bool HasSeal);

internal static class JointFacts
{
    /// <summary>The lead agency first; empty for a document of one agency.</summary>
    public static async Task<IReadOnlyList<JointFact>> OfAsync(OfficeHubDbContext db, DraftFields fields, DateOnly today, CancellationToken ct)
    {
        if (fields is not { IssuerId: { } lead, JointIssuers: { Count: > 0 } others }) return [];
        var ids = others.Select(other => other.AgencyId).Append(lead).ToList();
        var units = await db.Set<Unit>().AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, ct);
        if (!units.TryGetValue(lead, out var own)) return [];
        var seals = await SealChoices.AgenciesWithSealAsync(db, ids, ct);
        var facts = new List<JointFact> { new(lead, own.Name, IsPeer: true, "", "", seals.Contains(lead)) };
        foreach (var other in others.Where(other => units.ContainsKey(other.AgencyId)))
        {
            var unit = units[other.AgencyId];
            var chosen = other.SignatoryId is { } id ? await db.Set<Staff>().Where(staff => staff.Id == id).Select(staff => staff.Name).SingleOrDefaultAsync(ct) ?? "" : "";
            var may = chosen.Length > 0 && await LeadsAsync(db, unit.Id, other.SignatoryId!.Value, fields.Content.Direction is DocumentDirection.Upward, today, ct);
            facts.Add(new JointFact(unit.Id, unit.Name, JointAgencies.ArePeers(own, unit), may ? chosen : "", chosen, seals.Contains(unit.Id)));
        }

        return facts;
    }

    private static Task<bool> LeadsAsync(OfficeHubDbContext db, Guid agency, Guid staff, bool asPrincipal, DateOnly today, CancellationToken ct) => (
        from holding in db.Set<PostHolding>()
        join post in db.Set<Post>() on holding.PostId equals post.Id
        join unit in db.Set<Unit>() on post.UnitId equals unit.Id
        where holding.StaffId == staff && holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today) && unit.AgencyId == agency
            && (post.Kind == PostKind.PrincipalLeader || (!asPrincipal && post.Kind == PostKind.SupervisingLeader))
        select holding.Id).AnyAsync(ct);
}
