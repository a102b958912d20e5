using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Pdf;

/// <summary>Writes laid-out pages as PDF: fonts embedded, text that can be searched and copied, printed at its own size. The same input on the same fonts gives the same bytes.</summary>
/// <remarks>ISO 32000-1:2008. A writer of our own: docs/adr/0013.</remarks>
public static class PdfWriter
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "application/pdf";

    /// <summary>Writes the file.</summary>
    /// <param name="laid">The pages.</param>
    /// <param name="content">The document they were laid out from: its metadata.</param>
    /// <param name="options">Fonts, time, pictures.</param>
    /// <returns><see cref="NoChineseFont"/>.</returns>
    public static Result<WrittenPdf> Write(LaidDocument laid, DocumentContent content, PdfOptions options)
    {
        ArgumentNullException.ThrowIfNull(laid);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Faces.Check.CanDraw)
        {
            return new NoChineseFont(options.Faces.Check.Folder);
        }

        var body = new PdfBody();
        var (catalog, list, resources) = (body.Reserve(), body.Reserve(), body.Reserve());
        var (fonts, pictures) = (new PdfFonts(options.Faces), new PdfPictures(body, options.Picture));
        var drawn = new PdfPageContent(fonts, pictures);
        var box = $"[0 0 {PdfBody.Number(GbT9704.PageWidthMm * 72 / 25.4)} {PdfBody.Number(GbT9704.PageHeightMm * 72 / 25.4)}]";
        var pages = laid.Pages.Select(page => body.AddStream(drawn.Of(page))).ToList()
            .ConvertAll(stream => body.Add($"<</Type/Page/Parent {list} 0 R/MediaBox{box}/Resources {resources} 0 R/Contents {stream} 0 R>>"));
        body.Put(list, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page} 0 R"))}]>>");
        body.Put(resources, $"<</Font<<{fonts.Write(body)}>>/XObject<<{pictures.Entries}>>>>");
        // Printed at its own size: a reader that shrinks the page moves every margin of the standard.
        body.Put(catalog, $"<</Type/Catalog/Pages {list} 0 R/Lang(zh-CN)/PageLabels<</Nums[0<</S/D>>]>>/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>>>");
        return new WrittenPdf(body.File(catalog, body.Add(Information(content, options))), fonts.Undrawn);
    }

    // Nobody's name and no machine's: whoever gets the file learns what is printed on it.
    private static string Information(DocumentContent content, PdfOptions options)
    {
        var at = BeijingTime.From(options.WrittenAt).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return $"<</Title{Words(PrintedText.Title(content))}/Author{Words(string.Join('、', content.Issuers))}/Subject{Words(DocumentKinds.Name(content.Kind))}"
            + $"/Creator(OfficeHub)/Producer(OfficeHub)/CreationDate(D:{at}+08'00')/ModDate(D:{at}+08'00')>>";
    }

    private static string Words(string text) => PdfBody.Text(string.Concat(text.Where(c => !char.IsControl(c))));
}
