using OfficeHub.Signing.Certificates;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>What the register keeps of a certificate.</summary>
/// <param name="Der">The certificate as it came.</param>
/// <param name="SerialHex">Serial number, as authorities print it.</param>
/// <param name="Fingerprint">SM3 of <paramref name="Der"/>, lower-case hexadecimal.</param>
/// <param name="ValidFrom">UTC.</param>
/// <param name="ValidUntil">UTC; the last instant counts.</param>
internal sealed record CertificateFacts(byte[] Der, string SerialHex, string Fingerprint, DateTime ValidFrom, DateTime ValidUntil)
{
    /// <summary>Those of a certificate.</summary>
    public static CertificateFacts Of(Certificate certificate) =>
        new(certificate.Encoded.ToArray(), certificate.SerialText, certificate.Fingerprint, certificate.NotBefore, certificate.NotAfter);
}
