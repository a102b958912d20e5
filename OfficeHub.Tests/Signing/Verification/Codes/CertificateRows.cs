using OfficeHub.Signing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Authority;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Certificates;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;
using static OfficeHub.Tests.Signing.Support.TestAuthority;
using static OfficeHub.Tests.Signing.Verification.Codes.CodeRow;

namespace OfficeHub.Tests.Signing.Verification.Codes;

/// <summary>What is wrong with the certificates of signer, maker and time stamp.</summary>
/// <remarks>security.md C2.</remarks>
internal static class CertificateRows
{
    private static readonly TestAuthority Ours = Common;

    public static IEnumerable<CodeRow> All => [.. Signer(), .. Maker(), .. Stamper(), .. Chains()];

    private static CodeRow Failed(string name, string code, SealOffice office, VerificationPolicy? policy = null) => Of(name, code, Verdict.Failed, office, policy: policy);

    private static IEnumerable<CodeRow> Signer()
    {
        yield return Failed("signer's certificate ended before signing", CheckCode.TimeOutsideCertificate, Signing(Ours.Issue("李四", to: Signed.AddSeconds(-1))));
        yield return Failed("signer's certificate not yet valid at signing", CheckCode.TimeOutsideCertificate, Signing(Ours.Issue("李四", from: Signed.AddSeconds(1))));
        yield return Failed("signer's encryption certificate", CheckCode.CertificateKeyUsage, Signing(Ours.Issue("李四", CertificatePurpose.Encryption)));
        yield return Failed("signer's certificate for time stamps", CheckCode.CertificateKeyUsage, Signing(Ours.Issue("李四", CertificatePurpose.TimeStamping)));
        var office = new SealOffice();
        yield return Failed("signer revoked before signing", CheckCode.RevokedBeforeSigning, office, Revoked(office, office.Signer, Signed.AddSeconds(-1)));
    }

    private static IEnumerable<CodeRow> Maker()
    {
        yield return Failed("maker's encryption certificate", CheckCode.SealCertificateKeyUsage, Making(Ours.Issue("制章中心", CertificatePurpose.Encryption)));
        var ended = Making(Ours.Issue("制章中心", to: Signed.AddDays(1)));
        yield return Failed("maker's certificate ended after signing, taken literally", CheckCode.SealCertificateExpired, ended, ended.Policy with { Judged = CheckMoment.Now });
        yield return Failed("maker's certificate ended before signing", CheckCode.SealCertificateExpired, Making(Ours.Issue("制章中心", to: Signed.AddSeconds(-1))));
        var office = new SealOffice();
        yield return Failed("maker revoked after signing, taken literally", CheckCode.SealCertificateRevoked, office, Revoked(office, office.Maker, Signed.AddDays(1)) with { Judged = CheckMoment.Now });
        yield return Failed("maker revoked before signing", CheckCode.SealCertificateRevoked, office, Revoked(office, office.Maker, Signed.AddSeconds(-1)));
        var newer = new SealOffice { Structure = SealStructure.V5, Maker = Ours.Issue("制章中心", to: Made.AddSeconds(-1)) };
        yield return Failed("maker's certificate ended before the seal was made", CheckCode.SealMakeTime, newer);
    }

    private static IEnumerable<CodeRow> Stamper()
    {
        var ended = new SealOffice { Stamper = Ours.Issue("时间戳服务", CertificatePurpose.TimeStamping, to: Signed.AddSeconds(-1)) };
        yield return Of("time stamp under an ended certificate", CheckCode.TimestampInvalid, Verdict.Failed, ended, new(ended) { Timestamps = ended.Timestamps(Signed) });
        var office = new SealOffice();
        yield return Of("time stamp under a revoked certificate", CheckCode.TimestampInvalid, Verdict.Failed, office, new(office) { Timestamps = office.Timestamps(Signed) }, Revoked(office, office.Stamper, Signed));
        var late = new SealOffice { Structure = SealStructure.V5 };
        yield return Of("seal's time stamp under a revoked certificate", CheckCode.SealTimestampInvalid, Verdict.Failed, late,
            new(late) { Seal = [.. late.Seal(timestamps: late.Timestamps(Made)).Encoded.Span] }, Revoked(late, late.Stamper, Made));
    }

    private static IEnumerable<CodeRow> Chains()
    {
        yield return Failed("signer's certificate with a wrong signature of its authority", CheckCode.CertificateChain, Signing(Broken(Ours.Issue("李四"))));
        yield return Failed("maker's certificate with a wrong signature of its authority", CheckCode.SealCertificateChain, Making(Broken(Ours.Issue("制章中心"))));
        yield return Failed("unknown critical extension in the signer's certificate", CheckCode.CertificateChain, Signing(Critical()));
        var (second, signer) = TooLong();
        var office = Signing(signer);
        yield return Failed("path longer than its authority allows", CheckCode.CertificateChain, office, office.Policy with { Trust = office.Policy.Trust.With([second]) });
        var (helpers, looped) = Loop();
        var open = Signing(looped);
        yield return Of("authorities in a loop", CheckCode.CertificateChain, Verdict.Indeterminate, open, policy: open.Policy with { Trust = open.Policy.Trust.With(helpers) });
    }

    private static SealOffice Signing(OpenSealKey signer) => new() { Signer = signer };

    private static SealOffice Making(OpenSealKey maker) => new() { Maker = maker };

    public static VerificationPolicy Revoked(SealOffice office, OpenSealKey who, DateTime at) => office.PolicyAt(Checked, new RevokedCertificate(who.Certificate.SerialNumber, at));

    private static OpenSealKey Broken(OpenSealKey good)
    {
        var encoded = good.Certificate.Encoded.ToArray();
        encoded[^1] ^= 1;
        return good with { Certificate = Certificate.Read(encoded).Value };
    }

    private static OpenSealKey Critical()
    {
        var key = Sm2PrivateKey.Generate();
        var body = Body("李四", key, CertificatePurpose.Signing, Ours.IssuingKey);
        // keyUsage, which is critical, under an identifier that nobody knows.
        body[body.AsSpan().IndexOf((byte[])[0x06, 0x03, 0x55, 0x1D, 0x0F]) + 4] = 0x7F;
        return new(Issued(body, Ours.IssuingKey.Key), key);
    }

    private static (Certificate Second, OpenSealKey Signer) TooLong()
    {
        var (second, key) = (Sm2PrivateKey.Generate(), Sm2PrivateKey.Generate());
        var authority = Issued(Body("二级", second, CertificatePurpose.Issuing, Ours.IssuingKey), Ours.IssuingKey.Key);
        return (authority, new(Issued(Body("李四", key, CertificatePurpose.Signing, new(authority, second)), second), key));
    }

    private static (Certificate[] Helpers, OpenSealKey Signer) Loop()
    {
        var (a, b, key) = (Sm2PrivateKey.Generate(), Sm2PrivateKey.Generate(), Sm2PrivateKey.Generate());
        var first = Issued(Body("甲", a, CertificatePurpose.Issuing, Name("乙"), b), b);
        var second = Issued(Body("乙", b, CertificatePurpose.Issuing, Name("甲"), a), a);
        return ([first, second], new(Issued(Body("李四", key, CertificatePurpose.Signing, Name("甲"), a), a), key));
    }

    private static byte[] Body(string name, Sm2PrivateKey key, CertificatePurpose purpose, OpenSealKey issuer) => Body(name, key, purpose, issuer.Certificate.Subject, issuer.Key);

    private static byte[] Body(string name, Sm2PrivateKey key, CertificatePurpose purpose, DistinguishedName issuer, Sm2PrivateKey issuerKey) =>
        new CertificateOrder(Name(name), key.PublicKey, purpose, Founded, Ended).Write(issuer, CertificateOrder.KeyId(issuerKey.PublicKey));

    private static Certificate Issued(byte[] body, Sm2PrivateKey issuer) => Certificate.Read(CertificatePathTests.Sealed(body, issuer)).Value;
}
