using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Making;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Files with a key from another authority.</summary>
/// <param name="Key">PKCS #12; a key in PEM or DER; or a GB/T 35276 enveloped key.</param>
/// <param name="Certificate">Its certificate; null when it is in the key file.</param>
/// <param name="Password">Of the key file; of the opening key for an enveloped one.</param>
/// <param name="OpenedBy">The certificate of the register whose key opens an enveloped key; null for other files.</param>
public sealed record BroughtFiles(byte[] Key, byte[]? Certificate, string Password, Guid? OpenedBy)
{
    /// <summary>Most bytes of each.</summary>
    public const int MostBytes = BroughtKey.MostBytes;

    /// <summary>Without what is in them.</summary>
    public override string ToString() => nameof(BroughtFiles);
}

/// <summary>Brings a certificate with its key from another authority. A root that comes with it is not trusted by that.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Use">用印, 制章 or 时间戳.</param>
/// <param name="Files">What is brought.</param>
/// <param name="Password">New, of the key as it is kept here.</param>
/// <param name="PasswordAgain">The same.</param>
[Act("导入证书")]
public sealed record ImportCertificate(Guid CommandId, CertificateUse Use, BroughtFiles Files, string Password, string PasswordAgain) : ICommand
{
    /// <summary>Without the passwords.</summary>
    public override string ToString() => $"{nameof(ImportCertificate)} {CommandId}";
}

/// <inheritdoc cref="ImportCertificate"/>
public sealed class ImportCertificateHandler
{
    private readonly KeyKeeping _keeping;
    private readonly SealKeyShelf _shelf;
    private readonly TrustReading _trust;

    internal ImportCertificateHandler(KeyKeeping keeping, SealKeyShelf shelf, TrustReading trust) => (_keeping, _shelf, _trust) = (keeping, shelf, trust);

    /// <summary>Reads, judges and keeps it.</summary>
    /// <returns>The row's id; <see cref="Invalid"/>, <see cref="SealingRefused"/>, <see cref="CertificateThere"/>, <see cref="KeeperIsMaker"/>, <see cref="NotAllowed"/>.</returns>
    public async Task<Result<Guid>> HandleAsync(ImportCertificate command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var brought = actor.Can(CertificatePermissions.Keep) && KeyPasswords.AreGood(command.Password, command.PasswordAgain)
            ? await ReadAsync(command, actor, ct)
            : new NotAllowed();
        return await _keeping.RunAsync(command, actor, brought.IsSuccess ? brought.Value.Encrypted : null, async (scope, id) =>
        {
            scope.Concerns("证书", id, CertificateWords.Of(command.Use), "导入");
            if (CertificateRights.WhyNotKeep(command.Use, actor) is { } refusal) return refusal;
            var check = new FieldCheck();
            KeyPasswords.Judge(check, command.Password, command.PasswordAgain, nameof(command.Password), nameof(command.PasswordAgain));
            if (check.Failed(out var invalid)) return invalid;
            if (!brought.IsSuccess) return brought.Error;
            var facts = CertificateFacts.Of(brought.Value.Certificate);
            if (await scope.Db.Set<RegisteredCertificate>().AnyAsync(one => one.Fingerprint == facts.Fingerprint, ct)) return new CertificateThere(brought.Value.Holder);
            scope.Concerns("证书", id, brought.Value.Holder, $"导入{CertificateWords.Of(command.Use)}证书，序列号 {facts.SerialHex}，有效至{BeijingTime.Full(facts.ValidUntil)}");
            scope.Db.Add(RegisteredCertificate.Import(id, command.Use, brought.Value.Holder, brought.Value.PublicKey, facts, actor, scope.Now));
            await _trust.AddHelpersAsync(brought.Value.Helpers, ct);
            return Result.Success;
        }, ct);
    }

    private async Task<Result<Brought>> ReadAsync(ImportCertificate command, Actor actor, CancellationToken ct)
    {
        var files = command.Files;
        if (files.Key.Length == 0) return Invalid.In(nameof(files.Key), "还没有选密钥文件。");
        var holder = files.OpenedBy is { } id ? await _shelf.OpenOwnAsync(id, actor.StaffId, files.Password, ct) : (Result<Sm2PrivateKey>?)null;
        if (holder?.Error is { } closed) return closed;
        using var opening = holder?.Value;
        var read = new BroughtKey(files.Key, files.Password, files.Certificate).Read(opening);
        if (!read.IsSuccess) return read.Error;
        using var key = read.Value.Key;
        var policy = await _trust.PolicyAsync(ct);
        if (!policy.IsSuccess) return policy.Error;
        var (own, others) = (read.Value.Certificates[0], read.Value.Certificates.Skip(1).ToList());
        var path = CertificatePath.Build(own, policy.Value.Now, policy.Value.Trust.With(others));
        if (CertificateJudgement.WhyNotTaken(own, command.Use, path, policy.Value.Now) is { } refusal) return refusal;
        var sealedKey = SealKeyShelf.Seal(key, command.Password);
        return sealedKey.IsSuccess
            ? new Brought(own, key.PublicKey.Point.ToArray(), sealedKey.Value, [.. path.Certificates.Skip(1).Where(others.Contains)])
            : sealedKey.Error;
    }

    private sealed record Brought(Certificate Certificate, byte[] PublicKey, byte[] Encrypted, IReadOnlyList<Certificate> Helpers)
    {
        public string Holder => Certificate.Subject.CommonName is { Length: > RegisteredCertificate.NameLimit } name ? name[..RegisteredCertificate.NameLimit] : Certificate.Subject.CommonName;
    }
}
