using System.Formats.Asn1;
using System.Globalization;
using System.Text;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Timestamps;

namespace OfficeHub.Signing.Seals;

/// <summary>Takes seal signatures apart.</summary>
/// <remarks>GB/T 38540-2020, 7.2; GM/T 0031-2014, 6.2.</remarks>
internal static class SealSignatureReader
{
    public static SealSignature Read(ReadOnlyMemory<byte> encoded, AsnReader reader) => reader.Sequence(outer =>
    {
        var tolerated = new List<string>();
        var signed = outer.PeekEncodedValue();
        var body = outer.ReadSequence();
        // Two members: V1. Four, or five with a time stamp: V4 or V5, by the header of the seal inside.
        var isV1 = outer.NextIs(Asn1Tag.PrimitiveBitString);
        var read = ReadBody(body, isV1, tolerated) with { Encoded = encoded, SignedBytes = signed };
        body.ThrowIfNotEmpty();
        if (!isV1)
        {
            read = read with { SignerCertificate = outer.Octets(), SignatureAlgorithm = outer.ReadObjectIdentifier() };
        }

        return read with { Signature = outer.Bits(), Timestamp = isV1 ? null : SealReader.ReadToken(outer, tolerated) };
    });

    private static SealSignature ReadBody(AsnReader body, bool isV1, List<string> tolerated)
    {
        var version = body.Int();
        var sealEncoded = body.ReadEncodedValue();
        var seal = ElectronicSeal.Read(sealEncoded);
        if (seal.IsSuccess && (seal.Value.Structure is SealStructure.V1) != isV1)
        {
            throw new AsnContentException();
        }

        if (!isV1 && seal.IsSuccess && seal.Value.HeaderVersion != version)
        {
            throw new RefusedException(new SigningFault(SigningFaultKind.Malformed, $"签章的版本号 {version} 与印章的版本号 {seal.Value.HeaderVersion} 不一致。"));
        }

        var time = isV1 ? ReadOldTime(body.ReadEncodedValue()) : SignTime.At(body.Time());
        if (!body.NextIs(Asn1Tag.PrimitiveBitString))
        {
            tolerated.Add("数据摘要写成了 OCTET STRING，标准为 BIT STRING。");
        }

        var hash = body.NextIs(Asn1Tag.PrimitiveBitString) ? body.Bits() : body.Octets();
        var property = body.Ascii(UniversalTagNumber.IA5String);
        ReadOnlyMemory<byte> certificate = isV1 ? body.Octets() : default;
        var algorithm = isV1 ? body.ReadObjectIdentifier() : "";
        var extensions = isV1 ? [] : SealReader.ReadExtensions(body, tolerated);
        return new SealSignature
        {
            Encoded = default,
            SignedBytes = default,
            Version = version,
            SealEncoded = sealEncoded,
            Seal = seal,
            Structure = isV1 ? SealStructure.V1 : version == 5 ? SealStructure.V5 : SealStructure.V4,
            Time = time,
            DataHash = hash,
            Property = property,
            Extensions = extensions,
            SignerCertificate = certificate,
            SignatureAlgorithm = algorithm,
            Signature = default,
            Tolerated = tolerated,
        };
    }

    // A BIT STRING that holds a token or a time, in one of the forms that producers use (GM/T 0031-2014, 6.2 leaves it open).
    private static SignTime? ReadOldTime(ReadOnlyMemory<byte> encoded)
    {
        var reader = new AsnReader(encoded, AsnEncodingRules.BER);
        var isDirect = reader.NextIs(Asn1Tag.UtcTime) || reader.NextIs(Asn1Tag.GeneralizedTime);
        var content = isDirect ? encoded : Decoding.Guarded("签章时间", () => reader.Bits()) is { IsSuccess: true } bits ? bits.Value : default;
        if (content.IsEmpty)
        {
            return null;
        }

        if (TimestampToken.Read(content) is { IsSuccess: true } token)
        {
            return SignTime.At(token.Value.StampedAt);
        }

        var der = Decoding.Read(content, "签章时间", 64, inner => inner.Time());
        if (der.IsSuccess)
        {
            return SignTime.At(der.Value);
        }

        var text = content.Length <= 40 ? Encoding.Latin1.GetString(content.Span).Trim() : "";
        if (text.EndsWith('Z') && Decoding.Time(text, isUtcTime: text.Length == 13) is { } zoned)
        {
            return SignTime.At(zoned);
        }

        return DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new SignTime(DateTime.SpecifyKind(local, DateTimeKind.Utc).AddHours(-8), DateTime.SpecifyKind(local, DateTimeKind.Utc))
            : null;
    }
}
