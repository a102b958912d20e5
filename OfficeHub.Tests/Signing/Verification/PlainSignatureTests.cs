using OfficeHub.Signing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Messages;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;
using static OfficeHub.Tests.Signing.Verification.VerdictTests;

namespace OfficeHub.Tests.Signing.Verification;

/// <summary>Signatures without a seal.</summary>
/// <remarks>GB/T 35275-2017; e-seal.md 6.</remarks>
public sealed class PlainSignatureTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 0, 0, 0, DateTimeKind.Utc);

    private readonly SealOffice _office = new();

    [Fact]
    public void Signature_over_the_text_is_OK_and_over_another_is_DATA_HASH_MISMATCH()
    {
        var signature = Sign();

        var report = PlainSignatureVerifier.Verify(signature, new SignedContent(Paper), _office.Policy);

        Expect(Verdict.Ok, null, report);
        Assert.Equal(Signed, report.ClaimedTime!.Value.Earliest);
        Expect(Verdict.Failed, CheckCode.SignatureMismatch, PlainSignatureVerifier.Verify(signature, new SignedContent("别的"u8.ToArray()), _office.Policy));
        Assert.Equal(CheckOutcome.Failed, PlainSignatureVerifier.Verify(signature, new SignedContent("别的"u8.ToArray()), _office.Policy).OutcomeOf(CheckCode.DataHashMismatch));
    }

    [Fact]
    public void Signer_s_certificate_is_judged_like_that_of_a_seal()
    {
        var late = new SealOffice { Signer = _office.Authority.Issue("李四", from: Signed.AddSeconds(1)) };

        Expect(Verdict.Failed, CheckCode.TimeOutsideCertificate, PlainSignatureVerifier.Verify(Sign(late), new SignedContent(Paper), _office.Policy));
        Expect(Verdict.Failed, CheckCode.RevokedBeforeSigning, PlainSignatureVerifier.Verify(
            Sign(), new SignedContent(Paper), _office.PolicyAt(Checked, new RevokedCertificate(_office.Signer.Certificate.SerialNumber, Signed))));
        Expect(Verdict.Indeterminate, CheckCode.CertificateChain, PlainSignatureVerifier.Verify(Sign(), new SignedContent(Paper), _office.Policy with { Trust = TrustStore.Empty }));
    }

    [Fact]
    public void Bare_value_is_CERT_MISSING()
    {
        var bare = _office.Signer.Key.Sign(Paper).ToDer();

        Expect(Verdict.Indeterminate, CheckCode.CertificateMissing, PlainSignatureVerifier.Verify(bare, new SignedContent(Paper), _office.Policy));
    }

    [Fact]
    public void Bytes_that_are_no_message_are_FORMAT() =>
        Expect(Verdict.Failed, CheckCode.Format, PlainSignatureVerifier.Verify(new byte[] { 0x30, 0x00 }, new SignedContent(Paper), _office.Policy));

    [Fact]
    public void Signature_changed_in_any_byte_is_never_OK_for_another_signer_or_time()
    {
        var signature = Sign();
        for (var i = 0; i < signature.Length; i += 3)
        {
            var changed = signature.ToArray();
            changed[i] ^= 1;
            var report = PlainSignatureVerifier.Verify(changed, new SignedContent(Paper), _office.Policy);
            // Bytes that say nothing (a version, a second naming of the digest) may differ.
            Assert.True(report.Verdict is not Verdict.Ok || (report.Signer!.Equals(_office.Signer.Certificate) && report.ClaimedTime!.Value.Earliest == Signed), $"byte {i}: {Text(report)}");
        }
    }

    [SampleTheory]
    [InlineData("chain/gongwen-sign-35275.ofd", 0, CheckCode.RevocationUnknown)]
    [InlineData("land-certificate-35275x2.ofd", 0, CheckCode.CertificateChain)]
    [InlineData("land-certificate-35275x2.ofd", 1, CheckCode.CertificateChain)]
    [InlineData("DigitalSign.ofd", 0, CheckCode.CertificateMissing)]
    public void Real_file_lacks_only_what_it_cannot_bring(string name, int number, string headline)
    {
        var (value, content) = SealSamples.Signatures(name)[number];

        var report = PlainSignatureVerifier.Verify(value, content, new VerificationPolicy(SealSamples.Trust, Now));

        Expect(Verdict.Indeterminate, headline, report);
    }

    /// <summary>`openssl cms` knows no user id, so the attributes are asked by themselves, as a SET.</summary>
    [OpenSslFact]
    public void OpenSsl_reads_the_message_and_verifies_its_attributes()
    {
        using var openssl = new OpenSsl();
        var message = SignedMessage.Read(Sign()).Value;
        openssl.Write("attributes", message.Signers[0].AttributesAsSet());
        openssl.Write("signature", message.Signers[0].Signature.ToArray());
        openssl.Write("signer.der", _office.Signer.Certificate.PublicKey.Value.ToInfo());

        openssl.Run("pkeyutl", "-verify", "-pubin", "-inkey", "signer.der", "-keyform", "DER", "-rawin", "-digest", "sm3",
            "-pkeyopt", "distid:1234567812345678", "-in", "attributes", "-sigfile", "signature");
    }

    private byte[] Sign(SealOffice? office = null) => TestAuthority.Done(PlainSigner.SignAsync(Paper, Signed, (office ?? _office).Signer, default));
}
