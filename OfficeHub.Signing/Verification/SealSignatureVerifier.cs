using System.Security.Cryptography;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Seals;

namespace OfficeHub.Signing.Verification;

/// <summary>Checks a seal signature over given bytes. A bad signature is an answer, never an exception.</summary>
/// <remarks>e-seal.md 5.1; GB/T 38540-2020, 8.4; GM/T 0031-2025; GM/T 0031-2014, 7.4.</remarks>
public static class SealSignatureVerifier
{
    /// <summary>Checks the received bytes of a seal signature (SignedValue.dat).</summary>
    public static VerificationReport Verify(ReadOnlyMemory<byte> signature, SignedContent content, VerificationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(policy);
        var read = SealSignature.Read(signature);
        if (read.IsSuccess)
        {
            return new SignatureRun(read.Value, content, policy).Report();
        }

        var format = new VerificationCheck(CheckStep.Format, CheckOutcome.Failed, CheckCode.Format, read.Fault.Message);
        return new VerificationReport([format, .. PackageChecks.Of(content, null)], policy.Judged);
    }

    private sealed class SignatureRun(SealSignature signature, SignedContent content, VerificationPolicy policy)
    {
        private readonly List<VerificationCheck> _checks = [];

        public VerificationReport Report()
        {
            // The token comes first: its time, not the signer's word, decides about certificates and seal.
            var stamp = signature.Timestamp is { } token
                ? TimestampChecks.Of(token, signature.Signature, signature.Time?.Earliest, CheckStep.Timestamp, policy)
                : new TimestampChecks([NoTimestamp()], null);
            var time = stamp.Time is { } trusted ? SignTime.At(trusted) : signature.Time;

            _checks.Add(VerificationCheck.Passed(CheckStep.Format, $"签章结构符合{SealChecks.Standard(signature.Structure)}。"));
            _checks.AddRange(signature.Tolerated.Select(one => new VerificationCheck(CheckStep.Format, CheckOutcome.Noted, CheckCode.Tolerated, one)));
            _checks.Add(SignatureChecks.Extensions(CheckStep.Format, signature.Extensions, "签章"));
            var signer = Certificate.Read(signature.SignerCertificate);
            if (signer.IsSuccess)
            {
                _checks.AddRange(SignatureChecks.Of(CheckStep.Signature, CheckCode.SignatureMismatch, "签章者", signature.SignatureAlgorithm, signature.Signature, signature.SignedBytes, signer.Value));
                _checks.AddRange(SignerChecks.Of(signer.Value, time, isTrusted: stamp.Time is not null, policy));
            }
            else
            {
                _checks.Add(new VerificationCheck(CheckStep.Format, CheckOutcome.Failed, CheckCode.Format, $"签章者证书读不出来：{signer.Fault.Message}"));
            }

            CheckDataHash();
            var maker = CheckSeal(time);
            _checks.AddRange(stamp.Checks);
            _checks.AddRange(PackageChecks.Of(content, signature.SealEncoded));
            return new VerificationReport([.. _checks.OrderBy(check => check.Step)], policy.Judged)
            {
                Seal = signature.Seal.IsSuccess ? signature.Seal.Value : null,
                Signer = signer.IsSuccess ? signer.Value : null,
                Maker = maker,
                ClaimedTime = signature.Time,
                TrustedTime = stamp.Time,
            };
        }

        private VerificationCheck NoTimestamp() => policy.RequiresTimestamp
            ? new VerificationCheck(CheckStep.Timestamp, CheckOutcome.Failed, CheckCode.TimestampInvalid, "按核验要求应有时间戳，签章没有。")
            : new VerificationCheck(CheckStep.Timestamp, CheckOutcome.NotPresent, null, "签章没有时间戳，签章时间只是签章者自己写的。");

        private void CheckDataHash()
        {
            var actual = content.Digests.Of(content.ProtectedText, DigestKind.Sm3);
            _checks.Add(CryptographicOperations.FixedTimeEquals(actual, signature.DataHash.Span)
                ? VerificationCheck.Passed(CheckStep.DataHash, "受保护内容的摘要一致。", Convert.ToHexStringLower(actual))
                : new VerificationCheck(CheckStep.DataHash, CheckOutcome.Failed, CheckCode.DataHashMismatch, "受保护内容的摘要不一致：签章之后内容被改动，或者签章不是给它盖的。",
                    $"签章记 {Convert.ToHexStringLower(signature.DataHash.Span)}，现为 {Convert.ToHexStringLower(actual)}"));
        }

        private Certificate? CheckSeal(SignTime? time)
        {
            if (!signature.Seal.IsSuccess)
            {
                _checks.Add(new VerificationCheck(CheckStep.SealFormat, CheckOutcome.Failed, CheckCode.SealFormat, signature.Seal.Fault.Message));
                return null;
            }

            var seal = signature.Seal.Value;
            var checks = new SealChecks(seal, time, policy);
            _checks.AddRange(checks.Run());
            _checks.Add(seal.Lists(signature.SignerCertificate)
                ? VerificationCheck.Passed(CheckStep.SignerInSeal, "签章者证书在印章的证书列表里。", seal.Digests.Count > 0 ? "列表存证书摘要" : "列表存证书")
                : seal.HasForeignDigest
                    ? new VerificationCheck(CheckStep.SignerInSeal, CheckOutcome.Indeterminate, CheckCode.AlgorithmUnsupported, "印章的证书列表用了不支持的摘要算法，不能确认签章者在列。")
                    : new VerificationCheck(CheckStep.SignerInSeal, CheckOutcome.Failed, CheckCode.CertificateNotInSeal, "签章者证书不在印章的证书列表里：此人无权使用这枚印章。"));
            return checks.Maker;
        }
    }
}
