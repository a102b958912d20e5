using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Seals;

namespace OfficeHub.Signing.Verification;

/// <summary>The steps of checking a seal, alone or inside a signature.</summary>
/// <remarks>e-seal.md 5.2; GB/T 38540-2020, 8.2; GM/T 0031-2025.</remarks>
internal sealed class SealChecks(ElectronicSeal seal, SignTime? signed, VerificationPolicy policy)
{
    private readonly List<VerificationCheck> _checks = [];

    /// <summary>The maker's certificate, once read.</summary>
    public Certificate? Maker { get; private set; }

    // A seal alone is judged for now; inside a signature, for the time of signing as well.
    private DateTime At => signed?.Earliest ?? policy.Now;

    /// <summary>Every check, in order.</summary>
    public IReadOnlyList<VerificationCheck> Run()
    {
        _checks.Add(VerificationCheck.Passed(CheckStep.SealFormat, $"印章结构符合{Standard(seal.Structure)}。", $"{seal.Name}（印章编号 {seal.SealId}）"));
        _checks.AddRange(seal.Tolerated.Select(one => new VerificationCheck(CheckStep.SealFormat, CheckOutcome.Noted, CheckCode.Tolerated, one)));
        var maker = Certificate.Read(seal.MakerCertificate);
        if (!maker.IsSuccess)
        {
            _checks.Add(new VerificationCheck(CheckStep.SealFormat, CheckOutcome.Failed, CheckCode.SealFormat, $"制章者证书读不出来：{maker.Fault.Message}"));
        }
        else
        {
            Maker = maker.Value;
            _checks.AddRange(SignatureChecks.Of(CheckStep.SealSignature, CheckCode.SealSignatureMismatch, "制章者", seal.SignatureAlgorithm, seal.Signature, seal.SignedBytes, Maker));
            CheckMaker(Maker);
        }

        CheckPeriod();
        CheckTimestamp();
        CheckExtensions();
        return _checks;
    }

    public static string Standard(SealStructure structure) => structure switch
    {
        SealStructure.V1 => " GM/T 0031-2014",
        SealStructure.V5 => " GM/T 0031-2025",
        _ => " GB/T 38540-2020",
    };

    private void CheckMaker(Certificate maker)
    {
        if (seal.Structure is SealStructure.V5)
        {
            CheckMakeTime(maker);
            _checks.AddRange(MakerAt(maker, seal.CreatedAt, isPast: true, isLenient: true));
            return;
        }

        var now = MakerAt(maker, policy.Now, isPast: false, isLenient: false);
        if (signed is null)
        {
            _checks.AddRange(now);
            return;
        }

        // Taken literally, an archive becomes invalid when the maker's certificate ends (e-seal.md 5.2, note): both results are given.
        var then = MakerAt(maker, At, isPast: true, isLenient: true);
        _checks.AddRange(now.Select(check => then.Remove(check) ? check : check with { Moment = CheckMoment.Now }));
        _checks.AddRange(then.Select(check => check with { Moment = CheckMoment.AtSigning }));
    }

    private void CheckMakeTime(Certificate maker)
    {
        var wrong = !maker.IsValidAt(seal.CreatedAt) ? "印章制作时间不在制章者证书的有效期内。"
            : seal.CreatedAt > policy.Now ? "印章制作时间在核验时间之后。"
            : signed is { } time && seal.CreatedAt > time.Latest ? "印章制作时间在签章时间之后。"
            : null;
        var evidence = $"制作时间 {ChinaTime.Text(seal.CreatedAt)}；{CertificateJudge.Period(maker)}";
        _checks.Add(wrong is null
            ? VerificationCheck.Passed(CheckStep.SealMakeTime, "印章制作时，制章者证书在有效期内。", evidence)
            : new VerificationCheck(CheckStep.SealMakeTime, CheckOutcome.Failed, CheckCode.SealMakeTime, wrong, evidence));
    }

    /// <summary>The maker's certificate for one time. Lenient: what ended after that time is a note.</summary>
    private List<VerificationCheck> MakerAt(Certificate maker, DateTime at, bool isPast, bool isLenient)
    {
        const CheckStep step = CheckStep.SealCertificate;
        var judge = new CertificateJudge(maker, at, policy, isPast);
        var checks = new List<VerificationCheck> { judge.PathCheck(step, CheckCode.SealCertificateChain, "制章者") };
        checks.Add(CertificateProfile.MaySeal(maker)
            ? VerificationCheck.Passed(step, "制章者证书的密钥用法允许签名。")
            : new VerificationCheck(step, CheckOutcome.Failed, CheckCode.SealCertificateKeyUsage, "制章者证书的密钥用法不允许签名。", maker.ToString()));
        // For V5 the make time has its own step.
        if (!maker.IsValidAt(at) && seal.Structure is not SealStructure.V5)
        {
            checks.Add(new VerificationCheck(step, CheckOutcome.Failed, CheckCode.SealCertificateExpired,
                isLenient ? "签章时，制章者证书不在有效期内。" : "制章者证书现在不在有效期内。", CertificateJudge.Period(maker)));
        }
        else if (isLenient && policy.Now > maker.NotAfter)
        {
            checks.Add(new VerificationCheck(step, CheckOutcome.Noted, CheckCode.SealCertificateExpired, "制章者证书此后已过期，不影响此前制作和使用的印章。", CertificateJudge.Period(maker)));
        }

        if (judge.Revoked is { } revoked)
        {
            checks.Add(!isLenient || revoked.Entry.EffectiveAt <= at
                ? new VerificationCheck(step, CheckOutcome.Failed, CheckCode.SealCertificateRevoked, "制章者证书或其上级证书已被吊销。", CertificateJudge.Revocation(revoked))
                : new VerificationCheck(step, CheckOutcome.Noted, CheckCode.SealCertificateRevoked, "制章者证书或其上级证书此后被吊销，不影响此前制作和使用的印章。", CertificateJudge.Revocation(revoked)));
        }

        if (judge.UnknownRevocation(step) is { } unknown)
        {
            checks.Add(unknown);
        }

        return checks;
    }

    private void CheckPeriod()
    {
        const CheckStep step = CheckStep.SealPeriod;
        var evidence = $"印章有效期 {ChinaTime.Text(seal.ValidFrom)} 至 {ChinaTime.Text(seal.ValidTo)}";
        var now = policy.Now < seal.ValidFrom ? (CheckCode.SealNotYet, "印章现在还没有生效。")
            : policy.Now > seal.ValidTo ? (CheckCode.SealExpired, "印章现在已过有效期。")
            : default((string Code, string Sentence)?);
        if (signed is { } time)
        {
            _checks.Add(time.Latest < seal.ValidFrom || time.Earliest > seal.ValidTo
                ? new VerificationCheck(step, CheckOutcome.Failed, CheckCode.TimeOutsideSeal, "签章时间不在印章有效期内。", $"签章时间 {ChinaTime.Text(time.Earliest)}；{evidence}")
                : VerificationCheck.Passed(step, "签章时，印章在有效期内。", evidence));
        }
        else if (now is null)
        {
            _checks.Add(VerificationCheck.Passed(step, "印章在有效期内。", evidence));
        }

        if (now is { } found)
        {
            _checks.Add(new VerificationCheck(step, signed is null ? CheckOutcome.Failed : CheckOutcome.Noted, found.Code, found.Sentence, evidence));
        }
    }

    private void CheckTimestamp() => _checks.AddRange(seal.Timestamp is { } token
        ? TimestampChecks.Of(token, seal.Signature, seal.CreatedAt, CheckStep.SealTimestamp, policy).Checks
        : [new VerificationCheck(CheckStep.SealTimestamp, CheckOutcome.NotPresent, null, "印章没有时间戳。")]);

    private void CheckExtensions() => _checks.Add(SignatureChecks.Extensions(CheckStep.SealExtensions, seal.Extensions, "印章"));
}

/// <summary>Checks that seals and signatures share.</summary>
internal static class SignatureChecks
{
    /// <summary>Algorithm and signature value over the received bytes.</summary>
    public static IEnumerable<VerificationCheck> Of(
        CheckStep step, string mismatch, string who, string algorithm, ReadOnlyMemory<byte> value, ReadOnlyMemory<byte> message, Certificate certificate)
    {
        if (!Oids.MeansSm2WithSm3(algorithm) || !certificate.PublicKey.IsSuccess)
        {
            yield return new VerificationCheck(step, CheckOutcome.Indeterminate, CheckCode.AlgorithmUnsupported,
                $"{who}的签名算法不受支持，只支持 SM2 与 SM3。", $"签名算法 {algorithm}；{certificate.PublicKey.Fault?.Message}");
            yield break;
        }

        if (algorithm != Oids.Sm2WithSm3)
        {
            yield return new VerificationCheck(step, CheckOutcome.Noted, CheckCode.Tolerated, $"{who}的签名算法写成了 {algorithm}，按 SM2-with-SM3 核验。");
        }

        var signature = Sm2Signature.Read(value, out var wasRaw);
        if (wasRaw)
        {
            yield return new VerificationCheck(step, CheckOutcome.Noted, CheckCode.Tolerated, $"{who}的签名值是 64 字节原始形式，标准为 DER 编码。");
        }

        yield return signature.IsSuccess && certificate.PublicKey.Value.Verify(message.Span, signature.Value)
            ? VerificationCheck.Passed(step, $"{who}的签名正确。", certificate.ToString())
            : new VerificationCheck(step, CheckOutcome.Failed, mismatch, $"{who}的签名不对：内容被改动，或者不是这张证书签的。", certificate.ToString());
    }

    /// <summary>An extension that we do not know and must.</summary>
    public static VerificationCheck Extensions(CheckStep step, IReadOnlyList<CertificateExtension> extensions, string where) =>
        extensions.FirstOrDefault(one => one.IsCritical) is { } critical
            ? new VerificationCheck(step, CheckOutcome.Failed, CheckCode.ExtensionCritical, $"{where}有不认识的关键扩展项。", critical.Oid)
            : VerificationCheck.Passed(step, $"{where}没有不认识的关键扩展项。");
}
