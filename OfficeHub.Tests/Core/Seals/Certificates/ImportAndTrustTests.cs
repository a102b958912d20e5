using System.Security.Cryptography;
using System.Text;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Core.Seals.Certificates;

public sealed class ImportAndTrustTests : IAsyncLifetime
{
    private const string FilePassword = "from-the-agency";
    private static readonly OpenSealKey Brought = TestAuthority.Common.Issue("外部签章人");
    private static readonly byte[] File12 = Pkcs12File.Write(Brought.Key, [Brought.Certificate, TestAuthority.Common.Issuing.Certificate, TestAuthority.Common.Root], FilePassword);
    private CertificateOffice _office = null!;

    public async Task InitializeAsync() => _office = await CertificateOffice.OpenAsync();

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task Root_inside_a_file_is_not_trusted_by_that()
    {
        var refused = (await ImportAsync(new(File12, null, FilePassword, null))).Error;

        Assert.Contains("还没有被本系统信任", refused!.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_office.Folders.Trust, "roots")));
        Assert.Empty(_office.KeyFiles());
        Assert.Empty(await _office.RowsAsync());
    }

    [Fact]
    public async Task Pkcs12_pem_and_enveloped_key_are_taken_once_the_root_is_trusted()
    {
        Assert.Null((await TrustAsync()).Error);

        var id = (await ImportAsync(new(File12, null, FilePassword, null))).Value;

        var row = await _office.RowAsync(id);
        Assert.Equal((CertificateStatus.Valid, "外部签章人", false, true), (row.Status, row.HolderName, row.IsIssuedHere, row.HasKey));
        using (var opened = (await _office.Shelf.OpenAsync(id, CertificateOffice.KeeperPassword, default)).Value)
        {
            Assert.Equal(Brought.Certificate, opened.Key.Certificate);
        }

        Assert.IsType<CertificateThere>((await ImportAsync(new(Text(Pem.Write(Brought.Key, FilePassword)), Text(Pem.Write(Brought.Certificate)), FilePassword, null))).Error);
        Assert.IsType<IssuedByOthers>((await _office.RevokeAsync(id)).Error);

        var second = TestAuthority.Common.Issue("另一位");
        Assert.Null((await ImportAsync(new(Text(Pem.Write(second.Key, FilePassword)), Text(Pem.Write(second.Certificate)), FilePassword, null))).Error);
        var third = TestAuthority.Common.Issue("信封里的");
        var envelope = EnvelopedKey.Make(third.Key, Brought.Key.PublicKey);
        Assert.IsType<KeyPasswordWrong>((await ImportAsync(new(envelope, Text(Pem.Write(third.Certificate)), "wrong-one-22", id))).Error);
        Assert.Null((await ImportAsync(new(envelope, Text(Pem.Write(third.Certificate)), CertificateOffice.KeeperPassword, id))).Error);
    }

    [Fact]
    public async Task What_may_not_seal_or_does_not_belong_together_is_refused_and_nothing_is_kept()
    {
        await TrustAsync();
        var encryption = TestAuthority.Common.Issue("加密", CertificatePurpose.Encryption);
        var ended = TestAuthority.Common.Issue("过期", from: TestAuthority.Founded, to: TestAuthority.Founded.AddDays(30));
        var stamp = TestAuthority.Common.Issue("时间戳", CertificatePurpose.TimeStamping);
        var other = TestAuthority.Common.Issue("别人");
        (string Said, BroughtFiles Files)[] refused =
        [
            ("密码不对", new(File12, null, "not-the-password", null)),
            ("不是签名证书", Whole(encryption)),
            ("已到期", Whole(ended)),
            ("不是签名证书", Whole(stamp)),
            ("不成对", new(Text(Pem.Write(Brought.Key, FilePassword)), Text(Pem.Write(other.Certificate)), FilePassword, null)),
            ("没有证书", new(Text(Pem.Write(Brought.Key, FilePassword)), null, FilePassword, null)),
            ("", new([1, 2, 3], null, FilePassword, null)),
            ("还没有选", new([], null, FilePassword, null)),
        ];

        foreach (var (said, files) in refused)
        {
            var error = (await ImportAsync(files)).Error;
            Assert.NotNull(error);
            Assert.Contains(said, error.Message, StringComparison.Ordinal);
        }

        Assert.Empty(_office.KeyFiles());
        Assert.Equal(CertificateUse.Root, Assert.Single(await _office.RowsAsync()).Use);
    }

    [Fact]
    public async Task Key_over_a_curve_that_is_written_out_is_refused()
    {
        await TrustAsync();
        // PrivateKeyInfo of id-ecPublicKey whose parameters are a SEQUENCE in place of the name of the curve.
        var explicitCurve = Convert.FromHexString("3017" + "020100" + "300E06072A8648CE3D0201" + "3003020101" + "04023000");

        var error = (await ImportAsync(new(Text(PemEncoding.WriteString("PRIVATE KEY", explicitCurve)), Text(Pem.Write(Brought.Certificate)), "", null))).Error;

        Assert.IsType<SealingRefused>(error);
        Assert.Contains("曲线", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Root_is_trusted_only_under_the_fingerprint_that_was_told_on_another_way()
    {
        Assert.Equal("Fingerprint", Assert.Single(Assert.IsType<Invalid>((await TrustAsync(fingerprint: new string('0', 64))).Error).Faults).Field);
        Assert.Contains("不是 SM2 根证书", (await TrustAsync(TestAuthority.Common.Issuing.Certificate)).Error!.Message, StringComparison.Ordinal);
        Assert.IsType<NotAllowed>((await TrustAsync(actor: _office.Maker)).Error);
        Assert.Empty(await _office.RowsAsync());

        var spoken = string.Join(' ', TestAuthority.Common.Root.Fingerprint.ToUpperInvariant().Chunk(4).Select(part => new string(part)));
        Assert.Null((await TrustAsync(fingerprint: spoken)).Error);

        Assert.Equal(TestAuthority.Common.Root, Assert.Single((await _office.Office.Get<TrustReading>().StoreAsync(default)).Value.Roots));
        Assert.IsType<CertificateThere>((await TrustAsync()).Error);
    }

    [Fact]
    public async Task Root_no_longer_trusted_is_gone_from_the_folder_and_may_be_trusted_anew()
    {
        await TrustAsync();
        var row = Assert.Single(await _office.RowsAsync());

        Assert.Null((await _office.Office.Get<DistrustRootHandler>().HandleAsync(new DistrustRoot(Guid.NewGuid(), row.Id, row.Revision, "机构停业"), _office.Administrator, default)).Error);

        Assert.Empty((await _office.Office.Get<TrustReading>().StoreAsync(default)).Value.Roots);
        Assert.Equal(CertificateStatus.Revoked, Assert.Single(await _office.RowsAsync()).Status);
        Assert.Null((await TrustAsync()).Error);
        Assert.Equal(CertificateStatus.Valid, Assert.Single(await _office.RowsAsync()).Status);
    }

    private static BroughtFiles Whole(OpenSealKey key) => new(Text(Pem.Write(key.Key, FilePassword)), Text(Pem.Write(key.Certificate) + Pem.Write(TestAuthority.Common.Issuing.Certificate)), FilePassword, null);

    private Task<Result<Guid>> ImportAsync(BroughtFiles files) => _office.Office.Get<ImportCertificateHandler>().HandleAsync(
        new ImportCertificate(Guid.NewGuid(), CertificateUse.SealHolder, files, CertificateOffice.KeeperPassword, CertificateOffice.KeeperPassword), _office.Keeper, default);

    private Task<Result> TrustAsync(Certificate? root = null, string? fingerprint = null, Actor? actor = null)
    {
        var certificate = root ?? TestAuthority.Common.Root;
        return _office.Office.Get<TrustRootHandler>().HandleAsync(
            new TrustRoot(Guid.NewGuid(), Text(Pem.Write(certificate)), fingerprint ?? certificate.Fingerprint), actor ?? _office.Administrator, default);
    }

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);
}
