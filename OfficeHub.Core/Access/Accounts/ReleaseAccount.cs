using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>核准: the security administrator vouches that the account another has opened belongs to a real person, who is meant to use it.</summary>
/// <remarks>security.md A-3; ADR 0008.</remarks>
[Act("核准账号")]
public sealed record ReleaseAccount(Guid CommandId, Guid AccountId) : ICommand;

/// <summary>Handles <see cref="ReleaseAccount"/>.</summary>
public sealed class ReleaseAccountHandler(AccountScope accounts)
{
    /// <summary>Lets the owner sign in from now on.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="OwnAccount"/>, <see cref="OpenedByYourself"/> or <see cref="NothingToDo"/>.</returns>
    public Task<Result> HandleAsync(ReleaseAccount command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return accounts.RunAsync(command, actor, AccountPermissions.Release, command.AccountId, "核准，可以登录", (scope, account) =>
        {
            if (account.IsDisabled || account.ReleasedAt is not null)
            {
                return Task.FromResult<Result>(new NothingToDo(account.IsDisabled ? "已停用" : "已核准"));
            }

            if (account.OpenedBy == actor.StaffId)
            {
                return Task.FromResult<Result>(new OpenedByYourself());
            }

            account.Release(actor.StaffId, scope.Now);
            return Task.FromResult(Result.Success);
        }, ct);
    }
}

/// <summary>不予核准: an account that waits is switched off instead, with the reason on record. Switched on again, it waits again.</summary>
[Act("不予核准账号")]
public sealed record RefuseAccount(Guid CommandId, Guid AccountId, string Reason) : ICommand;

/// <summary>Handles <see cref="RefuseAccount"/>.</summary>
public sealed class RefuseAccountHandler(AccountScope accounts)
{
    /// <summary>Switches it off.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="OwnAccount"/>, <see cref="NothingToDo"/> or <see cref="Invalid"/>.</returns>
    public Task<Result> HandleAsync(RefuseAccount command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return accounts.RunAsync(command, actor, AccountPermissions.Release, command.AccountId, "不予核准", (scope, account) =>
        {
            if (account.IsDisabled || account.ReleasedAt is not null)
            {
                return Task.FromResult<Result>(new NothingToDo(account.IsDisabled ? "已停用" : "已核准"));
            }

            if (RoleTexts.CheckReason(command.Reason, out var reason) is { } invalid)
            {
                return Task.FromResult<Result>(invalid);
            }

            account.IsDisabled = true;
            account.RightsVersion++;
            scope.Concerns(AccountScope.Kind, account.Id, account.UserName ?? "", $"不予核准，停用；理由：{reason}");
            return Task.FromResult(Result.Success);
        }, ct);
    }
}
