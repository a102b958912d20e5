using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Signing.Sealing;

/// <summary>Whether a certificate may be signed with now. Nothing is signed on a guess: what is not known is refused as well.</summary>
/// <remarks>e-seal.md 4.1 step 1, 4.2 step 1, 5.4.</remarks>
public static class Readiness
{
    /// <summary>Null when it may.</summary>
    /// <returns>A refusal with its code: key usage, expired, revoked, path, revocation unknown.</returns>
    public static SigningFault? Refusal(Certificate certificate, VerificationPolicy policy, string whose)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(policy);
        if (!CertificateProfile.MaySeal(certificate) || !certificate.PublicKey.IsSuccess)
        {
            return Refused(CheckCode.CertificateKeyUsage, $"{whose}的证书不是 SM2 签名证书，不能签名。");
        }

        if (!certificate.IsValidAt(policy.Now))
        {
            return Refused(CheckCode.CertificateExpired, $"{whose}的证书现在不在有效期内，请先换发证书。");
        }

        var judge = new CertificateJudge(certificate, policy.Now, policy, isPast: false);
        if (!judge.IsPathGood)
        {
            return Refused(CheckCode.CertificateChain, judge.PathCheck(CheckStep.SignerCertificate, CheckCode.CertificateChain, whose).Sentence);
        }

        return judge.Revoked is { } revoked ? Refused(CheckCode.CertificateRevoked, $"{whose}的证书已被吊销，不能签名：{CertificateJudge.Revocation(revoked)}。")
            : judge.UnknownRevocation(CheckStep.SignerCertificate) is { } unknown ? Refused(CheckCode.RevocationUnknown, unknown.Sentence)
            : null;
    }

    /// <summary>The refusal that a bad report amounts to, or null when its verdict is OK.</summary>
    internal static SigningFault? Refusal(VerificationReport report, string what) => report.Verdict is Verdict.Ok
        ? null
        : Refused(report.Headline?.Code ?? CheckCode.Format, $"{what}核验没有通过：{report.Headline?.Sentence}");

    internal static SigningFault Refused(string code, string message) => new(SigningFaultKind.NotAllowed, message) { Code = code };
}
