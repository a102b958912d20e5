using OfficeHub.Core.Common;
using OfficeHub.Signing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Authority;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Core.Seals.Making;

/// <summary>A small authority for an agency that has none, kept in a folder: keys under <c>private</c>, everything a verifier needs under <c>trust</c>.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Password">Of its key files; at least eight characters.</param>
/// <remarks>No substitute for a licensed authority (Electronic Signature Law, art. 16): outside the agency its root is trusted by nobody.</remarks>
public sealed record AgencyAuthority(string Folder, string Password)
{
    private const int RootYears = 20;
    private const int IssuingYears = 15;

    private AuthorityFiles Files => new(Folder);

    /// <summary>Founds it: a root, an issuing authority under it, and their first revocation lists.</summary>
    /// <param name="agency">Name of the agency.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns><see cref="SealFileRefused"/> when there is one in the folder already; <see cref="SealingRefused"/> when the name or the password will not do.</returns>
    public async Task<Result> FoundAsync(string agency, DateTime now, CancellationToken ct)
    {
        if (NameFault(agency) is { } fault)
        {
            return fault;
        }

        if (Files.IsFounded)
        {
            return new SealFileRefused(Folder, "这个文件夹里已有颁发机构，没有改动。请换一个文件夹。");
        }

        var at = Whole(now);
        using var rootKey = Sm2PrivateKey.Generate();
        using var issuingKey = Sm2PrivateKey.Generate();
        var root = CertificateAuthority.CreateRoot(rootKey, DistinguishedName.Make("CN", agency, "", agency + "根证书"), at, at.AddYears(RootYears));
        if (!root.IsSuccess)
        {
            return Refused(root.Fault);
        }

        var ofRoot = CertificateAuthority.Open(new OpenSealKey(root.Value, rootKey));
        var issuing = ofRoot.IsSuccess
            ? await ofRoot.Value.IssueAsync(new(DistinguishedName.Make("CN", agency, "", agency + "用户证书"), issuingKey.PublicKey, CertificatePurpose.Issuing, at, at.AddYears(IssuingYears)), ct)
            : ofRoot.Fault;
        if (!issuing.IsSuccess)
        {
            return Refused(issuing.Fault);
        }

        Files.MakeFolders();
        await SealFiles.WriteAsync(Files.RootKey, Pkcs12File.Write(rootKey, [root.Value], Password), isPrivate: true, ct);
        await SealFiles.WriteAsync(Files.IssuingKey, Pkcs12File.Write(issuingKey, [issuing.Value, root.Value], Password), isPrivate: true, ct);
        await AuthorityFiles.WriteAsync(Files.Root, root.Value, ct);
        await AuthorityFiles.WriteAsync(Files.Issuing, issuing.Value, ct);
        return await RenewListsAsync(now, ct);
    }

    /// <summary>Issues a certificate with a new key.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="years">How long; not beyond the authority's own end.</param>
    /// <param name="forTimestamps">Whether it is for time stamps instead of seals.</param>
    /// <param name="file">The key file (.p12), under the same password; the certificate is written beside it as .cer.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result> IssueAsync(string name, int years, bool forTimestamps, string file, DateTime now, CancellationToken ct)
    {
        if (NameFault(name) is { } fault)
        {
            return fault;
        }

        var opened = await OpenAuthority.OpenAsync(Files, Password, withRoot: false, ct);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        using var authority = opened.Value;
        using var key = Sm2PrivateKey.Generate();
        var issued = await authority.IssueAsync(name, key.PublicKey, forTimestamps ? CertificatePurpose.TimeStamping : CertificatePurpose.Signing, years, now, ct);
        return issued.IsSuccess ? await WriteAsync(file, key, issued.Value, authority, ct) : issued.Error;
    }

    /// <summary>Issues the successor of a certificate of this authority, with a new key. The old one is not revoked by it.</summary>
    /// <param name="old">The certificate that is to end.</param>
    /// <param name="years">How long; not beyond the authority's own end.</param>
    /// <param name="file">The new key file (.p12), under the same password; the certificate is written beside it as .cer.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result> RenewAsync(string old, int years, string file, DateTime now, CancellationToken ct)
    {
        var certificate = await ReadAsync(old, ct);
        if (!certificate.IsSuccess)
        {
            return certificate.Error;
        }

        var opened = await OpenAuthority.OpenAsync(Files, Password, withRoot: false, ct);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        using var authority = opened.Value;
        using var key = Sm2PrivateKey.Generate();
        var issued = await authority.RenewAsync(certificate.Value, key.PublicKey, years, now, ct);
        return issued.IsSuccess ? await WriteAsync(file, key, issued.Value, authority, ct) : issued.Error;
    }

    /// <summary>Makes both revocation lists anew, with everything that is revoked already. A list older than a seal proves nothing about it.</summary>
    public Task<Result> RenewListsAsync(DateTime now, CancellationToken ct) => RenewListsAsync(now, null, ct);

    /// <summary>Revokes a certificate that this authority issued.</summary>
    /// <param name="file">The certificate.</param>
    /// <param name="keyIsStolen">Whether the key may be in other hands.</param>
    /// <param name="now">UTC: from when.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result> RevokeAsync(string file, bool keyIsStolen, DateTime now, CancellationToken ct)
    {
        var read = await ReadAsync(file, ct);
        return read.IsSuccess ? await RenewListsAsync(now, (read.Value, keyIsStolen ? RevocationReason.KeyCompromise : RevocationReason.CessationOfOperation), ct) : read.Error;
    }

    private static async Task<Result<Certificate>> ReadAsync(string file, CancellationToken ct)
    {
        var bytes = await SealFiles.ReadAsync(file, SealFiles.MostOfOther, ct);
        if (!bytes.IsSuccess)
        {
            return bytes.Error;
        }

        var read = Pem.ReadCertificates(bytes.Value);
        return read.IsSuccess ? read.Value[0] : new SealFileRefused(file, read.Fault.Message);
    }

    private async Task<Result> WriteAsync(string file, Sm2PrivateKey key, Certificate certificate, OpenAuthority authority, CancellationToken ct)
    {
        await SealFiles.WriteAsync(file, Pkcs12File.Write(key, [certificate, .. authority.Chain], Password), isPrivate: true, ct);
        await AuthorityFiles.WriteAsync(Path.ChangeExtension(file, ".cer"), certificate, ct);
        return Result.Success;
    }

    private async Task<Result> RenewListsAsync(DateTime now, (Certificate Certificate, RevocationReason Reason)? revoked, CancellationToken ct)
    {
        var opened = await OpenAuthority.OpenAsync(Files, Password, withRoot: true, ct);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        using var authority = opened.Value;
        return await authority.RenewListsAsync(now, revoked, ct);
    }

    private SealingRefused? NameFault(string name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > 60 || name.Any(char.IsControl) ? new SealingRefused(null, "名称不能空着，也不能超过 60 字。")
        : Password.Length < KeyFile.ShortestPassword ? new SealingRefused(null, $"密钥文件的密码至少 {KeyFile.ShortestPassword} 个字符。")
        : null;

    internal static SealingRefused Refused(SigningFault fault) => new(fault.Code, fault.Message);

    internal static DateTime Whole(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
