using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Publishing.FontFiles;
using OfficeHub.Core.Publishing.Pdf;
using OfficeHub.Tests.Core.Documents.Attachments;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Handling;

public sealed class DocumentPdfTests
{
    private const string Outsider = "包晓东";

    [PdfFact]
    public async Task Pdf_is_for_who_may_see_the_paper_under_its_name_and_says_beforehand_what_it_lacks()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.DraftAsync();
        var query = desk.Office.Get<DocumentPdfQuery>();

        var (written, again) = (await query.WriteAsync(paper, lineNumbers: false, await desk.AsAsync(Drafter), default), await query.WriteAsync(paper, lineNumbers: false, await desk.AsAsync(Drafter), default));

        Assert.Equal(written.Value.Content, again.Value.Content);
        Assert.EndsWith(".pdf", written.Value.Name, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-1.7", Encoding.Latin1.GetString(written.Value.Content), StringComparison.Ordinal);
        Assert.EndsWith(" 讨论稿.pdf", (await query.WriteAsync(paper, lineNumbers: true, await desk.AsAsync(Drafter), default)).Value.Name, StringComparison.Ordinal);
        var lacking = (await query.CheckAsync(paper, await desk.AsAsync(Drafter), default)).Value;
        Assert.Contains("缺“方正小标宋简体”（发文机关标志和标题），用“FandolSong”代替。", lacking);
        Assert.DoesNotContain(lacking, one => one.Contains(TestFonts.Folder!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_one_may_not_see_has_no_pdf_and_tells_nothing_of_its_faces()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.DraftAsync();
        var outsider = await desk.AsAsync(Outsider);

        Assert.Equal(new NotFound("公文"), (await desk.Office.Get<DocumentPdfQuery>().WriteAsync(paper, lineNumbers: false, outsider, default)).Error);
        Assert.Equal(new NotFound("公文"), (await desk.Office.Get<DocumentPdfQuery>().CheckAsync(paper, outsider, default)).Error);
    }

    [Fact]
    public async Task Machine_without_faces_refuses_and_does_not_tell_a_clerk_its_folders()
    {
        var folder = Directory.CreateTempSubdirectory("officehub-none-").FullName;
        await using var files = await AttachmentDesk.OpenAsync(services => services.AddSingleton(new FontFolders(folder, [])));
        var desk = files.Desk;
        var paper = await desk.DraftAsync();

        var refused = (await desk.Office.Get<DocumentPdfQuery>().WriteAsync(paper, lineNumbers: false, await desk.AsAsync(Drafter), default)).Error;

        Assert.Equal(new NoChineseFont(""), refused);
        Assert.DoesNotContain(folder, refused!.Message, StringComparison.Ordinal);
        Assert.Equal([refused.Message], (await desk.Office.Get<DocumentPdfQuery>().CheckAsync(paper, await desk.AsAsync(Drafter), default)).Value);
        Directory.Delete(folder);
    }
}
