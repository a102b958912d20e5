using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Messages;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Timestamps;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Signing.Verification;

/// <summary>Damaged certificates, lists, seals, signatures, tokens and keys: no crash, no hang, never good, at most 50 ms and 16 MB each.</summary>
/// <remarks>security.md C3. Everyday 300 of each of ten kinds; OFFICEHUB_ROUNDS=12500 makes 125,000 in all.</remarks>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const long MaxBytes = 16 * 1024 * 1024;

    private readonly SealOffice _office = new();

    [Fact]
    public void Damaged_signature_is_never_OK()
    {
        var policy = _office.Policy;

        Damage(_office.Sign(), mutant => _office.Verify(mutant, policy).VerdictFor(CheckMoment.AtSigning) is Verdict.Ok);
    }

    [Fact]
    public void Damaged_stamped_signature_proves_no_other_time()
    {
        var policy = _office.Policy;

        Damage(_office.Sign(timestamps: _office.Timestamps(SealOffice.Signed.AddSeconds(5))), mutant =>
            _office.Verify(mutant, policy).TrustedTime is { } time && time != SealOffice.Signed.AddSeconds(5));
    }

    [Fact]
    public void Damaged_plain_signature_is_never_another_s_or_of_another_time()
    {
        var policy = _office.Policy;
        var signature = TestAuthority.Done(PlainSigner.SignAsync(SealOffice.Paper, SealOffice.Signed, _office.Signer, default));

        Damage(signature, mutant => PlainSignatureVerifier.Verify(mutant, new SignedContent(SealOffice.Paper), policy) is { Verdict: Verdict.Ok } report
            && !(report.Signer!.Equals(_office.Signer.Certificate) && report.ClaimedTime == SignTime.At(SealOffice.Signed)));
    }

    [Fact]
    public void Damaged_seal_is_never_OK()
    {
        var policy = _office.Policy;

        Damage(_office.Seal().Encoded.ToArray(), mutant => SealVerifier.Verify(mutant, policy).Verdict is Verdict.Ok);
    }

    [Fact]
    public void Damaged_V1_signature_is_never_OK()
    {
        var policy = _office.Policy;

        Damage(new SpelledSignature(_office) { IsV1 = true }.Write(), mutant => _office.Verify(mutant, policy).Verdict is Verdict.Ok);
    }

    [Fact]
    public void Damaged_certificate_is_never_trusted()
    {
        var trust = _office.Policy.Trust;

        Damage(_office.Signer.Certificate.Encoded.ToArray(), mutant =>
            Certificate.Read(mutant) is { IsSuccess: true } read && CertificatePath.Build(read.Value, SealOffice.Checked, trust).State is PathState.Good);
    }

    [Fact]
    public void Damaged_revocation_list_is_never_used()
    {
        var issuer = _office.Authority.Issuing.Certificate.PublicKey.Value;
        var list = TestAuthority.List(_office.Authority.Issuing, SealOffice.Checked, new RevokedCertificate(new byte[] { 5 }, SealOffice.Made, RevocationReason.KeyCompromise, SealOffice.Made));

        Damage(list.Encoded.ToArray(), mutant => RevocationList.Read(mutant) is { IsSuccess: true } read && read.Value.IsSignedBy(issuer));
    }

    [Fact]
    public void Damaged_keys_never_become_another_key()
    {
        var key = _office.Signer.Key;

        Damage(key.ToInfo(), mutant => Sm2PrivateKey.ReadInfo(mutant) is { IsSuccess: true } read && read.Value.PublicKey != key.PublicKey
            && mutant.AsSpan().IndexOf(key.PublicKey.Point.Span) >= 0);
        Damage(EnvelopedKey.Make(key, key.PublicKey), mutant => EnvelopedKey.Open(mutant, key) is { IsSuccess: true } read && read.Value.PublicKey != key.PublicKey);
    }

    [Fact]
    public void Damaged_token_is_read_or_refused_and_nothing_else() =>
        Damage(TestAuthority.Done(_office.Timestamps(SealOffice.Signed).StampAsync(new byte[] { 1 }, default)), mutant =>
            TimestampToken.Read(mutant) is { IsSuccess: true } read && read.Value.StampedAt != SealOffice.Signed
            && read.Value.FindCertificate([]) is { } certificate && read.Value.Check([1], certificate) is null);

    // Runs the parser over mutants; "good" means that it took one for genuine.
    private void Damage(byte[] original, Func<byte[], bool> isTakenForGood)
    {
        var random = Chance.Begin(output);
        isTakenForGood(original);    // compile first
        var worst = 0.0;
        for (var round = 0; round < Chance.Rounds(300); round++)
        {
            var mutant = Mutation.Of(original, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var isGood = isTakenForGood(mutant);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            var time = Cost.Milliseconds(() => isTakenForGood(mutant));

            Assert.False(isGood, $"round {round}: {Convert.ToHexString(mutant)}");
            Assert.True(time <= Cost.MaxMilliseconds, $"round {round}: {time} ms {Convert.ToHexString(mutant)}");
            Assert.True(bytes <= MaxBytes, $"round {round}: {bytes} bytes {Convert.ToHexString(mutant)}");
            worst = Math.Max(worst, time);
        }

        output.WriteLine($"{Chance.Rounds(300)} mutants of {original.Length} bytes, slowest {worst:0.0} ms");
    }
}
