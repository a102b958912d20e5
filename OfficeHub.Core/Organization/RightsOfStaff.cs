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

    /// <summary>The person has left: the account is switched off with it, and its history says so.</summary>
    public static async Task SwitchOffAsync(this CommandScope scope, Guid staffId)
    {
        var accounts = scope.Db.Set<Account>().Where(account => account.StaffId == staffId);
        await accounts.ExecuteUpdateAsync(
            set => set.SetProperty(account => account.RightsVersion, account => account.RightsVersion + 1).SetProperty(account => account.IsDisabled, true),
            scope.Cancellation);
        foreach (var account in await accounts.Select(account => new { account.Id, account.UserName }).ToListAsync(scope.Cancellation))
        {
            scope.Touches("账号", account.Id, account.UserName ?? "", "停用");
        }
    }
}
