using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>Changes one's own password. Every session ends; this browser goes on in a new one.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Current">The password now.</param>
/// <param name="NewPassword">The one to come.</param>
/// <param name="Device">What the browser calls itself.</param>
[Act("更换口令")]
public sealed record ChangePassword(Guid CommandId, string Current, string NewPassword, string Device) : ICommand;

/// <summary>Handles <see cref="ChangePassword"/>.</summary>
public sealed class ChangePasswordHandler(
    CommandPath path, IDbContextFactory<OfficeHubDbContext> contexts, PasswordWork work, NewPassword passwords, AttemptLock tries, ISessionNotice notice)
{
    /// <summary>Changes it.</summary>
    /// <returns>
    /// The new session's id; <see cref="WrongCurrentPassword"/>, <see cref="SignInLocked"/>, <see cref="Invalid"/>, <see cref="SigningInBusy"/>
    /// or <see cref="RightsChanged"/>.
    /// </returns>
    public async Task<Result<Guid>> HandleAsync(ChangePassword command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var judged = await JudgeAsync(command, actor, ct);
        var result = await path.RunAsync<Guid>(
            command, actor, Permission.SignedIn,
            async scope =>
            {
                var own = await scope.OwnAccountAsync("更换自己的口令");
                if ((own.Error ?? judged.Error) is { } refusal)
                {
                    return refusal;
                }

                var account = own.Value;
                NewPassword.Apply(scope.Db, account, judged.Value, byAnother: false, scope.Now);
                await NewPassword.ForgetWaitingKeyAsync(scope.Db, account, ct);
                await SessionEnds.AllAsync(scope.Db, account.Id, SessionEnd.RightsChanged, scope.Now, ct);
                var next = new UserSession(Guid.NewGuid(), account.Id, actor.Address, command.Device, scope.Now);
                if (actor.HoldingId != Guid.Empty)
                {
                    next.ActAs(actor.HoldingId);
                }

                scope.Db.Add(next);
                return next.Id;
            },
            ct);
        notice.Changed();
        return result;
    }

    // Before the transaction: hashing is slow. A stolen session must not serve to guess the password, so tries count here too.
    private async Task<Result<string>> JudgeAsync(ChangePassword command, Actor actor, CancellationToken ct)
    {
        Account? account;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            account = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.AccountId, ct);
        }

        if (account is null)
        {
            return new RightsChanged();
        }

        var taken = await tries.TakeAsync(account.Id, ct);
        if (!taken.IsSuccess)
        {
            return taken.Error;
        }

        var fits = await work.FitsAsync(account, command.Current.Length > PasswordRules.Longest ? "" : command.Current, ct);
        if (fits.IsSuccess && !fits.Value)
        {
            return new WrongCurrentPassword();
        }

        await tries.GiveBackAsync(taken.Value, ct);
        return fits.IsSuccess ? await passwords.JudgeAsync(account, command.NewPassword, nameof(ChangePassword.NewPassword), ct) : fits.Error;
    }
}
