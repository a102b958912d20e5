using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Trusts the root of another authority no more.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Id">The root.</param>
/// <param name="Revision">As read.</param>
/// <param name="Note">Why.</param>
[Act("不再信任根证书")]
public sealed record DistrustRoot(Guid CommandId, Guid Id, int Revision, string Note) : ICommand;

/// <inheritdoc cref="DistrustRoot"/>
public sealed class DistrustRootHandler
{
    private readonly CommandPath _path;
    private readonly TrustReading _trust;

    internal DistrustRootHandler(CommandPath path, TrustReading trust) => (_path, _trust) = (path, trust);

    /// <summary>Takes it from the trusted roots.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="ChangedMeanwhile"/>, <see cref="CertificateElsewhere"/>, <see cref="AuthorityNotRevoked"/>.</returns>
    public Task<Result> HandleAsync(DistrustRoot command, Actor actor, CancellationToken ct) =>
        _path.RunAsync(command, actor, CertificatePermissions.Trust, async scope =>
        {
            ArgumentNullException.ThrowIfNull(command);
            if (await scope.Db.Set<RegisteredCertificate>().VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == command.Id, ct) is not { } row) return new NotFound("证书");
            scope.Concerns("证书", row.Id, row.HolderName, "不再信任");
            if (await scope.StaleAsync(row, command.Revision) is { } stale) return stale;
            var check = new FieldCheck();
            var note = check.Line(nameof(command.Note), "理由", command.Note, RegisteredCertificate.NoteLimit);
            if (check.Failed(out var invalid)) return invalid;
            scope.Concerns("证书", row.Id, row.HolderName, $"不再信任：{note}");
            if (row.Distrust(note, scope.Now).Error is { } refusal) return refusal;
            _trust.RemoveRoot(row.Fingerprint!);
            return Result.Success;
        }, ct);
}
