using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>Judges a password somebody chose, and puts it in place of the old one.</summary>
public sealed class NewPassword(IDbContextFactory<OfficeHubDbContext> contexts, PasswordWork work, ISettings settings, TimeProvider clock)
{
    /// <summary>Judges and hashes, outside any transaction: hashing is slow and would hold the database's one writer.</summary>
    /// <param name="account">As read just now.</param>
    /// <param name="password">As typed.</param>
    /// <param name="field">Named in the faults.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns>The hash, <see cref="Invalid"/> with every fault, or <see cref="SigningInBusy"/>.</returns>
    public async Task<Result<string>> JudgeAsync(Account account, string password, string field, CancellationToken ct)
    {
        var preset = await settings.GetAsync(SignInSettings.PasswordPreset, ct);
        var faults = PasswordRules.Faults(preset, password, account.UserName ?? "");
        if (faults.Count > 0)
        {
            return new Invalid([.. faults.Select(fault => new FieldFault(field, fault))]);
        }

        var kept = preset == SignInSettings.GradedPreset ? await settings.GetAsync(SignInSettings.PasswordHistory, ct) : 1;
        var used = await work.FitsAnyAsync(account, await FormerAsync(account, kept, ct), password, ct);
        if (!used.IsSuccess)
        {
            return used.Error;
        }

        return used.Value
            ? Invalid.In(field, kept > 1 ? $"新口令与最近 {kept} 次用过的相同。请换一个。" : "新口令与现在的相同。请换一个。")
            : await work.HashAsync(account, password, ct);
    }

    /// <summary>Whether the account's password is too old to go on with.</summary>
    public async Task<bool> IsDueAsync(Account account, CancellationToken ct) =>
        account.MustChangePassword
        || (await settings.GetAsync(SignInSettings.PasswordPreset, ct) == SignInSettings.GradedPreset
            && account.PasswordChangedAt.AddDays(await settings.GetAsync(SignInSettings.PasswordDays, ct)) <= clock.GetUtcNow().UtcDateTime);

    /// <summary>Puts a hash in force: earlier sign-ins, half-done ones included, are over.</summary>
    /// <param name="db">Of the operation; the caller saves.</param>
    /// <param name="account">Tracked.</param>
    /// <param name="hash">From <see cref="JudgeAsync"/>.</param>
    /// <param name="byAnother">Set by an administrator: its owner must change it at once.</param>
    /// <param name="now">UTC.</param>
    public static void Apply(OfficeHubDbContext db, Account account, string hash, bool byAnother, DateTime now)
    {
        account.PasswordHash = hash;
        account.PasswordChangedAt = now;
        account.MustChangePassword = byAnother;
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.RightsVersion++;
        db.Add(new FormerPassword { Id = Guid.CreateVersion7(), AccountId = account.Id, Hash = hash, SetAt = now });
    }

    /// <summary>Drops a second step's key that was shown but never confirmed: whoever saw it under the old password must not share it under the new.</summary>
    /// <param name="db">Of the operation.</param>
    /// <param name="account">Whose.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    public static Task ForgetWaitingKeyAsync(OfficeHubDbContext db, Account account, CancellationToken ct) =>
        db.UserTokens.Where(token => token.UserId == account.Id && (!account.TwoFactorEnabled || token.Name == SecondStep.NextKey)).ExecuteDeleteAsync(ct);

    private async Task<List<string>> FormerAsync(Account account, int kept, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var former = await db.Set<FormerPassword>().AsNoTracking().Where(row => row.AccountId == account.Id)
            .OrderByDescending(row => row.SetAt).Take(kept).Select(row => row.Hash).ToListAsync(ct);
        if (account.PasswordHash is { } present && !former.Contains(present, StringComparer.Ordinal))
        {
            former.Insert(0, present);
        }

        return former;
    }
}
