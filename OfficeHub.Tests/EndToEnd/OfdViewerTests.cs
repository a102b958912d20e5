using System.Text;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Seals;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A reader that is not ours shows our seals at their millimetres and calls them valid; a changed file it does not.</summary>
/// <remarks>ofd.md 8.6 and 8.7. The pictures stay in artifacts/ofd-viewer.</remarks>
public sealed class OfdViewerTests(OfdViewerTests.OneBrowser browser) : IClassFixture<OfdViewerTests.OneBrowser>
{
    private const double Near = 0.5;
    private const string Value = "Doc_0/Signs/Sign_0/SignedValue.dat";

    private static readonly SealPicture Ring = new("PNG", DrawnPicture.Seal(300), 42, 42);
    private static readonly SealPlacement Foot = new SealPlacement.OnOnePage(1, 120.5, 200);

    private readonly SealOffice _office = new();

    [Theory]
    [InlineData(SealStructure.V4, false)]
    [InlineData(SealStructure.V5, true)]
    public async Task Single_stamp_lies_at_its_millimetres_and_is_called_valid(SealStructure structure, bool isStamped)
    {
        var office = new SealOffice { Structure = structure };
        var file = Sealed(office, Paper(1), isStamped, Foot);
        var viewer = await browser.ViewerAsync();

        var said = await viewer.OpenAsync(file);

        Valid(said, "s001");
        Assert.Equal(SmallOfd.Unpack(file).Count - 3, said[0].Parts);
        At((120.5, 200, 162.5, 242), await viewer.RedAsync(1, $"single-{structure}"));
    }

    [Fact]
    public async Task Straddling_stamp_is_cut_over_the_edges_of_all_pages()
    {
        var viewer = await browser.ViewerAsync();

        var said = await viewer.OpenAsync(Sealed(_office, Paper(3), false, new SealPlacement.Straddling()));

        Valid(said, "s001");
        // A ring: its first and last third lie lower at the cut than the middle one.
        var strips = new[] { await viewer.RedAsync(1, "straddle"), await viewer.RedAsync(2, "straddle"), await viewer.RedAsync(3, "straddle") };
        Assert.All(strips, strip => Assert.Equal((196, 210), (Math.Round(strip!.Left), Math.Round(strip.Right))));
        At((196, 127.5, 210, 169.5), strips[1]);
        Assert.All(new[] { strips[0]!, strips[2]! }, strip => Assert.True(strip.Top > 127.5 + Near && strip.Bottom < 169.5 - Near, strip.ToString()));
    }

    [Fact]
    public async Task Two_seals_are_both_called_valid_and_shown()
    {
        var twice = Sealed(_office, Sealed(_office, Paper(2), false, Foot), false, new SealPlacement.OnOnePage(2, 20, 30));
        var viewer = await browser.ViewerAsync();

        var said = await viewer.OpenAsync(twice);

        Valid(said, "s001", "s003");
        At((120.5, 200, 162.5, 242), await viewer.RedAsync(1, "two"));
        At((20, 30, 62, 72), await viewer.RedAsync(2, "two"));
    }

    [Fact]
    public async Task Changed_page_or_signature_is_called_invalid()
    {
        var file = Sealed(_office, Paper(1), false, Foot);
        var changed = SmallOfd.With(file, "Doc_0/Pages/Page_0/Content.xml", "安全检查", "安全检验");
        // The digest of the text in the value, and so the text that was signed.
        var resigned = SmallOfd.With(file, Value, bytes =>
        {
            var hash = SealSignature.Read(bytes).Value.DataHash.Span;
            bytes[bytes.AsSpan().LastIndexOf(hash)] ^= 1;
            return bytes;
        });

        var page = Assert.Single(await (await browser.ViewerAsync()).OpenAsync(changed));
        var value = Assert.Single(await (await browser.ViewerAsync()).OpenAsync(resigned));

        Assert.Equal((true, false), (page.Signature, page.Digests));
        Assert.Equal((false, true), (value.Signature, value.Digests));
    }

    private static byte[] Sealed(SealOffice office, byte[] file, bool isStamped, params SealPlacement[] places)
    {
        var seal = office.Seal(office.Order with { Picture = Ring }, isStamped ? office.Timestamps(SealOffice.Made) : null);
        var timestamps = isStamped ? office.Timestamps(SealOffice.Signed) : null;
        return TestAuthority.Done(OfdSealer.SealAsync(file, new OfdSealOrder(seal.Encoded, places, SealOffice.Signed), office.Signer, timestamps, office.PolicyAt(SealOffice.Signed), default));
    }

    // Black text alone, so that all red is the seal's.
    private static byte[] Paper(int pages)
    {
        var parts = SmallOfd.Parts(pages).Select(part => part.Name switch
        {
            "Doc_0/Document.xml" => (part.Name, Changed(part.Content, "<ofd:PageArea>", "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:PageArea>")),
            _ when part.Name.EndsWith("Content.xml", StringComparison.Ordinal) => (part.Name, Changed(Changed(part.Content, "255 0 0", "0 0 0"), "<ofd:PathObject", $"{Title}<ofd:PathObject")),
            _ => part,
        });
        return SmallOfd.Pack([.. parts, ("Doc_0/PublicRes.xml", SmallOfd.Bytes("<ofd:Res xmlns:ofd=\"http://www.ofdspec.org/2016\" BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"3\" FontName=\"宋体\"/></ofd:Fonts></ofd:Res>"))]);
    }

    private const string Title = "<ofd:TextObject ID=\"9\" Boundary=\"50 60 110 12\" Font=\"3\" Size=\"7.761\"><ofd:TextCode X=\"0\" Y=\"8\" DeltaX=\"g 11 8.5\">关于开展安全检查的通知。</ofd:TextCode></ofd:TextObject>";

    private static byte[] Changed(byte[] part, string from, string to) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(part).Replace(from, to, StringComparison.Ordinal));

    private static void Valid(IReadOnlyList<OfdViewer.Said> said, params string[] ids)
    {
        Assert.Equal(ids, said.Select(one => one.Id));
        Assert.All(said, one => Assert.True(one is { Signature: true, Digests: true, Parts: > 0 }, one.ToString()));
    }

    private static void At((double Left, double Top, double Right, double Bottom) expected, InkBox? ink)
    {
        Assert.NotNull(ink);
        Assert.Equal(expected.Left, ink.Left, Near);
        Assert.Equal(expected.Top, ink.Top, Near);
        Assert.Equal(expected.Right, ink.Right, Near);
        Assert.Equal(expected.Bottom, ink.Bottom, Near);
    }

    /// <summary>One browser for all, a page for each paper.</summary>
    public sealed class OneBrowser : IAsyncLifetime
    {
        private Chromium? _chromium;

        public async Task InitializeAsync() => _chromium = await Chromium.OpenAsync();

        public async Task DisposeAsync() => await _chromium!.DisposeAsync();

        /// <summary>The part of a page of SVG below a line, as printed at 288 dpi.</summary>
        internal async Task<byte[]> StripAsync(string svg, string name, double topMm)
        {
            var page = await _chromium!.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 900, Height = 1300 }, DeviceScaleFactor = 3 });
            await page.SetContentAsync($"<!doctype html><meta charset=\"utf-8\"><style>body {{ margin: 0 }} svg {{ display: block }}</style>{svg}");
            return await OfdViewer.StripOfAsync(page, page.Locator("svg"), topMm, $"artifacts/barcodes/{name}.png");
        }

        internal async Task<OfdViewer> ViewerAsync() => new(await _chromium!.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 900, Height = 1300 } }));
    }
}
