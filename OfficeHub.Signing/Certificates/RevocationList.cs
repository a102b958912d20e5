using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Algorithms;

namespace OfficeHub.Signing.Certificates;

/// <summary>Why a certificate was revoked.</summary>
/// <remarks>GB/T 20518-2018, 5.3.4; RFC 5280, 5.3.1.</remarks>
public enum RevocationReason
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>The private key is in other hands.</summary>
    KeyCompromise = 1,

    /// <summary>The authority's key is in other hands.</summary>
    AuthorityCompromise = 2,

    /// <summary>The holder has another post or unit.</summary>
    AffiliationChanged = 3,

    /// <summary>Another certificate takes its place.</summary>
    Superseded = 4,

    /// <summary>No longer used.</summary>
    CessationOfOperation = 5,

    /// <summary>On hold.</summary>
    CertificateHold = 6,

    /// <summary>No longer on hold.</summary>
    RemoveFromCrl = 8,

    /// <summary>The holder's rights were taken.</summary>
    PrivilegeWithdrawn = 9,
}

/// <summary>One entry of a revocation list.</summary>
/// <param name="SerialNumber">Content of the INTEGER.</param>
/// <param name="RevokedAt">UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="InvalidSince">Since when the key must be taken as lost, UTC; null when not said.</param>
public sealed record RevokedCertificate(ReadOnlyMemory<byte> SerialNumber, DateTime RevokedAt, RevocationReason Reason = RevocationReason.Unspecified, DateTime? InvalidSince = null)
{
    /// <summary>From when on the certificate counts as revoked: the earlier of revocation and loss of the key.</summary>
    public DateTime EffectiveAt => InvalidSince is { } since && since < RevokedAt ? since : RevokedAt;
}

/// <summary>A revocation list (CRL) as received. Reading one says nothing about trusting it.</summary>
/// <remarks>GB/T 20518-2018, 5.3.</remarks>
public sealed class RevocationList
{
    /// <summary>Most bytes of a list.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    private const string What = "证书吊销列表";

    // Lists of large authorities are long; they come from the administrator and not from the sender of a file.
    private const int MostElements = 2_000_000;

    private RevocationList(ReadOnlyMemory<byte> encoded, TbsCertList body, string signatureAlgorithm, ReadOnlyMemory<byte> signature)
    {
        Encoded = encoded;
        ToBeSigned = body.Encoded;
        Issuer = body.Issuer;
        ThisUpdate = body.ThisUpdate;
        NextUpdate = body.NextUpdate;
        Entries = body.Entries;
        UnknownCritical = body.UnknownCritical;
        SignatureAlgorithm = signatureAlgorithm;
        Signature = signature;
    }

    /// <summary>The received bytes.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>What the issuer signed, as received.</summary>
    public ReadOnlyMemory<byte> ToBeSigned { get; }

    /// <summary>Who issued it.</summary>
    public DistinguishedName Issuer { get; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime ThisUpdate { get; }

    /// <summary>When the next is due, UTC, which no longer counts; null when not said, and then the list is never current.</summary>
    public DateTime? NextUpdate { get; }

    /// <summary>What is revoked, by serial number in hexadecimal.</summary>
    public IReadOnlyDictionary<string, RevokedCertificate> Entries { get; }

    /// <summary>A critical extension that we do not know (partial, indirect, delta lists), or null. Such a list is not used.</summary>
    public string? UnknownCritical { get; }

    /// <summary>Object identifier.</summary>
    public string SignatureAlgorithm { get; }

    /// <summary>The issuer's signature value.</summary>
    public ReadOnlyMemory<byte> Signature { get; }

    /// <summary>Reads one list.</summary>
    public static Outcome<RevocationList> Read(ReadOnlyMemory<byte> der) => Decoding.Read(der, What, MaxLength, reader => reader.Sequence(outer =>
    {
        var body = TbsCertList.Read(outer);
        var algorithm = outer.Algorithm().Oid;
        return algorithm == body.SignatureAlgorithm
            ? new RevocationList(der, body, algorithm, outer.Bits())
            : throw new AsnContentException();
    }), maxElements: MostElements);

    /// <summary>Whether the list is the one in force at the instant.</summary>
    public bool IsCurrentAt(DateTime at) => ThisUpdate <= at && at < NextUpdate;

    /// <summary>Whether the key made the signature.</summary>
    public bool IsSignedBy(Sm2PublicKey issuer)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        return Oids.MeansSm2WithSm3(SignatureAlgorithm) && Sm2Signature.Read(Signature, out _) is { IsSuccess: true } signature
            && issuer.Verify(ToBeSigned.Span, signature.Value);
    }

    private sealed record TbsCertList(
        ReadOnlyMemory<byte> Encoded, string SignatureAlgorithm, DistinguishedName Issuer, DateTime ThisUpdate, DateTime? NextUpdate,
        IReadOnlyDictionary<string, RevokedCertificate> Entries, string? UnknownCritical)
    {
        private const int MostEntries = 250_000;

        public static TbsCertList Read(AsnReader outer)
        {
            var encoded = outer.PeekEncodedValue();
            return outer.Sequence(body =>
            {
                if (body.NextIs(Asn1Tag.Integer) && body.Int() != 1)
                {
                    throw new AsnContentException();
                }

                var algorithm = body.Algorithm().Oid;
                var issuer = DistinguishedName.Read(body);
                var thisUpdate = body.Time();
                var nextUpdate = body.NextIs(Asn1Tag.UtcTime) || body.NextIs(Asn1Tag.GeneralizedTime) ? body.Time() : (DateTime?)null;
                string? unknown = null;
                var entries = new Dictionary<string, RevokedCertificate>(StringComparer.Ordinal);
                if (body.NextIs(Asn1Tag.Sequence))
                {
                    foreach (var entry in body.SequenceOf(item => item.Sequence(one => ReadEntry(one, ref unknown)), MostEntries))
                    {
                        // A serial number twice: the earlier revocation counts.
                        var key = Convert.ToHexString(entry.SerialNumber.Span);
                        if (!entries.TryGetValue(key, out var other) || entry.EffectiveAt < other.EffectiveAt)
                        {
                            entries[key] = entry;
                        }
                    }
                }

                var extensions = body.NextIs(Decoding.Tagged(0)) ? body.Sequence(CertificateExtension.ReadList, Decoding.Tagged(0)) : [];
                unknown ??= extensions.FirstOrDefault(one => one.IsCritical && one.Oid is not (CertificateExtension.CrlNumber or CertificateExtension.AuthorityKeyIdentifier))?.Oid;
                return new TbsCertList(encoded, algorithm, issuer, thisUpdate, nextUpdate, entries, unknown);
            });
        }

        private static RevokedCertificate ReadEntry(AsnReader entry, ref string? unknown)
        {
            var serial = entry.ReadIntegerBytes();
            var revokedAt = entry.Time();
            var extensions = entry.HasData ? CertificateExtension.ReadList(entry) : [];
            unknown ??= extensions.FirstOrDefault(one => one.IsCritical && one.Oid is not (CertificateExtension.ReasonCode or CertificateExtension.InvalidityDate))?.Oid;
            var reason = extensions.FirstOrDefault(one => one.Oid == CertificateExtension.ReasonCode)?.Parse(reader => reader.ReadEnumeratedValue<RevocationReason>());
            var invalidSince = extensions.FirstOrDefault(one => one.Oid == CertificateExtension.InvalidityDate)?.Parse(reader => (DateTime?)reader.Time());
            return new RevokedCertificate(serial, revokedAt, reason ?? RevocationReason.Unspecified, invalidSince);
        }
    }
}
