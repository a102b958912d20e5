using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Seals.Register.Acts;

/// <summary>停用: at once.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Words">Why.</param>
[Act("停用印章")]
public sealed record StopSeal(Guid CommandId, Guid SealId, int Revision, string Words) : ICommand;

/// <summary>恢复启用.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Words">Why it may be used again.</param>
[Act("恢复启用印章")]
public sealed record ResumeSeal(Guid CommandId, Guid SealId, int Revision, string Words) : ICommand;

/// <summary>申请注销: it cannot be used from now on.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Reason">Of the fixed list.</param>
/// <param name="Words">More about it; required for 其他.</param>
[Act("申请注销印章")]
public sealed record AskSealEnd(Guid CommandId, Guid SealId, int Revision, SealEndReason Reason, string Words) : ICommand;

/// <summary>Handles <see cref="StopSeal"/>, <see cref="ResumeSeal"/> and <see cref="AskSealEnd"/>.</summary>
public sealed class StopSealHandler(CommandPath path)
{
    /// <summary>Stops it; keeper and approver are told.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/> or what <see cref="RegisteredSeal.WhyNot"/> says.</returns>
    public Task<Result> HandleAsync(StopSeal command, Actor actor, CancellationToken ct) => path.RunAsync(command, actor, SealPermissions.Handle, async scope =>
    {
        ArgumentNullException.ThrowIfNull(command);
        var found = await scope.LoadAsync(command.SealId, command.Revision, SealAction.Stop);
        if (!found.IsSuccess) return found.Error;
        var words = SealLoading.Words(nameof(command.Words), "理由", command.Words, required: true);
        if (!words.IsSuccess) return words.Error;
        scope.Says(found.Value, SealAction.Stop, words.Value);
        var done = found.Value.Do(SealAction.Stop, words.Value, actor, scope.Now);
        if (done.IsSuccess) scope.Tell(found.Value, RouteNewsKind.SealDecided, $"停用：{words.Value}", [found.Value.KeeperId, found.Value.ApproverId ?? Guid.Empty]);
        return done;
    }, ct);

    /// <summary>Lets it be used again; its keeper is told.</summary>
    /// <inheritdoc cref="HandleAsync(StopSeal, Actor, CancellationToken)" path="/returns"/>
    public Task<Result> HandleAsync(ResumeSeal command, Actor actor, CancellationToken ct) => path.RunAsync(command, actor, SealPermissions.Approve, async scope =>
    {
        ArgumentNullException.ThrowIfNull(command);
        var found = await scope.LoadAsync(command.SealId, command.Revision, SealAction.Resume);
        if (!found.IsSuccess) return found.Error;
        var words = SealLoading.Words(nameof(command.Words), "理由", command.Words, required: true);
        if (!words.IsSuccess) return words.Error;
        scope.Says(found.Value, SealAction.Resume, words.Value);
        var done = found.Value.Do(SealAction.Resume, words.Value, actor, scope.Now);
        if (done.IsSuccess) scope.Tell(found.Value, RouteNewsKind.SealDecided, $"恢复启用：{words.Value}", found.Value.KeeperId);
        return done;
    }, ct);

    /// <summary>Asks for its end; whoever may approve is told.</summary>
    /// <inheritdoc cref="HandleAsync(StopSeal, Actor, CancellationToken)" path="/returns"/>
    public Task<Result> HandleAsync(AskSealEnd command, Actor actor, CancellationToken ct) => path.RunAsync(command, actor, SealPermissions.Apply, async scope =>
    {
        ArgumentNullException.ThrowIfNull(command);
        var found = await scope.LoadAsync(command.SealId, command.Revision, SealAction.AskEnd);
        if (!found.IsSuccess) return found.Error;
        var check = new FieldCheck();
        check.Require(Enum.IsDefined(command.Reason), nameof(command.Reason), "没有选注销原因，请先选。");
        var words = check.Lines(nameof(command.Words), "说明", command.Words, SealAct.WordsLimit, required: command.Reason is SealEndReason.Other);
        if (check.Failed(out var invalid)) return invalid;
        scope.Says(found.Value, SealAction.AskEnd, $"{SealNames.Of(command.Reason)}{(words.Length > 0 ? "，" + words : "")}");
        var done = found.Value.AskEnd(command.Reason, words, actor, scope.Now);
        if (done.IsSuccess) await scope.TellNextAsync(found.Value, SealPermissions.Approve, $"申请注销：{SealNames.Of(command.Reason)}，请批准");
        return done;
    }, ct);
}
