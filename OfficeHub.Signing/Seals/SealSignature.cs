using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Signing.Seals;

/// <summary>The time a signature claims for itself.</summary>
/// <param name="Earliest">UTC.</param>
/// <param name="Latest">UTC; later than <paramref name="Earliest"/> only when a text of V1 names no zone: China time by custom, UTC by another reading, 8 hours apart.</param>
public readonly record struct SignTime(DateTime Earliest, DateTime Latest)
{
    /// <summary>A time of one reading.</summary>
    public static SignTime At(DateTime utc) => new(utc, utc);

    /// <summary>Whether the zone is a guess.</summary>
    public bool IsVague => Earliest != Latest;
}

/// <summary>A seal signature (电子签章, SES_Signature) as received: one use of a seal on one text. Reading one says nothing about its being genuine.</summary>
/// <remarks>GB/T 38540-2020, 7.2; GM/T 0031-2025, 7.2; GM/T 0031-2014, 6.2.</remarks>
public sealed record SealSignature
{
    /// <summary>The received bytes.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>TBS_Sign as received: what the signer signed.</summary>
    public required ReadOnlyMemory<byte> SignedBytes { get; init; }

    /// <summary>TBS_Sign.version.</summary>
    public required int Version { get; init; }

    /// <summary>The embedded seal as received.</summary>
    public required ReadOnlyMemory<byte> SealEncoded { get; init; }

    /// <summary>The embedded seal, or why it cannot be read.</summary>
    public required Outcome<ElectronicSeal> Seal { get; init; }

    /// <summary>Which standard it follows.</summary>
    public required SealStructure Structure { get; init; }

    /// <summary>When it was made, as the signer says; null when unreadable.</summary>
    public required SignTime? Time { get; init; }

    /// <summary>The digest of the protected text.</summary>
    public required ReadOnlyMemory<byte> DataHash { get; init; }

    /// <summary>What is protected: for OFD the path of Signature.xml in the package.</summary>
    public required string Property { get; init; }

    /// <summary>Extensions; we know none.</summary>
    public required IReadOnlyList<CertificateExtension> Extensions { get; init; }

    /// <summary>The signer's certificate, as received.</summary>
    public required ReadOnlyMemory<byte> SignerCertificate { get; init; }

    /// <summary>Object identifier.</summary>
    public required string SignatureAlgorithm { get; init; }

    /// <summary>The signer's signature value: the content of the BIT STRING.</summary>
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The time-stamp token over the signature value; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Timestamp { get; init; }

    /// <summary>Spellings that the standard forbids and real files use, each as a Chinese sentence.</summary>
    public required IReadOnlyList<string> Tolerated { get; init; }

    /// <summary>Reads a seal signature of any of the three standards.</summary>
    public static Outcome<SealSignature> Read(ReadOnlyMemory<byte> der)
    {
        var signature = Decoding.Read(der, "电子签章数据", DerGate.MaxLength, reader => SealSignatureReader.Read(der, reader));
        return signature.IsSuccess ? signature : signature.Fault with { Code = CheckCode.Format };
    }
}
