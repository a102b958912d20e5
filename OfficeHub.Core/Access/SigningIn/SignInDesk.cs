using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>From user name and password to a session: password, code, new password where one is due, second step where one is asked for.</summary>
/// <remarks>security.md 5.4. Each step checks anew what the one before found.</remarks>
public sealed class SignInDesk(
    IDbContextFactory<OfficeHubDbContext> contexts, ILookupNormalizer normalizer, ISettings settings, PasswordWork work, NewPassword passwords,
    SecondStep secondStep, AttemptLock tries, AttemptWindow window, SignInJournal journal, PendingAccounts accounts, TimeProvider clock)
{
    // No user name may hold this character.
    private const string NobodysName = "?";

    /// <summary>The first step.</summary>
    /// <returns><see cref="WrongSignIn"/>, <see cref="AwaitsRelease"/>, <see cref="SignInLocked"/>, <see cref="AddressLocked"/> or <see cref="SigningInBusy"/>.</returns>
    public async Task<Result<PendingSignIn>> EnterPasswordAsync(string userName, string password, string address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        if (!window.TakeForAddress(address, await settings.GetAsync(SignInSettings.AddressTries, ct)))
        {
            return await RefuseAsync(null, address, new AddressLocked(), address, ct);
        }

        // Longer than any name there is, or unfit for the database: counted as one name nobody has.
        var name = userName.Length > UserNames.Longest || userName.Contains('\0', StringComparison.Ordinal) ? NobodysName : normalizer.NormalizeName(userName.Trim());
        var account = await accounts.NamedAsync(name, ct);
        var taken = account is null ? default(Result<TakenTry>) : await tries.TakeAsync(account.Id, ct);
        if (taken.Error is { } locked)
        {
            return await RefuseAsync(account, address, locked, account!.Id.ToString("N"), ct);
        }

        if (account is null && await StrangerLockAsync(name, ct) is { } until)
        {
            return await RefuseAsync(null, address, new SignInLocked(until), name, ct);
        }

        // A password longer than any that can be chosen is not hashed: nobody may make the machine work for it.
        var fits = await work.FitsAsync(account, password.Length > PasswordRules.Longest ? "" : password, ct);
        if (!fits.IsSuccess)
        {
            await ReturnTryAsync(account, taken, address, ct);
            return fits.Error;
        }

        if (!fits.Value || account!.IsDisabled)
        {
            await journal.RecordAsync(Failure(account, address, account is null ? null : taken.Value.LocksUntil, new WrongSignIn()), ct);
            return new WrongSignIn();
        }

        await ReturnTryAsync(account, taken, address, ct);
        if (account.ReleasedAt is null)
        {
            // Only after the right password: whoever guesses names learns nothing.
            return await RefuseAsync(account, address, new AwaitsRelease(), account.Id.ToString("N"), ct);
        }

        return new PendingSignIn(account.Id, account.SecurityStamp ?? "", SecondStepDone: false);
    }

    /// <summary>The code from the phone, or a recovery code.</summary>
    /// <returns><see cref="WrongCode"/>, <see cref="SignInLocked"/> or <see cref="SignInExpired"/>.</returns>
    public async Task<Result<PendingSignIn>> EnterCodeAsync(PendingSignIn pending, string code, string address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(code);
        if (await accounts.FindAsync(pending, ct) is not { } account)
        {
            return new SignInExpired();
        }

        var taken = await tries.TakeAsync(account.Id, ct);
        if (!taken.IsSuccess)
        {
            return await RefuseAsync(account, address, taken.Error, account.Id.ToString("N"), ct);
        }

        var fits = false;
        await journal.WriteAsync(
            async (db, _) =>
            {
                var tracked = await db.Users.SingleAsync(row => row.Id == account.Id, ct);
                fits = await secondStep.AcceptAsync(db, tracked, code);
                return fits
                    ? new JournalRow(Somebody(address), "EnterCode", "验证动态口令", SignInJournal.About(tracked, ""))
                    : Failure(tracked, address, taken.Value.LocksUntil, new WrongCode());
            },
            ct);
        if (!fits)
        {
            return new WrongCode();
        }

        await tries.GiveBackAsync(taken.Value, ct);
        return pending with { SecondStepDone = true };
    }

    /// <summary>What comes next for somebody who got this far.</summary>
    public async Task<SignInStep> NextAsync(PendingSignIn pending, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(pending);
        if (await accounts.FindAsync(pending, ct) is not { } account)
        {
            return SignInStep.Start;
        }

        if (account.TwoFactorEnabled && !pending.SecondStepDone)
        {
            return SignInStep.Code;
        }

        if (await passwords.IsDueAsync(account, ct))
        {
            return SignInStep.NewPassword;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return !account.TwoFactorEnabled && await secondStep.IsRequiredAsync(db, account.StaffId, clock.GetUtcNow().UtcDateTime, ct)
            ? SignInStep.SetUpSecondStep
            : SignInStep.Session;
    }

    /// <summary>The last step: a new session, never one that was there before.</summary>
    /// <param name="pending">With nothing left to do.</param>
    /// <param name="address">Network address.</param>
    /// <param name="device">What the browser calls itself.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns>The session's id, or <see cref="SignInExpired"/>.</returns>
    public async Task<Result<Guid>> BeginSessionAsync(PendingSignIn pending, string address, string device, CancellationToken ct)
    {
        if (await NextAsync(pending, ct) is not SignInStep.Session)
        {
            return new SignInExpired();
        }

        var sessionId = Guid.NewGuid();
        var begun = false;
        await journal.WriteAsync(
            async (db, now) =>
            {
                begun = false;
                await db.OneAtATimeAsync(pending!.AccountId, ct);
                if (await db.Users.SingleOrDefaultAsync(row => row.Id == pending.AccountId && row.SecurityStamp == pending.Stamp && !row.IsDisabled && row.ReleasedAt != null, ct) is not { } account)
                {
                    return null;
                }

                (account.AccessFailedCount, account.LockoutEnd, account.LockoutStreak) = (0, null, 0);
                db.Add(new UserSession(sessionId, account.Id, address, device, now));
                begun = true;
                var who = (await PendingAccounts.PersonAsync(db, account, address, ct)) with { SessionId = sessionId };
                return new JournalRow(who, "SignIn", "登录", SignInJournal.About(account, account.TwoFactorEnabled ? "口令和动态口令" : "口令"));
            },
            ct);
        return begun ? sessionId : new SignInExpired();
    }

    private static Actor Somebody(string address) => Actor.Nobody with { Address = address };

    private static JournalRow Failure(Account? account, string address, DateTime? lockedUntil, Error why)
    {
        const string What = "登录失败";
        var summary = lockedUntil is null ? What : $"{What}，锁定到 {BeijingTime.Full(lockedUntil.Value)}";
        return new JournalRow(
            Somebody(address), "SignIn", "登录", account is null ? SignInJournal.AboutStranger(What) : SignInJournal.About(account, summary), why.Code);
    }

    private async Task<Error> RefuseAsync(Account? account, string address, Error why, string key, CancellationToken ct)
    {
        if (window.ShallRecord(key, out var unrecorded))
        {
            var row = Failure(account, address, lockedUntil: null, why);
            var more = unrecorded == 0 ? "" : $"（此前一分钟内另有 {unrecorded} 次）";
            await journal.RecordAsync(row with { What = row.What with { Summary = row.What.Summary + more } }, ct);
        }

        return why;
    }

    private async Task<DateTime?> StrangerLockAsync(string name, CancellationToken ct) => window.TakeForStranger(
        name, await settings.GetAsync(SignInSettings.Tries, ct), await settings.GetAsync(SignInSettings.LockMinutes, ct));

    private async Task ReturnTryAsync(Account? account, Result<TakenTry> taken, string address, CancellationToken ct)
    {
        window.GiveBackForAddress(address);
        if (account is not null)
        {
            await tries.GiveBackAsync(taken.Value, ct);
        }
    }
}
