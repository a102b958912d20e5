using OfficeHub.Signing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Authority;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.TestAuthority;

namespace OfficeHub.Tests.Signing.Authority;

/// <summary>The small authority: what it issues, renews, revokes and refuses.</summary>
public sealed class CertificateAuthorityTests
{
    private static readonly DateTime Later = Founded.AddYears(2);

    private readonly TestAuthority _authority = Common;

    [Theory]
    [InlineData(CertificatePurpose.Signing)]
    [InlineData(CertificatePurpose.Encryption)]
    [InlineData(CertificatePurpose.TimeStamping)]
    public void Issued_certificates_keep_to_the_profile(CertificatePurpose purpose) =>
        Assert.Empty(CertificateProfile.Departures(_authority.Issue("张三", purpose).Certificate, purpose));

    [Fact]
    public void Root_and_issuing_authority_keep_to_the_profile()
    {
        Assert.Empty(CertificateProfile.Departures(_authority.Root, CertificatePurpose.Root));
        Assert.Empty(CertificateProfile.Departures(_authority.Issuing.Certificate, CertificatePurpose.Issuing));
    }

    [Fact]
    public void Certificate_for_another_purpose_departs_from_the_profile() =>
        Assert.NotEmpty(CertificateProfile.Departures(_authority.Issue("张三", CertificatePurpose.Encryption).Certificate, CertificatePurpose.Signing));

    [Fact]
    public async Task Issuing_beyond_the_authority_s_own_end_is_refused()
    {
        using var key = Sm2PrivateKey.Generate();

        var issued = await _authority.Issuing.IssueAsync(new(Name("张三"), key.PublicKey, CertificatePurpose.Signing, Founded, Ended.AddSeconds(1)), default);

        Assert.Equal(SigningFaultKind.NotAllowed, issued.Fault!.Kind);
    }

    [Theory]
    [InlineData(CertificatePurpose.Root)]
    [InlineData(CertificatePurpose.Issuing)]
    public async Task Issuing_authority_makes_no_authorities(CertificatePurpose purpose)
    {
        using var key = Sm2PrivateKey.Generate();

        Assert.Equal(SigningFaultKind.NotAllowed, (await _authority.Issuing.IssueAsync(new(Name("下级"), key.PublicKey, purpose, Founded, Later), default)).Fault!.Kind);
    }

    [Fact]
    public void Holder_of_a_signing_certificate_is_no_authority() =>
        Assert.Equal(SigningFaultKind.NotAllowed, CertificateAuthority.Open(_authority.Issue("张三")).Fault!.Kind);

    [Fact]
    public void Pair_gives_the_holder_alone_the_encryption_key()
    {
        using var holder = Sm2PrivateKey.Generate();
        using var other = Sm2PrivateKey.Generate();

        var pair = Done(_authority.Issuing.IssuePairAsync(Name("张三"), holder.PublicKey, Founded, Later, default));
        using var opened = EnvelopedKey.Open(pair.EncryptionKey, holder).Value;

        Assert.Equal(pair.Encryption.PublicKey.Value, opened.PublicKey);
        Assert.True(CertificateProfile.MaySeal(pair.Signing));
        Assert.False(CertificateProfile.MaySeal(pair.Encryption));
        Assert.Equal(SigningFaultKind.KeyMismatch, EnvelopedKey.Open(pair.EncryptionKey, other).Fault!.Kind);
    }

    [Fact]
    public void Renewal_keeps_subject_purpose_and_key_and_changes_serial_and_period()
    {
        var old = _authority.Issue("张三", to: Later);

        var renewed = Done(_authority.Issuing.RenewAsync(old.Certificate, newKey: null, Later, Later.AddYears(2), default));

        Assert.True(renewed.Subject.Matches(old.Certificate.Subject));
        Assert.Equal(old.Certificate.PublicKey.Value, renewed.PublicKey.Value);
        Assert.Equal(old.Certificate.Usages, renewed.Usages);
        Assert.NotEqual(old.Certificate.SerialText, renewed.SerialText);
        Assert.Equal((Later, Later.AddYears(2)), (renewed.NotBefore, renewed.NotAfter));
    }

    [Fact]
    public async Task Renewal_of_a_stranger_s_certificate_is_refused()
    {
        var stranger = Found("外单位").Issue("李四");

        Assert.Equal(SigningFaultKind.NotAllowed, (await _authority.Issuing.RenewAsync(stranger.Certificate, null, Founded, Later, default)).Fault!.Kind);
    }

    [Fact]
    public void Revocation_list_says_who_when_and_why_and_carries_on_the_last_one()
    {
        var signer = _authority.Issue("张三").Certificate;
        var first = List(_authority.Issuing, Later, new RevokedCertificate(signer.SerialNumber, Later, RevocationReason.KeyCompromise, Later.AddDays(-2)));

        var next = List(_authority.Issuing, Later.AddDays(1), [.. first.Entries.Values, new RevokedCertificate(new byte[] { 5 }, Later.AddDays(1))]);

        var entry = next.Entries[signer.SerialText];
        Assert.Equal((Later, RevocationReason.KeyCompromise, Later.AddDays(-2)), (entry.RevokedAt, entry.Reason, entry.EffectiveAt));
        Assert.Equal(2, next.Entries.Count);
        Assert.True(next.IsCurrentAt(Later.AddDays(1)));
        Assert.False(next.IsCurrentAt(Later.AddDays(8)));
        Assert.True(next.IsSignedBy(_authority.Issuing.Certificate.PublicKey.Value));
    }

    [Fact]
    public void Revocation_list_of_thirty_thousand_is_read()
    {
        var entries = Enumerable.Range(1, 30_000).Select(number => new RevokedCertificate(new byte[] { 1, (byte)(number >> 8), (byte)number }, Later, RevocationReason.Superseded)).ToArray();

        var list = List(_authority.Issuing, Later, entries);

        Assert.Equal(30_000, list.Entries.Count);
    }

    [Fact]
    public void Issued_certificate_reads_back_with_the_times_asked_for_also_after_2049()
    {
        using var key = Sm2PrivateKey.Generate();
        var until = new DateTime(2075, 6, 30, 15, 59, 59, DateTimeKind.Utc);

        var root = CertificateAuthority.CreateRoot(key, Name("长期根"), Founded, until).Value;

        Assert.Equal((Founded, until), (root.NotBefore, root.NotAfter));
    }
}
