using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>What some people have to do between password and session: change a password that is due, set up a second step.</summary>
public sealed class SignInDuties(
    SignInDesk desk, NewPassword passwords, SecondStep secondStep, SignInJournal journal, PendingAccounts accounts, ISessionNotice notice)
{
    /// <summary>Who set the password this sign-in began with, for its owner to know; null when he did so himself.</summary>
    public async Task<PasswordSetByAnother?> PasswordSetByAsync(PendingSignIn pending, CancellationToken ct) =>
        await accounts.FindAsync(pending, ct) is { MustChangePassword: true, OpenedFor: AccountOpening.PasswordReset, OpenedAt: { } at, OpenedBy: { } by }
            ? new PasswordSetByAnother(await accounts.NameAsync(by, ct), at)
            : null;

    /// <summary>Changes the password that is due.</summary>
    /// <returns>The sign-in to go on with, <see cref="Invalid"/>, <see cref="SignInExpired"/> or <see cref="SigningInBusy"/>.</returns>
    public async Task<Result<PendingSignIn>> ChangePasswordAsync(PendingSignIn pending, string newPassword, string address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(newPassword);
        if (await desk.NextAsync(pending, ct) is not SignInStep.NewPassword || await accounts.FindAsync(pending, ct) is not { } account)
        {
            return new SignInExpired();
        }

        var judged = await passwords.JudgeAsync(account, newPassword, "NewPassword", ct);
        if (!judged.IsSuccess)
        {
            return judged.Error;
        }

        PendingSignIn? next = null;
        await journal.WriteAsync(
            async (db, now) =>
            {
                next = null;
                await db.OneAtATimeAsync(account.Id, ct);
                if (await db.Users.SingleOrDefaultAsync(row => row.Id == account.Id && row.SecurityStamp == pending.Stamp, ct) is not { } tracked)
                {
                    return null;
                }

                NewPassword.Apply(db, tracked, judged.Value, byAnother: false, now);
                await NewPassword.ForgetWaitingKeyAsync(db, tracked, ct);
                await SessionEnds.AllAsync(db, tracked.Id, SessionEnd.RightsChanged, now, ct);
                next = pending with { Stamp = tracked.SecurityStamp! };
                return new JournalRow(await PendingAccounts.PersonAsync(db, tracked, address, ct), "ChangePassword", "更换口令", SignInJournal.About(tracked, "登录时更换"));
            },
            ct);
        notice.Changed();
        return next is null ? new SignInExpired() : next;
    }

    /// <summary>The key for the phone of somebody who has to set up the second step before going on.</summary>
    /// <returns><see cref="SignInExpired"/>.</returns>
    public async Task<Result<SecondStepKey>> OfferSecondStepAsync(PendingSignIn pending, string address, CancellationToken ct)
    {
        if (await desk.NextAsync(pending, ct) is not SignInStep.SetUpSecondStep)
        {
            return new SignInExpired();
        }

        SecondStepKey? key = null;
        await journal.WriteAsync(
            async (db, _) =>
            {
                var account = await db.Users.SingleAsync(row => row.Id == pending.AccountId, ct);
                key = await secondStep.WaitingKeyAsync(db, account);
                if (key is not null)
                {
                    return null;
                }

                key = await secondStep.NewKeyAsync(db, account);
                return new JournalRow(await PendingAccounts.PersonAsync(db, account, address, ct), "OfferSecondStep", "申领动态口令", SignInJournal.About(account, ""));
            },
            ct);
        return key!;
    }

    /// <summary>Puts the second step in force with its first code.</summary>
    /// <returns>The recovery codes, shown once; <see cref="WrongCode"/>, <see cref="SignInLocked"/> or <see cref="SignInExpired"/>.</returns>
    public async Task<Result<EnrolledSignIn>> SetUpSecondStepAsync(PendingSignIn pending, string code, string address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (await desk.NextAsync(pending, ct) is not SignInStep.SetUpSecondStep)
        {
            return new SignInExpired();
        }

        IReadOnlyList<string>? codes = null;
        await journal.WriteAsync(
            async (db, _) =>
            {
                codes = null;
                var account = await db.Users.SingleAsync(row => row.Id == pending.AccountId, ct);
                codes = await secondStep.EnableAsync(db, account, code);
                var who = await PendingAccounts.PersonAsync(db, account, address, ct);
                return new JournalRow(who, "SetUpSecondStep", "启用动态口令", SignInJournal.About(account, ""), codes is null ? new WrongCode().Code : "OK");
            },
            ct);
        return codes is null ? new WrongCode() : new EnrolledSignIn(pending with { SecondStepDone = true }, codes);
    }
}

/// <summary>A reset its owner is told of.</summary>
/// <param name="By">Name of the administrator; empty when no longer known.</param>
/// <param name="At">UTC.</param>
public sealed record PasswordSetByAnother(string By, DateTime At);
