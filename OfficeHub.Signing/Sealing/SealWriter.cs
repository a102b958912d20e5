using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Timestamps;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Signing.Sealing;

/// <summary>Makes seals: the act of the seal maker (制章).</summary>
/// <remarks>GB/T 38540-2020, 8.1; GM/T 0031-2025; e-seal.md 4.1.</remarks>
public static class SealWriter
{
    /// <summary>Makes a seal, and verifies it before giving it out.</summary>
    /// <param name="order">What it shall say.</param>
    /// <param name="maker">The maker's key.</param>
    /// <param name="timestamps">Asked for V5 seals; null leaves the stamp out, which the standard allows.</param>
    /// <param name="policy">By which the maker's certificate and the finished seal are judged; Now is the time of making.</param>
    /// <param name="ct">Cancels before the seal is signed.</param>
    /// <returns>The bytes of the .esl file, or why there is none.</returns>
    public static async Task<Outcome<ElectronicSeal>> MakeAsync(
        SealOrder order, ISealKeyProvider maker, ITimestampSource? timestamps, VerificationPolicy policy, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(maker);
        if (order.Fault() is { } fault)
        {
            return fault;
        }

        if (Readiness.Refusal(maker.Certificate, policy, "制章者") is { } refusal)
        {
            return refusal;
        }

        var made = await SignAsync(order, maker, timestamps, ct);
        if (!made.IsSuccess)
        {
            return made.Fault;
        }

        // The lists at hand were made before this second; that they speak for it was judged above. A seal may be made ahead of its first day.
        var report = SealVerifier.Verify(made.Value, policy with { ListMayPrecedeSigning = TimeSpan.MaxValue });
        var other = report with { Checks = [.. report.Checks.Where(check => check.Code != CheckCode.SealNotYet)] };
        return Readiness.Refusal(other, "做好的印章") is { } bad ? bad : report.Seal!;
    }

    /// <summary>The seal, signed and stamped, unverified.</summary>
    internal static async Task<Outcome<byte[]>> SignAsync(SealOrder order, ISealKeyProvider maker, ITimestampSource? timestamps, CancellationToken ct)
    {
        var info = Der.Encode(writer => WriteInfo(writer, order));
        var signature = await maker.SignAsync(info, ct);
        if (!signature.IsSuccess)
        {
            return signature.Fault;
        }

        var value = signature.Value.ToDer();
        byte[]? token = null;
        if (timestamps is not null && order.Structure is SealStructure.V5)
        {
            var stamped = await timestamps.StampAsync(value, ct);
            if (!stamped.IsSuccess)
            {
                return stamped.Fault;
            }

            token = stamped.Value;
        }

        return Der.Encode(writer => writer.Sequence(seal =>
        {
            seal.WriteEncodedValue(info);
            seal.WriteOctetString(maker.Certificate.Encoded.Span);
            seal.WriteObjectIdentifier(Oids.Sm2WithSm3);
            seal.WriteBitString(value);
            if (token is not null)
            {
                seal.Explicit(0, stamp => stamp.WriteBitString(token));
            }
        }));
    }

    private static void WriteInfo(AsnWriter writer, SealOrder order) => writer.Sequence(info =>
    {
        info.Sequence(header =>
        {
            header.WriteCharacterString(UniversalTagNumber.IA5String, "ES");
            header.WriteInteger((int)order.Structure);
            header.WriteCharacterString(UniversalTagNumber.IA5String, order.Vendor);
        });
        info.WriteCharacterString(UniversalTagNumber.IA5String, order.SealId);
        info.Sequence(property =>
        {
            property.WriteInteger(order.Type);
            property.WriteCharacterString(UniversalTagNumber.UTF8String, order.Name);
            property.WriteInteger(order.ListsDigests ? 2 : 1);
            property.Sequence(list => WriteList(list, order));
            property.Time(order.CreatedAt);
            property.Time(order.ValidFrom);
            property.Time(order.ValidTo);
        });
        info.Sequence(picture =>
        {
            picture.WriteCharacterString(UniversalTagNumber.IA5String, order.Picture.Type);
            picture.WriteOctetString(order.Picture.Data.Span);
            picture.WriteInteger(order.Picture.WidthMm);
            picture.WriteInteger(order.Picture.HeightMm);
        });
    });

    private static void WriteList(AsnWriter list, SealOrder order)
    {
        foreach (var user in order.Users)
        {
            if (order.ListsDigests)
            {
                list.Sequence(digest =>
                {
                    digest.WriteCharacterString(UniversalTagNumber.PrintableString, "SM3");
                    digest.WriteOctetString(Sm3.Hash(user.Encoded.Span));
                });
            }
            else
            {
                list.WriteOctetString(user.Encoded.Span);
            }
        }
    }
}
