using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Authority;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.TestAuthority;

namespace OfficeHub.Tests.Signing.Certificates;

/// <summary>Paths and revocation at a point in time.</summary>
/// <remarks>e-seal.md 5.4; security.md C2.</remarks>
public sealed class CertificatePathTests
{
    private static readonly DateTime Noon = Founded.AddMonths(6);
    private static readonly OpenSealKey Signer = Common.Issue("张三");

    [Fact]
    public void Path_to_a_trusted_root_is_good() =>
        Assert.Equal([Signer.Certificate, Common.Issuing.Certificate, Common.Root], Assert.IsType<CertificatePath>(Good(Common.Trust)).Certificates);

    [Fact]
    public void Path_without_the_issuing_authority_has_no_root() =>
        Assert.Equal(PathState.NoRoot, CertificatePath.Build(Signer.Certificate, Noon, Common.Trust with { Intermediates = [] }).State);

    [Fact]
    public void Path_to_a_root_that_is_only_supplied_has_no_root() =>
        Assert.Equal(PathState.NoRoot, CertificatePath.Build(Signer.Certificate, Noon, new TrustStore([], [Common.Issuing.Certificate, Common.Root], [])).State);

    [Fact]
    public void Self_made_root_of_the_same_name_does_not_help()
    {
        var forged = Found("北原盟");
        var signer = forged.Issue("张三");

        var path = CertificatePath.Build(signer.Certificate, Noon, Common.Trust.With([forged.Issuing.Certificate, forged.Root]));

        Assert.NotEqual(PathState.Good, path.State);
    }

    [Fact]
    public void Holder_of_a_signing_certificate_cannot_issue()
    {
        var key = Sm2PrivateKey.Generate();
        var body = new CertificateOrder(Name("李四"), key.PublicKey, CertificatePurpose.Signing, Founded, Ended).Write(Signer.Certificate.Subject, CertificateOrder.KeyId(Signer.Key.PublicKey));
        var forged = Certificate.Read(Sealed(body, Signer.Key)).Value;

        var path = CertificatePath.Build(forged, Noon, Common.Trust.With([Signer.Certificate]));

        Assert.Equal(PathState.BadLink, path.State);
        Assert.Contains("不是颁发机构证书", path.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Authority_below_one_that_allows_none_breaks_the_path()
    {
        var key = Sm2PrivateKey.Generate();
        var issuingKey = Sm2PrivateKey.Generate();
        var issuing = Done(Common.OfRoot.IssueAsync(new(Name("一级"), issuingKey.PublicKey, CertificatePurpose.Issuing, Founded, Ended), default));
        var body = new CertificateOrder(Name("二级"), key.PublicKey, CertificatePurpose.Issuing, Founded, Ended).Write(issuing.Subject, CertificateOrder.KeyId(issuingKey.PublicKey));
        var second = Certificate.Read(Sealed(body, issuingKey)).Value;
        var end = Certificate.Read(Sealed(
            new CertificateOrder(Name("张三"), key.PublicKey, CertificatePurpose.Signing, Founded, Ended).Write(second.Subject, CertificateOrder.KeyId(key.PublicKey)), key)).Value;

        var path = CertificatePath.Build(end, Noon, Common.Trust.With([issuing, second]));

        Assert.Equal(PathState.BadLink, path.State);
        Assert.Contains("路径长度", path.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Loop_of_two_authorities_ends_without_a_root()
    {
        var (a, b) = (Sm2PrivateKey.Generate(), Sm2PrivateKey.Generate());
        var first = Certificate.Read(Sealed(new CertificateOrder(Name("甲"), a.PublicKey, CertificatePurpose.Issuing, Founded, Ended).Write(Name("乙"), CertificateOrder.KeyId(b.PublicKey)), b)).Value;
        var second = Certificate.Read(Sealed(new CertificateOrder(Name("乙"), b.PublicKey, CertificatePurpose.Issuing, Founded, Ended).Write(Name("甲"), CertificateOrder.KeyId(a.PublicKey)), a)).Value;

        Assert.Equal(PathState.NoRoot, CertificatePath.Build(first, Noon, new TrustStore([Common.Root], [first, second], [])).State);
    }

    [Fact]
    public void Hundreds_of_authorities_of_one_name_cost_little()
    {
        var crowd = Enumerable.Range(0, 300).Select(_ => Found("北原盟").Issuing.Certificate).ToList();
        var trust = new TrustStore([Common.Root], crowd, []);

        Assert.NotEqual(PathState.Good, CertificatePath.Build(Signer.Certificate, Noon, trust).State);
        Assert.InRange(Cost.Milliseconds(() => CertificatePath.Build(Signer.Certificate, Noon, trust)), 0, Cost.MaxMilliseconds);
    }

    [Fact]
    public void Authority_out_of_its_validity_breaks_the_path()
    {
        Assert.Equal(PathState.BadLink, CertificatePath.Build(Signer.Certificate, Ended.AddDays(1), Common.Trust).State);
        Assert.Equal(PathState.BadLink, CertificatePath.Build(Signer.Certificate, Founded.AddDays(-1), Common.Trust).State);
    }

    [Fact]
    public void Revocation_is_unknown_without_a_list_with_a_stale_one_and_with_one_of_a_namesake()
    {
        var path = Good(Common.Trust);
        var ours = Common.TrustWithLists(Noon);
        var namesake = Found("北原盟");

        Assert.True(RevocationStatus.Of(path, ours, Noon.AddDays(1), madeFrom: Noon).IsKnown);
        Assert.False(RevocationStatus.Of(path, Common.Trust, Noon, null).IsKnown);
        Assert.False(RevocationStatus.Of(path, ours, Noon.AddDays(7), null).IsKnown);
        Assert.False(RevocationStatus.Of(path, ours, Noon.AddSeconds(-1), null).IsKnown);
        Assert.False(RevocationStatus.Of(path, ours, Noon.AddDays(1), madeFrom: Noon.AddSeconds(1)).IsKnown);
        Assert.False(RevocationStatus.Of(path, Common.Trust with { Lists = [List(Common.OfRoot, Noon), List(namesake.Issuing, Noon)] }, Noon, null).IsKnown);
    }

    [Fact]
    public void Revoked_certificate_and_revoked_authority_are_both_found()
    {
        var path = Good(Common.Trust);
        var lists = Common.Trust with
        {
            Lists =
            [
                List(Common.OfRoot, Noon, new RevokedCertificate(Common.Issuing.Certificate.SerialNumber, Noon)),
                List(Common.Issuing, Noon, new RevokedCertificate(Signer.Certificate.SerialNumber, Noon, RevocationReason.KeyCompromise, Noon.AddDays(-3))),
            ],
        };

        var status = RevocationStatus.Of(path, lists, Noon, null);

        Assert.Equal([Noon.AddDays(-3), Noon], status.Revoked.Select(one => one.Entry.EffectiveAt));
    }

    [Fact]
    public void Names_match_whatever_the_case_blanks_and_width()
    {
        Assert.True(DistinguishedName.Make("CN", "Peer  Test", "", "ＣＡ one").Matches(DistinguishedName.Make("CN", "peer test", "", "ca One ")));
        Assert.False(DistinguishedName.Make("CN", "Peer", "Test", "x").Matches(DistinguishedName.Make("CN", "Peer Test", "", "x")));
    }

    internal static byte[] Sealed(byte[] body, Sm2PrivateKey key) => OfficeHub.Signing.Asn1.Der.Encode(writer => OfficeHub.Signing.Asn1.Der.Sequence(writer, outer =>
    {
        outer.WriteEncodedValue(body);
        OfficeHub.Signing.Asn1.Der.Algorithm(outer, OfficeHub.Signing.Asn1.Oids.Sm2WithSm3);
        outer.WriteBitString(key.Sign(body).ToDer());
    }));

    private static CertificatePath Good(TrustStore trust)
    {
        var path = CertificatePath.Build(Signer.Certificate, Noon, trust);
        Assert.Equal(PathState.Good, path.State);
        return path;
    }
}
