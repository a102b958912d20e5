using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Drafting;

public sealed class ChangeNoteTests
{
    [Fact]
    public async Task Changed_text_goes_out_again_only_with_a_word_about_the_change_and_keeps_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await ReturnedAsync(desk);
        var fields = await desk.FieldsAsync(paper);
        await desk.SaveAsync(paper, fields with { Content = fields.Content with { MainText = [.. fields.Content.MainText, new Paragraph(1, "严格值班纪律")] } });

        Assert.IsType<ChangeNoteMissing>((await desk.SubmitAsync(paper, note: " ")).Error);
        Assert.Null((await desk.SubmitAsync(paper, note: "补了值班纪律一条。")).Error);

        await using var db = await desk.Office.ContextAsync();
        var notes = await db.Set<DocumentVersion>().Where(version => version.DocumentId == paper).OrderBy(version => version.Number).Select(version => version.Note).ToListAsync();
        Assert.Equal(["", "补了值班纪律一条。"], notes);
    }

    [Fact]
    public async Task Change_of_punctuation_needs_no_word()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await ReturnedAsync(desk);
        var fields = await desk.FieldsAsync(paper);
        await desk.SaveAsync(paper, fields with { Content = fields.Content with { MainText = [new Paragraph(0, "为做好今年汛期值班工作,现将有关事项通知如下:"), .. fields.Content.MainText.Skip(1)] } });

        Assert.Null((await desk.SubmitAsync(paper, note: "")).Error);
    }

    [Fact]
    public async Task First_sending_needs_no_word()
    {
        await using var desk = await DocumentOffice.OpenAsync();

        Assert.Null((await desk.SubmitAsync(await desk.DraftAsync(), note: "")).Error);
    }

    private static async Task<Guid> ReturnedAsync(DocumentOffice desk)
    {
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper, note: "")).Error);
        Assert.Null((await desk.SendBackAsync(paper, UnitHead, "请补值班纪律。")).Error);
        return paper;
    }
}
