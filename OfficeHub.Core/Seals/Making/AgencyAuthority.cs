using System.Text;
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
    private const int ListDays = 7;

    private string RootKey => Path.Combine(Folder, "private", "root.p12");

    private string IssuingKey => Path.Combine(Folder, "private", "issuing.p12");

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

        if (File.Exists(RootKey) || File.Exists(IssuingKey))
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

        foreach (var folder in new[] { "private", "trust/roots", "trust/certs", "trust/crls" })
        {
            Directory.CreateDirectory(Path.Combine(Folder, folder));
        }

        await SealFiles.WriteAsync(RootKey, Pkcs12File.Write(rootKey, [root.Value], Password), isPrivate: true, ct);
        await SealFiles.WriteAsync(IssuingKey, Pkcs12File.Write(issuingKey, [issuing.Value, root.Value], Password), isPrivate: true, ct);
        await SealFiles.WriteAsync(Path.Combine(Folder, "trust/roots/root.cer"), Text(root.Value), isPrivate: false, ct);
        await SealFiles.WriteAsync(Path.Combine(Folder, "trust/certs/issuing.cer"), Text(issuing.Value), isPrivate: false, ct);
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

        var opened = await OpenAsync(IssuingKey, ct);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        using var keys = opened.Value.Keys;
        var own = keys.Key.Certificate;
        var at = Whole(now);
        var agency = own.Subject.Attributes.FirstOrDefault(one => one.Oid == "2.5.4.10").Value ?? "";
        using var key = Sm2PrivateKey.Generate();
        var end = at.AddYears(years) < own.NotAfter ? at.AddYears(years) : own.NotAfter;
        var issued = await opened.Value.Authority.IssueAsync(
            new(DistinguishedName.Make("CN", agency, "", name), key.PublicKey, forTimestamps ? CertificatePurpose.TimeStamping : CertificatePurpose.Signing, at, end), ct);
        if (!issued.IsSuccess)
        {
            return Refused(issued.Fault);
        }

        await SealFiles.WriteAsync(file, Pkcs12File.Write(key, [issued.Value, own, .. keys.Others], Password), isPrivate: true, ct);
        await SealFiles.WriteAsync(Path.ChangeExtension(file, ".cer"), Text(issued.Value), isPrivate: false, ct);
        return Result.Success;
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
        var bytes = await SealFiles.ReadAsync(file, SealFiles.MostOfOther, ct);
        if (!bytes.IsSuccess)
        {
            return bytes.Error;
        }

        var read = Pem.ReadCertificates(bytes.Value);
        return !read.IsSuccess ? new SealFileRefused(file, read.Fault.Message)
            : await RenewListsAsync(now, (read.Value[0], keyIsStolen ? RevocationReason.KeyCompromise : RevocationReason.CessationOfOperation), ct);
    }

    private async Task<Result> RenewListsAsync(DateTime now, (Certificate Certificate, RevocationReason Reason)? revoked, CancellationToken ct)
    {
        var at = Whole(now);
        var isOurs = revoked is null;
        foreach (var (key, name) in new[] { (RootKey, "root.crl"), (IssuingKey, "issuing.crl") })
        {
            var opened = await OpenAsync(key, ct);
            if (!opened.IsSuccess)
            {
                return opened.Error;
            }

            using var keys = opened.Value.Keys;
            var path = Path.Combine(Folder, "trust", "crls", name);
            var entries = await LastAsync(path, ct);
            if (!entries.IsSuccess)
            {
                return entries.Error;
            }

            var all = entries.Value;
            if (revoked is { } one && one.Certificate.Issuer.Matches(keys.Key.Certificate.Subject) && one.Certificate.IsSignedBy(keys.Key.Key.PublicKey))
            {
                isOurs = true;
                all = [.. all.Where(entry => !entry.SerialNumber.Span.SequenceEqual(one.Certificate.SerialNumber.Span)), new RevokedCertificate(one.Certificate.SerialNumber, at, one.Reason)];
            }

            var list = await opened.Value.Authority.MakeListAsync(all, new DateTimeOffset(at).ToUnixTimeSeconds(), at, at.AddDays(ListDays), ct);
            if (!list.IsSuccess)
            {
                return Refused(list.Fault);
            }

            await SealFiles.WriteAsync(path, Encoding.ASCII.GetBytes(Pem.Write(list.Value)), isPrivate: false, ct);
        }

        return isOurs ? Result.Success : new SealingRefused(null, "这张证书不是这个颁发机构签发的，不能在这里吊销。");
    }

    private static async Task<Result<IReadOnlyCollection<RevokedCertificate>>> LastAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            return Array.Empty<RevokedCertificate>();
        }

        var bytes = await SealFiles.ReadAsync(path, SealFiles.MostOfOther, ct);
        if (!bytes.IsSuccess)
        {
            return bytes.Error;
        }

        // A list that cannot be read must not be followed by one without its entries.
        var read = Pem.ReadLists(bytes.Value);
        return read.IsSuccess ? new Result<IReadOnlyCollection<RevokedCertificate>>([.. read.Value[0].Entries.Values]) : new SealFileRefused(path, read.Fault.Message);
    }

    private async Task<Result<(CertificateAuthority Authority, KeyFile Keys)>> OpenAsync(string path, CancellationToken ct)
    {
        var keys = await KeyFile.OpenAsync(path, Password, ct);
        if (!keys.IsSuccess)
        {
            return keys.Error;
        }

        var authority = CertificateAuthority.Open(keys.Value.Key);
        if (authority.IsSuccess)
        {
            return (authority.Value, keys.Value);
        }

        keys.Value.Dispose();
        return Refused(authority.Fault);
    }

    private SealingRefused? NameFault(string name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > 60 || name.Any(char.IsControl) ? new SealingRefused(null, "名称不能空着，也不能超过 60 字。")
        : Password.Length < KeyFile.ShortestPassword ? new SealingRefused(null, $"密钥文件的密码至少 {KeyFile.ShortestPassword} 个字符。")
        : null;

    private static SealingRefused Refused(SigningFault fault) => new(fault.Code, fault.Message);

    private static byte[] Text(Certificate certificate) => Encoding.ASCII.GetBytes(Pem.Write(certificate));

    private static DateTime Whole(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
