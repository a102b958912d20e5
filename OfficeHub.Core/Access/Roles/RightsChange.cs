using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.Roles;

/// <summary>What every change of rights does besides the change itself.</summary>
internal static class RightsChange
{
    /// <summary>
    /// Lets changes of rights go one after the other until the commit. Two that are harmless alone may break the separation
    /// together, and a server would let both through, since neither sees the other's rows.
    /// </summary>
    /// <remarks>A mere look, outside a transaction, waits for nobody and writes nothing.</remarks>
    public static Task OneAtATimeAsync(OfficeHubDbContext db, CancellationToken ct) => db.Database.CurrentTransaction is null
        ? Task.CompletedTask
        : db.Set<Role>().Where(role => role.Code == RoleCodes.SecurityAdministrator)
            .ExecuteUpdateAsync(set => set.SetProperty(role => role.Name, role => role.Name), ct);

    /// <summary>Ends the open pages of these people: their next command is refused, their circuits are shut.</summary>
    /// <remarks>security.md 5.3.</remarks>
    public static Task RaiseAsync(OfficeHubDbContext db, IQueryable<Guid> staffIds, CancellationToken ct) =>
        db.Set<Account>().Where(account => staffIds.Contains(account.StaffId))
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.RightsVersion, account => account.RightsVersion + 1), ct);
}
