using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Making;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Founds the site's own small authority, or takes in the one that lies in its folder.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="AgencyName">Whose it is, as its certificates say.</param>
/// <param name="Password">Of its keys.</param>
/// <param name="PasswordAgain">The same.</param>
[Act("建颁发机构")]
public sealed record FoundAuthority(Guid CommandId, string AgencyName, string Password, string PasswordAgain) : ICommand
{
    /// <summary>Without the passwords.</summary>
    public override string ToString() => $"{nameof(FoundAuthority)} {CommandId}";
}

/// <inheritdoc cref="FoundAuthority"/>
public sealed class FoundAuthorityHandler
{
    private readonly CommandPath _path;
    private readonly SiteAuthority _authority;
    private readonly TimeProvider _clock;

    internal FoundAuthorityHandler(CommandPath path, SiteAuthority authority, TimeProvider clock) => (_path, _authority, _clock) = (path, authority, clock);

    /// <summary>Founds it. Its keys are made before the transaction; they count for nothing until their certificates are entered and published.</summary>
    /// <returns><see cref="Invalid"/>, <see cref="AuthorityThere"/>, <see cref="AuthorityPasswordWrong"/> for the one in the folder.</returns>
    public async Task<Result> HandleAsync(FoundAuthority command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var isReady = false;
        Error? error = null;
        if (actor.Can(CertificatePermissions.Manage) && !Check(command).Failed(out _))
        {
            error = await _authority.FoundOrOpenAsync(Name(command, new FieldCheck()), command.Password, _clock.GetUtcNow().UtcDateTime, ct);
            isReady = error is null;
        }

        return await _path.RunAsync(command, actor, CertificatePermissions.Manage, async scope =>
        {
            scope.Concerns("证书", Guid.Empty, "颁发机构", "建颁发机构");
            if (Check(command).Failed(out var invalid)) return invalid;
            if (await scope.Db.Set<RegisteredCertificate>().AsNoTracking().FirstOrDefaultAsync(one => one.Use == CertificateUse.Root && one.IsIssuedHere, ct) is { } there) return new AuthorityThere(there.HolderName);
            if (!isReady) return error!;
            var root = await ReadAsync(_authority.Files.Root, ct);
            scope.Concerns("证书", root.Id, root.Name, $"建颁发机构，根证书 SM3 指纹 {root.Certificate.Fingerprint}");
            var issuing = await ReadAsync(_authority.Files.Issuing, ct);
            foreach (var (one, use) in new[] { (root, CertificateUse.Root), (issuing, CertificateUse.Issuing) })
            {
                scope.Db.Add(RegisteredCertificate.Authority(one.Id, use, one.Name, CertificateFacts.Of(one.Certificate), isOwn: true, actor, scope.Now));
            }

            await _authority.PublishAsync(ct);
            return Result.Success;
        }, ct);
    }

    private static FieldCheck Check(FoundAuthority command)
    {
        var check = new FieldCheck();
        Name(command, check);
        KeyPasswords.Judge(check, command.Password, command.PasswordAgain, nameof(command.Password), nameof(command.PasswordAgain));
        return check;
    }

    // The certificates add 根证书 and 用户证书 to it.
    private static string Name(FoundAuthority command, FieldCheck check) => check.Line(nameof(command.AgencyName), "机关名称", command.AgencyName, RegisteredCertificate.NameLimit - 4);

    private static async Task<(Guid Id, string Name, Certificate Certificate)> ReadAsync(string path, CancellationToken ct)
    {
        var certificate = Pem.ReadCertificates(await File.ReadAllBytesAsync(path, ct)).Value[0];
        return (Guid.CreateVersion7(), certificate.Subject.CommonName, certificate);
    }
}
