using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Seals;

namespace OfficeHub.Signing.Verification;

/// <summary>The signer's certificate, and the time of signing against it; the same with a seal and without.</summary>
/// <remarks>e-seal.md 5.1 c and d.</remarks>
internal static class SignerChecks
{
    /// <summary>By how much the clocks of signer, time-stamping authority and verifier may differ.</summary>
    public static readonly TimeSpan MaxClockDifference = TimeSpan.FromMinutes(5);

    /// <summary>Every check of the certificate and of the time.</summary>
    /// <param name="signer">The certificate.</param>
    /// <param name="time">When it was signed; null when that cannot be read.</param>
    /// <param name="isTrusted">Whether a time stamp says so.</param>
    /// <param name="policy">What the verification goes by.</param>
    public static IReadOnlyList<VerificationCheck> Of(Certificate signer, SignTime? time, bool isTrusted, VerificationPolicy policy)
    {
        var checks = new List<VerificationCheck>();
        const CheckStep step = CheckStep.SignerCertificate;
        var judge = new CertificateJudge(signer, time?.Earliest ?? policy.Now, policy, isPast: time is { } past && past.Earliest != policy.Now);
        if (time is { IsVague: true } vague && !judge.IsPathGood)
        {
            judge = new CertificateJudge(signer, vague.Latest, policy, isPast: true);
        }

        checks.Add(judge.PathCheck(step, CheckCode.CertificateChain, "签章者"));
        checks.Add(CertificateProfile.MaySeal(signer)
            ? VerificationCheck.Passed(step, "签章者证书的密钥用法允许签名。")
            : new VerificationCheck(step, CheckOutcome.Failed, CheckCode.CertificateKeyUsage, "签章者证书不是签名证书，不能用来签章。", signer.ToString()));
        if (!signer.IsValidAt(policy.Now))
        {
            checks.Add(new VerificationCheck(step, CheckOutcome.Noted, CheckCode.CertificateExpired, "签章者证书现在不在有效期内，按签章时间判断。", CertificateJudge.Period(signer)));
        }

        if (judge.Revoked is { } revoked)
        {
            checks.Add(new VerificationCheck(step, CheckOutcome.Noted, CheckCode.CertificateRevoked, "签章者证书或其上级证书已被吊销，按签章时间判断。", CertificateJudge.Revocation(revoked)));
        }

        if (judge.UnknownRevocation(step) is { } unknown)
        {
            checks.Add(unknown);
        }

        AddTime(checks, signer, time, judge, isTrusted, policy);
        return checks;
    }

    private static void AddTime(List<VerificationCheck> checks, Certificate signer, SignTime? time, CertificateJudge judge, bool isTrusted, VerificationPolicy policy)
    {
        const CheckStep step = CheckStep.SignTime;
        if (time is not { } signed)
        {
            checks.Add(new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.TimeUnreadable, "签章时间读不出来，不能判断签章时证书是否有效。"));
            return;
        }

        var evidence = $"签章时间 {ChinaTime.Text(signed.Earliest)}" + (isTrusted ? "，由时间戳证明" : "，签章者自己写的")
            + (signed.IsVague ? "，没有写时区，按北京时间计，容许相差 8 小时" : "") + $"；{CertificateJudge.Period(signer)}";
        // Two clocks may differ a little; a signature from tomorrow is nobody's slip, and no list of today speaks for it.
        if (signed.Earliest > policy.Now + MaxClockDifference)
        {
            checks.Add(new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.TimeUnreadable, "签章时间在核验时间之后，不足为据。", evidence));
        }

        if (signed.Latest < signer.NotBefore || signed.Earliest > signer.NotAfter)
        {
            checks.Add(new VerificationCheck(step, CheckOutcome.Failed, CheckCode.TimeOutsideCertificate, "签章时间不在签章者证书的有效期内。", evidence));
        }
        else
        {
            checks.Add(VerificationCheck.Passed(step, "签章时，签章者证书在有效期内。", evidence));
        }

        if (judge.Revoked is { } revoked)
        {
            var at = revoked.Entry.EffectiveAt;
            checks.Add(at <= signed.Earliest
                ? new VerificationCheck(step, CheckOutcome.Failed, CheckCode.RevokedBeforeSigning, "签章之前，签章者证书或其上级证书已被吊销。", CertificateJudge.Revocation(revoked))
                : at <= signed.Latest
                    ? new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.RevokedBeforeSigning, "签章时间没有写时区，不能断定签章在证书吊销之前还是之后。", CertificateJudge.Revocation(revoked))
                    : AfterSigning(revoked, isTrusted));
        }
    }
    // Whoever holds a stolen key writes whatever time he likes: only a time stamp shows that the signature came first (e-seal.md 5.3, 5.4).
    private static VerificationCheck AfterSigning((Certificate Certificate, RevokedCertificate Entry) revoked, bool isTrusted) => revoked.Entry.Reason is RevocationReason.KeyCompromise or RevocationReason.AuthorityCompromise && !isTrusted
        ? new VerificationCheck(CheckStep.SignTime, CheckOutcome.Indeterminate, CheckCode.RevokedAfterSigning,
            "签章者证书因密钥可能失窃被吊销，签章时间又是签章者自己写的，不能断定签章在失窃之前。请向签章单位核实。", CertificateJudge.Revocation(revoked))
        : new VerificationCheck(CheckStep.SignTime, CheckOutcome.Noted, CheckCode.RevokedAfterSigning,
            "签章之后，签章者证书或其上级证书被吊销，不影响此前的签章。" + (isTrusted ? "" : "签章时间没有时间戳证明，请另行核实。"), CertificateJudge.Revocation(revoked));
}
