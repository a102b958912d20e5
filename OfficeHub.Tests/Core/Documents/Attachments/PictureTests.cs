using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Files;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Core.Files;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Attachments;

public sealed class PictureTests
{
    private const string Outsider = "包晓东";

    [Theory]
    [InlineData(960, 360, 156, 58.5)]
    [InlineData(378, 189, 100, 50)]
    [InlineData(500, 2000, 50, 200)]
    public async Task Picture_is_as_large_as_its_pixels_and_never_larger_than_the_text(int width, int height, double widthMm, double heightMm)
    {
        await using var files = await AttachmentDesk.OpenAsync();

        var taken = await TakeAsync(files, await files.Desk.DraftAsync(), "图.jpg", Pictures.Jpeg(width, height));

        Assert.Equal((widthMm, heightMm, ""), (taken.Value.WidthMm, taken.Value.HeightMm, taken.Value.Description));
    }

    [Fact]
    public async Task Picture_too_small_of_another_kind_or_by_who_may_not_write_is_refused_in_words_and_not_stored()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var document = await files.Desk.DraftAsync();

        Assert.Equal(new PictureTooSmall(2000, 20), (await TakeAsync(files, document, "线.png", Pictures.Png(2000, 20))).Error);
        Assert.Equal("这里不收 .pdf 文件，只收 .png、.jpg。请另存为其中一种后再传。", (await TakeAsync(files, document, "图.pdf", Pictures.Png(200, 200))).Error!.Message);
        Assert.IsType<NotFound>((await TakeAsync(files, document, "图.png", Pictures.Png(200, 200), Outsider)).Error);
        Assert.Empty(files.Stored());
    }

    [Fact]
    public async Task Picture_of_another_paper_is_neither_shown_nor_put_into_a_text_by_its_hash()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (secretPaper, secret) = await WithPictureAsync(files);
        var own = await files.Desk.DraftAsync(by: Outsider);
        var fields = await files.Desk.FieldsAsync(own);

        Assert.Equal(new NotFound("图片"), (await files.Desk.SaveAsync(own, With(fields, secret), by: Outsider)).Error);
        var inAnnex = fields with { Content = fields.Content with { Annexes = [new Annex("图集", [secret])] } };
        Assert.Equal(new NotFound("图片"), (await files.Desk.SaveAsync(own, inAnnex, by: Outsider)).Error);
        // Neither does writing the hash as words make it a picture of the paper.
        Assert.Null((await files.Desk.SaveAsync(own, fields with { Basis = secret.Hash }, by: Outsider)).Error);
        Assert.Equal(new NotFound("图片"), (await ShownAsync(files, own, secret.Hash, Outsider)).Error);
        Assert.Equal(new NotFound("公文"), (await ShownAsync(files, secretPaper, secret.Hash, Outsider)).Error);
    }

    [Fact]
    public async Task Picture_is_shown_to_who_may_see_the_paper_and_written_into_its_file()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, picture) = await WithPictureAsync(files);
        await files.Desk.SubmitAsync(document);

        Assert.Equal(Pictures.Png(400, 300), (await ShownAsync(files, document, picture.Hash, UnitHead)).Value);
        var docx = await files.Desk.Office.Get<DocumentDocxQuery>().WriteAsync(document, await files.Desk.AsAsync(UnitHead), default);
        Assert.Equal([Pictures.Png(400, 300)], await PicturesInAsync(docx.Value.Content));
    }

    [Fact]
    public async Task Picture_taken_out_of_the_text_leaves_the_file_and_stays_with_the_version_that_has_it()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, picture) = await WithPictureAsync(files);
        await files.Desk.SubmitAsync(document);
        await files.Desk.SendBackAsync(document, UnitHead, "图要换。");
        var fields = await files.Desk.FieldsAsync(document);
        await files.Desk.SaveAsync(document, fields with { Content = fields.Content with { MainText = [.. fields.Content.MainText.Where(block => block is not Picture)] } });
        files.Desk.Office.Clock.Advance(TimeSpan.FromDays(2));

        await files.Desk.Office.Services.GetServices<ITimedJob>().OfType<RemoveOrphans>().Single().RunAsync(default);

        var docx = await files.Desk.Office.Get<DocumentDocxQuery>().WriteAsync(document, await files.Desk.AsAsync(Drafter), default);
        Assert.Empty(await PicturesInAsync(docx.Value.Content));
        Assert.Equal(Pictures.Png(400, 300), (await ShownAsync(files, document, picture.Hash, UnitHead)).Value);
    }

    [Fact]
    public async Task Copy_of_a_paper_shows_its_pictures_also_when_somebody_else_writes_on()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var (document, picture) = await WithPictureAsync(files);
        await files.Desk.SubmitAsync(document);
        var copy = (await files.Desk.Office.Get<DraftHandler>().HandleAsync(new BeginDraft(Guid.NewGuid(), DocumentKind.Notice, document), await files.Desk.AsAsync(UnitHead), default)).Value;

        Assert.Null((await files.Desk.SaveAsync(copy, (await files.Desk.FieldsAsync(copy)) with { Basis = "另有依据" }, by: UnitHead)).Error);

        Assert.Equal(Pictures.Png(400, 300), (await ShownAsync(files, copy, picture.Hash, UnitHead)).Value);
    }

    private static async Task<(Guid Document, Picture Picture)> WithPictureAsync(AttachmentDesk files)
    {
        var document = await files.Desk.DraftAsync();
        var picture = (await TakeAsync(files, document, "分布图.png", Pictures.Png(400, 300))).Value with { Description = "物资分布" };
        Assert.Null((await files.Desk.SaveAsync(document, With(await files.Desk.FieldsAsync(document), picture))).Error);
        return (document, picture);
    }

    private static DraftFields With(DraftFields fields, Picture picture) => fields with { Content = fields.Content with { MainText = [.. fields.Content.MainText, picture] } };

    private static async Task<Result<Picture>> TakeAsync(AttachmentDesk files, Guid document, string name, byte[] content, string by = Drafter) =>
        await files.Desk.Office.Get<AttachmentIntake>().TakePictureAsync(document, new MemoryStream(content), name, null, await files.Desk.AsAsync(by), default);

    private static async Task<Result<byte[]>> ShownAsync(AttachmentDesk files, Guid document, string hash, string to)
    {
        var opened = await files.Desk.Office.Get<PictureQuery>().OpenAsync(document, hash, await files.Desk.AsAsync(to), default);
        if (!opened.IsSuccess) return opened.Error;
        await using var shown = opened.Value;
        using var bytes = new MemoryStream();
        await shown.Content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static async Task<IReadOnlyList<byte[]>> PicturesInAsync(byte[] docx)
    {
        using var package = new ZipArchive(new MemoryStream(docx));
        var found = new List<byte[]>();
        foreach (var entry in package.Entries.Where(entry => entry.FullName.EndsWith(".png", StringComparison.Ordinal)))
        {
            await using var part = await entry.OpenAsync();
            using var bytes = new MemoryStream();
            await part.CopyToAsync(bytes);
            found.Add(bytes.ToArray());
        }

        return found;
    }
}
