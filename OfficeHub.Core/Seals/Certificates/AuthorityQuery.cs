using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>A revocation list of the site's authority.</summary>
/// <param name="Issuer">Who makes it.</param>
/// <param name="ThisUpdate">UTC, when it was made; null when there is none.</param>
/// <param name="NextUpdate">UTC, from when on it proves nothing; null when there is none.</param>
/// <param name="Revoked">How many certificates it names.</param>
/// <param name="Light">How it stands.</param>
public sealed record RevocationListRow(string Issuer, DateTime? ThisUpdate, DateTime? NextUpdate, int Revoked, CertificateLight Light);

/// <summary>The site's own authority and what is trusted.</summary>
/// <param name="RootId">Of the own root; null when there is none.</param>
/// <param name="RootName">Its name; empty for none.</param>
/// <param name="RootFingerprint">SM3 of the own root; empty for none.</param>
/// <param name="Lists">Its revocation lists.</param>
/// <param name="ForeignRoots">Trusted roots of others in the register.</param>
/// <param name="UnregisteredRoots">Trusted roots that an administrator of the machine put into the folder, past the register.</param>
/// <param name="Fault">Why what is trusted cannot be read; empty when it can.</param>
public sealed record AuthorityView(
    Guid? RootId, string RootName, string RootFingerprint, IReadOnlyList<RevocationListRow> Lists, int ForeignRoots, int UnregisteredRoots, string Fault);

/// <summary>How the site's own authority stands.</summary>
[Act("查颁发机构")]
public sealed class AuthorityQuery
{
    private readonly QueryPath _path;
    private readonly TrustReading _trust;
    private readonly TimeProvider _clock;

    internal AuthorityQuery(QueryPath path, TrustReading trust, TimeProvider clock) => (_path, _trust, _clock) = (path, trust, clock);

    /// <summary>As it stands now.</summary>
    public Task<Result<AuthorityView>> NowAsync(Actor actor, CancellationToken ct) =>
        _path.RunAsync<AuthorityView>(this, actor, CertificatePermissions.View, async db =>
        {
            var now = _clock.GetUtcNow().UtcDateTime;
            var rows = await AuthoritiesAsync(db, ct);
            var own = rows.FirstOrDefault(one => one is { Use: CertificateUse.Root, IsIssuedHere: true });
            var trust = await _trust.StoreAsync(ct);
            var known = rows.Where(one => one.Use is CertificateUse.Root).Select(one => one.Fingerprint).ToHashSet(StringComparer.Ordinal);
            return new AuthorityView(
                own?.Id, own?.HolderName ?? "", own?.Fingerprint ?? "",
                trust.IsSuccess ? [.. rows.Where(one => one.IsIssuedHere).Select(one => ListOf(one, trust.Value, now))] : [],
                rows.Count(one => one is { Use: CertificateUse.Root, IsIssuedHere: false }),
                trust.IsSuccess ? trust.Value.Roots.Count(root => !known.Contains(root.Fingerprint)) : 0, trust.Error?.Message ?? "");
        }, ct);

    /// <summary>Valid certificates of authorities, the root first.</summary>
    internal static async Task<List<RegisteredCertificate>> AuthoritiesAsync(OfficeHubDbContext db, CancellationToken ct)
    {
        var rows = await db.Set<RegisteredCertificate>().Where(one => (one.Use == CertificateUse.Root || one.Use == CertificateUse.Issuing) && one.Status == CertificateStatus.Valid).ToListAsync(ct);
        // The database keeps the names, which stand in another order.
        return [.. rows.OrderBy(one => one.Use).ThenBy(one => one.EnteredAt)];
    }

    /// <summary>The last list of an authority that its key signed.</summary>
    internal static RevocationListRow ListOf(RegisteredCertificate authority, TrustStore trust, DateTime now)
    {
        var certificate = Certificate.Read(authority.Der).Value;
        var list = trust.Lists.Where(one => one.Issuer.Matches(certificate.Subject) && one.IsSignedBy(certificate.PublicKey.Value)).MaxBy(one => one.ThisUpdate);
        return new RevocationListRow(authority.HolderName, list?.ThisUpdate, list?.NextUpdate, list?.Entries.Count ?? 0, CertificateTerm.LightOfList(list?.NextUpdate, now));
    }
}
