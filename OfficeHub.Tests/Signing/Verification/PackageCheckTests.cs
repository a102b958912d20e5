using System.Security.Cryptography;
using OfficeHub.Signing;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Verification.VerdictTests;

namespace OfficeHub.Tests.Signing.Verification;

/// <summary>What is handed in beside the signature: digests of parts, the seal file, findings of the package's reader.</summary>
public sealed class PackageCheckTests
{
    private static readonly byte[] Page = "<ofd:Page/>"u8.ToArray();

    private readonly SealOffice _office = new();

    [Theory]
    [InlineData("1.2.156.10197.1.401")]
    [InlineData("1.2.156.10197.1.401.1")]
    [InlineData("1.2.156.10197.1.401.2")]
    [InlineData("SM3")]
    public void Digest_by_SM3_in_any_spelling_is_OK(string algorithm) => Expect(Verdict.Ok, null, Verify(new("Page", algorithm, Sm3.Hash(Page), Page)));

    [Fact]
    public void Digest_that_differs_is_REF_MISMATCH_whatever_the_algorithm()
    {
        Expect(Verdict.Failed, CheckCode.ReferenceMismatch, Verify(new("Page", "SM3", Sm3.Hash([1]), Page)));
        Expect(Verdict.Failed, CheckCode.ReferenceMismatch, Verify(new("Page", "MD5", Weak(SHA1.HashData, Page), Page)));
    }

    [Fact]
    public void Part_that_is_gone_is_REF_MISSING() => Expect(Verdict.Failed, CheckCode.ReferenceMissing, Verify(new("Page", "SM3", Sm3.Hash(Page), null)));

    [Fact]
    public void Weak_digest_that_agrees_is_WEAK_DIGEST_and_never_OK()
    {
        Expect(Verdict.Indeterminate, CheckCode.WeakDigest, Verify(new("Page", "MD5", Weak(MD5.HashData, Page), Page)));
        Expect(Verdict.Indeterminate, CheckCode.WeakDigest, Verify(new("Page", "SHA1", Weak(SHA1.HashData, Page), Page)));
    }

    [Fact]
    public void Digest_by_an_unknown_algorithm_is_ALG_UNSUPPORTED() =>
        Expect(Verdict.Indeterminate, CheckCode.AlgorithmUnsupported, Verify(new("Page", "SHA256", SHA256.HashData(Page), Page)));

    [Fact]
    public void Seal_file_must_be_the_embedded_seal()
    {
        var seal = _office.Seal();
        var other = _office.Seal(_office.Order with { SealId = "15290000000002" });

        Expect(Verdict.Ok, null, SealSignatureVerifier.Verify(_office.Sign(seal), new SignedContent(SealOffice.Paper) { SealFile = seal.Encoded }, _office.Policy));
        Expect(Verdict.Failed, CheckCode.SealFileMismatch, SealSignatureVerifier.Verify(_office.Sign(seal), new SignedContent(SealOffice.Paper) { SealFile = other.Encoded }, _office.Policy));
    }

    [Theory]
    [InlineData(CheckOutcome.Noted, CheckCode.StampOffPage, Verdict.Ok)]
    [InlineData(CheckOutcome.Indeterminate, CheckCode.CoverageGap, Verdict.Indeterminate)]
    [InlineData(CheckOutcome.Failed, CheckCode.CoverageGap, Verdict.Failed)]
    public void Findings_of_the_package_s_reader_count(CheckOutcome outcome, string code, Verdict verdict)
    {
        var content = new SignedContent(SealOffice.Paper) { PackageChecks = [new VerificationCheck(CheckStep.Coverage, outcome, code, "有文件没有受签章保护。")] };

        Expect(verdict, code, SealSignatureVerifier.Verify(_office.Sign(), content, _office.Policy));
    }

    [Fact]
    public void Findings_stand_in_the_report_even_when_the_signature_cannot_be_read()
    {
        var report = SealSignatureVerifier.Verify(new byte[] { 0x30, 0x00 }, new SignedContent(SealOffice.Paper) { References = [new("Page", "SM3", Sm3.Hash([1]), Page)] }, _office.Policy);

        Expect(Verdict.Failed, CheckCode.Format, report);
        Assert.NotNull(report.OutcomeOf(CheckCode.ReferenceMismatch));
    }

    [Fact]
    public void Report_without_checks_is_not_OK() => Assert.Equal(Verdict.Indeterminate, new VerificationReport([], CheckMoment.Now).Verdict);

    private VerificationReport Verify(DigestReference reference) =>
        SealSignatureVerifier.Verify(_office.Sign(), new SignedContent(SealOffice.Paper) { References = [reference] }, _office.Policy);

    private static byte[] Weak(Func<byte[], byte[]> hash, byte[] bytes) => hash(bytes);
}
