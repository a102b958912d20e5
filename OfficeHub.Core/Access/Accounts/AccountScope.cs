using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>What every act of an administrator on an account has in common.</summary>
public sealed class AccountScope(CommandPath path, ISessionNotice notice)
{
    internal const string Kind = "账号";

    /// <summary>Loads the account, refuses one's own, acts, and lets open pages be looked at.</summary>
    /// <param name="command">The command.</param>
    /// <param name="actor">The administrator.</param>
    /// <param name="permission">What it takes.</param>
    /// <param name="accountId">Whose account.</param>
    /// <param name="summary">For the record.</param>
    /// <param name="act">Changes the tracked account.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <param name="changesRights">Whether it may touch who holds which role. Such acts wait for one another first, then for the account, always in this order.</param>
    /// <returns><see cref="NotFound"/>, <see cref="OwnAccount"/>, or what the act returns.</returns>
    public async Task<Result> RunAsync(
        ICommand command, Actor actor, Permission permission, Guid accountId, string summary, Func<CommandScope, Account, Task<Result>> act,
        CancellationToken ct, bool changesRights = false)
    {
        ArgumentNullException.ThrowIfNull(act);
        var result = await path.RunAsync(
            command, actor, permission,
            async scope =>
            {
                if (changesRights)
                {
                    await RightsChange.OneAtATimeAsync(scope.Db, ct);
                }

                await scope.Db.OneAtATimeAsync(accountId, ct);
                if (await scope.Db.Users.SingleOrDefaultAsync(row => row.Id == accountId, ct) is not { } account)
                {
                    return new NotFound(Kind);
                }

                scope.Concerns(Kind, account.Id, account.UserName ?? "", summary);
                return account.Id == actor.AccountId ? new OwnAccount() : await act(scope, account);
            },
            ct);
        notice.Changed();
        return result;
    }
}
