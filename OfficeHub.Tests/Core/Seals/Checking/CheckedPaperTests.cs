using System.Text;
using OfficeHub.Core.Seals;
using OfficeHub.Core.Seals.Checking;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Core.Seals.Checking;

/// <summary>What a reader sees beside the findings.</summary>
public sealed class CheckedPaperTests
{
    private static readonly SealOffice Office = new();

    [Fact]
    public async Task Page_with_the_first_seal_is_drawn_and_named()
    {
        var file = Office.Seal(SmallOfd.Make(3), new SealPlacement.OnOnePage(2, 120, 200));

        var paper = await LookAsync(file);

        var page = Assert.Single(paper.Pages);
        Assert.Equal((2, 3, true), (page.Number, page.Count, page.IsFirst));
        Assert.Equal(["北原盟行政公署办公室"], page.Seals);
        Assert.Empty(page.Notes);
        Assert.Contains("<g transform=\"translate(120 200)\" style=\"mix-blend-mode:multiply\"><image width=\"42\" height=\"42\"", page.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("图仅供对照", page.Svg, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(Sm3.Hash(file)), paper.Digest);
    }

    [Fact]
    public async Task Title_and_number_that_the_seal_protects_are_told() =>
        Assert.Equal(new PaperName("关于开展安全检查的通知", "北署发〔2026〕18号"), (await LookAsync(Office.Seal(Numbered(), SealedOfd.Foot))).Name);

    [Fact]
    public async Task Title_of_a_changed_paper_is_not_told()
    {
        var changed = SmallOfd.With(Office.Seal(Numbered(), SealedOfd.Foot), "OFD.xml", "安全检查", "放假");

        var paper = await LookAsync(changed);

        Assert.Equal("FAILED", paper.Report.Verdict);
        Assert.Null(paper.Name);
    }

    [Fact]
    public async Task Picture_of_a_paper_that_failed_says_so_across_the_page() =>
        Assert.Contains("验章不通过，图仅供对照", Assert.Single((await LookAsync(SmallOfd.With(Office.Seal(SmallOfd.Make(), SealedOfd.Foot), "Doc_0/Pages/Page_0/Content.xml", "255 0 0", "0 0 0"))).Pages).Svg, StringComparison.Ordinal);

    [Fact]
    public async Task Straddle_seal_shows_four_pages_and_the_page_of_another_seal_among_them()
    {
        var straddled = Office.Seal(SmallOfd.Make(6), new SealPlacement.Straddling());

        var paper = await LookAsync(Office.Seal(straddled, new SealPlacement.OnOnePage(6, 120, 200)));

        Assert.Equal(6, paper.SealedPages);
        Assert.Equal([1, 2, 3, 6], paper.Pages.Select(page => page.Number));
        Assert.Equal([true, false, false, false], paper.Pages.Select(page => page.IsFirst));
        Assert.All(paper.Pages, page => Assert.Contains("<clipPath", page.Svg, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_without_a_seal_has_no_picture()
    {
        var paper = await LookAsync(SmallOfd.Make());

        Assert.Equal("NOT_SIGNED", paper.Report.Verdict);
        Assert.Empty(paper.Pages);
        Assert.Null(paper.Name);
    }

    [Fact]
    public async Task File_that_is_no_OFD_is_answered_as_before() =>
        Assert.Equal((await OfdCheck.OfBytesAsync("不是文件"u8.ToArray(), TrustPlaces.None, SealOffice.Checked, default)).Value.Message, (await LookAsync("不是文件"u8.ToArray())).Report.Message);

    [Fact]
    public async Task Report_tells_the_number_of_the_signers_certificate() =>
        Assert.Equal(Office.Signer.Certificate.SerialText, Assert.Single((await LookAsync(Office.Seal(SmallOfd.Make(), SealedOfd.Foot))).Report.Signatures).SignerSerial);

    private static byte[] Numbered() => SmallOfd.With(SmallOfd.Make(), "OFD.xml", bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(
        "</ofd:DocInfo>", "<ofd:CustomDatas><ofd:CustomData Name=\"发文字号\">北署发〔2026〕18号</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo>", StringComparison.Ordinal)));

    private static async Task<CheckedPaper> LookAsync(byte[] file) => (await OfdCheck.LookAsync(file, TrustPlaces.None, SealOffice.Checked, default, default)).Value;
}
