using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Timestamps;

namespace OfficeHub.Signing.Verification;

/// <summary>The checks of a time stamp over a signature value.</summary>
/// <param name="Checks">What was found.</param>
/// <param name="Time">The attested time, UTC; null unless everything holds.</param>
/// <remarks>e-seal.md 5.3; GB/T 20520; RFC 3161, 2.4.2.</remarks>
internal sealed record TimestampChecks(IReadOnlyList<VerificationCheck> Checks, DateTime? Time)
{
    /// <summary>Checks a token.</summary>
    /// <param name="encoded">The token as received.</param>
    /// <param name="stamped">The signature value it is over.</param>
    /// <param name="claimed">What the file says was done before; UTC.</param>
    /// <param name="step">Under which step to report.</param>
    /// <param name="policy">What the verification goes by.</param>
    public static TimestampChecks Of(ReadOnlyMemory<byte> encoded, ReadOnlyMemory<byte> stamped, DateTime? claimed, CheckStep step, VerificationPolicy policy)
    {
        var isSeal = step is CheckStep.SealTimestamp;
        var invalid = isSeal ? CheckCode.SealTimestampInvalid : CheckCode.TimestampInvalid;
        var whose = isSeal ? "印章的时间戳" : "签章的时间戳";
        var token = TimestampToken.Read(encoded);
        if (!token.IsSuccess)
        {
            return Only(new VerificationCheck(step, CheckOutcome.Failed, invalid, $"{whose}读不出来：{token.Fault.Message}"));
        }

        if (token.Value.FindCertificate(policy.Trust.Intermediates) is not { } certificate)
        {
            return Only(new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.CertificateMissing, $"{whose}没有带签名证书，不能核验。"));
        }

        if (token.Value.Check(stamped.Span, certificate) is { } fault)
        {
            return Only(fault.Kind is SigningFaultKind.UnsupportedAlgorithm
                ? new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.AlgorithmUnsupported, fault.Message)
                : new VerificationCheck(step, CheckOutcome.Failed, invalid, $"{whose}无效：{fault.Message}"));
        }

        var at = token.Value.StampedAt;
        var checks = new List<VerificationCheck>();
        if (at > policy.Now + SignerChecks.MaxClockDifference)
        {
            checks.Add(new VerificationCheck(step, CheckOutcome.Failed, invalid, $"{whose}的时间在核验时间之后。", ChinaTime.Text(at)));
        }

        AddCertificate(checks, certificate, at);
        if (claimed > at + token.Value.Accuracy)
        {
            checks.Add(new VerificationCheck(step, CheckOutcome.Failed, isSeal ? invalid : CheckCode.TimeAfterTimestamp,
                isSeal ? "印章写明的制作时间晚于时间戳。" : "签章写明的时间晚于时间戳。", $"写明 {ChinaTime.Text(claimed.Value)}，时间戳 {ChinaTime.Text(at)}"));
        }

        var isGood = checks.TrueForAll(check => check.Outcome <= CheckOutcome.Noted);
        if (isGood)
        {
            checks.Insert(0, VerificationCheck.Passed(step, $"{whose}有效。", $"{ChinaTime.Text(at)}，{certificate.Subject}"));
        }

        return new TimestampChecks(checks, isGood ? at : null);

        void AddCertificate(List<VerificationCheck> into, Certificate of, DateTime time)
        {
            var judge = new CertificateJudge(of, time, policy, isPast: true, token.Value.Message.ReadCertificates());
            if (!of.IsValidAt(time))
            {
                into.Add(new VerificationCheck(step, CheckOutcome.Failed, invalid, $"{whose}的时间不在时间戳证书的有效期内。", CertificateJudge.Period(of)));
            }

            if (!judge.IsPathGood)
            {
                into.Add(judge.PathCheck(step, judge.IsPathBroken ? invalid : isSeal ? CheckCode.SealCertificateChain : CheckCode.CertificateChain, "时间戳机构"));
            }

            if (judge.Revoked is { } revoked)
            {
                into.Add(revoked.Entry.EffectiveAt <= time
                    ? new VerificationCheck(step, CheckOutcome.Failed, invalid, $"{whose}加盖时，时间戳证书已被吊销。", CertificateJudge.Revocation(revoked))
                    : new VerificationCheck(step, CheckOutcome.Noted, CheckCode.RevokedAfterSigning, $"{whose}加盖之后，时间戳证书被吊销，不影响此前的时间戳。", CertificateJudge.Revocation(revoked)));
            }

            if (judge.UnknownRevocation(step) is { } unknown)
            {
                into.Add(unknown);
            }
        }
    }

    private static TimestampChecks Only(VerificationCheck check) => new([check], null);
}
