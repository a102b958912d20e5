using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Revokes a certificate of the site's authority and makes the lists anew.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Id">The certificate.</param>
/// <param name="Revision">As read.</param>
/// <param name="Ground">Why.</param>
/// <param name="Note">What happened.</param>
/// <param name="Password">Of the authority.</param>
[Act("吊销证书")]
public sealed record RevokeCertificate(Guid CommandId, Guid Id, int Revision, RevocationGround Ground, string Note, string Password) : ICommand
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(RevokeCertificate)} {CommandId}";
}

/// <inheritdoc cref="RevokeCertificate"/>
public sealed class RevokeCertificateHandler
{
    private readonly CommandPath _path;
    private readonly SiteAuthority _authority;
    private readonly SealKeyShelf _shelf;

    internal RevokeCertificateHandler(CommandPath path, SiteAuthority authority, SealKeyShelf shelf) => (_path, _authority, _shelf) = (path, authority, shelf);

    /// <summary>Revokes it. Its key, of no use any more, is erased.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="ChangedMeanwhile"/>, <see cref="CertificateElsewhere"/>, <see cref="AuthorityNotRevoked"/>,
    /// <see cref="IssuedByOthers"/>, <see cref="NoAuthority"/>, <see cref="AuthorityPasswordWrong"/>.</returns>
    public async Task<Result> HandleAsync(RevokeCertificate command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var opened = actor.Can(CertificatePermissions.Manage) ? await _authority.OpenAsync(command.Password, withRoot: true, ct) : new NotAllowed();
        using var authority = opened.IsSuccess ? opened.Value : null;
        var result = await _path.RunAsync(command, actor, CertificatePermissions.Manage, async scope =>
        {
            await SiteAuthority.OneAtATimeAsync(scope.Db, ct);
            if (await scope.Db.Set<RegisteredCertificate>().VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == command.Id, ct) is not { } row) return new NotFound("证书");
            scope.Concerns("证书", row.Id, row.HolderName, "吊销");
            if (await scope.StaleAsync(row, command.Revision) is { } stale) return stale;
            var check = new FieldCheck();
            var note = check.Line(nameof(command.Note), "说明", command.Note, RegisteredCertificate.NoteLimit);
            check.Require(Enum.IsDefined(command.Ground), nameof(command.Ground), "请选吊销原因。");
            if (check.Failed(out var invalid)) return invalid;
            scope.Concerns("证书", row.Id, row.HolderName, $"吊销，{CertificateWords.Of(command.Ground)}：{note}");
            if (row.Revoke(command.Ground, note, scope.Now).Error is { } refusal) return refusal;
            if (authority is null) return opened.Error!;
            var listed = await authority.RenewListsAsync(scope.Now, (Certificate.Read(row.Der).Value, ReasonOf(command.Ground)), ct);
            if (!listed.IsSuccess) return listed.Error;
            await _authority.PublishAsync(ct);
            row.KeyErased();
            return Result.Success;
        }, ct);
        if (result.IsSuccess) await _shelf.EraseAsync(command.Id, CancellationToken.None);
        return result;
    }

    private static RevocationReason ReasonOf(RevocationGround ground) => ground switch
    {
        RevocationGround.KeyCompromised => RevocationReason.KeyCompromise,
        RevocationGround.DetailsChanged => RevocationReason.AffiliationChanged,
        _ => RevocationReason.CessationOfOperation,
    };
}
