using OfficeHub.Signing.Asn1;

namespace OfficeHub.Signing.Certificates;

/// <summary>What a certificate is for.</summary>
public enum CertificatePurpose
{
    /// <summary>The root of an agency's own authority.</summary>
    Root,

    /// <summary>An authority under the root, which issues to people and seals.</summary>
    Issuing,

    /// <summary>The signing one of the two certificates of a person, or of a seal maker.</summary>
    Signing,

    /// <summary>The encryption one of the two; it never seals.</summary>
    Encryption,

    /// <summary>A time-stamping authority.</summary>
    TimeStamping,
}

/// <summary>What the national profile asks of each kind of certificate.</summary>
/// <remarks>GB/T 20518-2018, 5.2.3 and 5.2.4; time stamps: RFC 3161, 2.3.</remarks>
public static class CertificateProfile
{
    private const KeyUsages Signs = KeyUsages.DigitalSignature | KeyUsages.NonRepudiation;
    private const KeyUsages Encrypts = KeyUsages.KeyEncipherment | KeyUsages.DataEncipherment | KeyUsages.KeyAgreement;

    /// <summary>The key usage that we write.</summary>
    public static KeyUsages UsagesOf(CertificatePurpose purpose) => purpose switch
    {
        CertificatePurpose.Root or CertificatePurpose.Issuing => KeyUsages.KeyCertSign | KeyUsages.CrlSign,
        CertificatePurpose.Encryption => Encrypts,
        _ => Signs,
    };

    /// <summary>Whether the certificate may make seals and seal signatures: digitalSignature or nonRepudiation, and not set aside for time stamps or OCSP.</summary>
    /// <remarks>GB/T 38540-2020 asks for the signing certificate; e-seal.md 5.4. A certificate without keyUsage says nothing, and so may not.</remarks>
    public static bool MaySeal(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var setAside = certificate.ExtendedUsages.Count > 0 && certificate.ExtendedUsages.All(oid => oid is Oids.TimeStamping or Oids.OcspSigning);
        return MaySign(certificate.Usages) && !setAside;
    }

    /// <summary>Whether the certificate may stamp times: a signing key, and a critical extended usage of time stamping and nothing else.</summary>
    /// <remarks>RFC 3161, 2.3; GB/T 20520.</remarks>
    public static bool MayStampTime(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return (certificate.Usages is null || MaySign(certificate.Usages))
            && certificate.Find(CertificateExtension.ExtendedKeyUsage) is { IsCritical: true }
            && certificate.ExtendedUsages is [Oids.TimeStamping];
    }

    /// <summary>Every departure from the profile, each as a Chinese sentence; empty when there is none. For looking at what is imported or was issued.</summary>
    public static IReadOnlyList<string> Departures(Certificate certificate, CertificatePurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var found = new List<string>();
        Check(certificate.SignatureAlgorithm == Oids.Sm2WithSm3, $"签名算法应为 SM2-with-SM3（{Oids.Sm2WithSm3}），证书写的是 {certificate.SignatureAlgorithm}。");
        Check(certificate.PublicKey.IsSuccess, certificate.PublicKey.Fault?.Message ?? "");
        Check(certificate.SerialNumber.Length <= 20 && (certificate.SerialNumber.Span[0] & 0x80) == 0, "序列号应为正整数，不超过 20 字节。");
        Check(certificate.Subject.Attributes.Count > 0, "证书没有写主体名称。");
        Check(certificate.NotBefore < certificate.NotAfter, "有效期的起止颠倒。");
        Check(!certificate.SubjectKeyId.IsEmpty, "缺主体密钥标识符。");
        Check(purpose is CertificatePurpose.Root || !certificate.AuthorityKeyId.IsEmpty, "缺颁发机构密钥标识符。");
        Check(certificate.Find(CertificateExtension.KeyUsage) is { IsCritical: true }, "缺密钥用法，或者密钥用法没有标为关键项。");
        Check(certificate.Usages == UsagesOf(purpose) || (purpose is CertificatePurpose.Signing or CertificatePurpose.TimeStamping && certificate.Usages is { } usages && (usages & ~Signs) == KeyUsages.None && usages != KeyUsages.None),
            "密钥用法与证书用途不符。");
        var isAuthority = purpose is CertificatePurpose.Root or CertificatePurpose.Issuing;
        Check(certificate.IsAuthority == isAuthority, isAuthority ? "颁发机构证书没有写明是 CA。" : "用户证书被写成了 CA。");
        Check(!isAuthority || certificate.Find(CertificateExtension.BasicConstraints) is { IsCritical: true }, "基本限制没有标为关键项。");
        Check(purpose is not CertificatePurpose.TimeStamping || MayStampTime(certificate), "时间戳证书的扩展密钥用法应为关键项，且只有时间戳一项。");
        return found;

        void Check(bool isMet, string sentence)
        {
            if (!isMet)
            {
                found.Add(sentence);
            }
        }
    }

    private static bool MaySign(KeyUsages? usages) => usages is { } known && (known & Signs) != KeyUsages.None;
}
