using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Trusts the root of another authority. The fingerprint comes from that authority on another way, and is typed in, so that a file alone never does it.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="File">One certificate, PEM or DER.</param>
/// <param name="Fingerprint">SM3, hexadecimal; spaces and colons do not matter.</param>
[Act("信任根证书")]
public sealed record TrustRoot(Guid CommandId, byte[] File, string Fingerprint) : ICommand;

/// <inheritdoc cref="TrustRoot"/>
public sealed class TrustRootHandler
{
    private readonly CommandPath _path;
    private readonly TrustReading _trust;

    internal TrustRootHandler(CommandPath path, TrustReading trust) => (_path, _trust) = (path, trust);

    /// <summary>Enters it and puts it among the trusted roots.</summary>
    /// <returns><see cref="Invalid"/>, <see cref="SealingRefused"/>, <see cref="CertificateThere"/>.</returns>
    public Task<Result> HandleAsync(TrustRoot command, Actor actor, CancellationToken ct) =>
        _path.RunAsync(command, actor, CertificatePermissions.Trust, async scope =>
        {
            ArgumentNullException.ThrowIfNull(command);
            scope.Concerns("证书", Guid.Empty, "外部根证书", "信任");
            if (command.File.Length is 0 or > BroughtFiles.MostBytes) return Invalid.In(nameof(command.File), "请选根证书文件（.cer、.crt、.pem 或 .der），不超过 1 MB。");
            var read = Pem.ReadCertificates(command.File);
            if (!read.IsSuccess) return Invalid.In(nameof(command.File), $"证书读不出来：{read.Fault.Message}");
            if (read.Value.Count != 1) return Invalid.In(nameof(command.File), "文件里不止一张证书。请只选根证书那一张。");
            var root = read.Value[0];
            if (CertificateJudgement.WhyNoRoot(root, scope.Now) is { } refusal) return refusal;
            var typed = string.Concat((command.Fingerprint ?? "").Where(char.IsAsciiHexDigit)).ToLowerInvariant();
            if (typed != root.Fingerprint) return Invalid.In(nameof(command.Fingerprint), "指纹与文件不符，没有信任。请向发证机构核对 SM3 指纹（64 位十六进制）。");
            var facts = CertificateFacts.Of(root);
            var name = root.Subject.CommonName;
            if (name.Length > RegisteredCertificate.NameLimit) name = name[..RegisteredCertificate.NameLimit];
            // Trusted before and then no more: it may be trusted anew.
            var former = await scope.Db.Set<RegisteredCertificate>().SingleOrDefaultAsync(one => one.Fingerprint == facts.Fingerprint, ct);
            if (former is { Status: not CertificateStatus.Revoked } or { IsIssuedHere: true }) return new CertificateThere(former.HolderName);
            if (former is not null) scope.Db.Remove(former);
            var row = RegisteredCertificate.Authority(Guid.CreateVersion7(), CertificateUse.Root, name, facts, isOwn: false, actor, scope.Now);
            scope.Concerns("证书", row.Id, name, $"信任根证书，SM3 指纹 {root.Fingerprint}");
            scope.Db.Add(row);
            await _trust.AddRootAsync(root, ct);
            return Result.Success;
        }, ct);
}
