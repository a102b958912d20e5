using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>
/// The tries of an account. A try is taken before the password is looked at, and the last one locks the account there and
/// then, so that a thousand tries at once get no more evaluated than five in a row; a right one gives its try back.
/// </summary>
/// <remarks>security.md 5.4.</remarks>
public sealed class AttemptLock(IDbContextFactory<OfficeHubDbContext> contexts, ISettings settings, TimeProvider clock)
{
    private const int MostRaces = 20;

    /// <summary>Takes a try.</summary>
    /// <returns>The try, or <see cref="SignInLocked"/>.</returns>
    public async Task<Result<TakenTry>> TakeAsync(Guid accountId, CancellationToken ct)
    {
        var limit = await settings.GetAsync(SignInSettings.Tries, ct);
        var minutes = await settings.GetAsync(SignInSettings.LockMinutes, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        for (var race = 0; race < MostRaces; race++)
        {
            var now = clock.GetUtcNow();
            var seen = await db.Users.AsNoTracking().Where(account => account.Id == accountId)
                .Select(account => new TryState(account.AccessFailedCount, account.LockoutEnd, account.LockoutStreak)).SingleAsync(ct);
            if (seen.LockoutEnd > now)
            {
                return new SignInLocked(seen.LockoutEnd.Value.UtcDateTime);
            }

            var taken = seen.Count + 1 < limit
                ? new TryState(seen.Count + 1, null, seen.Streak)
                : new TryState(0, now + LockLength.Of(minutes, seen.Streak), seen.Streak + 1);
            if (await ReplaceAsync(db, accountId, seen, taken, ct))
            {
                return new TakenTry(accountId, seen, taken);
            }
        }

        return new SigningInBusy();
    }

    /// <summary>The try was right: as if it had not been taken, unless others came in between.</summary>
    public async Task GiveBackAsync(TakenTry taken, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await ReplaceAsync(db, taken.AccountId, taken.Now, taken.Before, ct);
    }

    private static async Task<bool> ReplaceAsync(OfficeHubDbContext db, Guid accountId, TryState from, TryState to, CancellationToken ct) =>
        await db.Users
            .Where(account => account.Id == accountId && account.AccessFailedCount == from.Count
                && account.LockoutEnd == from.LockoutEnd && account.LockoutStreak == from.Streak)
            .ExecuteUpdateAsync(
                set => set.SetProperty(account => account.AccessFailedCount, to.Count)
                    .SetProperty(account => account.LockoutEnd, to.LockoutEnd)
                    .SetProperty(account => account.LockoutStreak, to.Streak), ct) == 1;
}

/// <summary>The counters of an account at one moment.</summary>
public sealed record TryState(int Count, DateTimeOffset? LockoutEnd, int Streak);

/// <summary>A try that was taken.</summary>
public sealed record TakenTry(Guid AccountId, TryState Before, TryState Now)
{
    /// <summary>UTC; set when this try, if wrong, has locked the account.</summary>
    public DateTime? LocksUntil => Now.LockoutEnd?.UtcDateTime;
}
