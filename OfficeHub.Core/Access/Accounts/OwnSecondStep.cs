using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>Asks for a key for the phone; it is in force only after its first code.</summary>
[Act("申领动态口令")]
public sealed record OfferSecondStep(Guid CommandId) : ICommand;

/// <summary>Puts the key in force with its first code.</summary>
[Act("启用动态口令")]
public sealed record EnableSecondStep(Guid CommandId, string Code) : ICommand;

/// <summary>Makes new recovery codes; a code is asked for, since they let one in without the phone.</summary>
[Act("换备用码")]
public sealed record RenewRecoveryCodes(Guid CommandId, string Code) : ICommand;

/// <summary>Asks for the key of another phone, with a code of the phone in force or a recovery code. Nothing changes yet.</summary>
[Act("申领新手机的动态口令")]
public sealed record OfferNextPhone(Guid CommandId, string Code) : ICommand;

/// <summary>Puts the other phone's key in force in place of the one before, with its first code.</summary>
[Act("换绑动态口令")]
public sealed record BindNextPhone(Guid CommandId, string Code) : ICommand;

/// <summary>Gives the second step up, where one's roles do not ask for it.</summary>
[Act("停用动态口令")]
public sealed record EndSecondStep(Guid CommandId, string Code) : ICommand;

/// <summary>Everybody's own second step. Keys and codes are handed out past the record of answers: they are shown once and kept nowhere in clear.</summary>
public sealed class OwnSecondStep(CommandPath path, SecondStep secondStep, AttemptLock tries)
{
    /// <summary>A new key, or the one that waits for its first code.</summary>
    /// <returns><see cref="NothingToDo"/> when the second step is in force, <see cref="ShownOnce"/> for a repeat.</returns>
    public async Task<Result<SecondStepKey>> HandleAsync(OfferSecondStep command, Actor actor, CancellationToken ct)
    {
        SecondStepKey? key = null;
        var result = await path.RunAsync(
            command, actor, Permission.SignedIn,
            async scope =>
            {
                var own = await scope.OwnAccountAsync("申领动态口令");
                if (!own.IsSuccess)
                {
                    return own.WithoutValue();
                }

                var account = own.Value;
                if (account.TwoFactorEnabled)
                {
                    return new NothingToDo("已启用动态口令");
                }

                key = await secondStep.WaitingKeyAsync(scope.Db, account) ?? await secondStep.NewKeyAsync(scope.Db, account);
                return Result.Success;
            },
            ct);
        return Once(result, key);
    }

    /// <summary>Puts the key in force.</summary>
    /// <returns>Recovery codes; <see cref="WrongCode"/>, <see cref="SignInLocked"/>, <see cref="NothingToDo"/> or <see cref="ShownOnce"/>.</returns>
    public Task<Result<IReadOnlyList<string>>> HandleAsync(EnableSecondStep command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CodesAsync(command, actor, "启用动态口令", inForce: false, (db, account) => secondStep.EnableAsync(db, account, command.Code), ct);
    }

    /// <summary>New recovery codes.</summary>
    /// <returns>The codes; <see cref="WrongCode"/>, <see cref="SignInLocked"/>, <see cref="NoSecondStep"/> or <see cref="ShownOnce"/>.</returns>
    public Task<Result<IReadOnlyList<string>>> HandleAsync(RenewRecoveryCodes command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CodesAsync(
            command, actor, "换备用码", inForce: true,
            async (db, account) => await secondStep.AcceptAsync(db, account, command.Code) ? await secondStep.NewRecoveryCodesAsync(db, account) : null, ct);
    }

    /// <summary>The key of the next phone; the one before stays in force until <see cref="BindNextPhone"/>.</summary>
    /// <returns>The key; <see cref="WrongCode"/>, <see cref="SignInLocked"/>, <see cref="NoSecondStep"/> or <see cref="ShownOnce"/>.</returns>
    public async Task<Result<SecondStepKey>> HandleAsync(OfferNextPhone command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        SecondStepKey? key = null;
        var offered = await CodesAsync(
            command, actor, "申领新手机的密钥", inForce: true,
            async (db, account) =>
            {
                if (!await secondStep.AcceptAsync(db, account, command.Code))
                {
                    return null;
                }

                key = await secondStep.NextKeyAsync(db, account);
                return [];
            },
            ct);
        return Once(offered.WithoutValue(), key);
    }

    /// <summary>Binds the next phone.</summary>
    /// <returns>New recovery codes; <see cref="WrongCode"/>, <see cref="NoNextPhone"/>, <see cref="SignInLocked"/>, <see cref="NoSecondStep"/> or <see cref="ShownOnce"/>.</returns>
    public Task<Result<IReadOnlyList<string>>> HandleAsync(BindNextPhone command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CodesAsync(
            command, actor, "换绑动态口令", inForce: true, (db, account) => secondStep.MoveAsync(db, account, command.Code), ct,
            async (scope, account) => await secondStep.HasNextKeyAsync(scope.Db, account) ? null : new NoNextPhone());
    }

    /// <summary>Ends the second step.</summary>
    /// <returns><see cref="WrongCode"/>, <see cref="SignInLocked"/>, <see cref="NoSecondStep"/>, <see cref="SecondStepRequired"/> or <see cref="NothingToDo"/>.</returns>
    public async Task<Result> HandleAsync(EndSecondStep command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var ended = await CodesAsync(
            command, actor, "停用动态口令", inForce: true,
            async (db, account) =>
            {
                if (!await secondStep.AcceptAsync(db, account, command.Code))
                {
                    return null;
                }

                await secondStep.DisableAsync(db, account);
                return [];
            },
            ct,
            async (scope, _) => await secondStep.IsRequiredAsync(scope.Db, actor.StaffId, scope.Now, ct) ? new SecondStepRequired() : null);
        return ended.Error is ShownOnce ? Result.Success : ended.WithoutValue();
    }

    private static Result<T> Once<T>(Result result, T? secret)
        where T : class => !result.IsSuccess ? result.Error : secret is null ? new ShownOnce() : new Result<T>(secret);

    private async Task<Result<IReadOnlyList<string>>> CodesAsync(
        ICommand command, Actor actor, string summary, bool inForce, Func<OfficeHubDbContext, Account, Task<IReadOnlyList<string>?>> make, CancellationToken ct,
        Func<CommandScope, Account, Task<Error?>>? rule = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        // Nobody has no tries to take; the path refuses him.
        var taken = actor.Can(Permission.SignedIn) ? await tries.TakeAsync(actor.AccountId, ct) : new NotAllowed();
        IReadOnlyList<string>? codes = null;
        var result = await path.RunAsync(
            command, actor, Permission.SignedIn,
            async scope =>
            {
                var own = await scope.OwnAccountAsync(summary);
                if ((own.Error ?? taken.Error) is { } fault)
                {
                    return fault;
                }

                var account = own.Value;
                if (account.TwoFactorEnabled != inForce)
                {
                    return inForce ? new NoSecondStep() : new NothingToDo("已启用动态口令");
                }

                if (rule is not null && await rule(scope, account) is { } refusal)
                {
                    return refusal;
                }

                codes = await make(scope.Db, account);
                return codes is null ? new WrongCode() : Result.Success;
            },
            ct);
        if (taken.IsSuccess && result.Error is not WrongCode)
        {
            await tries.GiveBackAsync(taken.Value, ct);
        }

        return Once(result, codes);
    }
}
