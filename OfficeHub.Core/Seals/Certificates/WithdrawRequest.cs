using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Takes back what one asked for, or refuses what another asked for, while it is not issued: the key is erased.</summary>
[Act("撤回证书申领")]
public sealed record WithdrawRequest(Guid CommandId, Guid Id, int Revision) : ICommand;

/// <inheritdoc cref="WithdrawRequest"/>
public sealed class WithdrawRequestHandler
{
    private readonly CommandPath _path;
    private readonly SealKeyShelf _shelf;

    internal WithdrawRequestHandler(CommandPath path, SealKeyShelf shelf) => (_path, _shelf) = (path, shelf);

    /// <summary>Removes the row; the log keeps it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="CertificateElsewhere"/>.</returns>
    public async Task<Result> HandleAsync(WithdrawRequest command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var result = await _path.RunAsync(command, actor, CertificatePermissions.Keep, async scope =>
        {
            var isManager = actor.Can(CertificatePermissions.Manage);
            if (await scope.Db.Set<RegisteredCertificate>().VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == command.Id && (isManager || one.KeeperId == actor.StaffId), ct) is not { } row) return new NotFound("证书");
            scope.Concerns("证书", row.Id, row.HolderName, $"撤回{CertificateWords.Of(row.Use)}证书的申领");
            if (await scope.StaleAsync(row, command.Revision) is { } stale) return stale;
            if (row.Status is not CertificateStatus.Requested) return new CertificateElsewhere(row.HolderName, row.Status);
            scope.Db.Remove(row);
            return Result.Success;
        }, ct);
        if (result.IsSuccess) await _shelf.EraseAsync(command.Id, CancellationToken.None);
        return result;
    }
}
