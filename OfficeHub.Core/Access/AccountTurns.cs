using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access;

/// <summary>Acts on one account that must see each other.</summary>
internal static class AccountTurns
{
    /// <summary>
    /// Lets what is done to an account go one after the other until the commit, to be called before the account is read. Else, on a
    /// server, a sign-in that read the account before a password reset could begin its session after the reset had ended all of them.
    /// </summary>
    public static Task OneAtATimeAsync(this OfficeHubDbContext db, Guid accountId, CancellationToken ct) =>
        db.Users.Where(account => account.Id == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.RightsVersion, account => account.RightsVersion), ct);

    /// <summary>
    /// The actor's own account, for an act on it, once it is its turn. What an administrator committed while the act waited wins:
    /// the gate had still found everything as it was.
    /// </summary>
    /// <returns>Tracked; <see cref="RightsChanged"/>.</returns>
    public static async Task<Result<Account>> OwnAccountAsync(this CommandScope scope, string summary)
    {
        var (db, actor, ct) = (scope.Db, scope.Actor, scope.Cancellation);
        await db.OneAtATimeAsync(actor.AccountId, ct);
        var account = await db.Users.SingleAsync(row => row.Id == actor.AccountId, ct);
        scope.Concerns(AccountScope.Kind, account.Id, account.UserName ?? "", summary);
        return await ActorGate.IsCurrentAsync(db, actor, ct) ? account : new RightsChanged();
    }
}
