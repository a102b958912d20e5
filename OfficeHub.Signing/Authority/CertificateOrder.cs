using System.Formats.Asn1;
using System.Security.Cryptography;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Signing.Authority;

/// <summary>What a certificate to be issued shall say.</summary>
/// <param name="Subject">Whose it is.</param>
/// <param name="Key">The holder's public key.</param>
/// <param name="Purpose">Decides the extensions.</param>
/// <param name="NotBefore">UTC, whole seconds.</param>
/// <param name="NotAfter">UTC, whole seconds; the last instant counts.</param>
public sealed record CertificateOrder(DistinguishedName Subject, Sm2PublicKey Key, CertificatePurpose Purpose, DateTime NotBefore, DateTime NotAfter)
{
    /// <summary>Serial number, 1 to 20 bytes, taken as positive; random 16 bytes when empty.</summary>
    public ReadOnlyMemory<byte> SerialNumber { get; init; }

    /// <summary>Most authorities under this one; null when it is none.</summary>
    public int? PathLength => Purpose switch
    {
        CertificatePurpose.Root => 1,
        CertificatePurpose.Issuing => 0,
        _ => null,
    };

    /// <summary>The TBSCertificate.</summary>
    /// <remarks>GB/T 20518-2018, 5.2.2. Parameters of the signature algorithm are left out (GM/T 0015).</remarks>
    internal byte[] Write(DistinguishedName issuer, byte[] issuerKeyId) => Der.Encode(writer => writer.Sequence(body =>
    {
        body.Explicit(0, version => version.WriteInteger(2));
        body.WriteIntegerUnsigned(Positive(SerialNumber.IsEmpty ? RandomNumberGenerator.GetBytes(16) : SerialNumber.Span));
        body.Algorithm(Oids.Sm2WithSm3);
        body.WriteEncodedValue(issuer.Encoded.Span);
        body.Sequence(validity =>
        {
            validity.CertificateTime(NotBefore);
            validity.CertificateTime(NotAfter);
        });
        body.WriteEncodedValue(Subject.Encoded.Span);
        body.WriteEncodedValue(Key.ToInfo());
        body.Explicit(3, extensions => extensions.Sequence(list => WriteExtensions(list, issuerKeyId)));
    }));

    /// <summary>The first 20 bytes of the SM3 of the public point.</summary>
    internal static byte[] KeyId(Sm2PublicKey key) => Sm3.Hash(key.Point.Span)[..20];

    internal static void WriteExtension(AsnWriter list, string oid, bool isCritical, Action<AsnWriter> write) => list.Sequence(extension =>
    {
        extension.WriteObjectIdentifier(oid);
        if (isCritical)
        {
            extension.WriteBoolean(true);
        }

        extension.WriteOctetString(Der.Encode(write));
    });

    internal static void WriteAuthorityKeyId(AsnWriter value, byte[] keyId) =>
        value.Sequence(identifier => identifier.WriteOctetString(keyId, Decoding.TaggedPrimitive(0)));

    private static ReadOnlySpan<byte> Positive(ReadOnlySpan<byte> serial)
    {
        var trimmed = serial.TrimStart((byte)0);
        return trimmed.IsEmpty ? [1] : trimmed;
    }

    private void WriteExtensions(AsnWriter list, byte[] issuerKeyId)
    {
        if (PathLength is { } length)
        {
            WriteExtension(list, CertificateExtension.BasicConstraints, isCritical: true, value => value.Sequence(constraints =>
            {
                constraints.WriteBoolean(true);
                constraints.WriteInteger(length);
            }));
        }

        WriteExtension(list, CertificateExtension.KeyUsage, isCritical: true, value => value.WriteNamedBitList(CertificateProfile.UsagesOf(Purpose)));
        if (Purpose is CertificatePurpose.TimeStamping)
        {
            WriteExtension(list, CertificateExtension.ExtendedKeyUsage, isCritical: true, value => value.Sequence(usages => usages.WriteObjectIdentifier(Oids.TimeStamping)));
        }

        WriteExtension(list, CertificateExtension.SubjectKeyIdentifier, isCritical: false, value => value.WriteOctetString(KeyId(Key)));
        WriteExtension(list, CertificateExtension.AuthorityKeyIdentifier, isCritical: false, value => WriteAuthorityKeyId(value, issuerKeyId));
    }
}
