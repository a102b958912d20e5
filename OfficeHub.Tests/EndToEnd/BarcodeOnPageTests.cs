using Microsoft.Playwright;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Ofd;
using OfficeHub.Core.Publishing.Standards;
using OfficeHub.Core.Publishing.Svg;
using OfficeHub.Tests.Core.Publishing;
using OfficeHub.Tests.Core.Publishing.Barcodes;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>The barcode on the page as a browser draws it, held before a decoder that is not ours. The pictures stay in artifacts/barcodes.</summary>
public sealed class BarcodeOnPageTests(OfdViewerTests.OneBrowser browser) : IClassFixture<OfdViewerTests.OneBrowser>
{
    private const double Foot = GbT9704.TopMarginMm + GbT9704.TypeAreaHeightMm;

    [Fact]
    public async Task Barcode_of_a_drawn_page_is_read()
    {
        var (content, barcode, laid) = Laid();
        var page = laid.Pages.Single(one => one.Items.OfType<LaidBarcode>().Any());

        var strip = await browser.StripAsync(SvgWriter.Write(page, new SvgOptions()), "svg", Foot);

        Assert.Equal(Convert.ToHexString(BarcodeText.Bytes(barcode.Text)), Convert.ToHexString(await BarcodeScanner.ReadPngAsync(strip)));
        Assert.Equal(content.Number!.ToString(), BarcodeReader.Read(await BarcodeScanner.ReadPngAsync(strip)).Value.Number);
    }

    [Fact]
    public async Task Barcode_of_an_ofd_is_read_from_the_page_of_a_reader_that_is_not_ours()
    {
        var (content, barcode, laid) = Laid();
        var viewer = await browser.ViewerAsync();

        await viewer.OpenAsync(OfdWriter.Write(laid, content, new OfdOptions(OfdOptions.IdOf("条码"), OfficeDocuments.Written.WrittenAt)));

        var strip = await viewer.StripAsync(laid.Pages.Count, Foot, "artifacts/barcodes/ofd.png");
        Assert.Equal(Convert.ToHexString(BarcodeText.Bytes(barcode.Text)), Convert.ToHexString(await BarcodeScanner.ReadPngAsync(strip)));
    }

    private static (DocumentContent Content, PrintedBarcode Barcode, LaidDocument Laid) Laid()
    {
        var content = OfficeDocuments.Notice;
        var barcode = PrintedBarcode.Of(BarcodeFields.Of(content, OfdOptions.IdOf("条码"))).Value;
        return (content, barcode, DocumentLayout.Of(content, new LayoutOptions(2026) { Barcode = barcode }));
    }
}
