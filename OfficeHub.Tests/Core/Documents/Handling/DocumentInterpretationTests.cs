using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Handling;

public sealed class DocumentInterpretationTests
{
    [Fact]
    public async Task File_is_given_to_whoever_may_see_the_document_and_leaves_a_row()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(fields => fields.AsPolicy());
        var query = desk.Office.Get<DocumentInterpretationQuery>();

        var file = await query.WriteAsync(paper, await desk.AsAsync(Drafter), default);

        Assert.Equal("关于做好2026年防汛抗旱值班工作的通知 解读.docx", file.Value.Name);
        Assert.Contains(await desk.Office.LogAsync(), row => row.ActionName == "下载解读");
        Assert.IsType<NotFound>((await query.WriteAsync(paper, await desk.AsAsync("包晓东"), default)).Error);
    }

    [Fact]
    public async Task Document_without_an_interpretation_has_no_such_file()
    {
        await using var desk = await DocumentOffice.OpenAsync();

        Assert.Equal(new NotFound("解读"), (await desk.Office.Get<DocumentInterpretationQuery>().WriteAsync(await desk.DraftAsync(), await desk.AsAsync(Drafter), default)).Error);
    }
}
