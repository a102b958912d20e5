using System.Text.Json;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Tests.Core.Auditing;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;
using OfficeHub.Web.CommandLine;

namespace OfficeHub.Tests.Web.CommandLine;

/// <summary>From an empty folder to a sealed paper that verifies, as an office without an authority would do it.</summary>
public sealed class SealVerbsTests : IDisposable
{
    private readonly AuditJsonlTests.Folder _folder = new();
    private readonly FakeClock _clock = new();
    private readonly IReadOnlyList<IVerb> _verbs;

    public SealVerbsTests()
    {
        Environment.SetEnvironmentVariable(KeyPassword.Variable, "Beiyuan-2026");
        _verbs = [new VerifyVerb(_clock), new SealVerb(_clock), new SealMakeVerb(_clock), new CertCaVerb(_clock), new CertIssueVerb(_clock), new CertRenewVerb(_clock), new CertImportVerb(), new CertRevokeVerb(_clock), new CertCrlVerb(_clock)];
    }

    [Fact]
    public async Task Paper_sealed_twice_with_a_seal_made_here_verifies_by_the_authority_s_own_folder()
    {
        await FoundAsync();
        await DoneAsync("seal", "通知.ofd", "--seal", "机关/办公室.esl", "--key", "李四.p12", "--out", "一.ofd", "--x", "100", "--y", "190.5");
        await DoneAsync("seal", "一.ofd", "--seal", "机关/办公室.esl", "--key", "李四.p12", "--out", "二.ofd", "--straddle", "--lock");
        _clock.Advance(TimeSpan.FromMinutes(1));
        await DoneAsync("cert", "crl", "--ca", "机关");

        var (exit, said, error) = await VerifyAsync("二.ofd", "--json");

        Assert.Equal((0, ""), (exit, error));
        var answer = JsonDocument.Parse(said).RootElement;
        Assert.Equal("OK", answer.GetProperty("verdict").GetString());
        var signatures = answer.GetProperty("signatures");
        Assert.Equal([1, 2], signatures.EnumerateArray().Select(one => one.GetProperty("pages").GetArrayLength()));
        Assert.Equal("北原盟行政公署办公室", signatures[1].GetProperty("seal").GetProperty("name").GetString());
        Assert.True(signatures[0].GetProperty("checks").GetArrayLength() > 15);
        Assert.Contains("已经定稿", (await RunAsync("seal", "二.ofd", "--seal", "机关/办公室.esl", "--key", "李四.p12", "--out", "三.ofd")).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("三.ofd")));
    }

    [Fact]
    public async Task Verify_gives_each_verdict_its_exit_code_and_a_Chinese_line()
    {
        await FoundAsync();
        await DoneAsync("seal", "通知.ofd", "--seal", "机关/办公室.esl", "--key", "李四.p12", "--out", "好.ofd");
        await File.WriteAllBytesAsync(PathOf("坏.ofd"), SmallOfd.With(await File.ReadAllBytesAsync(PathOf("好.ofd")), "Doc_0/Pages/Page_0/Content.xml", "255 0 0", "0 0 0"));

        Expect(2, "结论：不能断定（INDETERMINATE）。", await VerifyAsync("好.ofd"));
        Expect(2, "找不到从", await RunAsync("verify", "好.ofd"));
        Expect(1, "结论：无效（FAILED）。受保护的文件被改动。（REF_MISMATCH）", await VerifyAsync("坏.ofd"));
        Expect(3, "结论：没有签章（NOT_SIGNED）。这个文件没有签章。", await VerifyAsync("通知.ofd"));
        await DoneAsync("cert", "crl", "--ca", "机关");
        Expect(0, "结论：有效（OK）。签章有效，签章之后文件没有改动。", await VerifyAsync("好.ofd"));
        Expect(2, "（REVOCATION_UNKNOWN）", await VerifyAsync("好.ofd", "--at", "2027-01-01"));
    }

    [Fact]
    public async Task Revoked_certificate_seals_nothing_more()
    {
        await FoundAsync();
        await DoneAsync("cert", "revoke", "李四.cer", "--ca", "机关");
        await DoneAsync("cert", "crl", "--ca", "机关");

        var (exit, _, error) = await RunAsync("seal", "通知.ofd", "--seal", "机关/办公室.esl", "--key", "李四.p12", "--out", "一.ofd");

        Assert.Equal(1, exit);
        Assert.Contains("CERT_REVOKED", error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("一.ofd")));
        Assert.Contains("不是这个颁发机构签发", (await RunAsync("cert", "revoke", "机关/trust/roots/root.cer", "--ca", "别处")).Error + (await OtherAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_of_the_2025_standard_is_made_and_used()
    {
        await FoundAsync("5");
        await DoneAsync("seal", "通知.ofd", "--seal", "机关/办公室.esl", "--key", "李四.p12", "--out", "一.ofd");
        await DoneAsync("cert", "crl", "--ca", "机关");

        Expect(0, "GM/T 0031-2025", await VerifyAsync("一.ofd"));
    }

    [Fact]
    public async Task Seal_and_paper_with_time_stamps_show_their_time_as_proved()
    {
        await WriteAsync();
        await DoneAsync("cert", "ca", "--ca", "机关", "--name", "北原盟行政公署");
        await DoneAsync("cert", "issue", "--ca", "机关", "--name", "制章中心", "--out", "制章.p12");
        await DoneAsync("cert", "issue", "--ca", "机关", "--name", "李四", "--out", "李四.p12");
        await DoneAsync("cert", "issue", "--ca", "机关", "--name", "时间戳", "--timestamp", "--out", "时间.p12");
        string[] making = ["seal-make", "--name", "办公室", "--number", "1", "--picture", "章.png", "--user", "李四.cer", "--maker", "制章.p12", "--out", "机关/办公室.esl"];
        Assert.Contains("请加 --standard 5", (await RunAsync([.. making, "--tsa", "时间.p12"])).Error, StringComparison.Ordinal);
        Assert.Contains("不是时间戳专用证书", (await RunAsync([.. making, "--standard", "5", "--tsa", "李四.p12"])).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("机关/办公室.esl")));
        await DoneAsync([.. making, "--standard", "5", "--tsa", "时间.p12"]);
        _clock.Advance(TimeSpan.FromMinutes(1));

        await DoneAsync("seal", "通知.ofd", "--seal", "机关/办公室.esl", "--key", "李四.p12", "--tsa", "时间.p12", "--out", "一.ofd");
        var stampedAt = _clock.UtcNow;
        _clock.Advance(TimeSpan.FromMinutes(1));
        await DoneAsync("cert", "crl", "--ca", "机关");

        var (exit, said, _) = await VerifyAsync("一.ofd", "--json");
        var answer = JsonDocument.Parse(said).RootElement;
        Assert.Equal((0, "OK"), (exit, answer.GetProperty("verdict").GetString()));
        var signature = answer.GetProperty("signatures")[0];
        Assert.Equal(stampedAt, signature.GetProperty("trustedAt").GetDateTime());
        var stamps = signature.GetProperty("checks").EnumerateArray().Where(check => check.GetProperty("step").GetString() is "timestamp" or "sealTimestamp").ToList();
        Assert.True(stamps.Count >= 2);
        Assert.All(stamps, check => Assert.Equal("passed", check.GetProperty("outcome").GetString()));
        Expect(0, "有时间戳证明", await VerifyAsync("一.ofd"));
    }

    [Fact]
    public async Task Renewed_certificate_has_another_key_and_the_same_holder()
    {
        await WriteAsync();
        await DoneAsync("cert", "ca", "--ca", "机关", "--name", "北原盟行政公署");
        await DoneAsync("cert", "issue", "--ca", "机关", "--name", "李四", "--out", "李四.p12");

        await DoneAsync("cert", "renew", "李四.cer", "--ca", "机关", "--out", "李四新.p12", "--years", "2");

        var (old, anew) = (await CertificateAsync("李四.cer"), await CertificateAsync("李四新.cer"));
        Assert.Equal(old.Subject.ToString(), anew.Subject.ToString());
        Assert.NotEqual(old.PublicKey.Value, anew.PublicKey.Value);
        Assert.Equal(_clock.UtcNow.AddYears(2), anew.NotAfter);
        Assert.Contains("已经有了", (await RunAsync("cert", "renew", "李四.cer", "--ca", "机关", "--out", "李四新.p12")).Error, StringComparison.Ordinal);
        await DoneAsync("cert", "ca", "--ca", "别处", "--name", "别的机关");
        Assert.Contains("不是本机构签发", (await RunAsync("cert", "renew", "李四.cer", "--ca", "别处", "--out", "别处.p12")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_others_are_imported_from_each_form_under_the_new_password()
    {
        var brought = TestAuthority.Common.Issue("外部签章人");
        var enveloped = TestAuthority.Common.Issue("信封里的");
        await File.WriteAllBytesAsync(PathOf("来.pfx"), Pkcs12File.Write(brought.Key, [brought.Certificate, TestAuthority.Common.Issuing.Certificate], "Beiyuan-2026"));
        await File.WriteAllTextAsync(PathOf("来.pem"), Pem.Write(brought.Key, "Beiyuan-2026"));
        await File.WriteAllTextAsync(PathOf("来.cer"), Pem.Write(brought.Certificate));
        await File.WriteAllBytesAsync(PathOf("信封.bin"), EnvelopedKey.Make(enveloped.Key, brought.Key.PublicKey));
        await File.WriteAllTextAsync(PathOf("信封.cer"), Pem.Write(enveloped.Certificate));

        await DoneAsync("cert", "import", "来.pfx", "--out", "一.p12");
        await DoneAsync("cert", "import", "来.pem", "--cert", "来.cer", "--out", "二.p12");
        await DoneAsync("cert", "import", "信封.bin", "--cert", "信封.cer", "--open-with", "一.p12", "--out", "三.p12");

        foreach (var (file, key) in new[] { ("一.p12", brought), ("二.p12", brought), ("三.p12", enveloped) })
        {
            var read = Pkcs12File.Read(await File.ReadAllBytesAsync(PathOf(file)), "Beiyuan-2026").Value;
            using var own = read.Key;
            Assert.Equal((key.Key.PublicKey, key.Certificate), (own.PublicKey, read.Certificates[0]));
        }

        var encryption = TestAuthority.Common.Issue("加密", CertificatePurpose.Encryption);
        await File.WriteAllBytesAsync(PathOf("加密.pfx"), Pkcs12File.Write(encryption.Key, [encryption.Certificate], "Beiyuan-2026"));
        Assert.Contains("不是签名证书", (await RunAsync("cert", "import", "加密.pfx", "--out", "四.p12")).Error, StringComparison.Ordinal);
        Assert.Contains("不成对", (await RunAsync("cert", "import", "来.pem", "--cert", "信封.cer", "--out", "四.p12")).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("四.p12")));
    }

    [Fact]
    public async Task Key_files_are_for_their_owner_alone_and_a_wrong_password_opens_none()
    {
        await FoundAsync();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("机关/private/issuing.p12")));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("李四.p12")));
        }

        var opened = await new OfficeHub.Core.Seals.Making.AgencyAuthority(PathOf("机关"), "wrong-password").RenewListsAsync(_clock.GetUtcNow().UtcDateTime, default);

        Assert.Contains("密码不对", opened.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_drawn_from_its_name_seals_a_paper_that_verifies_without_a_note_on_the_picture()
    {
        await FoundAsync();
        await DoneAsync([.. Made("专用章.esl", "15290000000002", "北原盟政务服务与数据管理局行政审批专用章"), "--draw", "--bottom-text", "行政审批专用章", "--diameter", "42", "--demo"]);

        await DoneAsync("seal", "通知.ofd", "--seal", "机关/专用章.esl", "--key", "李四.p12", "--out", "一.ofd");
        await DoneAsync("cert", "crl", "--ca", "机关");

        var seal = OfficeHub.Signing.Seals.ElectronicSeal.Read(await File.ReadAllBytesAsync(PathOf("机关/专用章.esl"))).Value;
        Assert.Equal(("ofd", 42, 42), (seal.Picture.Type, seal.Picture.WidthMm, seal.Picture.HeightMm));
        Assert.Equal(new OfficeHub.Signing.Ofd.OfdBox(0, 0, 42, 42), OfficeHub.Signing.Ofd.OfdPictureCheck.Read(seal.Picture.Data).Value);
        var (exit, said, error) = await VerifyAsync("一.ofd", "--json");
        Assert.Equal((0, ""), (exit, error));
        Assert.DoesNotContain("印章图像不能", said, StringComparison.Ordinal);
        // The vector picture of one seal may serve for another.
        await File.WriteAllBytesAsync(PathOf("图.ofd"), seal.Picture.Data.ToArray());
        await DoneAsync([.. Made("又一枚.esl", "15290000000003", "北原盟政务服务与数据管理局"), "--picture", "图.ofd"]);
    }

    [Theory]
    [InlineData("--draw", "--kind", "名章")]
    [InlineData("--draw", "--kind", "长方章", "--text", "北原盟行政公署", "--bottom-text", "文件收讫", "--size", "50x20")]
    [InlineData("--draw", "--rank", "行署", "--text", "北原盟行政公署")]
    [InlineData("--draw", "--emblem", "国徽.png", "--rank", "市县", "--text", "东河旗人民政府")]
    [InlineData("--draw", "--no-mark", "--rank", "专用章", "--diameter", "40")]
    public async Task Seals_of_every_kind_are_drawn(params string[] how)
    {
        await FoundAsync();
        await File.WriteAllBytesAsync(PathOf("国徽.png"), DrawnPng.Dot(300, 300));

        await DoneAsync([.. Made("章.esl", "15290000000002", "陈立诚印"), .. how]);

        Assert.True(File.Exists(PathOf("机关/章.esl")));
    }

    [Theory]
    [InlineData("二者写一个", 2)]
    [InlineData("二者写一个", 2, "--draw", "--picture", "章.png")]
    [InlineData("只能写一个", 2, "--draw", "--star", "--no-mark")]
    [InlineData("--rank 要写", 2, "--draw", "--rank", "厅局")]
    [InlineData("--kind 要写", 2, "--draw", "--kind", "方章")]
    [InlineData("--size 要写", 2, "--draw", "--kind", "长方章", "--size", "大")]
    [InlineData("--diameter 要写", 2, "--draw", "--diameter", "4.5")]
    [InlineData("印章直径是 45 毫米", 1, "--draw", "--rank", "行署", "--diameter", "50")]
    [InlineData("系统不画国徽", 1, "--draw", "--rank", "市县", "--star")]
    [InlineData("没有找到这个文件", 1, "--draw", "--rank", "市县", "--emblem", "没有.png")]
    [InlineData("生僻字", 1, "--draw", "--text", "北原盟𠮷祥公司")]
    [InlineData("只有一页的 OFD", 1, "--picture", "李四.cer")]
    [InlineData("只能有一个文档、一页", 1, "--picture", "通知.ofd")]
    public async Task Picture_that_cannot_be_drawn_is_refused_in_one_sentence(string sentence, int code, params string[] how)
    {
        await FoundAsync();

        var (exit, said, error) = await RunAsync([.. Made("章.esl", "15290000000002", "北原盟行政公署"), .. how]);

        Assert.Equal((code, ""), (exit, said));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.False(File.Exists(PathOf("机关/章.esl")));
    }

    [Theory]
    [InlineData("没有说核验哪个文件", 1, "verify")]
    [InlineData("没有找到这个文件", 1, "verify", "没有.ofd")]
    [InlineData("没有找到这个文件夹", 1, "verify", "通知.ofd", "--roots", "没有")]
    [InlineData("时间看不懂", 1, "verify", "通知.ofd", "--at", "昨天")]
    [InlineData("这不是 OFD 文件。", 1, "verify", "章.png")]
    [InlineData("还缺 --seal", 2, "seal", "通知.ofd")]
    [InlineData("要写毫米数", 2, "seal", "通知.ofd", "--seal", "a.esl", "--key", "k.p12", "--out", "o.ofd", "--x", "左")]
    [InlineData("没有文件夹", 2, "seal", "通知.ofd", "--seal", "a.esl", "--key", "k.p12", "--out", "没有/o.ofd")]
    [InlineData("没有找到这个文件", 1, "seal", "通知.ofd", "--seal", "a.esl", "--key", "k.p12", "--out", "o.ofd")]
    [InlineData("还缺 --name", 2, "seal-make")]
    [InlineData("请加 --ca", 2, "cert", "ca")]
    [InlineData("请加 --name", 2, "cert", "issue", "--ca", "机关")]
    [InlineData("没有找到这个文件", 1, "cert", "crl", "--ca", "没有")]
    [InlineData("没有说给哪张证书换发", 2, "cert", "renew", "--ca", "机关")]
    [InlineData("没有说导入哪个", 2, "cert", "import")]
    [InlineData("请加 --out", 2, "cert", "import", "来.pfx")]
    [InlineData("没有找到这个文件", 1, "cert", "import", "来.pfx", "--out", "o.p12")]
    public async Task Line_that_cannot_be_done_is_refused_in_one_sentence(string sentence, int code, params string[] args)
    {
        await WriteAsync();

        var (exit, said, error) = await RunAsync(args);

        Assert.Equal((code, ""), (exit, said));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    public void Dispose() => _folder.Dispose();

    private static void Expect(int exit, string words, (int Exit, string Said, string Error) answer)
    {
        Assert.Equal((exit, ""), (answer.Exit, answer.Error));
        Assert.Contains(words, answer.Said, StringComparison.Ordinal);
    }

    private async Task FoundAsync(string standard = "4")
    {
        await WriteAsync();
        await DoneAsync("cert", "ca", "--ca", "机关", "--name", "北原盟行政公署");
        await DoneAsync("cert", "issue", "--ca", "机关", "--name", "制章中心", "--out", "制章.p12");
        await DoneAsync("cert", "issue", "--ca", "机关", "--name", "李四", "--out", "李四.p12");
        await DoneAsync("seal-make", "--name", "北原盟行政公署办公室", "--number", "15290000000001", "--picture", "章.png", "--user", "李四.cer", "--maker", "制章.p12", "--standard", standard, "--out", "机关/办公室.esl");
        _clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static string[] Made(string file, string number, string name) =>
        ["seal-make", "--name", name, "--number", number, "--user", "李四.cer", "--maker", "制章.p12", "--out", "机关/" + file];

    private async Task WriteAsync()
    {
        await File.WriteAllBytesAsync(PathOf("通知.ofd"), SmallOfd.Make(2));
        await File.WriteAllBytesAsync(PathOf("章.png"), SealOffice.Picture.Data.ToArray());
    }

    private async Task<(int Exit, string Said, string Error)> OtherAsync()
    {
        await DoneAsync("cert", "ca", "--ca", "别处", "--name", "别的机关");
        return await RunAsync("cert", "revoke", "李四.cer", "--ca", "别处");
    }

    private async Task DoneAsync(params string[] args)
    {
        var (exit, _, error) = await RunAsync(args);
        Assert.True(exit == 0, $"{string.Join(' ', args)}: {error}");
    }

    private Task<(int Exit, string Said, string Error)> VerifyAsync(string file, params string[] more) =>
        RunAsync(["verify", file, "--roots", "机关/trust/roots", "--certs", "机关/trust/certs", "--crls", "机关/trust/crls", .. more]);

    private async Task<Certificate> CertificateAsync(string file) => Pem.ReadCertificates(await File.ReadAllBytesAsync(PathOf(file))).Value[0];

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private async Task<(int Exit, string Said, string Error)> RunAsync(params string[] args)
    {
        await using var said = new StringWriter();
        await using var error = new StringWriter();
        var exit = await Verbs.RunAsync(_verbs, args, new VerbPlace(_folder.Path, said, error), default);
        return (exit, said.ToString(), error.ToString());
    }
}
