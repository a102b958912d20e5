using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Remarks;
using OfficeHub.Tests.Core.Documents.Attachments;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

public sealed class RemarkTests
{
    [Fact]
    public async Task Remark_stands_on_the_timeline_and_changes_neither_opinions_nor_hash_nor_a_byte_of_the_printed_form()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.RecheckedAsync();
        Assert.IsType<RemarkTooEarly>((await RemarkAsync(desk, paper, Drafter, "再说一句。")).Error);
        Assert.Null((await desk.NumberAsync(paper)).Error);
        var (before, form, text) = (await desk.DetailAsync(paper), await DocxAsync(desk, paper), await desk.FindAsync(paper));
        desk.Office.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Null((await RemarkAsync(desk, paper, Director, "各旗反映时限偏紧，下次提前一周。")).Error);

        var after = await desk.DetailAsync(paper);
        Assert.Equal(("补充意见", "各旗反映时限偏紧，下次提前一周。", 1), (after.Timeline[0].Act, after.Timeline[0].Words, after.Timeline[0].Version));
        Assert.Equal(before.Timeline, after.Timeline.Skip(1));
        Assert.Equal(before.Document.Opinions, after.Document.Opinions);
        Assert.Equal((before.Document.Hash, text.Revision, text.SavedAt), (after.Document.Hash, (await desk.FindAsync(paper)).Revision, (await desk.FindAsync(paper)).SavedAt));
        Assert.Equal(form, await DocxAsync(desk, paper));
    }

    [Fact]
    public async Task Remark_is_refused_without_words_with_a_mark_of_secrecy_and_to_whoever_may_not_see_the_document()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.RecheckedAsync();
        await desk.NumberAsync(paper);

        Assert.IsType<Invalid>((await RemarkAsync(desk, paper, Drafter, " ")).Error);
        Assert.IsType<Invalid>((await RemarkAsync(desk, paper, Drafter, "附件机密★1年。")).Error);
        Assert.IsType<NotFound>((await RemarkAsync(desk, paper, "包晓东", "我也说一句。")).Error);

        Assert.DoesNotContain((await desk.DetailAsync(paper)).Timeline, entry => entry.Act == "补充意见");
    }

    private static async Task<Result> RemarkAsync(DocumentOffice desk, Guid paper, string by, string words) =>
        await desk.Office.Get<AddRemarkHandler>().HandleAsync(new AddRemark(Guid.NewGuid(), paper, words), await desk.AsAsync(by), CancellationToken.None);

    private static async Task<byte[]> DocxAsync(DocumentOffice desk, Guid paper) =>
        (await desk.Office.Get<DocumentDocxQuery>().WriteAsync(paper, await desk.AsAsync(Drafter), CancellationToken.None)).Value.Content;
}
