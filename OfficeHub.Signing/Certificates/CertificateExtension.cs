using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;

namespace OfficeHub.Signing.Certificates;

/// <summary>What a key may be used for.</summary>
/// <remarks>GB/T 20518-2018, 5.2.4.2.3; bits in the order of RFC 5280, 4.2.1.3.</remarks>
[Flags]
public enum KeyUsages
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Signatures.</summary>
    DigitalSignature = 1,

    /// <summary>Signatures that the holder cannot deny.</summary>
    NonRepudiation = 2,

    /// <summary>Encrypting keys.</summary>
    KeyEncipherment = 4,

    /// <summary>Encrypting data.</summary>
    DataEncipherment = 8,

    /// <summary>Agreeing on keys.</summary>
    KeyAgreement = 16,

    /// <summary>Signing certificates.</summary>
    KeyCertSign = 32,

    /// <summary>Signing revocation lists.</summary>
    CrlSign = 64,

    /// <summary>Agreement for encrypting only.</summary>
    EncipherOnly = 128,

    /// <summary>Agreement for decrypting only.</summary>
    DecipherOnly = 256,
}

/// <summary>An extension of a certificate, a revocation list or an entry of one.</summary>
/// <param name="Oid">Its kind.</param>
/// <param name="IsCritical">Whether who does not know it must refuse.</param>
/// <param name="Value">The received value.</param>
public sealed record CertificateExtension(string Oid, bool IsCritical, ReadOnlyMemory<byte> Value)
{
    internal const string SubjectKeyIdentifier = "2.5.29.14";
    internal const string KeyUsage = "2.5.29.15";
    internal const string SubjectAlternativeName = "2.5.29.17";
    internal const string BasicConstraints = "2.5.29.19";
    internal const string CrlNumber = "2.5.29.20";
    internal const string ReasonCode = "2.5.29.21";
    internal const string InvalidityDate = "2.5.29.24";
    internal const string CertificatePolicies = "2.5.29.32";
    internal const string AuthorityKeyIdentifier = "2.5.29.35";
    internal const string ExtendedKeyUsage = "2.5.29.37";

    private const int Most = 64;

    internal static IReadOnlyList<CertificateExtension> ReadList(AsnReader reader)
    {
        var all = reader.SequenceOf(
            item => item.Sequence(one =>
            {
                var oid = one.ReadObjectIdentifier();
                return new CertificateExtension(oid, one.NextIs(Asn1Tag.Boolean) && one.ReadBoolean(), one.Octets());
            }),
            Most);
        // Two of a kind could be read one way here and another way elsewhere (RFC 5280, 4.2).
        return all.Select(one => one.Oid).Distinct(StringComparer.Ordinal).Count() == all.Count ? all : throw new AsnContentException();
    }

    /// <summary>Parses the value of an extension, behind the gate.</summary>
    internal T Parse<T>(Func<AsnReader, T> parse)
    {
        if (DerGate.Check(Value.Span, "扩展项") is { } fault)
        {
            throw new RefusedException(fault);
        }

        var reader = new AsnReader(Value, AsnEncodingRules.BER);
        var value = parse(reader);
        reader.ThrowIfNotEmpty();
        return value;
    }
}
