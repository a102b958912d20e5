using OfficeHub.Signing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Signing.Ofd;

/// <summary>Whole files of several producers, and of an independent implementation: each gets the verdict that its description and the table give.</summary>
/// <remarks>e-seal.md 5.5.</remarks>
public sealed class OfdSampleTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 0, 0, 0, DateTimeKind.Utc);

    [SampleTheory]
    [InlineData("minimal-gongwen.ofd", 1)]
    [InlineData("helloworld.ofd", 1)]
    [InlineData("helloworld_with_pageblock.ofd", 1)]
    [InlineData("alpha-text.ofd", 1)]
    [InlineData("1-1.ofd", 3)]
    [InlineData("namespace_no_std.ofd", 1)]
    [InlineData("chineseDir.ofd", 1)]
    [InlineData("path_unstd.ofd", 2)]
    [InlineData("ofd-a.ofd", 1)]
    [InlineData("AddAttachment.ofd", 1)]
    [InlineData("AddAttachment_relativepathversion.ofd", 1)]
    [InlineData("AddWatermarkAnnot.ofd", 6)]
    public void Unsigned_file_is_NOT_SIGNED(string name, int pages)
    {
        var report = OfdVerifier.Verify(SealSamples.Read(name), new VerificationPolicy(TrustStore.Empty, Now));

        Assert.True(report.Verdict is Verdict.NotSigned, OfdReports.Text(report));
        Assert.Equal(pages, Assert.Single(report.Documents).Pages.Count);
        Assert.Null(report.Headline);
    }

    [SampleTheory]
    [InlineData("allprotected.ofd", 1, Verdict.Indeterminate, CheckCode.CertificateChain)]
    [InlineData("v4-certs-out-of-date.ofd", 1, Verdict.Failed, CheckCode.TimeOutsideCertificate, CheckCode.TimeOutsideSeal)]
    [InlineData("two-seals-first-locked.ofd", 2, Verdict.Failed, CheckCode.ReferenceMismatch)]
    [InlineData("einvoice-chongqing-5p.ofd", 1, Verdict.Indeterminate, CheckCode.CertificateChain, CheckCode.CoverageGap)]
    [InlineData("einvoice-chongqing-tampered.ofd", 1, Verdict.Failed, CheckCode.ReferenceMismatch)]
    [InlineData("einvoice-test-5p.ofd", 1, Verdict.Indeterminate, CheckCode.CertificateChain, CheckCode.CoverageGap)]
    [InlineData("licence-two-seals-tampered.ofd", 2, Verdict.Failed, CheckCode.SealCertificateExpired, CheckCode.ReferenceMismatch)]
    [InlineData("v1-seal-broken.ofd", 1, Verdict.Failed, CheckCode.SignatureMismatch, CheckCode.DataHashMismatch, CheckCode.CertificateNotInSeal, CheckCode.ReferenceMismatch)]
    [InlineData("DigitalSign.ofd", 1, Verdict.Indeterminate, CheckCode.CertificateMissing)]
    [InlineData("land-certificate-35275x2.ofd", 2, Verdict.Indeterminate, CheckCode.CertificateChain)]
    public void Real_file_without_roots_gets_its_verdict(string name, int signatures, Verdict verdict, string headline, params string[] more)
    {
        var report = OfdVerifier.Verify(SealSamples.Read(name), new VerificationPolicy(TrustStore.Empty, Now));

        Assert.True(report.Verdict == verdict, OfdReports.Text(report));
        Assert.Equal(signatures, report.Signatures.Count);
        Assert.Equal(headline, report.Headline?.Code);
        Assert.All(more, code => Assert.Contains(report.Signatures, one => one.Report.OutcomeOf(code) is not null));
    }

    [SampleTheory]
    [InlineData("two-seals-first-locked.ofd")]
    public void Seal_after_a_lock_breaks_the_first_and_not_the_second(string name)
    {
        var report = OfdVerifier.Verify(SealSamples.Read(name), new VerificationPolicy(TrustStore.Empty, Now));

        Assert.Equal([Verdict.Failed, Verdict.Indeterminate], report.Signatures.Select(one => one.Report.Verdict));
        Assert.Contains(report.Signatures[0].Report.Checks, check => check.Sentence.Contains("已经定稿", StringComparison.Ordinal));
        Assert.Contains("Doc_0/Signs/Sign_1/SignedValue.dat", report.Signatures[0].AddedAfter);
        Assert.Empty(report.Signatures[1].AddedAfter);
        Assert.Equal(5, report.Signatures[0].Signature.Stamps.Count);
    }

    [SampleTheory]
    [InlineData("licence-two-seals-tampered.ofd")]
    public void Changed_pages_are_named(string name)
    {
        var report = OfdVerifier.Verify(SealSamples.Read(name), new VerificationPolicy(TrustStore.Empty, Now));

        Assert.All(report.Signatures, one => Assert.Equal(2, one.Report.Checks.Count(check => check.Code == CheckCode.ReferenceMismatch && check.Evidence.Contains("Page", StringComparison.OrdinalIgnoreCase))));
    }

    [SampleTheory]
    [InlineData("chain/gongwen-v1.ofd", Verdict.Indeterminate, CheckCode.RevocationUnknown)]
    [InlineData("chain/gongwen-v4.ofd", Verdict.Indeterminate, CheckCode.RevocationUnknown)]
    [InlineData("chain/gongwen-v5.ofd", Verdict.Indeterminate, CheckCode.RevocationUnknown)]
    [InlineData("chain/gongwen-v4-digestlist.ofd", Verdict.Indeterminate, CheckCode.RevocationUnknown)]
    [InlineData("chain/gongwen-sign-35275.ofd", Verdict.Indeterminate, CheckCode.RevocationUnknown)]
    [InlineData("chain/gongwen-bad-not-in-list.ofd", Verdict.Failed, CheckCode.CertificateNotInSeal)]
    public void File_of_another_implementation_lacks_only_revocation_lists(string name, Verdict verdict, string headline)
    {
        var report = OfdVerifier.Verify(SealSamples.Read(name), new VerificationPolicy(SealSamples.Trust, Now));

        Assert.True(report.Verdict == verdict, OfdReports.Text(report));
        Assert.Equal(headline, report.Headline?.Code);
        Assert.All(Assert.Single(report.Signatures).Report.Checks.Where(check => check.Step >= CheckStep.References), check => Assert.True(check.Outcome <= CheckOutcome.Noted, OfdReports.Text(report)));
    }
}

/// <summary>A report for a failing test.</summary>
internal static class OfdReports
{
    public static string Text(OfdReport report) => string.Join('\n', report.PackageChecks.Concat(report.Signatures.SelectMany(one => one.Report.Checks))
        .Where(check => check.Outcome >= CheckOutcome.Noted).Select(check => $"{check.Outcome} {check.Code} {check.Sentence} {check.Evidence}").Prepend($"{report.Verdict} {report.Refusal?.Message}"));
}
