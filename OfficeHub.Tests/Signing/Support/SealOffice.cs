using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Sealing;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Timestamps;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Signing.Support.TestAuthority;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>An office with a seal maker, a signer, a time-stamping authority and a paper to seal. Good by default; each test breaks one thing.</summary>
internal sealed class SealOffice
{
    public static readonly DateTime Made = Founded.AddMonths(1);
    public static readonly DateTime Signed = Founded.AddMonths(6);
    public static readonly DateTime Checked = Founded.AddMonths(7);

    public static readonly byte[] Paper = System.Text.Encoding.UTF8.GetBytes("关于开展安全检查的通知");

    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private static readonly OpenSealKey CommonMaker = Common.Issue("制章中心");
    private static readonly OpenSealKey CommonSigner = Common.Issue("李四");
    private static readonly OpenSealKey CommonStamper = Common.Issue("时间戳服务", CertificatePurpose.TimeStamping);

    public TestAuthority Authority { get; init; } = Common;

    public OpenSealKey Maker { get; init; } = CommonMaker;

    public OpenSealKey Signer { get; init; } = CommonSigner;

    public OpenSealKey Stamper { get; init; } = CommonStamper;

    public SealStructure Structure { get; init; } = SealStructure.V4;

    /// <summary>Trusts the root, with lists made when checking.</summary>
    public VerificationPolicy Policy => PolicyAt(Checked);

    public static SealPicture Picture => new("PNG", Dot, 42, 42);

    public SealOrder Order => new(Structure, "15290000000001", "北原盟行政公署办公室", [Signer.Certificate], Picture, Made, Made, Made.AddYears(5));

    public VerificationPolicy PolicyAt(DateTime now, params RevokedCertificate[] revoked) => new(Authority.TrustWithLists(now, revoked), now);

    public ITimestampSource Timestamps(DateTime at)
    {
        var clock = new FakeClock();
        clock.SetTo(new DateTimeOffset(at));
        return TimestampAuthority.Open(Stamper, clock).Value;
    }

    /// <summary>A seal as the maker makes it, whatever the order says.</summary>
    public ElectronicSeal Seal(SealOrder? order = null, ITimestampSource? timestamps = null) =>
        ElectronicSeal.Read(Done(SealWriter.SignAsync(order ?? Order, Maker, timestamps, default))).Value;

    /// <summary>A signature as the signer makes it, whether the rules allow it or not.</summary>
    public byte[] Sign(ElectronicSeal? seal = null, DateTime? at = null, ITimestampSource? timestamps = null, OpenSealKey? signer = null) =>
        Done(SealSigner.SignAsync(seal ?? Seal(), new SealingRequest(Paper, "/Doc_0/Signs/Sign_0/Signature.xml", at ?? Signed), signer ?? Signer, timestamps, default));

    public VerificationReport Verify(byte[] signature, VerificationPolicy? policy = null) =>
        SealSignatureVerifier.Verify(signature, new SignedContent(Paper), policy ?? Policy);
}
