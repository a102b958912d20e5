using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Certificates;

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
        var seal = found.Value;
        if (seal.WhyNot(SealAction.Destroy, actor) is { } refusal) return refusal;
        var key = await ForsakeAsync(scope, seal);
        var said = words.Value.Length > 0 ? $"{key}。{words.Value}" : key;
        scope.Says(seal, SealAction.Destroy, said);
        return seal.Do(SealAction.Destroy, said, actor, scope.Now);
    }, ct);

    // One key may stand in several seals of its keeper; it goes with the last of them.
    private static async Task<string> ForsakeAsync(CommandScope scope, RegisteredSeal seal)
    {
        var db = scope.Db;
        if (seal.CertificateId is not { } id || await db.Set<RegisteredCertificate>().SingleOrDefaultAsync(one => one.Id == id, scope.Cancellation) is not { HasKey: true } certificate)
        {
            return "密钥文件已不在";
        }

        if (await db.Set<RegisteredSeal>().AnyAsync(other => other.Id != seal.Id && other.CertificateId == id && other.Status != SealStatus.Destroyed, scope.Cancellation))
        {
            return "同一密钥还用于别的印章，密钥文件留到最后一枚销毁时删除";
        }

        certificate.KeyErased();
        seal.Forsake(id);
        return "密钥文件覆盖删除";
    }
}
