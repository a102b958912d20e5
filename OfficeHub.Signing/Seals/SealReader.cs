using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Signing.Seals;

/// <summary>Takes seals apart. Strict about what a check depends on, lenient about what real files get wrong.</summary>
/// <remarks>GB/T 38540-2020, 7.1; GM/T 0031-2025; GM/T 0031-2014, 6.1.</remarks>
internal static class SealReader
{
    private const int MostCertificates = 1000;

    public static ElectronicSeal Read(ReadOnlyMemory<byte> encoded, AsnReader reader)
    {
        var members = CountMembers(reader.PeekEncodedValue());
        return reader.Sequence(seal =>
        {
            var tolerated = new List<string>();
            var info = seal.PeekEncodedValue();
            var isV1 = members == 2;
            var content = seal.Sequence(inner => ReadInfo(inner, isV1, tolerated));
            return isV1
                ? seal.Sequence(signing => ReadSigning(encoded, content, info, signing, isV1: true, tolerated))
                : members is 4 or 5 ? ReadSigning(encoded, content, info, seal, isV1: false, tolerated) : throw new AsnContentException();
        });
    }

    /// <summary>A list of extensions: under [0] or not, explicit or implicit.</summary>
    public static IReadOnlyList<CertificateExtension> ReadExtensions(AsnReader reader, List<string> tolerated)
    {
        if (!reader.HasData)
        {
            return [];
        }

        if (!reader.NextIs(Decoding.Tagged(0)))
        {
            return CertificateExtension.ReadList(reader);
        }

        var content = reader.PeekContentBytes();
        var isImplicit = !content.IsEmpty && new AsnReader(content, AsnEncodingRules.BER).ReadSequence() is { HasData: true } first && first.NextIs(Asn1Tag.ObjectIdentifier);
        if (!isImplicit)
        {
            return reader.Sequence(CertificateExtension.ReadList, Decoding.Tagged(0));
        }

        tolerated.Add("扩展数据的标签 [0] 写成了隐式。");
        // The same bytes under the ordinary tag of a list.
        var list = reader.ReadEncodedValue().ToArray();
        list[0] = 0x30;
        return CertificateExtension.ReadList(new AsnReader(list, AsnEncodingRules.BER));
    }

    /// <summary>A token under [0], explicit or implicit.</summary>
    public static ReadOnlyMemory<byte>? ReadToken(AsnReader reader, List<string> tolerated)
    {
        if (!reader.HasData)
        {
            return null;
        }

        if (reader.NextIs(Decoding.Tagged(0)) && reader.PeekTag().IsConstructed)
        {
            return reader.Sequence(inner => inner.Bits(), Decoding.Tagged(0));
        }

        tolerated.Add("时间戳的标签 [0] 写成了隐式。");
        return reader.Bits(Decoding.TaggedPrimitive(0));
    }

    private static ElectronicSeal ReadSigning(
        ReadOnlyMemory<byte> encoded, ElectronicSeal content, ReadOnlyMemory<byte> info, AsnReader signing, bool isV1, List<string> tolerated)
    {
        var certificate = signing.PeekEncodedValue();
        var maker = signing.Octets();
        var oid = signing.PeekEncodedValue();
        var algorithm = signing.ReadObjectIdentifier();
        var signature = signing.Bits();
        var structure = isV1 ? SealStructure.V1 : content.HeaderVersion == 5 ? SealStructure.V5 : SealStructure.V4;
        return content with
        {
            Encoded = encoded,
            Structure = structure,
            MakerCertificate = maker,
            SignatureAlgorithm = algorithm,
            Signature = signature,
            // V1 signs a sequence of three that does not occur in the file; the parts are the received ones (GM/T 0031-2014, 6.1).
            SignedBytes = isV1
                ? Der.Encode(writer => writer.Sequence(three =>
                {
                    three.WriteEncodedValue(info.Span);
                    three.WriteEncodedValue(certificate.Span);
                    three.WriteEncodedValue(oid.Span);
                }))
                : info,
            Timestamp = isV1 ? null : ReadToken(signing, tolerated),
            Tolerated = tolerated,
        };
    }

    private static ElectronicSeal ReadInfo(AsnReader info, bool isV1, List<string> tolerated)
    {
        var (version, vendor) = info.Sequence(header =>
            header.Ascii(UniversalTagNumber.IA5String) == "ES" ? (header.Int(), header.Ascii(UniversalTagNumber.IA5String)) : throw new AsnContentException());
        var id = info.Ascii(UniversalTagNumber.IA5String);
        var seal = info.Sequence(property => ReadProperty(property, isV1)) with { HeaderVersion = version, Vendor = vendor, SealId = id };
        var picture = info.Sequence(one => new SealPicture(one.Ascii(UniversalTagNumber.IA5String), one.Octets(), one.Int(), one.Int()));
        return seal with { Picture = picture, Extensions = ReadExtensions(info, tolerated) };
    }

    private static ElectronicSeal ReadProperty(AsnReader property, bool isV1)
    {
        var type = property.Int();
        var name = property.ReadCharacterString(UniversalTagNumber.UTF8String);
        var listType = isV1 ? 1 : property.Int();
        if (listType is not (1 or 2))
        {
            throw new AsnContentException();
        }

        var certificates = listType == 1 ? property.SequenceOf(one => isV1 ? ReadOldEntry(one) : one.Octets(), MostCertificates) : [];
        var digests = listType == 2 ? property.SequenceOf(ReadDigest, MostCertificates) : [];
        return new ElectronicSeal
        {
            Type = type,
            Name = name,
            Certificates = certificates,
            Digests = digests,
            CreatedAt = property.Time(),
            ValidFrom = property.Time(),
            ValidTo = property.Time(),
            Encoded = default,
            Structure = default,
            HeaderVersion = 0,
            Vendor = "",
            SealId = "",
            Picture = new SealPicture("", default, 0, 0),
            Extensions = [],
            MakerCertificate = default,
            SignatureAlgorithm = "",
            Signature = default,
            SignedBytes = default,
            Tolerated = [],
        };
    }

    private static CertificateDigest ReadDigest(AsnReader reader) => reader.Sequence(digest =>
        new CertificateDigest(digest.ReadCharacterString((UniversalTagNumber)digest.PeekTag().TagValue), digest.Octets()));

    // The text of 2014 does not say what an entry is: DER in an OCTET STRING, or the certificate bare (GM/T 0031-2014, 6.1, read either way).
    private static ReadOnlyMemory<byte> ReadOldEntry(AsnReader reader) => reader.NextIs(Asn1Tag.PrimitiveOctetString) ? reader.Octets() : reader.ReadEncodedValue();

    private static int CountMembers(ReadOnlyMemory<byte> sequence)
    {
        var members = new AsnReader(sequence, AsnEncodingRules.BER).ReadSequence();
        var count = 0;
        while (members.HasData)
        {
            members.ReadEncodedValue();
            count++;
        }

        return count;
    }
}
