using OfficeHub.Signing.Asn1;

namespace OfficeHub.Signing.Certificates;

/// <summary>How far a path from a certificate to a trusted root holds.</summary>
public enum PathState
{
    /// <summary>Every link holds.</summary>
    Good,

    /// <summary>No path to a trusted root can be built.</summary>
    NoRoot,

    /// <summary>A path by names exists, and a link in it is wrong.</summary>
    BadLink,

    /// <summary>A path by names exists, and a link in it uses an algorithm that we do not have.</summary>
    Unsupported,
}

/// <summary>A path from an end certificate to a root, and what is wrong with it.</summary>
/// <param name="State">How far it holds.</param>
/// <param name="Certificates">From the end certificate to the root; only the end certificate when there is no path.</param>
/// <param name="Remark">Chinese sentence about what is wrong; empty when nothing is.</param>
/// <remarks>GB/T 20518-2018; RFC 5280, 6.1, without policies and name constraints: a critical extension of that kind breaks the link.</remarks>
public sealed record CertificatePath(PathState State, IReadOnlyList<Certificate> Certificates, string Remark)
{
    /// <summary>Most certificates in a path.</summary>
    public const int MaxLength = 10;

    // A sender may put hundreds of certificates of one name into a time stamp.
    private const int MaxLinksTried = 64;

    /// <summary>Builds the best path. The validity of the end certificate itself is not judged here, that of everything above it is.</summary>
    /// <param name="end">The certificate.</param>
    /// <param name="at">UTC; the time the path is judged for.</param>
    /// <param name="trust">Roots and helpers.</param>
    public static CertificatePath Build(Certificate end, DateTime at, TrustStore trust)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(trust);
        var search = new PathSearch(at, trust);
        search.From([end], ExtensionFault(end) is { } fault ? (PathState.BadLink, fault) : null);
        return search.Best ?? new CertificatePath(PathState.NoRoot, [end], $"找不到从“{end.Subject}”到受信任根证书的证书链（颁发者：{end.Issuer}）。");
    }

    private static string? ExtensionFault(Certificate certificate) =>
        certificate.Extensions.FirstOrDefault(one => one.IsCritical && one.Oid is not (CertificateExtension.BasicConstraints or CertificateExtension.KeyUsage
            or CertificateExtension.ExtendedKeyUsage or CertificateExtension.SubjectAlternativeName or CertificateExtension.CertificatePolicies
            or CertificateExtension.SubjectKeyIdentifier or CertificateExtension.AuthorityKeyIdentifier)) is { } unknown
            ? $"证书“{certificate.Subject}”有不认识的关键扩展项 {unknown.Oid}。"
            : null;

    private sealed class PathSearch(DateTime at, TrustStore trust)
    {
        private int _tried;

        public CertificatePath? Best { get; private set; }

        public void From(IReadOnlyList<Certificate> chain, (PathState State, string Remark)? fault)
        {
            var last = chain[^1];
            if (trust.Roots.Contains(last))
            {
                Offer(chain, fault);
                return;
            }

            foreach (var issuer in Candidates(last).Where(one => !chain.Contains(one)))
            {
                if (Best?.State is PathState.Good || ++_tried > MaxLinksTried || chain.Count == MaxLength)
                {
                    return;
                }

                From([.. chain, issuer], fault ?? LinkFault(chain, issuer));
            }
        }

        private void Offer(IReadOnlyList<Certificate> chain, (PathState State, string Remark)? fault)
        {
            if (fault is not { } found)
            {
                Best = new CertificatePath(PathState.Good, chain, "");
            }
            else if (Best is null || Best.State is PathState.Unsupported)
            {
                Best = new CertificatePath(found.State, chain, found.Remark);
            }
        }

        private IEnumerable<Certificate> Candidates(Certificate child) => trust.Roots.Concat(trust.Intermediates).Where(one =>
            one.Subject.Matches(child.Issuer)
            && (child.AuthorityKeyId.IsEmpty || one.SubjectKeyId.IsEmpty || child.AuthorityKeyId.Span.SequenceEqual(one.SubjectKeyId.Span)));

        private (PathState, string)? LinkFault(IReadOnlyList<Certificate> chain, Certificate issuer)
        {
            var child = chain[^1];
            var between = chain.Skip(1).Count(one => !one.IsSelfIssued);
            var wrong = !issuer.IsAuthority ? "不是颁发机构证书"
                : issuer.Usages is { } usages && !usages.HasFlag(KeyUsages.KeyCertSign) ? "没有签发证书的密钥用法"
                : issuer.PathLength < between ? "超出路径长度限制"
                : !issuer.IsValidAt(at) ? $"在 {ChinaTime.Text(at)}不在有效期内"
                : null;
            if (wrong is not null)
            {
                return (PathState.BadLink, $"证书链上“{issuer.Subject}”{wrong}。");
            }

            if (ExtensionFault(issuer) is { } extension)
            {
                return (PathState.BadLink, extension);
            }

            if (!issuer.PublicKey.IsSuccess || !Oids.MeansSm2WithSm3(child.SignatureAlgorithm))
            {
                return (PathState.Unsupported, $"证书“{child.Subject}”的签名算法 {child.SignatureAlgorithm} 不受支持。");
            }

            return child.IsSignedBy(issuer.PublicKey.Value)
                ? null
                : (PathState.BadLink, $"证书“{child.Subject}”上颁发者“{issuer.Subject}”的签名不对。");
        }
    }
}
