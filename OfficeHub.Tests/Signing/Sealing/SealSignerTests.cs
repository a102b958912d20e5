using OfficeHub.Signing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Sealing;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Timestamps;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;

namespace OfficeHub.Tests.Signing.Sealing;

/// <summary>Signing with a seal: what comes out verifies, and what must not be signed is refused with its code.</summary>
/// <remarks>e-seal.md 4.2 and 5.5, last row.</remarks>
public sealed class SealSignerTests
{
    private readonly SealOffice _office = new();

    private static SealingRequest Request => new(Paper, "/Doc_0/Signs/Sign_0/Signature.xml", Signed);

    [Theory]
    [InlineData(SealStructure.V4)]
    [InlineData(SealStructure.V5)]
    public async Task Signing_gives_a_signature_of_the_seal_s_version_over_the_seal_s_very_bytes(SealStructure structure)
    {
        var office = new SealOffice { Structure = structure };
        var seal = office.Seal();

        var signed = (await SealSigner.SignAsync(seal.Encoded, Request, office.Signer, office.Timestamps(Signed), office.PolicyAt(Signed), default)).Value;

        Assert.Equal((structure, (int)structure), (signed.Structure, signed.Version));
        Assert.Equal(seal.Encoded.ToArray(), signed.SealEncoded.ToArray());
        Assert.Equal(SignTime.At(Signed), signed.Time);
        Assert.Equal(Request.Property, signed.Property);
        Assert.Equal(Verdict.Ok, office.Verify(signed.Encoded.ToArray()).Verdict);
    }

    [OpenSslFact]
    public void OpenSsl_verifies_signer_and_maker_over_the_very_bytes_in_the_file()
    {
        using var openssl = new OpenSsl();
        var signed = SealSignature.Read(_office.Sign()).Value;
        var seal = signed.Seal.Value;

        Verify(signed.SignedBytes, signed.Signature, _office.Signer.Key.PublicKey);
        Verify(seal.SignedBytes, seal.Signature, _office.Maker.Key.PublicKey);

        void Verify(ReadOnlyMemory<byte> message, ReadOnlyMemory<byte> signature, Sm2PublicKey key)
        {
            openssl.Write("message", message.ToArray());
            openssl.Write("signature", signature.ToArray());
            openssl.Write("key.der", key.ToInfo());
            openssl.Run("pkeyutl", "-verify", "-pubin", "-inkey", "key.der", "-keyform", "DER", "-rawin", "-digest", "sm3",
                "-pkeyopt", "distid:1234567812345678", "-in", "message", "-sigfile", "signature");
        }
    }

    [Fact]
    public async Task Signing_with_a_key_file_asks_for_its_password_and_verifies()
    {
        var file = SoftwareSealKey.Protect(_office.Signer.Key, "Beiyuan-2026", 10_000).Value;
        var key = new SoftwareSealKey(file, _office.Signer.Certificate, _ => Task.FromResult("Beiyuan-2026"));

        var signed = await SealSigner.SignAsync(_office.Seal().Encoded, Request, key, null, _office.PolicyAt(Signed), default);

        Assert.Equal(Verdict.Ok, _office.Verify(signed.Value.Encoded.ToArray()).Verdict);
    }

    [Fact]
    public async Task Seal_made_after_the_last_lists_can_be_used_at_once()
    {
        var office = new SealOffice { Structure = SealStructure.V5 };
        var policy = new VerificationPolicy(office.Authority.TrustWithLists(Made.AddHours(-1)), Made.AddMinutes(1));
        var request = Request with { SignedAt = Made.AddMinutes(1) };

        var signed = await SealSigner.SignAsync(office.Seal(timestamps: office.Timestamps(Made)).Encoded, request, office.Signer, null, policy, default);

        Assert.True(signed.IsSuccess, signed.Fault?.Message);
        Assert.Equal(Verdict.Indeterminate, office.Verify(signed.Value.Encoded.ToArray(), policy).Verdict);
        Assert.Equal(Verdict.Ok, office.Verify(signed.Value.Encoded.ToArray()).Verdict);
    }

    [Fact]
    public Task Expired_seal_is_refused() => Refused(CheckCode.SealExpired, _office.Seal(_office.Order with { ValidTo = Signed.AddSeconds(-1) }));

    [Fact]
    public Task Seal_not_yet_valid_is_refused() => Refused(CheckCode.SealNotYet, _office.Seal(_office.Order with { ValidFrom = Signed.AddSeconds(1) }));

    [Fact]
    public Task Expired_certificate_is_refused() =>
        Refused(CheckCode.CertificateExpired, office: new SealOffice { Signer = _office.Authority.Issue("李四", to: Signed.AddSeconds(-1)) });

    [Fact]
    public Task Revoked_certificate_is_refused() =>
        Refused(CheckCode.CertificateRevoked, policy: _office.PolicyAt(Signed, new RevokedCertificate(_office.Signer.Certificate.SerialNumber, Signed)));

    [Fact]
    public Task Certificate_of_unknown_revocation_is_refused() =>
        Refused(CheckCode.RevocationUnknown, policy: new VerificationPolicy(_office.Authority.Trust, Signed));

    [Fact]
    public Task Certificate_without_a_trusted_root_is_refused() =>
        Refused(CheckCode.CertificateChain, policy: new VerificationPolicy(TrustStore.Empty, Signed));

    [Fact]
    public Task Encryption_certificate_is_refused() =>
        Refused(CheckCode.CertificateKeyUsage, office: new SealOffice { Signer = _office.Authority.Issue("李四", CertificatePurpose.Encryption) });

    [Fact]
    public Task Seal_of_a_revoked_maker_is_refused() =>
        Refused(CheckCode.SealCertificateRevoked, policy: _office.PolicyAt(Signed, new RevokedCertificate(_office.Maker.Certificate.SerialNumber, Signed)));

    [Fact]
    public Task Signer_who_is_not_listed_is_refused() =>
        Refused(CheckCode.CertificateNotInSeal, _office.Seal(_office.Order with { Users = [_office.Authority.Issue("王五").Certificate] }));

    [Fact]
    public Task Old_V1_seal_is_refused() =>
        Refused(CheckCode.SealFormat, ElectronicSeal.Read(new SpelledSignature(_office) { IsV1 = true }.WriteSeal()).Value);

    [Fact]
    public async Task Chinese_path_is_refused_before_anything_is_signed()
    {
        var refused = await SealSigner.SignAsync(_office.Seal().Encoded, Request with { Property = "/文档/Signature.xml" }, new Unused(_office.Signer), null, _office.PolicyAt(Signed), default);

        Assert.Equal(SigningFaultKind.NotAllowed, refused.Fault!.Kind);
    }

    [Fact]
    public async Task Key_that_does_not_answer_gives_its_reason()
    {
        var signed = await SealSigner.SignAsync(_office.Seal().Encoded, Request, new Gone(_office.Signer.Certificate), null, _office.PolicyAt(Signed), default);

        Assert.Equal(SigningFaultKind.KeyUnavailable, signed.Fault!.Kind);
    }

    private async Task Refused(string code, ElectronicSeal? seal = null, SealOffice? office = null, VerificationPolicy? policy = null)
    {
        office ??= _office;

        var signed = await SealSigner.SignAsync((seal ?? office.Seal()).Encoded, Request, new Unused(office.Signer), null, policy ?? office.PolicyAt(Signed), default);

        Assert.Equal(code, signed.Fault?.Code);
        Assert.EndsWith("。", signed.Fault!.Message, StringComparison.Ordinal);
    }

    /// <summary>A key that must not be asked.</summary>
    private sealed class Unused(OpenSealKey key) : ISealKeyProvider
    {
        public Certificate Certificate => key.Certificate;

        public Task<Outcome<Sm2Signature>> SignAsync(ReadOnlyMemory<byte> message, CancellationToken ct) => throw new InvalidOperationException("Nothing may be signed.");
    }

    private sealed class Gone(Certificate certificate) : ISealKeyProvider
    {
        public Certificate Certificate => certificate;

        public Task<Outcome<Sm2Signature>> SignAsync(ReadOnlyMemory<byte> message, CancellationToken ct) =>
            Task.FromResult<Outcome<Sm2Signature>>(new SigningFault(SigningFaultKind.KeyUnavailable, "印章服务器没有应答。"));
    }
}
