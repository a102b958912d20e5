using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>Switches an account off: its sessions end at once. It is kept for the record.</summary>
[Act("停用账号")]
public sealed record DisableAccount(Guid CommandId, Guid AccountId) : ICommand;

/// <summary>Handles <see cref="DisableAccount"/>.</summary>
public sealed class DisableAccountHandler(AccountScope accounts, IEnumerable<IDepartureRule> rules)
{
    /// <summary>Switches it off.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="OwnAccount"/>, <see cref="NothingToDo"/> or what the rules refuse.</returns>
    public Task<Result> HandleAsync(DisableAccount command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return accounts.RunAsync(command, actor, AccountPermissions.Maintain, command.AccountId, "停用", async (scope, account) =>
        {
            if (account.IsDisabled)
            {
                return new NothingToDo("已停用");
            }

            foreach (var rule in rules)
            {
                if (await rule.CheckAsync(scope.Db, account.StaffId, ct) is { } refusal) return refusal;
            }

            account.IsDisabled = true;
            account.RightsVersion++;
            await SessionEnds.AllAsync(scope.Db, account.Id, SessionEnd.RightsChanged, scope.Now, ct);
            return Result.Success;
        }, ct, changesRights: true);
    }
}

/// <summary>Switches an account on again.</summary>
[Act("启用账号")]
public sealed record EnableAccount(Guid CommandId, Guid AccountId) : ICommand;

/// <summary>Handles <see cref="EnableAccount"/>.</summary>
public sealed class EnableAccountHandler(AccountScope accounts)
{
    /// <summary>Switches it on. It waits for its release again: what was closed for a reason is not opened by one alone.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="OwnAccount"/>, <see cref="OwnerHasLeft"/> or <see cref="NothingToDo"/>.</returns>
    public Task<Result> HandleAsync(EnableAccount command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return accounts.RunAsync(command, actor, AccountPermissions.Maintain, command.AccountId, "启用", async (scope, account) =>
        {
            if (!account.IsDisabled)
            {
                return new NothingToDo("是启用的");
            }

            if (await scope.Db.Set<Staff>().AnyAsync(staff => staff.Id == account.StaffId && staff.LeftOn != null, ct))
            {
                return new OwnerHasLeft();
            }

            account.IsDisabled = false;
            account.Open(AccountOpening.SwitchedOn, actor.StaffId, scope.Now, needsRelease: true);
            account.RightsVersion++;
            return Result.Success;
        }, ct);
    }
}

/// <summary>Ends a lock by wrong tries before its time.</summary>
[Act("解锁账号")]
public sealed record UnlockAccount(Guid CommandId, Guid AccountId) : ICommand;

/// <summary>Handles <see cref="UnlockAccount"/>.</summary>
public sealed class UnlockAccountHandler(AccountScope accounts)
{
    /// <summary>Unlocks it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="OwnAccount"/> or <see cref="NothingToDo"/>.</returns>
    public Task<Result> HandleAsync(UnlockAccount command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return accounts.RunAsync(command, actor, AccountPermissions.Maintain, command.AccountId, "解锁", (scope, account) =>
        {
            if (account.LockoutEnd is not { } until || until.UtcDateTime <= scope.Now)
            {
                return Task.FromResult<Result>(new NothingToDo("没有锁定"));
            }

            (account.AccessFailedCount, account.LockoutEnd, account.LockoutStreak) = (0, null, 0);
            return Task.FromResult(Result.Success);
        }, ct);
    }
}

/// <summary>Ends every session of an account.</summary>
[Act("结束账号的登录")]
public sealed record EndAccountSessions(Guid CommandId, Guid AccountId) : ICommand;

/// <summary>Handles <see cref="EndAccountSessions"/>.</summary>
public sealed class EndAccountSessionsHandler(AccountScope accounts)
{
    /// <summary>Ends them.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="OwnAccount"/> or <see cref="NothingToDo"/>.</returns>
    public Task<Result> HandleAsync(EndAccountSessions command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return accounts.RunAsync(command, actor, AccountPermissions.Maintain, command.AccountId, "结束全部登录", async (scope, account) =>
            await SessionEnds.AllAsync(scope.Db, account.Id, SessionEnd.EndedByHand, scope.Now, ct) == 0 ? new NothingToDo("没有登录") : Result.Success, ct);
    }
}

/// <summary>Sets a one-time password, which its owner must change at the next sign-in.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="AccountId">Whose.</param>
/// <param name="Password">From <see cref="OneTimePassword"/>.</param>
[Act("重置口令")]
public sealed record ResetPassword(Guid CommandId, Guid AccountId, string Password) : ICommand;

/// <summary>Handles <see cref="ResetPassword"/>.</summary>
public sealed class ResetPasswordHandler(AccountScope accounts, PasswordWork work)
{
    /// <summary>
    /// Resets it; every session of the account ends, a lock too. The second step stays. Where there is none, the account waits for
    /// its release again: else whoever knows the one-time password would be in.
    /// </summary>
    /// <returns><see cref="NotFound"/>, <see cref="OwnAccount"/>, <see cref="NobodyCouldRelease"/> or <see cref="SigningInBusy"/>.</returns>
    /// <remarks>ADR 0008.</remarks>
    public async Task<Result> HandleAsync(ResetPassword command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var hashed = actor.Can(AccountPermissions.Maintain) ? await work.HashAsync(new Account(), command.Password, ct) : "";
        if (!hashed.IsSuccess)
        {
            return hashed.Error;
        }

        return await accounts.RunAsync(command, actor, AccountPermissions.Maintain, command.AccountId, "换成一次性口令", async (scope, account) =>
        {
            if (!account.TwoFactorEnabled && await LastSecurityAdministratorRule.IsLastAsync(scope.Db, account.StaffId, scope.Now, ct))
            {
                return new NobodyCouldRelease();
            }

            NewPassword.Apply(scope.Db, account, hashed.Value, byAnother: true, scope.Now);
            account.Open(AccountOpening.PasswordReset, actor.StaffId, scope.Now, needsRelease: !account.TwoFactorEnabled);
            await NewPassword.ForgetWaitingKeyAsync(scope.Db, account, ct);
            (account.AccessFailedCount, account.LockoutEnd, account.LockoutStreak) = (0, null, 0);
            await SessionEnds.AllAsync(scope.Db, account.Id, SessionEnd.RightsChanged, scope.Now, ct);
            return Result.Success;
        }, ct, changesRights: true);
    }
}

/// <summary>Removes the second step of somebody who lost phone and recovery codes.</summary>
[Act("解除动态口令")]
public sealed record ResetSecondStep(Guid CommandId, Guid AccountId) : ICommand;

/// <summary>Handles <see cref="ResetSecondStep"/>.</summary>
public sealed class ResetSecondStepHandler(AccountScope accounts, SecondStep secondStep)
{
    /// <summary>Removes it; every session of the account ends.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="OwnAccount"/> or <see cref="NothingToDo"/>.</returns>
    public Task<Result> HandleAsync(ResetSecondStep command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return accounts.RunAsync(command, actor, AccountPermissions.ResetSecondStep, command.AccountId, "解除动态口令", async (scope, account) =>
        {
            if (!account.TwoFactorEnabled)
            {
                return new NothingToDo("没有启用动态口令");
            }

            await secondStep.DisableAsync(scope.Db, account);
            account.RightsVersion++;
            await SessionEnds.AllAsync(scope.Db, account.Id, SessionEnd.RightsChanged, scope.Now, ct);
            return Result.Success;
        }, ct);
    }
}
