using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Seals.Register.Acts;

/// <summary>批准制作.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Words">Opinion; may be empty.</param>
[Act("批准印章申请")]
public sealed record ApproveSeal(Guid CommandId, Guid SealId, int Revision, string Words) : ICommand;

/// <summary>不予批准.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Words">Why.</param>
[Act("不予批准印章申请")]
public sealed record RefuseSeal(Guid CommandId, Guid SealId, int Revision, string Words) : ICommand;

/// <summary>批准注销.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Words">Opinion; may be empty.</param>
[Act("批准注销印章")]
public sealed record ApproveSealEnd(Guid CommandId, Guid SealId, int Revision, string Words) : ICommand;

/// <summary>不予注销: it stays stopped.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Words">Why.</param>
[Act("不予注销印章")]
public sealed record RefuseSealEnd(Guid CommandId, Guid SealId, int Revision, string Words) : ICommand;

/// <summary>Handles what is decided about seals.</summary>
public sealed class SealDecisionHandler(CommandPath path)
{
    /// <summary>Approves; the seal makers and the applicant are told.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/> or what <see cref="RegisteredSeal.WhyNot"/> says.</returns>
    public Task<Result> HandleAsync(ApproveSeal command, Actor actor, CancellationToken ct) => DecideAsync(command, command.SealId, command.Revision, command.Words, SealAction.Approve, actor, async (scope, seal, words) =>
    {
        var done = seal.Approve(words, actor, scope.Now);
        if (!done.IsSuccess) return done;
        scope.Tell(seal, RouteNewsKind.SealDecided, "申请已批准，等制作", seal.ApplicantId);
        await scope.TellNextAsync(seal, SealPermissions.Make, "已批准，请制作");
        return done;
    }, ct);

    /// <summary>Refuses; the applicant is told why.</summary>
    /// <inheritdoc cref="HandleAsync(ApproveSeal, Actor, CancellationToken)" path="/returns"/>
    public Task<Result> HandleAsync(RefuseSeal command, Actor actor, CancellationToken ct) => DecideAsync(command, command.SealId, command.Revision, command.Words, SealAction.Refuse, actor, (scope, seal, words) =>
    {
        var done = seal.Do(SealAction.Refuse, words, actor, scope.Now);
        if (done.IsSuccess) scope.Tell(seal, RouteNewsKind.SealDecided, $"不予批准：{words}", seal.ApplicantId);
        return Task.FromResult(done);
    }, ct);

    /// <summary>Closes the seal; keeper and applicant are told, and of a compromised one the office too.</summary>
    /// <inheritdoc cref="HandleAsync(ApproveSeal, Actor, CancellationToken)" path="/returns"/>
    public Task<Result> HandleAsync(ApproveSealEnd command, Actor actor, CancellationToken ct) => DecideAsync(command, command.SealId, command.Revision, command.Words, SealAction.ApproveEnd, actor, async (scope, seal, words) =>
    {
        var done = seal.ApproveEnd(words, actor, scope.Now);
        if (!done.IsSuccess) return done;
        scope.Tell(seal, RouteNewsKind.SealWaits, "已注销，请提请销毁", seal.KeeperId, seal.ApplicantId);
        // Whoever had the key may have sealed what nobody signed: the office goes through what it knows to be its own.
        if (seal.EndReason is SealEndReason.KeyCompromised) await scope.TellNextAsync(seal, SealPermissions.Handle, "密钥或介质遗失、泄露，已注销。用它盖过的文件都已标出，请从用印登记簿逐件核对");
        return done;
    }, ct);

    /// <summary>Leaves the seal stopped; whoever asked is told why.</summary>
    /// <inheritdoc cref="HandleAsync(ApproveSeal, Actor, CancellationToken)" path="/returns"/>
    public Task<Result> HandleAsync(RefuseSealEnd command, Actor actor, CancellationToken ct) => DecideAsync(command, command.SealId, command.Revision, command.Words, SealAction.RefuseEnd, actor, (scope, seal, words) =>
    {
        var done = seal.Do(SealAction.RefuseEnd, words, actor, scope.Now);
        if (done.IsSuccess) scope.Tell(seal, RouteNewsKind.SealDecided, $"不予注销，仍停用：{words}", seal.KeeperId, seal.ApplicantId);
        return Task.FromResult(done);
    }, ct);

    private Task<Result> DecideAsync(
        ICommand command, Guid sealId, int revision, string words, SealAction action, Actor actor, Func<CommandScope, RegisteredSeal, string, Task<Result>> decide, CancellationToken ct) =>
        path.RunAsync(command, actor, SealPermissions.Approve, async scope =>
        {
            var found = await scope.LoadAsync(sealId, revision, action);
            if (!found.IsSuccess) return found.Error;
            var refuses = action is SealAction.Refuse or SealAction.RefuseEnd;
            var clean = SealLoading.Words(nameof(ApproveSeal.Words), refuses ? "理由" : "意见", words, required: refuses);
            if (!clean.IsSuccess) return clean.Error;
            scope.Says(found.Value, action, clean.Value);
            return await decide(scope, found.Value, clean.Value);
        }, ct);
}
