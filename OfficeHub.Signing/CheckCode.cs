namespace OfficeHub.Signing;

/// <summary>The codes of findings and refusals, as they stand in reports, JSON and tests.</summary>
/// <remarks>e-seal.md 5; <c>TIME_UNREADABLE</c> of 3.3 (also of a time after that of checking) and <c>TOLERATED</c> (a spelling that the standard forbids and real files use) are among them.</remarks>
public static class CheckCode
{
    // The code says what the constant is; the sentence beside it in a report says the rest.
    public const string PackageUnsafe = "PACKAGE_UNSAFE";
    public const string Format = "FORMAT";
    public const string AlgorithmUnsupported = "ALG_UNSUPPORTED";
    public const string WeakDigest = "WEAK_DIGEST";
    public const string SignatureMismatch = "SIGNATURE_MISMATCH";
    public const string CertificateMissing = "CERT_MISSING";
    public const string CertificateChain = "CERT_CHAIN";
    public const string CertificateKeyUsage = "CERT_KEYUSAGE";
    public const string CertificateExpired = "CERT_EXPIRED";
    public const string CertificateRevoked = "CERT_REVOKED";
    public const string RevocationUnknown = "REVOCATION_UNKNOWN";
    public const string TimeUnreadable = "TIME_UNREADABLE";
    public const string TimeOutsideCertificate = "TIME_OUTSIDE_CERT";
    public const string RevokedBeforeSigning = "REVOKED_BEFORE_SIGN";
    public const string RevokedAfterSigning = "REVOKED_AFTER_SIGN";
    public const string DataHashMismatch = "DATA_HASH_MISMATCH";
    public const string SealFormat = "SEAL_FORMAT";
    public const string SealSignatureMismatch = "SEAL_SIGNATURE_MISMATCH";
    public const string SealMakeTime = "SEAL_MAKE_TIME";
    public const string SealCertificateChain = "SEAL_CERT_CHAIN";
    public const string SealCertificateKeyUsage = "SEAL_CERT_KEYUSAGE";
    public const string SealCertificateExpired = "SEAL_CERT_EXPIRED";
    public const string SealCertificateRevoked = "SEAL_CERT_REVOKED";
    public const string SealNotYet = "SEAL_NOT_YET";
    public const string SealExpired = "SEAL_EXPIRED";
    public const string SealTimestampInvalid = "SEAL_TST_INVALID";
    public const string ExtensionCritical = "EXT_CRITICAL";
    public const string TimeOutsideSeal = "TIME_OUTSIDE_SEAL";
    public const string CertificateNotInSeal = "CERT_NOT_IN_SEAL";
    public const string TimestampInvalid = "TST_INVALID";
    public const string TimeAfterTimestamp = "TIME_AFTER_TST";
    public const string ReferenceMismatch = "REF_MISMATCH";
    public const string ReferenceMissing = "REF_MISSING";
    public const string SealFileMismatch = "SEAL_FILE_MISMATCH";
    public const string CoverageGap = "COVERAGE_GAP";
    public const string StampOffPage = "STAMP_OFF_PAGE";
    public const string Tolerated = "TOLERATED";
}
