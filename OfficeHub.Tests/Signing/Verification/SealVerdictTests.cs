using OfficeHub.Signing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;
using static OfficeHub.Tests.Signing.Verification.VerdictTests;

namespace OfficeHub.Tests.Signing.Verification;

/// <summary>The maker's side: the literal result, the result at signing, and how V5 softened it; and seals alone.</summary>
/// <remarks>e-seal.md 5.2.</remarks>
public sealed class SealVerdictTests
{
    private static readonly DateTime MakerEnds = Signed.AddDays(10);

    [Fact]
    public void V4_maker_certificate_that_ended_after_signing_fails_literally_and_holds_at_signing()
    {
        var office = new SealOffice { Maker = TestAuthority.Common.Issue("制章中心", to: MakerEnds) };
        var signature = office.Sign();

        Expect(Verdict.Failed, CheckCode.SealCertificateExpired, office.Verify(signature, office.Policy with { Judged = CheckMoment.Now }));
        Expect(Verdict.Ok, CheckCode.SealCertificateExpired, office.Verify(signature));
    }

    [Fact]
    public void V5_maker_certificate_that_ended_after_making_is_a_note()
    {
        var office = new SealOffice { Structure = SealStructure.V5, Maker = TestAuthority.Common.Issue("制章中心", to: Made.AddDays(1)) };

        Expect(Verdict.Ok, CheckCode.SealCertificateExpired, office.Verify(office.Sign()));
    }

    [Fact]
    public void V5_seal_made_outside_the_maker_s_validity_is_SEAL_MAKE_TIME()
    {
        var office = new SealOffice { Structure = SealStructure.V5, Maker = TestAuthority.Common.Issue("制章中心", to: Made.AddSeconds(-1)) };

        Expect(Verdict.Failed, CheckCode.SealMakeTime, office.Verify(office.Sign()));
    }

    [Fact]
    public void V5_seal_made_after_the_signature_it_is_in_is_SEAL_MAKE_TIME()
    {
        var office = new SealOffice { Structure = SealStructure.V5 };

        Expect(Verdict.Failed, CheckCode.SealMakeTime, office.Verify(office.Sign(office.Seal(office.Order with { CreatedAt = Signed.AddSeconds(1) }))));
    }

    [Theory]
    [InlineData(SealStructure.V4, 5, Verdict.Failed, Verdict.Ok)]
    [InlineData(SealStructure.V4, -5, Verdict.Failed, Verdict.Failed)]
    [InlineData(SealStructure.V5, 5, Verdict.Ok, Verdict.Ok)]
    [InlineData(SealStructure.V5, -200, Verdict.Failed, Verdict.Failed)]
    public void Revocation_of_the_maker_counts_by_version_and_time(SealStructure structure, int daysFromSigning, Verdict now, Verdict atSigning)
    {
        var office = new SealOffice { Structure = structure };
        var entry = new RevokedCertificate(office.Maker.Certificate.SerialNumber, Signed.AddDays(daysFromSigning));

        var report = office.Verify(office.Sign(), office.PolicyAt(Checked, entry));

        Assert.True((now, atSigning) == (report.VerdictFor(CheckMoment.Now), report.VerdictFor(CheckMoment.AtSigning)), Text(report));
        Assert.NotNull(report.OutcomeOf(CheckCode.SealCertificateRevoked));
    }

    [Fact]
    public void Maker_of_a_stranger_s_authority_is_SEAL_CERT_CHAIN()
    {
        var office = new SealOffice { Maker = TestAuthority.Found("外单位").Issue("制章中心") };

        Expect(Verdict.Indeterminate, CheckCode.SealCertificateChain, office.Verify(office.Sign()));
    }

    [Fact]
    public void Maker_under_a_broken_link_is_SEAL_CERT_CHAIN_and_FAILED()
    {
        var authority = TestAuthority.Found("北原盟");
        var office = new SealOffice { Maker = authority.Issue("制章中心") };
        // The stranger's issuing authority claims to stand under our root.
        var trust = office.Policy.Trust.With([authority.Issuing.Certificate]);
        trust = trust with { Roots = [.. trust.Roots, Forged(authority)] };

        var report = office.Verify(office.Sign(), office.Policy with { Trust = trust });

        Assert.Equal((Verdict.Failed, CheckOutcome.Failed), (report.Verdict, report.OutcomeOf(CheckCode.SealCertificateChain)));
    }

    [Fact]
    public void Seal_alone_is_OK_or_says_what_forbids_its_use()
    {
        var office = new SealOffice();

        Expect(Verdict.Ok, null, SealVerifier.Verify(office.Seal().Encoded, office.Policy));
        Expect(Verdict.Failed, CheckCode.SealExpired, SealVerifier.Verify(office.Seal(office.Order with { ValidTo = Checked.AddSeconds(-1) }).Encoded, office.Policy));
        Expect(Verdict.Failed, CheckCode.SealNotYet, SealVerifier.Verify(office.Seal(office.Order with { ValidFrom = Checked.AddSeconds(1) }).Encoded, office.Policy));
        Expect(Verdict.Failed, CheckCode.SealFormat, SealVerifier.Verify(new byte[] { 0x30, 0x00 }, office.Policy));
    }

    // Same name and key identifier as the stranger's root, another key.
    private static Certificate Forged(TestAuthority authority)
    {
        using var key = OfficeHub.Signing.Algorithms.Sm2PrivateKey.Generate();
        var order = new OfficeHub.Signing.Authority.CertificateOrder(authority.Root.Subject, key.PublicKey, CertificatePurpose.Root, TestAuthority.Founded, TestAuthority.Ended);
        var encoded = Certificates.CertificatePathTests.Sealed(order.Write(authority.Root.Subject, OfficeHub.Signing.Authority.CertificateOrder.KeyId(key.PublicKey)), key);
        var (mine, theirs) = (OfficeHub.Signing.Authority.CertificateOrder.KeyId(key.PublicKey), authority.Root.SubjectKeyId);
        for (int at; (at = encoded.AsSpan().IndexOf(mine)) >= 0;)
        {
            theirs.CopyTo(encoded.AsMemory(at));
        }

        return Certificate.Read(encoded).Value;
    }
}
