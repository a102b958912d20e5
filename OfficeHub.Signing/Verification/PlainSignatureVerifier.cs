using System.Security.Cryptography;
using System.Text;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Messages;
using OfficeHub.Signing.Seals;

namespace OfficeHub.Signing.Verification;

/// <summary>Checks a signature without a seal: a signedData message, or the bare value of old files.</summary>
/// <remarks>GB/T 35275-2017, 8; GB/T 33190-2016, 18.2 (Type="Sign"); e-seal.md 6.</remarks>
public static class PlainSignatureVerifier
{
    /// <summary>Checks the received bytes of a signature (SignedValue.dat).</summary>
    public static VerificationReport Verify(ReadOnlyMemory<byte> signature, SignedContent content, VerificationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(policy);
        var checks = new List<VerificationCheck>();
        var (signer, time) = Sm2Signature.Read(signature, out _).IsSuccess ? Bare(checks) : Message(checks, signature, content, policy);
        checks.AddRange(PackageChecks.Of(content, null));
        return new VerificationReport([.. checks.OrderBy(check => check.Step)], policy.Judged) { Signer = signer, ClaimedTime = time };
    }

    private static (Certificate?, SignTime?) Bare(List<VerificationCheck> checks)
    {
        checks.Add(new VerificationCheck(CheckStep.Format, CheckOutcome.Indeterminate, CheckCode.CertificateMissing, "只有签名值，没有带证书，不能核验是谁签的。"));
        return (null, null);
    }

    private static (Certificate? Signer, SignTime? Time) Message(List<VerificationCheck> checks, ReadOnlyMemory<byte> signature, SignedContent content, VerificationPolicy policy)
    {
        var read = SignedMessage.Read(signature);
        if (!read.IsSuccess || read.Value.Signers is not [var info])
        {
            checks.Add(new VerificationCheck(CheckStep.Format, CheckOutcome.Failed, CheckCode.Format, read.Fault?.Message ?? "签名数据应只有一个签名者。"));
            return (null, null);
        }

        var message = read.Value;
        checks.Add(VerificationCheck.Passed(CheckStep.Format, "签名结构符合 GB/T 35275-2017。"));
        if (message.ContentType != Oids.NationalData)
        {
            checks.Add(new VerificationCheck(CheckStep.Format, CheckOutcome.Noted, CheckCode.Tolerated, $"内容类型写成了 {message.ContentType}，标准为 {Oids.NationalData}。"));
        }

        AddDataHash(checks, message, info, content.ProtectedText);
        var inside = message.ReadCertificates();
        if (inside.Concat(policy.Trust.Intermediates).FirstOrDefault(info.Names) is not { } signer)
        {
            checks.Add(new VerificationCheck(CheckStep.Signature, CheckOutcome.Indeterminate, CheckCode.CertificateMissing, "签名没有带签名者证书，不能核验是谁签的。"));
            return (null, null);
        }

        checks.Add(SignatureCheck(message, info, content.ProtectedText, signer));
        var signedAt = info.Attribute(Oids.SigningTime) is { IsEmpty: false } attribute ? Decoding.Read(attribute, "签名时间", 64, reader => reader.Time()) : default(Outcome<DateTime>?);
        SignTime? time = signedAt is { IsSuccess: true } said ? SignTime.At(said.Value) : signedAt is null ? SignTime.At(policy.Now) : null;
        checks.AddRange(SignerChecks.Of(signer, time, isTrusted: false, policy));
        if (signedAt is null)
        {
            checks.Add(new VerificationCheck(CheckStep.SignTime, CheckOutcome.NotPresent, null, "签名没有写时间，按核验时间判断证书。"));
        }

        return (signer, signedAt is null ? null : time);
    }

    // The digest of the text stands in the content, in the attributes, or in both.
    private static void AddDataHash(List<VerificationCheck> checks, SignedMessage message, MessageSigner info, ReadOnlyMemory<byte> text)
    {
        const CheckStep step = CheckStep.DataHash;
        var digest = Sm3.Hash(text.Span);
        var isRight = true;
        if (message.Content is { } inside)
        {
            var isBase64 = Encoding.ASCII.GetBytes(Convert.ToBase64String(digest)).AsSpan().SequenceEqual(inside.Span);
            isRight = isBase64 || CryptographicOperations.FixedTimeEquals(inside.Span, digest);
            if (isBase64)
            {
                checks.Add(new VerificationCheck(step, CheckOutcome.Noted, CheckCode.Tolerated, "签名内容里的摘要写成了 Base64。"));
            }
        }

        if (!info.Attributes.IsEmpty)
        {
            var attribute = Decoding.Read(info.Attribute(Oids.MessageDigest), "签名属性", 128, reader => reader.Octets());
            var isOfContent = message.Content is { } content && attribute.IsSuccess && attribute.Value.Span.SequenceEqual(Sm3.Hash(content.Span));
            isRight &= attribute.IsSuccess && (isOfContent || CryptographicOperations.FixedTimeEquals(attribute.Value.Span, digest));
        }

        checks.Add(isRight
            ? VerificationCheck.Passed(step, "受保护内容的摘要一致。", Convert.ToHexStringLower(digest))
            : new VerificationCheck(step, CheckOutcome.Failed, CheckCode.DataHashMismatch, "受保护内容的摘要不一致：签名之后内容被改动，或者签名不是给它签的。", $"现为 {Convert.ToHexStringLower(digest)}"));
    }

    private static VerificationCheck SignatureCheck(SignedMessage message, MessageSigner info, ReadOnlyMemory<byte> text, Certificate signer)
    {
        // Without attributes the signature is over the content; with them, over the attributes, whose digest was looked at above.
        var over = info.Attributes.IsEmpty ? message.Content ?? Sm3.Hash(text.Span)
            : message.Content is { } content && IsDigestOf(info, content) ? content
            : text;
        var fault = message.Check(signer, over);
        return fault is null ? VerificationCheck.Passed(CheckStep.Signature, "签名者的签名正确。", signer.ToString())
            : fault.Kind is SigningFaultKind.UnsupportedAlgorithm ? new VerificationCheck(CheckStep.Signature, CheckOutcome.Indeterminate, CheckCode.AlgorithmUnsupported, fault.Message, signer.ToString())
            : new VerificationCheck(CheckStep.Signature, CheckOutcome.Failed, CheckCode.SignatureMismatch, $"签名者的签名不对：{fault.Message}", signer.ToString());
    }

    private static bool IsDigestOf(MessageSigner info, ReadOnlyMemory<byte> content) =>
        Decoding.Read(info.Attribute(Oids.MessageDigest), "签名属性", 128, reader => reader.Octets()) is { IsSuccess: true } digest
        && digest.Value.Span.SequenceEqual(Sm3.Hash(content.Span));
}
