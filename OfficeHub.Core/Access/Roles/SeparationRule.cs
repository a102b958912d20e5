using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Looks the roles up and asks <see cref="SeparationOfDuties"/>: before a grant, and before an appointment.</summary>
internal sealed class SeparationRule(TimeProvider clock) : IAppointmentRule
{
    public async Task<Error?> CheckAsync(OfficeHubDbContext db, Guid staffId, Guid postId, CancellationToken ct)
    {
        await RightsChange.OneAtATimeAsync(db, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var coming = await (
            from grant in db.Set<RoleGrant>().AsNoTracking().Open(now)
            join role in db.Set<Role>() on grant.RoleCode equals role.Code
            where grant.PostId == postId
            select new { role.Code, role.Name }).Distinct().ToListAsync(ct);
        var person = await db.Set<Staff>().AsNoTracking().Where(staff => staff.Id == staffId).Select(staff => staff.Name).SingleOrDefaultAsync(ct);
        var held = await RoleHoldings.OfAsync(db, db.Set<Staff>().Where(staff => staff.Id == staffId).Select(staff => staff.Id), now, ct);
        return SeparationOfDuties.Conflict(
            [.. held, .. coming.Select(role => new HeldRole(staffId, person ?? "", role.Code, role.Name, postId, "所任岗位"))]);
    }

    /// <summary>Whether these people may have one role more.</summary>
    public static async Task<RolesConflict?> CheckAsync(
        OfficeHubDbContext db, IQueryable<Guid> staffIds, Role more, DateTime now, CancellationToken ct)
    {
        var held = await RoleHoldings.OfAsync(db, staffIds, now, ct);
        return held.GroupBy(role => role.StaffId)
            .Select(person => SeparationOfDuties.Conflict(
                [.. person, new HeldRole(person.Key, person.First().StaffName, more.Code, more.Name, null, RoleHoldings.OwnGrant)]))
            .FirstOrDefault(conflict => conflict is not null);
    }
}
