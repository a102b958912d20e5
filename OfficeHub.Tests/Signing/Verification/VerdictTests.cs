using OfficeHub.Signing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;

namespace OfficeHub.Tests.Signing.Verification;

/// <summary>One made signature for each code and verdict of the table.</summary>
/// <remarks>e-seal.md 5.5; security.md C2.</remarks>
public sealed class VerdictTests
{
    private readonly SealOffice _office = new();

    [Theory]
    [InlineData(SealStructure.V4, false)]
    [InlineData(SealStructure.V4, true)]
    [InlineData(SealStructure.V5, false)]
    [InlineData(SealStructure.V5, true)]
    public void Good_signature_is_OK_and_every_check_says_so(SealStructure structure, bool isStamped)
    {
        var office = new SealOffice { Structure = structure };
        var seal = office.Seal(timestamps: isStamped ? office.Timestamps(Made) : null);

        var report = office.Verify(office.Sign(seal, timestamps: isStamped ? office.Timestamps(Signed.AddSeconds(3)) : null));

        Assert.True(report.Verdict is Verdict.Ok, Text(report));
        Assert.Equal(isStamped ? Signed.AddSeconds(3) : null, report.TrustedTime);
        Assert.Null(report.Headline);
        Assert.All(report.Checks, check => Assert.EndsWith("。", check.Sentence, StringComparison.Ordinal));
        Assert.True(report.Checks.Select(check => check.Step).Distinct().Count() >= 12);
    }

    [Fact]
    public void Digest_list_is_as_good_as_certificate_list() =>
        Expect(Verdict.Ok, null, _office.Verify(_office.Sign(_office.Seal(_office.Order with { ListsDigests = true }))));

    [Fact]
    public void Bytes_that_are_no_signature_are_FORMAT() =>
        Expect(Verdict.Failed, CheckCode.Format, _office.Verify([0x30, 0x03, 0x02, 0x01, 0x05]));

    [Fact]
    public void Bytes_after_the_signature_are_FORMAT() =>
        Expect(Verdict.Failed, CheckCode.Format, _office.Verify([.. _office.Sign(), 0]));

    [Fact]
    public void Changed_text_is_DATA_HASH_MISMATCH()
    {
        var report = SealSignatureVerifier.Verify(_office.Sign(), new SignedContent("关于开展安全检查的通告"u8.ToArray()), _office.Policy);

        Expect(Verdict.Failed, CheckCode.DataHashMismatch, report);
    }

    [Fact]
    public void Signature_of_another_key_is_SIGNATURE_MISMATCH()
    {
        var other = _office.Authority.Issue("王五");
        var forged = new OfficeHub.Signing.Keys.OpenSealKey(other.Certificate, other.Key);
        var bytes = _office.Sign(signer: forged);
        var at = bytes.AsSpan().LastIndexOf(other.Certificate.Encoded.Span);
        // The listed signer's certificate in the place of the forger's; both are equally long or the case is made again.
        var mine = Swap(bytes, at, other.Certificate.Encoded.Span, _office.Signer.Certificate.Encoded.Span);

        Expect(Verdict.Failed, CheckCode.SignatureMismatch, _office.Verify(mine));
    }

    [Fact]
    public void Seal_made_up_by_another_key_is_SEAL_SIGNATURE_MISMATCH()
    {
        var seal = _office.Seal();
        var changed = seal.Encoded.ToArray();
        changed[changed.AsSpan().IndexOf("15290000000001"u8) + 13] = (byte)'2';

        Expect(Verdict.Failed, CheckCode.SealSignatureMismatch, _office.Verify(_office.Sign(ElectronicSeal.Read(changed).Value)));
    }

    [Fact]
    public void Signer_who_is_not_listed_is_CERT_NOT_IN_SEAL()
    {
        Expect(Verdict.Failed, CheckCode.CertificateNotInSeal, _office.Verify(_office.Sign(signer: _office.Authority.Issue("王五"))));
        Expect(Verdict.Failed, CheckCode.CertificateNotInSeal, _office.Verify(_office.Sign(_office.Seal(_office.Order with { ListsDigests = true }), signer: _office.Authority.Issue("王五"))));
    }

    [Fact]
    public void Signer_s_encryption_certificate_is_CERT_KEYUSAGE()
    {
        var office = new SealOffice { Signer = _office.Authority.Issue("李四", CertificatePurpose.Encryption) };

        Expect(Verdict.Failed, CheckCode.CertificateKeyUsage, office.Verify(office.Sign()));
    }

    [Fact]
    public void Maker_s_encryption_certificate_is_SEAL_CERT_KEYUSAGE()
    {
        var office = new SealOffice { Maker = _office.Authority.Issue("制章中心", CertificatePurpose.Encryption) };

        Expect(Verdict.Failed, CheckCode.SealCertificateKeyUsage, office.Verify(office.Sign()));
    }

    [Fact]
    public void Signing_after_or_before_the_certificate_s_validity_is_TIME_OUTSIDE_CERT()
    {
        var early = new SealOffice { Signer = _office.Authority.Issue("李四", to: Signed.AddSeconds(-1)) };
        var late = new SealOffice { Signer = _office.Authority.Issue("李四", from: Signed.AddSeconds(1)) };

        Expect(Verdict.Failed, CheckCode.TimeOutsideCertificate, early.Verify(early.Sign()));
        Expect(Verdict.Failed, CheckCode.TimeOutsideCertificate, late.Verify(late.Sign()));
    }

    [Fact]
    public void Certificate_that_ended_after_signing_is_a_note()
    {
        var office = new SealOffice { Signer = _office.Authority.Issue("李四", to: Signed) };

        Expect(Verdict.Ok, CheckCode.CertificateExpired, office.Verify(office.Sign()));
    }

    [Fact]
    public void Signing_outside_the_seal_s_validity_is_TIME_OUTSIDE_SEAL()
    {
        Expect(Verdict.Failed, CheckCode.TimeOutsideSeal, _office.Verify(_office.Sign(_office.Seal(_office.Order with { ValidTo = Signed.AddSeconds(-1) }))));
        Expect(Verdict.Failed, CheckCode.TimeOutsideSeal, _office.Verify(_office.Sign(_office.Seal(_office.Order with { ValidFrom = Signed.AddSeconds(1) }))));
    }

    [Fact]
    public void Seal_that_ended_after_signing_is_a_note() =>
        Expect(Verdict.Ok, CheckCode.SealExpired, _office.Verify(_office.Sign(_office.Seal(_office.Order with { ValidTo = Signed }))));

    [Theory]
    [InlineData(-1, Verdict.Failed, CheckCode.RevokedBeforeSigning)]
    [InlineData(0, Verdict.Failed, CheckCode.RevokedBeforeSigning)]
    [InlineData(1, Verdict.Ok, CheckCode.RevokedAfterSigning)]
    public void Revocation_of_the_signer_counts_by_its_second(int seconds, Verdict verdict, string code)
    {
        var entry = new RevokedCertificate(_office.Signer.Certificate.SerialNumber, Signed.AddSeconds(seconds));

        var report = _office.Verify(_office.Sign(), _office.PolicyAt(Checked, entry));

        Assert.Equal(verdict, report.Verdict);
        Assert.NotNull(report.OutcomeOf(code));
        Assert.Equal(CheckOutcome.Noted, report.OutcomeOf(CheckCode.CertificateRevoked));
    }

    [Fact]
    public void Stolen_key_without_a_time_stamp_leaves_it_open_when_the_seal_was_put()
    {
        var entry = new RevokedCertificate(_office.Signer.Certificate.SerialNumber, Signed.AddSeconds(1), RevocationReason.KeyCompromise);

        Expect(Verdict.Indeterminate, CheckCode.RevokedAfterSigning, _office.Verify(_office.Sign(), _office.PolicyAt(Checked, entry)));
    }

    [Fact]
    public void Key_lost_before_signing_and_revoked_after_it_is_REVOKED_BEFORE_SIGN()
    {
        var entry = new RevokedCertificate(_office.Signer.Certificate.SerialNumber, Signed.AddDays(2), RevocationReason.KeyCompromise, Signed.AddDays(-2));

        Expect(Verdict.Failed, CheckCode.RevokedBeforeSigning, _office.Verify(_office.Sign(), _office.PolicyAt(Checked, entry)));
    }

    [Fact]
    public void Without_lists_the_revocation_is_unknown() =>
        Expect(Verdict.Indeterminate, CheckCode.RevocationUnknown, _office.Verify(_office.Sign(), new VerificationPolicy(_office.Authority.Trust, Checked)));

    [Fact]
    public void Stale_list_and_list_older_than_the_signature_leave_the_revocation_unknown()
    {
        var stale = new VerificationPolicy(_office.Authority.TrustWithLists(Checked.AddDays(-7)), Checked);
        var signedToday = _office.Sign(at: Checked.AddHours(-1));
        var older = new VerificationPolicy(_office.Authority.TrustWithLists(Checked.AddHours(-2)), Checked);

        Expect(Verdict.Indeterminate, CheckCode.RevocationUnknown, _office.Verify(_office.Sign(), stale));
        Expect(Verdict.Indeterminate, CheckCode.RevocationUnknown, _office.Verify(signedToday, older));
        Expect(Verdict.Ok, null, _office.Verify(signedToday, older with { ListMayPrecedeSigning = TimeSpan.FromDays(1) }));
    }

    [Fact]
    public void Signature_from_the_future_is_never_OK_however_old_a_list_may_be() =>
        Expect(Verdict.Indeterminate, CheckCode.TimeUnreadable, _office.Verify(
            _office.Sign(at: Checked.AddMinutes(6)), _office.Policy with { ListMayPrecedeSigning = TimeSpan.MaxValue }));

    [Fact]
    public void Without_roots_the_chains_are_open()
    {
        var report = _office.Verify(_office.Sign(), _office.Policy with { Trust = TrustStore.Empty });

        Expect(Verdict.Indeterminate, CheckCode.CertificateChain, report);
        Assert.Equal(CheckOutcome.Indeterminate, report.OutcomeOf(CheckCode.SealCertificateChain));
        Assert.Equal(CheckOutcome.Indeterminate, report.OutcomeOf(CheckCode.RevocationUnknown));
    }

    [Fact]
    public void Forger_with_a_root_of_the_same_name_gets_no_OK()
    {
        var forgers = TestAuthority.Found("北原盟");
        var office = new SealOffice { Authority = forgers, Maker = forgers.Issue("制章中心"), Signer = forgers.Issue("李四") };

        var report = office.Verify(office.Sign(), _office.Policy);

        Assert.NotEqual(Verdict.Ok, report.Verdict);
        Assert.NotNull(report.OutcomeOf(CheckCode.CertificateChain));
    }

    [Fact]
    public void Broken_link_in_the_signer_s_chain_is_CERT_CHAIN_and_FAILED()
    {
        var trust = _office.Policy.Trust;
        var office = new SealOffice { Signer = _office.Authority.Issue("李四", from: TestAuthority.Founded) };
        var report = office.Verify(office.Sign(at: TestAuthority.Founded.AddDays(-1)), _office.Policy with { Trust = trust });

        Assert.Equal((Verdict.Failed, CheckOutcome.Failed), (report.Verdict, report.OutcomeOf(CheckCode.CertificateChain)));
    }

    internal static void Expect(Verdict verdict, string? code, VerificationReport report)
    {
        Assert.True(report.Verdict == verdict, Text(report));
        Assert.True(code == report.Headline?.Code, Text(report));
    }

    internal static string Text(VerificationReport report) => string.Join('\n', report.Checks.Select(check => $"{check.Step} {check.Outcome} {check.Moment} {check.Code} {check.Sentence} {check.Evidence}"));

    // Replaces the certificate and mends the lengths around it: OCTET STRING and the outer SEQUENCE.
    private static byte[] Swap(byte[] signature, int at, ReadOnlySpan<byte> old, ReadOnlySpan<byte> with)
    {
        var parsed = SealSignature.Read(signature).Value;
        Assert.True(signature.AsSpan(at, old.Length).SequenceEqual(old));
        var certificate = with.ToArray();
        return OfficeHub.Signing.Asn1.Der.Encode(writer => OfficeHub.Signing.Asn1.Der.Sequence(writer, outer =>
        {
            outer.WriteEncodedValue(parsed.SignedBytes.Span);
            outer.WriteOctetString(certificate);
            outer.WriteObjectIdentifier(parsed.SignatureAlgorithm);
            outer.WriteBitString(parsed.Signature.Span);
        }));
    }
}
