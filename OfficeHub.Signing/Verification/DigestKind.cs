namespace OfficeHub.Signing.Verification;

/// <summary>The digests that a reference may ask for.</summary>
internal enum DigestKind
{
    /// <summary>The only one that proves anything.</summary>
    Sm3,

    /// <summary>Broken; the standard's own default.</summary>
    Md5,

    /// <summary>Broken.</summary>
    Sha1,
}
