using System.Formats.Asn1;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Signing.Messages;

/// <summary>One signer of a signed message, as received.</summary>
/// <param name="Issuer">Issuer of the signer's certificate; null when the signer is named by key identifier.</param>
/// <param name="SerialNumber">Its serial number, or the key identifier.</param>
/// <param name="DigestAlgorithm">Object identifier.</param>
/// <param name="Attributes">The signed attributes as received, tag [0]; empty when there are none.</param>
/// <param name="AttributeValues">Their single values by object identifier; what stands there twice is empty.</param>
/// <param name="SignatureAlgorithm">Object identifier.</param>
/// <param name="Signature">The signature value.</param>
public sealed record MessageSigner(
    DistinguishedName? Issuer, ReadOnlyMemory<byte> SerialNumber, string DigestAlgorithm, ReadOnlyMemory<byte> Attributes,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> AttributeValues, string SignatureAlgorithm, ReadOnlyMemory<byte> Signature)
{
    /// <summary>Whether the certificate is the one that is named.</summary>
    public bool Names(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return Issuer is null
            ? !SerialNumber.IsEmpty && SerialNumber.Span.SequenceEqual(certificate.SubjectKeyId.Span)
            : Issuer.Matches(certificate.Issuer) && SerialNumber.Span.SequenceEqual(certificate.SerialNumber.Span);
    }

    /// <summary>The single value of a signed attribute, as received; empty when it is not there exactly once.</summary>
    public ReadOnlyMemory<byte> Attribute(string oid) => AttributeValues.GetValueOrDefault(oid);

    /// <summary>What the signature is over: the attributes as a SET when there are any.</summary>
    internal byte[] AttributesAsSet()
    {
        var bytes = Attributes.ToArray();
        bytes[0] = 0x31;    // RFC 5652, 5.4
        return bytes;
    }
}

/// <summary>A signedData message, of GB/T 35275 or of CMS, as received.</summary>
/// <remarks>GB/T 35275-2017, 8; RFC 5652, 5. The structure is the same; the library's own reader of it refuses SM2.</remarks>
public sealed class SignedMessage
{
    /// <summary>Most bytes of a message.</summary>
    public const int MaxLength = 1024 * 1024;

    private const string What = "签名数据";
    private const int Most = 64;

    private SignedMessage(string messageType, string contentType, ReadOnlyMemory<byte>? content, IReadOnlyList<ReadOnlyMemory<byte>> certificates, IReadOnlyList<MessageSigner> signers) =>
        (MessageType, ContentType, Content, Certificates, Signers) = (messageType, contentType, content, certificates, signers);

    /// <summary>Object identifier: GB/T 35275 signedData or CMS signedData.</summary>
    public string MessageType { get; }

    /// <summary>Object identifier of what is signed.</summary>
    public string ContentType { get; }

    /// <summary>The octets of the content; null when it is not inside.</summary>
    public ReadOnlyMemory<byte>? Content { get; }

    /// <summary>The certificates inside, as received: helpers, never trusted.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Certificates { get; }

    /// <summary>The signers.</summary>
    public IReadOnlyList<MessageSigner> Signers { get; }

    /// <summary>Reads a ContentInfo of signedData.</summary>
    public static Outcome<SignedMessage> Read(ReadOnlyMemory<byte> der) => Decoding.Read(der, What, MaxLength, reader => reader.Sequence(info =>
    {
        var type = info.ReadObjectIdentifier();
        return type is Oids.NationalSignedData or Oids.CmsSignedData
            ? info.Sequence(inner => inner.Sequence(body => ReadBody(type, body)), Decoding.Tagged(0))
            : throw new RefusedException(new SigningFault(SigningFaultKind.UnsupportedAlgorithm, $"数据类型 {type} 不是签名数据。"));
    }));

    /// <summary>The certificates inside that can be read.</summary>
    public IReadOnlyList<Certificate> ReadCertificates() => [.. Certificates.Select(Certificate.Read).Where(one => one.IsSuccess).Select(one => one.Value)];

    /// <summary>Checks the one signature: over the content, or over attributes that name content type and digest.</summary>
    /// <param name="certificate">The signer's certificate.</param>
    /// <param name="content">The content that the signature is to be over.</param>
    /// <returns>Null when it is good, else why not.</returns>
    public SigningFault? Check(Certificate certificate, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (Signers is not [var signer])
        {
            return new SigningFault(SigningFaultKind.Malformed, "签名数据应只有一个签名者。");
        }

        if (!Oids.MeansSm3(signer.DigestAlgorithm) || !(Oids.MeansSm2WithSm3(signer.SignatureAlgorithm) || signer.SignatureAlgorithm is Oids.Sm2) || !certificate.PublicKey.IsSuccess)
        {
            return new SigningFault(SigningFaultKind.UnsupportedAlgorithm, $"签名算法 {signer.SignatureAlgorithm}（摘要 {signer.DigestAlgorithm}）不受支持。");
        }

        if (Sm2Signature.Read(signer.Signature, out _) is not { IsSuccess: true } signature)
        {
            return new SigningFault(SigningFaultKind.Malformed, "签名值的编码不合规。");
        }

        var message = content;
        if (!signer.Attributes.IsEmpty)
        {
            var type = Decoding.Guarded(What, () => new AsnReader(signer.Attribute(Oids.ContentType), AsnEncodingRules.BER).ReadObjectIdentifier());
            var digest = Decoding.Guarded(What, () => new AsnReader(signer.Attribute(Oids.MessageDigest), AsnEncodingRules.BER).Octets());
            if (!type.IsSuccess || !IsSameType(type.Value, ContentType) || !digest.IsSuccess || !digest.Value.Span.SequenceEqual(Sm3.Hash(content.Span)))
            {
                return new SigningFault(SigningFaultKind.Malformed, "签名属性里的摘要与内容不一致。");
            }

            message = signer.AttributesAsSet();
        }

        return certificate.PublicKey.Value.Verify(message.Span, signature.Value) ? null : new SigningFault(SigningFaultKind.KeyMismatch, "签名值验不过。");
    }

    // Real files name plain data in the national way in one place and in that of PKCS #7 in the other.
    private static bool IsSameType(string one, string other) =>
        one == other || (one is Oids.NationalData or Oids.CmsData && other is Oids.NationalData or Oids.CmsData);

    private static SignedMessage ReadBody(string type, AsnReader body)
    {
        body.Int();
        body.ReadSetOf(skipSortOrderValidation: true);
        var (contentType, content) = body.Sequence(info =>
        {
            var oid = info.ReadObjectIdentifier();
            return (oid, info.HasData ? info.Sequence<ReadOnlyMemory<byte>?>(inner => inner.Octets(), Decoding.Tagged(0)) : null);
        });
        var certificates = body.NextIs(Decoding.Tagged(0)) ? Values(body.ReadSetOf(skipSortOrderValidation: true, Decoding.Tagged(0))) : [];
        if (body.NextIs(Decoding.Tagged(1)))
        {
            body.ReadEncodedValue();    // revocation lists come from the administrator, not from the sender
        }

        var signers = Values(body.ReadSetOf(skipSortOrderValidation: true)).ConvertAll(one => new AsnReader(one, AsnEncodingRules.BER).Sequence(ReadSigner));
        return new SignedMessage(type, contentType, content, certificates, signers);
    }

    private static MessageSigner ReadSigner(AsnReader signer)
    {
        signer.Int();
        var (issuer, serial) = signer.NextIs(Decoding.TaggedPrimitive(0))
            ? (null, signer.Octets(Decoding.TaggedPrimitive(0)))
            : signer.Sequence<(DistinguishedName?, ReadOnlyMemory<byte>)>(id => (DistinguishedName.Read(id), id.ReadIntegerBytes()));
        var digest = signer.Algorithm().Oid;
        var attributes = signer.NextIs(Decoding.Tagged(0)) ? signer.ReadEncodedValue() : default;
        var algorithm = signer.Algorithm().Oid;
        var signature = signer.Octets();
        if (signer.NextIs(Decoding.Tagged(1)))
        {
            signer.ReadEncodedValue();
        }

        return new MessageSigner(issuer, serial, digest, attributes, ReadAttributes(attributes), algorithm, signature);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> ReadAttributes(ReadOnlyMemory<byte> attributes)
    {
        var single = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        if (attributes.IsEmpty)
        {
            return single;
        }

        foreach (var one in Values(new AsnReader(attributes, AsnEncodingRules.BER).ReadSetOf(skipSortOrderValidation: true, Decoding.Tagged(0))))
        {
            var (oid, values) = new AsnReader(one, AsnEncodingRules.BER).Sequence(attribute =>
                (attribute.ReadObjectIdentifier(), Values(attribute.ReadSetOf(skipSortOrderValidation: true))));
            // Twice, or of two values: which one counts?
            single[oid] = values.Count == 1 && !single.ContainsKey(oid) ? values[0] : default;
        }

        return single;
    }

    private static List<ReadOnlyMemory<byte>> Values(AsnReader set)
    {
        var all = new List<ReadOnlyMemory<byte>>();
        while (set.HasData)
        {
            if (all.Count == Most)
            {
                throw new AsnContentException();
            }

            all.Add(set.ReadEncodedValue());
        }

        return all;
    }
}
