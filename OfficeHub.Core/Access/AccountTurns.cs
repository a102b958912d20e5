using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;

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
}
