using System.Formats.Asn1;
using System.Text;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Seals;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>A signature written member by member, right by default, so that a test can spell one member the way real files do. V1 too, which the product never writes.</summary>
internal sealed class SpelledSignature(SealOffice office)
{
    private byte[]? _seal;

    public bool IsV1 { get; init; }

    public int HeaderVersion { get; init; } = 4;

    public int? SignVersion { get; init; }

    public string HeaderId { get; init; } = "ES";

    public string Algorithm { get; init; } = Oids.Sm2WithSm3;

    public bool RawValue { get; init; }

    public bool HashAsOctets { get; init; }

    public bool ImplicitTags { get; init; }

    public bool BareCertificates { get; init; }

    public bool CriticalInSeal { get; init; }

    public bool CriticalInSignature { get; init; }

    public string DigestName { get; init; } = "";

    public byte[]? Token { get; init; }

    /// <summary>Content of timeInfo for V1.</summary>
    public byte[] OldTime { get; init; } = Encoding.ASCII.GetBytes("20260705010000Z");

    /// <summary>Text of timeInfo for V4 and V5.</summary>
    public string Time { get; init; } = "20260705010000Z";

    /// <summary>The signature over a text; over the office's paper when none is given.</summary>
    public byte[] Write(byte[]? text = null)
    {
        var seal = WriteSeal();
        var signer = office.Signer;
        var body = Der.Encode(writer => writer.Sequence(tbs =>
        {
            tbs.WriteInteger(SignVersion ?? HeaderVersion);
            tbs.WriteEncodedValue(seal);
            if (IsV1)
            {
                tbs.WriteBitString(OldTime);
            }
            else
            {
                tbs.WriteEncodedValue([0x18, (byte)Time.Length, .. Encoding.ASCII.GetBytes(Time)]);
            }

            if (HashAsOctets)
            {
                tbs.WriteOctetString(Sm3.Hash(text ?? SealOffice.Paper));
            }
            else
            {
                tbs.WriteBitString(Sm3.Hash(text ?? SealOffice.Paper));
            }

            tbs.WriteCharacterString(UniversalTagNumber.IA5String, "/Doc_0/Signs/Sign_0/Signature.xml");
            if (IsV1)
            {
                tbs.WriteOctetString(signer.Certificate.Encoded.Span);
                tbs.WriteObjectIdentifier(Algorithm);
            }
            else if (ImplicitTags)
            {
                tbs.Sequence(list => WriteExtension(list, CriticalInSignature), Decoding.Tagged(0));
            }
            else
            {
                tbs.Explicit(0, tagged => tagged.Sequence(list => WriteExtension(list, CriticalInSignature)));
            }
        }));
        var value = signer.Key.Sign(body);
        return Der.Encode(writer => writer.Sequence(outer =>
        {
            outer.WriteEncodedValue(body);
            if (!IsV1)
            {
                outer.WriteOctetString(signer.Certificate.Encoded.Span);
                outer.WriteObjectIdentifier(Algorithm);
            }

            outer.WriteBitString(RawValue ? value.Raw.Span : value.ToDer());
            WriteToken(outer, Token);
        }));
    }

    /// <summary>The seal in it, the same however often it is asked for.</summary>
    public byte[] WriteSeal() => _seal ??= NewSeal();

    private byte[] NewSeal()
    {
        var info = Der.Encode(writer => writer.Sequence(WriteInfo));
        var maker = office.Maker;
        if (!IsV1)
        {
            return Der.Encode(writer => writer.Sequence(seal =>
            {
                seal.WriteEncodedValue(info);
                WriteSigning(seal, maker, info);
            }));
        }

        var three = Der.Encode(writer => writer.Sequence(all =>
        {
            all.WriteEncodedValue(info);
            all.WriteOctetString(maker.Certificate.Encoded.Span);
            all.WriteObjectIdentifier(Algorithm);
        }));
        return Der.Encode(writer => writer.Sequence(seal =>
        {
            seal.WriteEncodedValue(info);
            seal.Sequence(signing => WriteSigning(signing, maker, three));
        }));
    }

    private void WriteSigning(AsnWriter signing, OpenSealKey maker, byte[] message)
    {
        signing.WriteOctetString(maker.Certificate.Encoded.Span);
        signing.WriteObjectIdentifier(Algorithm);
        var value = maker.Key.Sign(message);
        signing.WriteBitString(RawValue ? value.Raw.Span : value.ToDer());
    }

    private void WriteInfo(AsnWriter info)
    {
        info.Sequence(header =>
        {
            header.WriteCharacterString(UniversalTagNumber.IA5String, HeaderId);
            header.WriteInteger(HeaderVersion);
            header.WriteCharacterString(UniversalTagNumber.IA5String, "TEST");
        });
        info.WriteCharacterString(UniversalTagNumber.IA5String, "15290000000001");
        info.Sequence(property =>
        {
            property.WriteInteger(1);
            property.WriteCharacterString(UniversalTagNumber.UTF8String, "北原盟行政公署办公室");
            if (!IsV1)
            {
                property.WriteInteger(DigestName.Length > 0 ? 2 : 1);
            }

            property.Sequence(WriteList);
            foreach (var at in (DateTime[])[SealOffice.Made, SealOffice.Made, SealOffice.Made.AddYears(5)])
            {
                if (IsV1)
                {
                    property.WriteUtcTime(new DateTimeOffset(at));
                }
                else
                {
                    property.Time(at);
                }
            }
        });
        info.Sequence(picture =>
        {
            picture.WriteCharacterString(UniversalTagNumber.IA5String, "png");
            picture.WriteOctetString(SealOffice.Picture.Data.Span);
            picture.WriteInteger(42);
            picture.WriteInteger(42);
        });
        if (CriticalInSeal)
        {
            info.Sequence(list => WriteExtension(list, isCritical: true));
        }
    }

    private void WriteList(AsnWriter list)
    {
        if (DigestName.Length > 0)
        {
            list.Sequence(digest =>
            {
                digest.WriteCharacterString(UniversalTagNumber.PrintableString, DigestName);
                digest.WriteOctetString(Sm3.Hash(office.Signer.Certificate.Encoded.Span));
            });
        }
        else if (BareCertificates)
        {
            list.WriteEncodedValue(office.Signer.Certificate.Encoded.Span);
        }
        else
        {
            list.WriteOctetString(office.Signer.Certificate.Encoded.Span);
        }
    }

    // The DEFAULT FALSE that DER leaves out and many producers write.
    private static void WriteExtension(AsnWriter list, bool isCritical) => list.Sequence(extension =>
    {
        extension.WriteObjectIdentifier("1.2.3.4.5");
        extension.WriteBoolean(isCritical);
        extension.WriteOctetString([1]);
    });

    private void WriteToken(AsnWriter outer, byte[]? token)
    {
        if (token is null)
        {
            return;
        }

        if (ImplicitTags)
        {
            outer.WriteBitString(token, 0, Decoding.TaggedPrimitive(0));
        }
        else
        {
            outer.Explicit(0, tagged => tagged.WriteBitString(token));
        }
    }
}
