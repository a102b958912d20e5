using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Timestamps;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Signing.Sealing;

/// <summary>What is to be sealed.</summary>
/// <param name="ProtectedText">The bytes that are signed: Signature.xml for OFD, the file for a detached signature.</param>
/// <param name="Property">propertyInfo, ASCII: for OFD the absolute path of Signature.xml in the package.</param>
/// <param name="SignedAt">UTC; written in whole seconds.</param>
public sealed record SealingRequest(ReadOnlyMemory<byte> ProtectedText, string Property, DateTime SignedAt);

/// <summary>Signs with a seal: the act of the signer (签章). Business authority (approval, custodian) is the caller's to check before.</summary>
/// <remarks>GB/T 38540-2020, 8.3; GM/T 0031-2025; e-seal.md 4.2, steps 1 to 3 and 6 to 9.</remarks>
public static class SealSigner
{
    /// <summary>Makes a seal signature of the seal's own version, and verifies it before giving it out.</summary>
    /// <param name="seal">The bytes of the seal, put in as they are.</param>
    /// <param name="request">What is to be sealed.</param>
    /// <param name="signer">The signer's key, whose certificate must be in the seal's list.</param>
    /// <param name="timestamps">Recommended; null leaves the stamp out.</param>
    /// <param name="policy">By which certificate, seal and the finished signature are judged; Now is the time of signing.</param>
    /// <param name="ct">Cancels before the signature is made.</param>
    /// <returns>SignedValue.dat, or why there is none, with its code: SEAL_NOT_YET, SEAL_EXPIRED, CERT_EXPIRED, CERT_REVOKED, CERT_NOT_IN_SEAL …</returns>
    public static async Task<Outcome<SealSignature>> SignAsync(
        ReadOnlyMemory<byte> seal, SealingRequest request, ISealKeyProvider signer, ITimestampSource? timestamps, VerificationPolicy policy, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(policy);
        if (!SealOrder.IsPlain(request.Property))
        {
            return new SigningFault(SigningFaultKind.NotAllowed, "受保护内容的位置只能用英文字母、数字和符号，不能空着。");
        }

        if (Readiness.Refusal(signer.Certificate, policy, "签章者") is { } refusal)
        {
            return refusal;
        }

        // To sign, lists in force are enough, also for a seal that was made after them.
        var inForce = policy with { Judged = CheckMoment.Now, ListMayPrecedeSigning = TimeSpan.MaxValue };
        var report = SealVerifier.Verify(seal, inForce);
        if (Readiness.Refusal(report, "印章") is { } badSeal)
        {
            return badSeal;
        }

        if (report.Seal!.Structure is SealStructure.V1)
        {
            return Readiness.Refused(CheckCode.SealFormat, "这是 GM/T 0031-2014 的旧版印章，只能核验，不能再用来签章。请重新制章。");
        }

        if (!report.Seal.Lists(signer.Certificate.Encoded))
        {
            return Readiness.Refused(CheckCode.CertificateNotInSeal, "签章者证书不在印章的证书列表里。如果证书换发过，请重新制章。");
        }

        var signed = await SignAsync(report.Seal, request, signer, timestamps, ct);
        if (!signed.IsSuccess)
        {
            return signed.Fault;
        }

        var check = SealSignatureVerifier.Verify(signed.Value, new SignedContent(request.ProtectedText), inForce);
        return Readiness.Refusal(check, "做好的签章") is { } bad ? bad : SealSignature.Read(signed.Value);
    }

    /// <summary>The signature, unverified.</summary>
    internal static async Task<Outcome<byte[]>> SignAsync(
        ElectronicSeal seal, SealingRequest request, ISealKeyProvider signer, ITimestampSource? timestamps, CancellationToken ct)
    {
        var body = Der.Encode(writer => writer.Sequence(tbs =>
        {
            tbs.WriteInteger(seal.HeaderVersion);
            tbs.WriteEncodedValue(seal.Encoded.Span);
            tbs.Time(request.SignedAt);
            tbs.WriteBitString(Sm3.Hash(request.ProtectedText.Span));
            tbs.WriteCharacterString(UniversalTagNumber.IA5String, request.Property);
        }));
        var signature = await signer.SignAsync(body, ct);
        if (!signature.IsSuccess)
        {
            return signature.Fault;
        }

        var value = signature.Value.ToDer();
        var stamped = timestamps is null ? default(Outcome<byte[]>?) : await timestamps.StampAsync(value, ct);
        if (stamped is { IsSuccess: false } refused)
        {
            return refused.Fault;
        }

        return Der.Encode(writer => writer.Sequence(outer =>
        {
            outer.WriteEncodedValue(body);
            outer.WriteOctetString(signer.Certificate.Encoded.Span);
            outer.WriteObjectIdentifier(Oids.Sm2WithSm3);
            outer.WriteBitString(value);
            if (stamped is { } token)
            {
                outer.Explicit(0, stamp => stamp.WriteBitString(token.Value));
            }
        }));
    }
}
