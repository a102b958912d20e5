using OfficeHub.Core.Common;
using OfficeHub.Signing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Authority;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Core.Seals.Making;

/// <summary>An authority whose keys are open for one act. Opening is slow, acting is quick: open before a transaction, act in it.</summary>
internal sealed class OpenAuthority : IDisposable
{
    /// <summary>Days for which a revocation list holds.</summary>
    public const int ListDays = 7;

    private readonly AuthorityFiles _files;
    private readonly List<(KeyFile Keys, CertificateAuthority Authority, string List)> _open = [];

    private OpenAuthority(AuthorityFiles files) => _files = files;

    /// <summary>Certificates from the issuing one up to the root.</summary>
    public IReadOnlyList<Certificate> Chain => [Issuing.Keys.Key.Certificate, .. Issuing.Keys.Others];

    private (KeyFile Keys, CertificateAuthority Authority, string List) Issuing => _open[0];

    /// <summary>Opens the issuing key, and the root's where lists are to be made.</summary>
    /// <returns><see cref="SealFileRefused"/> when a key file is not there or the password is wrong.</returns>
    public static async Task<Result<OpenAuthority>> OpenAsync(AuthorityFiles files, string password, bool withRoot, CancellationToken ct)
    {
        var opened = new OpenAuthority(files);
        foreach (var (key, list) in new[] { (files.IssuingKey, files.IssuingList), (files.RootKey, files.RootList) }.Take(withRoot ? 2 : 1))
        {
            if (await opened.AddAsync(key, list, password, ct) is { } error)
            {
                opened.Dispose();
                return error;
            }
        }

        return opened;
    }

    /// <summary>Issues a certificate to a key.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="key">The holder's public key.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="years">How long; not beyond the authority's own end.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<Certificate>> IssueAsync(string name, Sm2PublicKey key, CertificatePurpose purpose, int years, DateTime now, CancellationToken ct)
    {
        var own = Issuing.Keys.Key.Certificate;
        var at = AgencyAuthority.Whole(now);
        var agency = own.Subject.Attributes.FirstOrDefault(one => one.Oid == "2.5.4.10").Value ?? "";
        var end = at.AddYears(years) < own.NotAfter ? at.AddYears(years) : own.NotAfter;
        var issued = await Issuing.Authority.IssueAsync(new(DistinguishedName.Make("CN", agency, "", name), key, purpose, at, end), ct);
        return issued.IsSuccess ? issued.Value : AgencyAuthority.Refused(issued.Fault);
    }

    /// <summary>Issues the successor of a certificate: same subject and purpose, a new key.</summary>
    public async Task<Result<Certificate>> RenewAsync(Certificate old, Sm2PublicKey key, int years, DateTime now, CancellationToken ct)
    {
        var own = Issuing.Keys.Key.Certificate;
        var at = AgencyAuthority.Whole(now);
        var issued = await Issuing.Authority.RenewAsync(old, key, at, at.AddYears(years) < own.NotAfter ? at.AddYears(years) : own.NotAfter, ct);
        return issued.IsSuccess ? issued.Value : AgencyAuthority.Refused(issued.Fault);
    }

    /// <summary>Makes both revocation lists anew, with everything that is revoked already, and one more.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="revoked">What is revoked by it; null for nothing.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result> RenewListsAsync(DateTime now, (Certificate Certificate, RevocationReason Reason)? revoked, CancellationToken ct)
    {
        var at = AgencyAuthority.Whole(now);
        var isOurs = revoked is null;
        foreach (var (keys, authority, path) in _open)
        {
            var entries = await LastAsync(path, ct);
            if (!entries.IsSuccess)
            {
                return entries.Error;
            }

            var all = entries.Value;
            if (revoked is { } one && one.Certificate.Issuer.Matches(keys.Key.Certificate.Subject) && one.Certificate.IsSignedBy(keys.Key.Key.PublicKey))
            {
                isOurs = true;
                // Told again, even for a worse reason, it stays revoked from the first time on; a key once stolen stays stolen.
                var former = all.FirstOrDefault(other => other.SerialNumber.Span.SequenceEqual(one.Certificate.SerialNumber.Span));
                var entry = former is null ? new RevokedCertificate(one.Certificate.SerialNumber, at, one.Reason)
                    : former.Reason is RevocationReason.KeyCompromise ? former
                    : former with { Reason = one.Reason };
                all = [.. all.Where(other => other != former), entry];
            }

            var list = await authority.MakeListAsync(all, new DateTimeOffset(at).ToUnixTimeSeconds(), at, at.AddDays(ListDays), ct);
            if (!list.IsSuccess)
            {
                return AgencyAuthority.Refused(list.Fault);
            }

            await AuthorityFiles.WriteAsync(path, list.Value, ct);
        }

        return isOurs ? Result.Success : new SealingRefused(null, "这张证书不是这个颁发机构签发的，不能在这里吊销。");
    }

    public void Dispose() => _open.ForEach(one => one.Keys.Dispose());

    private async Task<Error?> AddAsync(string key, string list, string password, CancellationToken ct)
    {
        var keys = await KeyFile.OpenAsync(key, password, ct);
        if (!keys.IsSuccess)
        {
            return keys.Error;
        }

        var authority = CertificateAuthority.Open(keys.Value.Key);
        if (!authority.IsSuccess)
        {
            keys.Value.Dispose();
            return AgencyAuthority.Refused(authority.Fault);
        }

        _open.Add((keys.Value, authority.Value, list));
        return null;
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
}
