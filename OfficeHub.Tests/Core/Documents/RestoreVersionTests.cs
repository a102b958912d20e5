using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

public sealed class RestoreVersionTests
{
    [Fact]
    public async Task Restored_version_is_the_text_again_and_what_it_replaces_is_kept_as_a_version()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await ReturnedAsync(desk);
        var first = await desk.HashAsync(paper);
        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" });
        var second = await desk.HashAsync(paper);

        Assert.Equal(first, (await RestoreAsync(desk, paper, 1, second)).Value);

        Assert.Equal((first, first), (await desk.HashAsync(paper), (await desk.FindAsync(paper)).TextHash));
        Assert.Equal("盟防汛抗旱指挥部第1次会议", (await desk.FieldsAsync(paper)).Basis);
        var kept = (await desk.DetailAsync(paper)).Document.Versions[0];
        Assert.Equal((2, second, "恢复第 1 稿以前的文字"), (kept.Number, kept.Hash, kept.Note));
        Assert.Equal("盟长批示", (await desk.Office.Get<DocumentVersionQuery>().FindAsync(paper, 2, await desk.AsAsync(Drafter), default)).Value.Fields.Basis);
        Assert.IsType<AlreadyTheText>((await RestoreAsync(desk, paper, 1, first)).Error);
        Assert.Null((await RestoreAsync(desk, paper, 2, first)).Error);
        Assert.Equal(2, (await desk.FindAsync(paper)).VersionNumber);
    }

    [Fact]
    public async Task Restoring_is_refused_over_another_text_while_somebody_else_writes_and_after_sign_off()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await ReturnedAsync(desk);
        var read = await desk.HashAsync(paper);
        await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "盟长批示" });
        Assert.IsType<ChangedMeanwhile>((await RestoreAsync(desk, paper, 1, read)).Error);
        Assert.IsType<NotFound>((await RestoreAsync(desk, paper, 9, await desk.HashAsync(paper))).Error);
        Assert.IsType<NotFound>((await RestoreAsync(desk, paper, 1, await desk.HashAsync(paper), "包晓东")).Error);
        Assert.IsType<NotYoursToWrite>((await RestoreAsync(desk, paper, 1, await desk.HashAsync(paper), UnitHead)).Error);

        // The draft is handed over: the colleague writes, and the one who had it comes too late.
        var item = await desk.ItemAsync(paper, Drafter);
        await desk.Office.Get<ChangePeopleHandler>().HandleAsync(new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, (await desk.Office.StaffAsync(Director)).Id, "请代改。"), await desk.AsAsync(Drafter), default);
        Assert.IsType<SomebodyElseWrites>((await RestoreAsync(desk, paper, 1, await desk.HashAsync(paper), Director)).Error);
        Assert.Null((await desk.Office.Get<TakeEditingHandler>().HandleAsync(new TakeEditing(Guid.NewGuid(), paper), await desk.AsAsync(Director), default)).Error);
        Assert.Null((await RestoreAsync(desk, paper, 1, await desk.HashAsync(paper), Director)).Error);

        await desk.SubmitAsync(paper, by: Director);
        foreach (var name in new[] { UnitHead, Editor, Secrecy, Disclosure, Signatory }) await desk.DecideAsync(paper, name);
        Assert.IsType<TextIsFixed>((await RestoreAsync(desk, paper, 2, await desk.HashAsync(paper))).Error);
    }

    [Fact]
    public async Task Version_is_hidden_from_whoever_may_not_see_the_document()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await ReturnedAsync(desk);
        var query = desk.Office.Get<DocumentVersionQuery>();

        Assert.IsType<NotFound>((await query.FindAsync(paper, 1, await desk.AsAsync("包晓东"), default)).Error);
        Assert.IsType<NotFound>((await query.FindAsync(paper, 2, await desk.AsAsync(Drafter), default)).Error);
        Assert.Equal("拟稿", (await query.FindAsync(paper, 1, await desk.AsAsync(Drafter), default)).Value.StepName);
    }

    // One version kept, and the draft is its drafter's again.
    private static async Task<Guid> ReturnedAsync(DocumentOffice desk)
    {
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        await desk.SendBackAsync(paper, UnitHead, "请写明时限。", straightBack: false);
        return paper;
    }

    private static async Task<Result<string>> RestoreAsync(DocumentOffice desk, Guid paper, int number, string read, string by = Drafter) =>
        await desk.Office.Get<RestoreVersionHandler>().HandleAsync(new RestoreVersion(Guid.NewGuid(), paper, read, number), await desk.AsAsync(by), CancellationToken.None);
}
