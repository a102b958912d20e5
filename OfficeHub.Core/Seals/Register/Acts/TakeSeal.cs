using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Seals.Register.Acts;

/// <summary>领取启用: the keeper proves by a trial signature that he can open the key.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Password">Of the keeper's key; kept nowhere.</param>
[Act("领取启用印章")]
public sealed record TakeSeal(Guid CommandId, Guid SealId, int Revision, string Password) : ICommand
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(TakeSeal)} {CommandId}";
}

/// <summary>Handles <see cref="TakeSeal"/>.</summary>
public sealed class TakeSealHandler(CommandPath path, SealWorkbench bench)
{
    /// <summary>Takes it into use; the seal it replaces is closed in the same act, and applicant and maker are told.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, or what <see cref="SealWorkbench.TryAsync"/> refuses.</returns>
    public async Task<Result> HandleAsync(TakeSeal command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var check = new FieldCheck();
        check.Require(!string.IsNullOrEmpty(command.Password), nameof(command.Password), "没有填密码，请填您用印证书的密码。");
        var tried = check.Failed(out var invalid) ? invalid : actor.Can(SealPermissions.Keep) ? await bench.TryAsync(command.SealId, command.Password, actor, ct) : new Result(new NotAllowed());
        return await path.RunAsync(command, actor, SealPermissions.Keep, async scope =>
        {
            var found = await scope.LoadAsync(command.SealId, command.Revision, SealAction.Take);
            if (!found.IsSuccess) return found.Error;
            var seal = found.Value;
            if (!tried.IsSuccess) return tried;
            var done = seal.Take(actor, scope.Now);
            if (!done.IsSuccess) return done;
            if (seal.PredecessorId is { } former)
            {
                var old = await scope.Db.Set<RegisteredSeal>().Include(row => row.Acts).AsSplitQuery().SingleAsync(row => row.Id == former, ct);
                // Closed meanwhile for another reason: then there is nothing left to close.
                if (SealFlow.Replaceable.Contains(old.Status) && old.Replace(seal.Number, actor, scope.Now) is { IsSuccess: false } kept) return kept;
                scope.Touches(SealNews.Subject, old.Id, $"{old.Name}（{old.Number}）", $"{SealNames.Of(SealAction.Replace)}：新印章{seal.Number}");
            }

            scope.Tell(seal, RouteNewsKind.SealDecided, "保管人已领取启用", new[] { seal.ApplicantId, seal.MakerId ?? Guid.Empty, seal.ApproverId ?? Guid.Empty });
            return done;
        }, ct);
    }
}
