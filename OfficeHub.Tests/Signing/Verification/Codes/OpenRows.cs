using System.Text;
using OfficeHub.Signing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;
using static OfficeHub.Tests.Signing.Support.TestAuthority;
using static OfficeHub.Tests.Signing.Verification.Codes.CodeRow;

namespace OfficeHub.Tests.Signing.Verification.Codes;

/// <summary>What leaves the result open: nothing is wrong, and something could not be looked at.</summary>
internal static class OpenRows
{
    private static readonly SealOffice Good = new();

    public static IEnumerable<CodeRow> All => [.. Means(), .. Trust(), .. Lists()];

    private static CodeRow Open(string name, string code, MadeOfd? file = null, VerificationPolicy? policy = null) => Of(name, code, Verdict.Indeterminate, Good, file, policy);

    private static IEnumerable<CodeRow> Means()
    {
        yield return Open("signed with RSA", CheckCode.AlgorithmUnsupported, FailedRows.Spelled(new(Good) { Algorithm = "1.2.840.113549.1.1.5" }));
        yield return Open("list of digests by another algorithm", CheckCode.AlgorithmUnsupported, FailedRows.Spelled(new(Good) { DigestName = "SHA256" }));
        yield return Open("parts digested by MD5", CheckCode.WeakDigest, new(Good) { IsWeak = true });
        yield return Open("signature value without a certificate", CheckCode.CertificateMissing, new(Good) { IsPlain = true, Sign = text => Good.Signer.Key.Sign(text).ToDer() });
        yield return Open("time of signing that nobody can read", CheckCode.TimeUnreadable,
            FailedRows.Spelled(new(Good) { IsV1 = true, OldTime = Encoding.UTF8.GetBytes("去年夏天") }));
        yield return Open("part that no digest covers", CheckCode.CoverageGap, new(Good) { Open = [MadeOfd.Note] });
    }

    private static IEnumerable<CodeRow> Trust()
    {
        yield return Open("nobody trusted", CheckCode.CertificateChain, policy: Good.Policy with { Trust = TrustStore.Empty });
        var stranger = Found("外单位");
        var self = new SealOffice { Authority = stranger, Maker = stranger.Issue("制章中心"), Signer = stranger.Issue("李四"), Stamper = stranger.Issue("时间戳服务", CertificatePurpose.TimeStamping) };
        yield return Of("self-made root", CheckCode.CertificateChain, Verdict.Indeterminate, self, policy: Good.Policy);
        var madeElsewhere = new SealOffice { Maker = self.Maker };
        yield return Of("seal of a maker under a self-made root", CheckCode.SealCertificateChain, Verdict.Indeterminate, madeElsewhere);
        var stampedElsewhere = new SealOffice { Stamper = self.Stamper };
        yield return Of("time stamp under a self-made root", CheckCode.CertificateChain, Verdict.Indeterminate, stampedElsewhere, new(stampedElsewhere) { Timestamps = stampedElsewhere.Timestamps(Signed) });
    }

    private static IEnumerable<CodeRow> Lists()
    {
        var trust = Good.Authority.Trust;
        yield return Open("no revocation list", CheckCode.RevocationUnknown, policy: new VerificationPolicy(trust, Checked));
        yield return Open("revocation list past its next update", CheckCode.RevocationUnknown, policy: new VerificationPolicy(Good.Authority.TrustWithLists(Checked.AddDays(-7)), Checked));
        yield return Open("revocation list older than the signature", CheckCode.RevocationUnknown, new(Good) { SignedAt = Checked.AddHours(-1) },
            new VerificationPolicy(Good.Authority.TrustWithLists(Checked.AddHours(-2)), Checked));
        yield return Open("revocation list of an authority of the same name", CheckCode.RevocationUnknown,
            policy: new VerificationPolicy(trust with { Lists = [List(Common.OfRoot, Checked), List(Found("北原盟").Issuing, Checked)] }, Checked));
    }
}
