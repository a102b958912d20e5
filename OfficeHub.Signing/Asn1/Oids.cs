namespace OfficeHub.Signing.Asn1;

/// <summary>Object identifiers of the national algorithms and of the structures around them.</summary>
/// <remarks>GM/T 0006-2023; GB/T 35275-2017; GB/T 20518-2018.</remarks>
public static class Oids
{
    /// <summary>The curve sm2p256v1, and SM2 as such.</summary>
    public const string Sm2 = "1.2.156.10197.1.301";

    /// <summary>SM2 signature (SM2-1), as GB/T 35275 names it.</summary>
    public const string SignWithSm2 = "1.2.156.10197.1.301.1";

    /// <summary>SM3.</summary>
    public const string Sm3 = "1.2.156.10197.1.401";

    /// <summary>SM3 used without a key.</summary>
    public const string Sm3WithoutKey = "1.2.156.10197.1.401.1";

    /// <summary>SM3 used with a key (HMAC).</summary>
    public const string HmacSm3 = "1.2.156.10197.1.401.2";

    /// <summary>SM2 with SM3: what signature algorithm fields hold.</summary>
    public const string Sm2WithSm3 = "1.2.156.10197.1.501";

    /// <summary>A typing error of real files for <see cref="Sm2WithSm3"/>: read, never written.</summary>
    public const string Sm2WithSm3Misspelt = "1.2.156.10197.501";

    /// <summary>SM4 as such; in enveloped keys it stands for ECB.</summary>
    public const string Sm4 = "1.2.156.10197.1.104";

    /// <summary>SM4 in ECB mode.</summary>
    public const string Sm4Ecb = "1.2.156.10197.1.104.1";

    /// <summary>SM4 in CBC mode.</summary>
    public const string Sm4Cbc = "1.2.156.10197.1.104.2";

    /// <summary>SM4 in GCM mode.</summary>
    public const string Sm4Gcm = "1.2.156.10197.1.104.8";

    /// <summary>A key on a named elliptic curve.</summary>
    public const string EcPublicKey = "1.2.840.10045.2.1";

    /// <summary>GB/T 35275 data.</summary>
    public const string NationalData = "1.2.156.10197.6.1.4.2.1";

    /// <summary>GB/T 35275 signedData.</summary>
    public const string NationalSignedData = "1.2.156.10197.6.1.4.2.2";

    /// <summary>CMS data.</summary>
    public const string CmsData = "1.2.840.113549.1.7.1";

    /// <summary>CMS signedData.</summary>
    public const string CmsSignedData = "1.2.840.113549.1.7.2";

    /// <summary>CMS encryptedData.</summary>
    public const string CmsEncryptedData = "1.2.840.113549.1.7.6";

    /// <summary>The content of a time-stamp token.</summary>
    public const string TstInfo = "1.2.840.113549.1.9.16.1.4";

    /// <summary>Attribute contentType.</summary>
    public const string ContentType = "1.2.840.113549.1.9.3";

    /// <summary>Attribute messageDigest.</summary>
    public const string MessageDigest = "1.2.840.113549.1.9.4";

    /// <summary>Attribute signingTime.</summary>
    public const string SigningTime = "1.2.840.113549.1.9.5";

    /// <summary>Attribute signingCertificateV2.</summary>
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>Extended key usage of a time-stamping authority.</summary>
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>Extended key usage of an OCSP responder.</summary>
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";

    /// <summary>Whether an algorithm field means SM2 with SM3, in the right spelling or in one that real files use for it.</summary>
    public static bool MeansSm2WithSm3(string oid) => oid is Sm2WithSm3 or Sm2WithSm3Misspelt or SignWithSm2;

    /// <summary>Whether a digest algorithm field means plain SM3.</summary>
    public static bool MeansSm3(string oid) => oid is Sm3 or Sm3WithoutKey;
}
