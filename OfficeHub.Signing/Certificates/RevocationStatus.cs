namespace OfficeHub.Signing.Certificates;

/// <summary>What the revocation lists say about a path.</summary>
/// <param name="IsKnown">Whether for every certificate below the root a usable list was found.</param>
/// <param name="Revoked">Every revoked certificate of the path, with its entry.</param>
/// <param name="Remark">Chinese sentence about what is not known; empty when all is.</param>
/// <remarks>GB/T 20518-2018, 5.3; RFC 5280, 6.3, without partial, indirect and delta lists, which are not used.</remarks>
public sealed record RevocationStatus(bool IsKnown, IReadOnlyList<(Certificate Certificate, RevokedCertificate Entry)> Revoked, string Remark)
{
    private const int MostListsTried = 8;

    /// <summary>Looks the path up.</summary>
    /// <param name="path">From the end certificate to a root.</param>
    /// <param name="trust">Brings the lists.</param>
    /// <param name="now">UTC. A list counts from its thisUpdate up to, and not at, its nextUpdate.</param>
    /// <param name="madeFrom">UTC. A list made before it proves nothing about what was signed then; null asks only for the present.</param>
    public static RevocationStatus Of(CertificatePath path, TrustStore trust, DateTime now, DateTime? madeFrom)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(trust);
        var revoked = new List<(Certificate, RevokedCertificate)>();
        string? unknown = null;
        for (var i = 0; i + 1 < path.Certificates.Count; i++)
        {
            var (certificate, issuer) = (path.Certificates[i], path.Certificates[i + 1]);
            var list = Usable(certificate, issuer, trust, now);
            if (list is null)
            {
                unknown ??= $"没有“{certificate.Issuer.CommonName}”签发的、现在有效的证书吊销列表，不能确认“{certificate.Subject.CommonName}”的证书是否被吊销。请先取得它最新的吊销列表。";
            }
            else if (list.Entries.TryGetValue(certificate.SerialText, out var entry) && entry.Reason is not RevocationReason.RemoveFromCrl)
            {
                revoked.Add((certificate, entry));
            }
            else if (list.ThisUpdate < madeFrom)
            {
                unknown ??= $"“{certificate.Issuer.CommonName}”的证书吊销列表签发于 {ChinaTime.Text(list.ThisUpdate)}，早于签章时间，不能证明签章时“{certificate.Subject.CommonName}”的证书没有被吊销。请取得它在签章之后签发的吊销列表，再核验一次。";
            }
        }

        if (path.Certificates.Count < 2 && path.State is not PathState.Good)
        {
            unknown ??= $"证书链不完整，不能确认“{path.Certificates[0].Subject.CommonName}”的证书是否被吊销。";
        }

        return new RevocationStatus(unknown is null, revoked, unknown ?? "");
    }

    // Of the same authority by name and by key: the signature must be that of the issuer found in the path.
    private static RevocationList? Usable(Certificate certificate, Certificate issuer, TrustStore trust, DateTime now) => trust.Lists
        .Where(list => list.Issuer.Matches(certificate.Issuer) && list.UnknownCritical is null && list.IsCurrentAt(now))
        .OrderByDescending(list => list.ThisUpdate)
        .Take(MostListsTried)
        .FirstOrDefault(list => issuer.PublicKey.IsSuccess
            && (issuer.Usages is null || issuer.Usages.Value.HasFlag(KeyUsages.CrlSign))
            && list.IsSignedBy(issuer.PublicKey.Value));
}
