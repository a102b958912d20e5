using System.Security.Cryptography;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Signing.Seals;

/// <summary>An electronic seal (电子印章, SESeal) as received: picture, owner and who may use it, signed by the seal maker. Reading one says nothing about its being genuine.</summary>
/// <remarks>GB/T 38540-2020, 7.1; GM/T 0031-2025, 7.1; GM/T 0031-2014, 6.1.</remarks>
public sealed record ElectronicSeal
{
    /// <summary>The received bytes.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>Which standard it follows.</summary>
    public required SealStructure Structure { get; init; }

    /// <summary>header.version. For V1 any number is met (1, 2, 3, 11).</summary>
    public required int HeaderVersion { get; init; }

    /// <summary>header.vid: the maker's software.</summary>
    public required string Vendor { get; init; }

    /// <summary>esID: the number of the seal.</summary>
    public required string SealId { get; init; }

    /// <summary>1 for the seal of a unit, 2 for that of a person, by custom.</summary>
    public required int Type { get; init; }

    /// <summary>The name of the seal, as it is shown.</summary>
    public required string Name { get; init; }

    /// <summary>Certificates that may use the seal; empty when the list holds digests.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> Certificates { get; init; }

    /// <summary>Digests of certificates that may use the seal; empty when the list holds certificates.</summary>
    public required IReadOnlyList<CertificateDigest> Digests { get; init; }

    /// <summary>createDate, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>validStart, UTC; it counts.</summary>
    public required DateTime ValidFrom { get; init; }

    /// <summary>validEnd, UTC; it counts.</summary>
    public required DateTime ValidTo { get; init; }

    /// <summary>The picture.</summary>
    public required SealPicture Picture { get; init; }

    /// <summary>Extensions; we know none.</summary>
    public required IReadOnlyList<CertificateExtension> Extensions { get; init; }

    /// <summary>The seal maker's certificate, as received.</summary>
    public required ReadOnlyMemory<byte> MakerCertificate { get; init; }

    /// <summary>Object identifier.</summary>
    public required string SignatureAlgorithm { get; init; }

    /// <summary>The maker's signature value: the content of the BIT STRING.</summary>
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>What the maker signed: slices of the received bytes, for V1 put together as its text says.</summary>
    public required ReadOnlyMemory<byte> SignedBytes { get; init; }

    /// <summary>V5: the time-stamp token over the maker's signature; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Timestamp { get; init; }

    /// <summary>Spellings that the standard forbids and real files use, each as a Chinese sentence.</summary>
    public required IReadOnlyList<string> Tolerated { get; init; }

    /// <summary>Reads a seal of any of the three standards.</summary>
    public static Outcome<ElectronicSeal> Read(ReadOnlyMemory<byte> der)
    {
        var seal = Decoding.Read(der, "电子印章", DerGate.MaxLength, reader => SealReader.Read(der, reader));
        return seal.IsSuccess ? seal : seal.Fault with { Code = CheckCode.SealFormat };
    }

    /// <summary>Whether the certificate is in the list: by its bytes, or by its SM3.</summary>
    /// <remarks>GB/T 38540-2020, 7.1: certListType.</remarks>
    public bool Lists(ReadOnlyMemory<byte> certificate)
    {
        if (Certificates.Any(one => one.Span.SequenceEqual(certificate.Span)))
        {
            return true;
        }

        var digest = Digests.Count > 0 ? Sm3.Hash(certificate.Span) : [];
        return Digests.Any(one => IsSm3(one.Algorithm) && CryptographicOperations.FixedTimeEquals(one.Value.Span, digest));
    }

    /// <summary>Whether the list holds a digest that we cannot compute.</summary>
    public bool HasForeignDigest => Digests.Any(one => !IsSm3(one.Algorithm));

    private static bool IsSm3(string algorithm) => Oids.MeansSm3(algorithm) || algorithm.Equals("SM3", StringComparison.OrdinalIgnoreCase);
}
