namespace OfficeHub.Signing.Verification;

/// <summary>A digest that the protected text holds of something else: a part of a package, as Reference of Signature.xml.</summary>
/// <param name="Name">The part, made printable.</param>
/// <param name="Algorithm">Name or object identifier of the digest, as written.</param>
/// <param name="Expected">The digest, as written.</param>
/// <param name="Content">The bytes of the part as stored; null when it is not there.</param>
/// <remarks>GB/T 33190-2016, 18.2.2.</remarks>
public sealed record DigestReference(string Name, string Algorithm, ReadOnlyMemory<byte> Expected, ReadOnlyMemory<byte>? Content);

/// <summary>What a seal signature is to be checked against. Every byte of it is as received.</summary>
/// <param name="ProtectedText">What was signed: the bytes of Signature.xml for OFD, of the file for a detached signature.</param>
public sealed record SignedContent(ReadOnlyMemory<byte> ProtectedText)
{
    /// <summary>Digests that the protected text holds.</summary>
    public IReadOnlyList<DigestReference> References { get; init; } = [];

    /// <summary>Seal.esl beside the signature; null when there is none.</summary>
    public ReadOnlyMemory<byte>? SealFile { get; init; }

    /// <summary>What the reader of the package found: coverage, stamps, spellings of paths. Joined to the report at their steps.</summary>
    public IReadOnlyList<VerificationCheck> PackageChecks { get; init; } = [];

    /// <summary>Digests known already; the signatures of a package share them.</summary>
    internal PartDigests Digests { get; init; } = new();
}
