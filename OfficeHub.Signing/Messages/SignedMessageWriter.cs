using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Signing.Messages;

/// <summary>Makes signedData messages with one signer and signed attributes.</summary>
/// <remarks>GB/T 35275-2017, 8; RFC 5652, 5.</remarks>
internal static class SignedMessageWriter
{
    /// <summary>Makes one.</summary>
    /// <param name="isNational">GB/T 35275, or CMS as time stamps are.</param>
    /// <param name="contentType">Object identifier.</param>
    /// <param name="content">The octets of the content.</param>
    /// <param name="includesContent">Whether it goes inside.</param>
    /// <param name="attributes">Written beside content type and digest.</param>
    /// <param name="key">Signs; its certificate goes inside.</param>
    /// <param name="ct">Cancels the signing.</param>
    public static async Task<Outcome<byte[]>> MakeAsync(
        bool isNational, string contentType, byte[] content, bool includesContent, IReadOnlyList<(string Oid, Action<AsnWriter> Value)> attributes, ISealKeyProvider key, CancellationToken ct)
    {
        (string Oid, Action<AsnWriter> Value)[] all =
        [
            (Oids.ContentType, value => value.WriteObjectIdentifier(contentType)),
            (Oids.MessageDigest, value => value.WriteOctetString(Sm3.Hash(content))),
            .. attributes,
        ];
        var set = Der.Encode(writer => WriteAttributes(writer, all, null));
        var signature = await key.SignAsync(set, ct);
        if (!signature.IsSuccess)
        {
            return signature.Fault;
        }

        var certificate = key.Certificate;
        return Der.Encode(writer => writer.Sequence(info =>
        {
            info.WriteObjectIdentifier(isNational ? Oids.NationalSignedData : Oids.CmsSignedData);
            info.Explicit(0, inner => inner.Sequence(body =>
            {
                body.WriteInteger(isNational ? 1 : 3);
                using (body.PushSetOf())
                {
                    body.Algorithm(Oids.Sm3);
                }

                body.Sequence(encapsulated =>
                {
                    encapsulated.WriteObjectIdentifier(contentType);
                    if (includesContent)
                    {
                        encapsulated.Explicit(0, octets => octets.WriteOctetString(content));
                    }
                });
                using (body.PushSetOf(Decoding.Tagged(0)))
                {
                    body.WriteEncodedValue(certificate.Encoded.Span);
                }

                using (body.PushSetOf())
                {
                    body.Sequence(signer => WriteSigner(signer, certificate, all, signature.Value.ToDer()));
                }
            }));
        }));
    }

    private static void WriteSigner(AsnWriter signer, Certificate certificate, (string Oid, Action<AsnWriter> Value)[] attributes, byte[] signature)
    {
        signer.WriteInteger(1);
        signer.Sequence(id =>
        {
            id.WriteEncodedValue(certificate.Issuer.Encoded.Span);
            id.WriteInteger(certificate.SerialNumber.Span);
        });
        signer.Algorithm(Oids.Sm3);
        WriteAttributes(signer, attributes, Decoding.Tagged(0));
        signer.Algorithm(Oids.SignWithSm2);
        signer.WriteOctetString(signature);
    }

    private static void WriteAttributes(AsnWriter writer, (string Oid, Action<AsnWriter> Value)[] attributes, Asn1Tag? tag)
    {
        using (writer.PushSetOf(tag))
        {
            foreach (var (oid, write) in attributes)
            {
                writer.Sequence(attribute =>
                {
                    attribute.WriteObjectIdentifier(oid);
                    using (attribute.PushSetOf())
                    {
                        write(attribute);
                    }
                });
            }
        }
    }
}
