using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Signing.Algorithms;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Asks for a certificate: the key is made here at once and kept under the keeper's password.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Use">用印, 制章 or 时间戳.</param>
/// <param name="HolderName">As the certificate will name its holder; ignored when it follows another.</param>
/// <param name="PredecessorId">The certificate it is to follow (换发); null for a first one.</param>
/// <param name="Password">Of the key, for the keeper alone.</param>
/// <param name="PasswordAgain">The same.</param>
[Act("申领证书")]
public sealed record AskCertificate(Guid CommandId, CertificateUse Use, string HolderName, Guid? PredecessorId, string Password, string PasswordAgain) : ICommand
{
    /// <summary>Without the passwords.</summary>
    public override string ToString() => $"{nameof(AskCertificate)} {CommandId}";
}

/// <inheritdoc cref="AskCertificate"/>
public sealed class AskCertificateHandler
{
    private readonly KeyKeeping _keeping;

    internal AskCertificateHandler(KeyKeeping keeping) => _keeping = keeping;

    /// <summary>Makes the key and enters the request.</summary>
    /// <returns>The row's id; <see cref="Invalid"/>, <see cref="NotFound"/>, <see cref="CertificateElsewhere"/>, <see cref="RenewalUnderWay"/>, <see cref="NotAllowed"/>.</returns>
    public async Task<Result<Guid>> HandleAsync(AskCertificate command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        byte[]? encrypted = null;
        byte[] publicKey = [];
        if (actor.Can(CertificatePermissions.Keep) && KeyPasswords.AreGood(command.Password, command.PasswordAgain))
        {
            using var key = Sm2PrivateKey.Generate();
            publicKey = key.PublicKey.Point.ToArray();
            encrypted = SealKeyShelf.Seal(key, command.Password).Value;
        }

        return await _keeping.RunAsync(command, actor, encrypted, async (scope, id) =>
        {
            scope.Concerns("证书", id, CertificateWords.Of(command.Use), "申领");
            var predecessor = command.PredecessorId is { } former
                ? await scope.Db.Set<RegisteredCertificate>().VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == former && one.KeeperId == actor.StaffId, ct)
                : null;
            if (command.PredecessorId is not null && predecessor is null) return new NotFound("证书");
            var use = predecessor?.Use ?? command.Use;
            if (CertificateRights.WhyNotKeep(use, actor) is { } refusal) return refusal;
            var check = new FieldCheck();
            var holder = predecessor?.HolderName ?? check.Line(nameof(command.HolderName), "持有人名称", command.HolderName, RegisteredCertificate.NameLimit);
            KeyPasswords.Judge(check, command.Password, command.PasswordAgain, nameof(command.Password), nameof(command.PasswordAgain));
            if (check.Failed(out var invalid)) return invalid;
            scope.Concerns("证书", id, holder, $"申领{CertificateWords.Of(use)}证书{(predecessor is null ? "" : "（换发）")}，密钥由本人保管");
            if (predecessor is not null)
            {
                if (!CertificateFlow.May(predecessor.Status, CertificateAct.Replace)) return new CertificateElsewhere(predecessor.HolderName, predecessor.Status);
                if (await scope.Db.Set<RegisteredCertificate>().AnyAsync(one => one.PredecessorId == predecessor.Id && one.Status == CertificateStatus.Requested, ct)) return new RenewalUnderWay(predecessor.HolderName);
                scope.Touches("证书", predecessor.Id, predecessor.HolderName, "申请换发");
            }

            scope.Db.Add(RegisteredCertificate.Ask(id, use, holder, publicKey, predecessor, actor, scope.Now));
            return Result.Success;
        }, ct);
    }
}

/// <summary>A successor was asked for already.</summary>
public sealed record RenewalUnderWay(string Holder)
    : Error("Certificates.RenewalUnderWay", $"“{Holder}”的证书已申请换发，正等制章员签发，不用再申请。");
