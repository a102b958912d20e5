using DocumentFormat.OpenXml.Packaging;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Printing;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Core.Documents.Attachments;
using OfficeHub.Tests.Core.Publishing.Barcodes;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Printing;

public sealed class DocumentBarcodesTests
{
    [Fact]
    public async Task File_of_a_numbered_document_carries_a_barcode_that_is_read_once_the_office_wants_it()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var paper = await files.Desk.RecheckedAsync();
        var number = (await files.Desk.NumberAsync(paper)).Value;
        Assert.Empty(await PicturesAsync(files, paper));

        await SetAsync(files, BarcodeSettings.Place, "foot-left");

        var png = Assert.Single(await PicturesAsync(files, paper));
        var read = BarcodeReader.Read(await BarcodeScanner.ReadPngAsync(png)).Value;
        var document = await files.Desk.FindAsync(paper);
        Assert.Equal((number, document.Title, document.DocumentDate, "无"), (read.Number, read.Title, read.DocumentDate, read.Secrecy));
        Assert.Equal(png, Assert.Single(await PicturesAsync(files, paper)));
    }

    [Fact]
    public async Task Draft_without_a_number_carries_none()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        await SetAsync(files, BarcodeSettings.Place, "head-right");

        var paper = await files.Desk.RecheckedAsync();

        Assert.Empty(await PicturesAsync(files, paper));
    }

    [Fact]
    public async Task Level_and_place_are_those_of_the_office()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        await SetAsync(files, BarcodeSettings.Place, "head-right");
        await SetAsync(files, BarcodeSettings.Level, "3");

        var barcode = (await files.Desk.Office.Get<DocumentBarcodes>().OfAsync(Publishing.OfficeDocuments.Notice, Guid.Empty, CancellationToken.None)).Value;

        Assert.Equal((3, BarcodePlace.HeadRight), (barcode!.Level, barcode.Place));
    }

    [Fact]
    public async Task Number_that_no_barcode_holds_is_said_and_not_cut()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        await SetAsync(files, BarcodeSettings.Place, "foot-right");
        var long_ = Publishing.OfficeDocuments.Notice with { Number = new("北原盟行政公署办公室公发", 2026, 12345) };

        var refused = await files.Desk.Office.Get<DocumentBarcodes>().OfAsync(long_, Guid.Empty, CancellationToken.None);

        Assert.Contains("发文字号在二维条码里最多 30 字节", Assert.IsType<Invalid>(refused.Error).Message, StringComparison.Ordinal);
    }

    private static async Task SetAsync(AttachmentDesk files, Setting setting, string value) => Assert.Null((await files.Desk.Office.Get<ChangeSettingHandler>().HandleAsync(
        new ChangeSetting(Guid.NewGuid(), setting.Key, value, SettingRow.NeverChanged, "收文单位要扫码登记"), await files.Desk.AsAsync("李文斌"), CancellationToken.None)).Error);

    private static async Task<List<byte[]>> PicturesAsync(AttachmentDesk files, Guid paper)
    {
        var docx = (await files.Desk.Office.Get<DocumentDocxQuery>().WriteAsync(paper, await files.Desk.AsAsync(Drafter), CancellationToken.None)).Value.Content;
        using var package = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var pictures = new List<byte[]>();
        foreach (var part in package.MainDocumentPart!.ImageParts)
        {
            using var bytes = new MemoryStream();
            await part.GetStream().CopyToAsync(bytes);
            pictures.Add(bytes.ToArray());
        }

        return pictures;
    }
}
