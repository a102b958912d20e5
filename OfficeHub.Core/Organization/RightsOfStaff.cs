using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization;

/// <summary>Ends the sessions that still run on old rights, in the transaction that changed them.</summary>
/// <remarks>security.md 5.3.</remarks>
internal static class RightsOfStaff
{
    /// <summary>The rights of these people follow from other posts than before.</summary>
    public static Task RaiseRightsAsync(this CommandScope scope, params IReadOnlyCollection<Guid> staffIds) =>
        scope.Db.Set<Account>().Where(account => staffIds.Contains(account.StaffId))
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.RightsVersion, account => account.RightsVersion + 1), scope.Cancellation);

    /// <summary>The person has left: the account is switched off with it.</summary>
    public static Task SwitchOffAsync(this CommandScope scope, Guid staffId) =>
        scope.Db.Set<Account>().Where(account => account.StaffId == staffId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(account => account.RightsVersion, account => account.RightsVersion + 1).SetProperty(account => account.IsDisabled, true),
                scope.Cancellation);
}
