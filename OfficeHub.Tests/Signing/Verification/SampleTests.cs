using OfficeHub.Signing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Verification.VerdictTests;

namespace OfficeHub.Tests.Signing.Verification;

/// <summary>Real files of several producers, and files of an independent implementation: every signature gets what its description says. What only the package shows is left to its reader.</summary>
public sealed class SampleTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 0, 0, 0, DateTimeKind.Utc);
    private static readonly VerificationPolicy NoTrust = new(TrustStore.Empty, Now);

    [SampleTheory]
    [InlineData("allprotected.ofd", 0, Verdict.Indeterminate, CheckCode.CertificateChain)]
    [InlineData("v4-certs-out-of-date.ofd", 0, Verdict.Failed, CheckCode.TimeOutsideCertificate, CheckCode.TimeOutsideSeal)]
    [InlineData("two-seals-first-locked.ofd", 0, Verdict.Failed, CheckCode.ReferenceMismatch)]
    [InlineData("two-seals-first-locked.ofd", 1, Verdict.Indeterminate, CheckCode.CertificateChain)]
    [InlineData("einvoice-chongqing-5p.ofd", 0, Verdict.Indeterminate, CheckCode.CertificateChain)]
    [InlineData("einvoice-chongqing-tampered.ofd", 0, Verdict.Failed, CheckCode.ReferenceMismatch)]
    [InlineData("einvoice-test-5p.ofd", 0, Verdict.Indeterminate, CheckCode.CertificateChain)]
    [InlineData("licence-two-seals-tampered.ofd", 0, Verdict.Failed, CheckCode.SealCertificateExpired, CheckCode.ReferenceMismatch)]
    [InlineData("licence-two-seals-tampered.ofd", 1, Verdict.Failed, CheckCode.SealCertificateExpired, CheckCode.ReferenceMismatch)]
    [InlineData("v1-seal-broken.ofd", 0, Verdict.Failed, CheckCode.SignatureMismatch, CheckCode.DataHashMismatch, CheckCode.CertificateNotInSeal, CheckCode.ReferenceMismatch, CheckCode.TimeUnreadable)]
    public void Real_file_without_roots_gets_its_verdict(string name, int number, Verdict verdict, string headline, params string[] more)
    {
        var (value, content) = SealSamples.Signatures(name)[number];

        var report = SealSignatureVerifier.Verify(value, content, NoTrust);

        Expect(verdict, headline, report);
        Assert.All(more, code => Assert.NotNull(report.OutcomeOf(code)));
        if (verdict is Verdict.Indeterminate)
        {
            Assert.All(report.Checks.Where(check => check.Outcome is CheckOutcome.Indeterminate), check =>
                Assert.Contains(check.Code, (string?[])[CheckCode.CertificateChain, CheckCode.SealCertificateChain, CheckCode.RevocationUnknown]));
        }
    }

    [SampleTheory]
    [InlineData("chain/gongwen-v1.ofd", SealStructure.V1)]
    [InlineData("chain/gongwen-v4.ofd", SealStructure.V4)]
    [InlineData("chain/gongwen-v5.ofd", SealStructure.V5)]
    [InlineData("chain/gongwen-v4-digestlist.ofd", SealStructure.V4)]
    public void File_of_another_implementation_passes_every_step_but_revocation(string name, SealStructure structure)
    {
        var (value, content) = Assert.Single(SealSamples.Signatures(name));

        var report = SealSignatureVerifier.Verify(value, content, new VerificationPolicy(SealSamples.Trust, Now));

        Expect(Verdict.Indeterminate, CheckCode.RevocationUnknown, report);
        Assert.Equal(structure, report.Seal!.Structure);
        Assert.All(report.Checks, check => Assert.True(check.Outcome <= CheckOutcome.Noted || check.Code is CheckCode.RevocationUnknown, Text(report)));
    }

    [SampleTheory]
    [InlineData("chain/gongwen-bad-not-in-list.ofd")]
    public void Signer_outside_the_list_is_found(string name)
    {
        var (value, content) = Assert.Single(SealSamples.Signatures(name));

        Expect(Verdict.Failed, CheckCode.CertificateNotInSeal, SealSignatureVerifier.Verify(value, content, new VerificationPolicy(SealSamples.Trust, Now)));
    }

    [SampleTheory]
    [InlineData("UserV1.esl", SealStructure.V1, CheckCode.SealCertificateExpired)]
    [InlineData("UserV4.esl", SealStructure.V4, CheckCode.SealCertificateExpired)]
    [InlineData("UserV5.esl", SealStructure.V5, CheckCode.SealMakeTime)]
    [InlineData("UserV5_ts.esl", SealStructure.V5, CheckCode.SealMakeTime, CheckCode.SealTimestampInvalid)]
    public void Seal_whose_maker_ended_has_a_right_signature_and_fails(string name, SealStructure structure, string headline, params string[] more)
    {
        var report = SealVerifier.Verify(SealSamples.Read(name), NoTrust);

        Expect(Verdict.Failed, headline, report);
        Assert.Equal(structure, report.Seal!.Structure);
        Assert.Null(report.OutcomeOf(CheckCode.SealSignatureMismatch));
        Assert.All(more, code => Assert.Equal(CheckOutcome.Failed, report.OutcomeOf(code)));
    }

    [SampleTheory]
    [InlineData("chain/seal-v1.esl")]
    [InlineData("chain/seal-v4.esl")]
    [InlineData("chain/seal-v5.esl")]
    public void Valid_seal_lacks_only_the_revocation_lists(string name) =>
        Expect(Verdict.Indeterminate, CheckCode.RevocationUnknown, SealVerifier.Verify(SealSamples.Read(name), new VerificationPolicy(SealSamples.Trust, Now)));

    [SampleTheory]
    [InlineData("SignedValueV4.dat")]
    [InlineData("SignedValueV5.dat")]
    public void Signature_over_a_digest_of_zeros_is_right_and_fits_no_text(string name)
    {
        var report = SealSignatureVerifier.Verify(SealSamples.Read(name), new SignedContent(new byte[] { 1 }), NoTrust);

        Assert.Equal(CheckOutcome.Failed, report.OutcomeOf(CheckCode.DataHashMismatch));
        Assert.Null(report.OutcomeOf(CheckCode.SignatureMismatch));
        Assert.Null(report.OutcomeOf(CheckCode.SealSignatureMismatch));
    }
}
