using OfficeHub.Signing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Timestamps;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;
using static OfficeHub.Tests.Signing.Verification.VerdictTests;

namespace OfficeHub.Tests.Signing.Verification;

/// <summary>Time stamps: what they prove, and each way in which they do not.</summary>
/// <remarks>e-seal.md 5.3; GB/T 20520.</remarks>
public sealed class TimestampVerdictTests
{
    private readonly SealOffice _office = new();

    [Fact]
    public void Stamped_time_decides_about_the_certificate_not_the_claimed_one()
    {
        var office = new SealOffice { Signer = _office.Authority.Issue("李四", to: Signed) };

        Expect(Verdict.Ok, CheckCode.CertificateExpired, office.Verify(office.Sign(timestamps: office.Timestamps(Signed))));
        Expect(Verdict.Failed, CheckCode.TimeOutsideCertificate, office.Verify(office.Sign(timestamps: office.Timestamps(Signed.AddSeconds(1)))));
    }

    [Fact]
    public void Backdating_before_a_revocation_is_seen_through()
    {
        var entry = new RevokedCertificate(_office.Signer.Certificate.SerialNumber, Signed.AddDays(1));
        var policy = _office.PolicyAt(Checked, entry);

        Assert.Equal(Verdict.Ok, _office.Verify(_office.Sign(timestamps: _office.Timestamps(Signed)), policy).Verdict);
        Expect(Verdict.Failed, CheckCode.RevokedBeforeSigning, _office.Verify(_office.Sign(timestamps: _office.Timestamps(Signed.AddDays(2))), policy));
    }

    [Fact]
    public void Claimed_time_after_the_stamp_is_TIME_AFTER_TST()
    {
        Assert.Equal(Verdict.Ok, _office.Verify(_office.Sign(timestamps: _office.Timestamps(Signed.AddSeconds(-1)))).Verdict);
        Expect(Verdict.Failed, CheckCode.TimeAfterTimestamp, _office.Verify(_office.Sign(timestamps: _office.Timestamps(Signed.AddSeconds(-2)))));
    }

    [Fact]
    public void Stamp_of_another_signature_is_TST_INVALID()
    {
        var other = SealSignature.Read(_office.Sign(timestamps: _office.Timestamps(Signed))).Value;

        Expect(Verdict.Failed, CheckCode.TimestampInvalid, _office.Verify(new SpelledSignature(_office) { Token = other.Timestamp!.Value.ToArray() }.Write()));
    }

    [Fact]
    public void Bytes_that_are_no_token_are_TST_INVALID() =>
        Expect(Verdict.Failed, CheckCode.TimestampInvalid, _office.Verify(new SpelledSignature(_office) { Token = [1, 2, 3] }.Write()));

    /// <summary>Everyday every seventh byte; OFFICEHUB_ROUNDS=1000 takes each.</summary>
    [Fact]
    public void Token_changed_in_any_byte_is_never_OK()
    {
        var good = _office.Sign(timestamps: _office.Timestamps(Signed));
        var token = SealSignature.Read(good).Value.Timestamp!.Value;
        var start = good.Length - token.Length;
        for (var i = start; i < good.Length; i += Chance.Rounds(1) > 1 ? 1 : 7)
        {
            var changed = good.ToArray();
            changed[i] ^= 1;
            var report = _office.Verify(changed);
            Assert.True(report.Verdict is not Verdict.Ok || report.TrustedTime == Signed, $"byte {i - start}: {Text(report)}");
        }
    }

    [Fact]
    public void Stamp_under_an_ended_or_revoked_certificate_is_TST_INVALID()
    {
        var ended = new SealOffice { Stamper = _office.Authority.Issue("时间戳服务", CertificatePurpose.TimeStamping, to: Signed.AddSeconds(-1)) };
        var entry = new RevokedCertificate(_office.Stamper.Certificate.SerialNumber, Signed);

        Expect(Verdict.Failed, CheckCode.TimestampInvalid, ended.Verify(ended.Sign(timestamps: ended.Timestamps(Signed))));
        Expect(Verdict.Failed, CheckCode.TimestampInvalid, _office.Verify(_office.Sign(timestamps: _office.Timestamps(Signed)), _office.PolicyAt(Checked, entry)));
    }

    [Fact]
    public void Stamp_of_an_unknown_authority_leaves_the_result_open_and_proves_no_time()
    {
        var office = new SealOffice { Stamper = TestAuthority.Found("外单位").Issue("时间戳服务", CertificatePurpose.TimeStamping) };

        var report = office.Verify(office.Sign(timestamps: office.Timestamps(Signed)));

        Expect(Verdict.Indeterminate, CheckCode.CertificateChain, report);
        Assert.Null(report.TrustedTime);
    }

    [Fact]
    public void Stamp_from_the_future_is_TST_INVALID() =>
        Expect(Verdict.Failed, CheckCode.TimestampInvalid, _office.Verify(_office.Sign(timestamps: _office.Timestamps(Checked.AddMinutes(6)))));

    [Fact]
    public void Policy_may_require_a_stamp() =>
        Expect(Verdict.Failed, CheckCode.TimestampInvalid, _office.Verify(_office.Sign(), _office.Policy with { RequiresTimestamp = true }));

    [Fact]
    public void Signing_certificate_stamps_no_times() =>
        Assert.Equal(SigningFaultKind.NotAllowed, TimestampAuthority.Open(_office.Signer, TimeProvider.System).Fault!.Kind);

    [Fact]
    public void V5_seal_made_after_its_stamp_is_SEAL_TST_INVALID()
    {
        var office = new SealOffice { Structure = SealStructure.V5 };

        Expect(Verdict.Failed, CheckCode.SealTimestampInvalid, SealVerifier.Verify(office.Seal(timestamps: office.Timestamps(Made.AddSeconds(-5))).Encoded, office.Policy));
    }

    /// <summary>OpenSSL takes a token for RFC 3161 when its shape is right; its signature check knows no user id, so only the shape is asked.</summary>
    [OpenSslFact]
    public void OpenSsl_reads_our_token()
    {
        using var openssl = new OpenSsl();
        openssl.Write("token.der", TestAuthority.Done(_office.Timestamps(Signed).StampAsync(new byte[] { 1, 2, 3 }, default)));

        var said = openssl.Run("ts", "-reply", "-token_in", "-in", "token.der", "-token_out", "-text");

        Assert.Contains("Hash Algorithm: sm3", said, StringComparison.Ordinal);
        Assert.Contains("Jul  5 01:00:00 2026 GMT", said, StringComparison.Ordinal);
    }
}
