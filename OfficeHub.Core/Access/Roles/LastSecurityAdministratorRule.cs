using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Somebody who can sign in must be able to maintain rights tomorrow too, or the installation is locked for good.</summary>
internal sealed class LastSecurityAdministratorRule(TimeProvider clock) : IDepartureRule
{
    public async Task<Error?> CheckAsync(OfficeHubDbContext db, Guid staffId, CancellationToken ct)
    {
        await RightsChange.OneAtATimeAsync(db, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return await IsLastAsync(db, staffId, now, ct) ? new LastSecurityAdministrator() : null;
    }

    /// <summary>Whether this person keeps the role and nobody else who can sign in does.</summary>
    public static async Task<bool> IsLastAsync(OfficeHubDbContext db, Guid staffId, DateTime now, CancellationToken ct) =>
        await Lasting(db, now).AnyAsync(grant => grant.StaffId == staffId, ct) && await LeavesNobodyAsync(db, staffId, now, ct) is not null;

    /// <summary>What to answer when nobody but this person keeps the role, else null. A grant that ends some day is not counted: it ends by itself.</summary>
    public static async Task<LastSecurityAdministrator?> LeavesNobodyAsync(OfficeHubDbContext db, Guid? staffId, DateTime now, CancellationToken ct)
    {
        var kept = Lasting(db, now).Where(grant => grant.StaffId != staffId);
        return await db.Set<Account>().AnyAsync(account => !account.IsDisabled && account.ReleasedAt != null && kept.Any(grant => grant.StaffId == account.StaffId), ct)
            ? null
            : new LastSecurityAdministrator();
    }

    private static IQueryable<RoleGrant> Lasting(OfficeHubDbContext db, DateTime now) => db.Set<RoleGrant>().AsNoTracking()
        .Where(grant => grant.RoleCode == RoleCodes.SecurityAdministrator && grant.StartsAt <= now && grant.EndsAt == null);
}
