using System.Security.Cryptography;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Hashing;
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
            return new Run(read.Value, content, policy).Report();
        }

        var format = new Check(CheckStep.Format, CheckOutcome.Failed, CheckCode.Format, read.Fault.Message);
        return new VerificationReport([format, .. PackageChecks.Of(content, null)], policy.Judged);
    }

    private sealed class Run(SealSignature signature, SignedContent content, VerificationPolicy policy)
    {
        private readonly List<Check> _checks = [];

        public VerificationReport Report()
        {
            // The token comes first: its time, not the signer's word, decides about certificates and seal.
            var stamp = signature.Timestamp is { } token
                ? TimestampChecks.Of(token, signature.Signature, signature.Time?.Earliest, CheckStep.Timestamp, policy)
                : new TimestampChecks([NoTimestamp()], null);
            var time = stamp.Time is { } trusted ? SignTime.At(trusted) : signature.Time;

            _checks.Add(Check.Passed(CheckStep.Format, $"签章结构符合{SealChecks.Standard(signature.Structure)}。"));
            _checks.AddRange(signature.Tolerated.Select(one => new Check(CheckStep.Format, CheckOutcome.Noted, CheckCode.Tolerated, one)));
            _checks.Add(SignatureChecks.Extensions(CheckStep.Format, signature.Extensions, "签章"));
            var signer = Certificate.Read(signature.SignerCertificate);
            if (signer.IsSuccess)
            {
                _checks.AddRange(SignatureChecks.Of(CheckStep.Signature, CheckCode.SignatureMismatch, "签章者", signature.SignatureAlgorithm, signature.Signature, signature.SignedBytes, signer.Value));
                CheckSigner(signer.Value, time, isTrusted: stamp.Time is not null);
            }
            else
            {
                _checks.Add(new Check(CheckStep.Format, CheckOutcome.Failed, CheckCode.Format, $"签章者证书读不出来：{signer.Fault.Message}"));
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

        private Check NoTimestamp() => policy.RequiresTimestamp
            ? new Check(CheckStep.Timestamp, CheckOutcome.Failed, CheckCode.TimestampInvalid, "按核验要求应有时间戳，签章没有。")
            : new Check(CheckStep.Timestamp, CheckOutcome.NotPresent, null, "签章没有时间戳，签章时间只是签章者自己写的。");

        private void CheckSigner(Certificate signer, SignTime? time, bool isTrusted)
        {
            const CheckStep step = CheckStep.SignerCertificate;
            var judge = new CertificateJudge(signer, time?.Earliest ?? policy.Now, policy, isPast: time is not null);
            if (time is { IsVague: true } vague && !judge.IsPathGood)
            {
                judge = new CertificateJudge(signer, vague.Latest, policy, isPast: true);
            }

            _checks.Add(judge.PathCheck(step, CheckCode.CertificateChain, "签章者"));
            _checks.Add(CertificateProfile.MaySeal(signer)
                ? Check.Passed(step, "签章者证书的密钥用法允许签名。")
                : new Check(step, CheckOutcome.Failed, CheckCode.CertificateKeyUsage, "签章者证书不是签名证书，不能用来签章。", signer.ToString()));
            if (!signer.IsValidAt(policy.Now))
            {
                _checks.Add(new Check(step, CheckOutcome.Noted, CheckCode.CertificateExpired, "签章者证书现在不在有效期内，按签章时间判断。", CertificateJudge.Period(signer)));
            }

            if (judge.Revoked is { } revoked)
            {
                _checks.Add(new Check(step, CheckOutcome.Noted, CheckCode.CertificateRevoked, "签章者证书或其上级证书已被吊销，按签章时间判断。", CertificateJudge.Revocation(revoked)));
            }

            if (judge.UnknownRevocation(step) is { } unknown)
            {
                _checks.Add(unknown);
            }

            CheckTime(signer, time, judge, isTrusted);
        }

        private void CheckTime(Certificate signer, SignTime? time, CertificateJudge judge, bool isTrusted)
        {
            const CheckStep step = CheckStep.SignTime;
            if (time is not { } signed)
            {
                _checks.Add(new Check(step, CheckOutcome.Indeterminate, CheckCode.TimeUnreadable, "签章时间读不出来，不能判断签章时证书是否有效。"));
                return;
            }

            var evidence = $"签章时间 {ChinaTime.Text(signed.Earliest)}" + (isTrusted ? "，由时间戳证明" : "，签章者自己写的")
                + (signed.IsVague ? "，没有写时区，按北京时间计，容许相差 8 小时" : "") + $"；{CertificateJudge.Period(signer)}";
            if (signed.Latest < signer.NotBefore || signed.Earliest > signer.NotAfter)
            {
                _checks.Add(new Check(step, CheckOutcome.Failed, CheckCode.TimeOutsideCertificate, "签章时间不在签章者证书的有效期内。", evidence));
            }
            else
            {
                _checks.Add(Check.Passed(step, "签章时，签章者证书在有效期内。", evidence));
            }

            if (judge.Revoked is { } revoked)
            {
                var at = revoked.Entry.EffectiveAt;
                _checks.Add(at <= signed.Earliest
                    ? new Check(step, CheckOutcome.Failed, CheckCode.RevokedBeforeSigning, "签章之前，签章者证书或其上级证书已被吊销。", CertificateJudge.Revocation(revoked))
                    : at <= signed.Latest
                        ? new Check(step, CheckOutcome.Indeterminate, CheckCode.RevokedBeforeSigning, "签章时间没有写时区，不能断定签章在证书吊销之前还是之后。", CertificateJudge.Revocation(revoked))
                        : new Check(step, CheckOutcome.Noted, CheckCode.RevokedAfterSigning,
                            "签章之后，签章者证书或其上级证书被吊销，不影响此前的签章。" + (isTrusted ? "" : "签章时间没有时间戳证明，请另行核实。"), CertificateJudge.Revocation(revoked)));
            }
        }

        private void CheckDataHash()
        {
            var actual = Sm3.Hash(content.ProtectedText.Span);
            _checks.Add(CryptographicOperations.FixedTimeEquals(actual, signature.DataHash.Span)
                ? Check.Passed(CheckStep.DataHash, "受保护内容的摘要一致。", Convert.ToHexStringLower(actual))
                : new Check(CheckStep.DataHash, CheckOutcome.Failed, CheckCode.DataHashMismatch, "受保护内容的摘要不一致：签章之后内容被改动，或者签章不是给它盖的。",
                    $"签章记 {Convert.ToHexStringLower(signature.DataHash.Span)}，现为 {Convert.ToHexStringLower(actual)}"));
        }

        private Certificate? CheckSeal(SignTime? time)
        {
            if (!signature.Seal.IsSuccess)
            {
                _checks.Add(new Check(CheckStep.SealFormat, CheckOutcome.Failed, CheckCode.SealFormat, signature.Seal.Fault.Message));
                return null;
            }

            var seal = signature.Seal.Value;
            var checks = new SealChecks(seal, time, policy);
            _checks.AddRange(checks.Run());
            _checks.Add(seal.Lists(signature.SignerCertificate)
                ? Check.Passed(CheckStep.SignerInSeal, "签章者证书在印章的证书列表里。", seal.Digests.Count > 0 ? "列表存证书摘要" : "列表存证书")
                : seal.HasForeignDigest
                    ? new Check(CheckStep.SignerInSeal, CheckOutcome.Indeterminate, CheckCode.AlgorithmUnsupported, "印章的证书列表用了不支持的摘要算法，不能确认签章者在列。")
                    : new Check(CheckStep.SignerInSeal, CheckOutcome.Failed, CheckCode.CertificateNotInSeal, "签章者证书不在印章的证书列表里：此人无权使用这枚印章。"));
            return checks.Maker;
        }
    }
}
