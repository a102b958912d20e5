using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Algorithms;

namespace OfficeHub.Signing.Certificates;

/// <summary>A certificate as received. Reading one says nothing about trusting it.</summary>
/// <remarks>GB/T 20518-2018, 5.2.</remarks>
public sealed class Certificate : IEquatable<Certificate>
{
    /// <summary>Most bytes of a certificate.</summary>
    public const int MaxLength = 64 * 1024;

    private const string What = "数字证书";

    private Certificate(ReadOnlyMemory<byte> encoded, TbsCertificate body, string signatureAlgorithm, ReadOnlyMemory<byte> signature)
    {
        Encoded = encoded;
        ToBeSigned = body.Encoded;
        SerialNumber = body.SerialNumber;
        Issuer = body.Issuer;
        NotBefore = body.NotBefore;
        NotAfter = body.NotAfter;
        Subject = body.Subject;
        PublicKey = body.PublicKey;
        Extensions = body.Extensions;
        SignatureAlgorithm = signatureAlgorithm;
        Signature = signature;
        Fingerprint = Convert.ToHexStringLower(Sm3.Hash(encoded.Span));
        IsAuthority = Find(CertificateExtension.BasicConstraints)?.Parse(ReadBasicConstraints) is { } constraints && constraints.IsAuthority;
        PathLength = Find(CertificateExtension.BasicConstraints)?.Parse(ReadBasicConstraints).PathLength;
        Usages = Find(CertificateExtension.KeyUsage)?.Parse(reader => reader.ReadNamedBitListValue<KeyUsages>());
        ExtendedUsages = Find(CertificateExtension.ExtendedKeyUsage)?.Parse(reader => reader.SequenceOf(one => one.ReadObjectIdentifier(), 64)) ?? [];
        SubjectKeyId = Find(CertificateExtension.SubjectKeyIdentifier)?.Parse(reader => reader.Octets()) ?? default;
        AuthorityKeyId = Find(CertificateExtension.AuthorityKeyIdentifier)?.Parse(ReadAuthorityKeyId) ?? default;
    }

    /// <summary>The received bytes.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>What the issuer signed, as received.</summary>
    public ReadOnlyMemory<byte> ToBeSigned { get; }

    /// <summary>Content of the INTEGER.</summary>
    public ReadOnlyMemory<byte> SerialNumber { get; }

    /// <summary>Who issued it.</summary>
    public DistinguishedName Issuer { get; }

    /// <summary>Whose it is.</summary>
    public DistinguishedName Subject { get; }

    /// <summary>First instant of validity, UTC.</summary>
    public DateTime NotBefore { get; }

    /// <summary>Last instant of validity, UTC; it counts.</summary>
    public DateTime NotAfter { get; }

    /// <summary>The SM2 key, or why there is none (an RSA certificate can still be named in a report).</summary>
    public Outcome<Sm2PublicKey> PublicKey { get; }

    /// <summary>Every extension, in order.</summary>
    public IReadOnlyList<CertificateExtension> Extensions { get; }

    /// <summary>Object identifier.</summary>
    public string SignatureAlgorithm { get; }

    /// <summary>The issuer's signature value.</summary>
    public ReadOnlyMemory<byte> Signature { get; }

    /// <summary>SM3 of the received bytes, lower-case hexadecimal.</summary>
    public string Fingerprint { get; }

    /// <summary>basicConstraints: cA.</summary>
    public bool IsAuthority { get; }

    /// <summary>basicConstraints: pathLenConstraint.</summary>
    public int? PathLength { get; }

    /// <summary>keyUsage; null when there is none.</summary>
    public KeyUsages? Usages { get; }

    /// <summary>extKeyUsage; empty when there is none.</summary>
    public IReadOnlyList<string> ExtendedUsages { get; }

    /// <summary>subjectKeyIdentifier; empty when there is none.</summary>
    public ReadOnlyMemory<byte> SubjectKeyId { get; }

    /// <summary>keyIdentifier of authorityKeyIdentifier; empty when there is none.</summary>
    public ReadOnlyMemory<byte> AuthorityKeyId { get; }

    /// <summary>Serial number in hexadecimal, as authorities print it.</summary>
    public string SerialText => Convert.ToHexString(SerialNumber.Span);

    /// <summary>Whether issuer and subject are one name.</summary>
    public bool IsSelfIssued => Issuer.Matches(Subject);

    /// <summary>Reads one certificate.</summary>
    /// <returns>Why not: too long, not DER, not X.509, a curve written out, a point off the curve.</returns>
    public static Outcome<Certificate> Read(ReadOnlyMemory<byte> der) => Decoding.Read(der, What, MaxLength, reader => reader.Sequence(outer =>
    {
        var body = TbsCertificate.Read(outer);
        var algorithm = outer.Algorithm().Oid;
        return algorithm == body.SignatureAlgorithm
            ? new Certificate(der, body, algorithm, outer.Bits())
            : throw new AsnContentException();
    }));

    /// <summary>Whether the instant lies in the validity; both ends count.</summary>
    public bool IsValidAt(DateTime at) => at >= NotBefore && at <= NotAfter;

    /// <summary>Whether the key made the issuer's signature.</summary>
    public bool IsSignedBy(Sm2PublicKey issuer)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        return Oids.MeansSm2WithSm3(SignatureAlgorithm) && Sm2Signature.Read(Signature, out _) is { IsSuccess: true } signature
            && issuer.Verify(ToBeSigned.Span, signature.Value);
    }

    /// <summary>The extension of that kind, or null.</summary>
    public CertificateExtension? Find(string oid) => Extensions.FirstOrDefault(one => one.Oid == oid);

    /// <inheritdoc/>
    public bool Equals(Certificate? other) => other is not null && Encoded.Span.SequenceEqual(other.Encoded.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Certificate);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Fingerprint);

    /// <summary>Subject and serial number, for reports.</summary>
    public override string ToString() => $"{Subject}（序列号 {SerialText}）";

    private static (bool IsAuthority, int? PathLength) ReadBasicConstraints(AsnReader reader) => reader.Sequence(constraints =>
    {
        var isAuthority = constraints.NextIs(Asn1Tag.Boolean) && constraints.ReadBoolean();
        return (isAuthority, constraints.HasData ? constraints.Int() is var length and >= 0 ? (int?)length : throw new AsnContentException() : null);
    });

    private static ReadOnlyMemory<byte> ReadAuthorityKeyId(AsnReader reader)
    {
        var parts = reader.ReadSequence();
        ReadOnlyMemory<byte> id = default;
        while (parts.HasData)
        {
            if (parts.NextIs(Decoding.TaggedPrimitive(0)))
            {
                id = parts.Octets(Decoding.TaggedPrimitive(0));
            }
            else
            {
                parts.ReadEncodedValue();
            }
        }

        return id;
    }

    private sealed record TbsCertificate(
        ReadOnlyMemory<byte> Encoded, ReadOnlyMemory<byte> SerialNumber, string SignatureAlgorithm, DistinguishedName Issuer, DateTime NotBefore, DateTime NotAfter,
        DistinguishedName Subject, Outcome<Sm2PublicKey> PublicKey, IReadOnlyList<CertificateExtension> Extensions)
    {
        public static TbsCertificate Read(AsnReader outer)
        {
            var encoded = outer.PeekEncodedValue();
            return outer.Sequence(body =>
            {
                var version = body.NextIs(Decoding.Tagged(0)) ? body.Sequence(inner => inner.Int(), Decoding.Tagged(0)) : 0;
                var serial = body.ReadIntegerBytes();
                var algorithm = body.Algorithm().Oid;
                var issuer = DistinguishedName.Read(body);
                var (notBefore, notAfter) = body.Sequence(validity => (validity.Time(), validity.Time()));
                var subject = DistinguishedName.Read(body);
                var key = Sm2PublicKey.ReadInfo(body.ReadEncodedValue());
                foreach (var unique in (int[])[1, 2])
                {
                    if (body.NextIs(Decoding.TaggedPrimitive(unique)))
                    {
                        body.ReadEncodedValue();
                    }
                }

                var extensions = body.NextIs(Decoding.Tagged(3)) ? body.Sequence(CertificateExtension.ReadList, Decoding.Tagged(3)) : [];
                if (version is < 0 or > 2 || (extensions.Count > 0 && version != 2) || serial.Length > 21)
                {
                    throw new AsnContentException();
                }

                // An algorithm that we do not have is named in the report; a hostile key is refused here.
                return key.IsSuccess || key.Fault.Kind is SigningFaultKind.UnsupportedAlgorithm
                    ? new TbsCertificate(encoded, serial, algorithm, issuer, notBefore, notAfter, subject, key, extensions)
                    : throw new RefusedException(key.Fault);
            });
        }
    }
}
