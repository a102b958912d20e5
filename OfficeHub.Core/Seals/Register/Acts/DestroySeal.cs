using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Seals.Register.Acts;

/// <summary>提请销毁.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Words">How copies and media are dealt with.</param>
[Act("提请销毁印章")]
public sealed record AskSealDestruction(Guid CommandId, Guid SealId, int Revision, string Words) : ICommand;

/// <summary>监督销毁: the second person confirms; it cannot be undone.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Words">What the witness saw; may be empty.</param>
[Act("监督销毁印章")]
public sealed record DestroySeal(Guid CommandId, Guid SealId, int Revision, string Words) : ICommand;

/// <summary>Handles <see cref="AskSealDestruction"/> and <see cref="DestroySeal"/>: nobody can do alone what needs two.</summary>
public sealed class DestroySealHandler(CommandPath path)
{
    /// <summary>Asks for it; whoever may witness it is told.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/> or what <see cref="RegisteredSeal.WhyNot"/> says.</returns>
    public Task<Result> HandleAsync(AskSealDestruction command, Actor actor, CancellationToken ct) => path.RunAsync(command, actor, SealPermissions.Apply, async scope =>
    {
        ArgumentNullException.ThrowIfNull(command);
        var found = await scope.LoadAsync(command.SealId, command.Revision, SealAction.AskDestruction);
        if (!found.IsSuccess) return found.Error;
        var words = SealLoading.Words(nameof(command.Words), "清理情况", command.Words, required: true);
        if (!words.IsSuccess) return words.Error;
        scope.Says(found.Value, SealAction.AskDestruction, words.Value);
        var done = found.Value.AskDestruction(words.Value, actor, scope.Now);
        if (done.IsSuccess) await scope.TellNextAsync(found.Value, SealPermissions.Approve, "请监督销毁");
        return done;
    }, ct);

    /// <summary>Destroys it: the key goes, the row stays.</summary>
    /// <inheritdoc cref="HandleAsync(AskSealDestruction, Actor, CancellationToken)" path="/returns"/>
    public Task<Result> HandleAsync(DestroySeal command, Actor actor, CancellationToken ct) => path.RunAsync(command, actor, SealPermissions.Handle, async scope =>
    {
        ArgumentNullException.ThrowIfNull(command);
        var found = await scope.LoadAsync(command.SealId, command.Revision, SealAction.Destroy);
        if (!found.IsSuccess) return found.Error;
        var words = SealLoading.Words(nameof(command.Words), "监销情况", command.Words, required: false);
        if (!words.IsSuccess) return words.Error;
        scope.Says(found.Value, SealAction.Destroy, words.Value);
        return found.Value.Do(SealAction.Destroy, words.Value, actor, scope.Now);
    }, ct);
}
