using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Listing;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Classified;

public sealed class FindClassifiedTests
{
    private const string Label = "苏日娜7月1日起草的通知（已判定涉密）";

    [Fact]
    public async Task Finding_ends_the_paper_at_once_and_closes_it_to_everybody()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var (draft, file) = await files.DraftAsync();
        var paper = await desk.AtSecrecyAsync(draft);

        var found = await desk.ClassifyAsync(paper);

        Assert.Null(found.Error);
        Assert.Equal(DocumentStatus.Terminated, (await desk.FindAsync(paper)).Status);
        Assert.Empty(await desk.OpenAsync(paper));
        var answer = (await desk.RouteAsync(paper)).Items.Single(item => item.StaffName == Secrecy);
        Assert.Equal((WorkItemState.Done, "涉密"), (answer.State, answer.OutcomeName));
        foreach (var name in new[] { Drafter, UnitHead, Editor, Secrecy, Disclosure, Registrar })
        {
            Assert.IsType<DocumentIsClassified>((await desk.Office.Get<DocumentViewQuery>().FindAsync(paper, await desk.AsAsync(name), default)).Error);
            Assert.IsType<NotFound>((await files.ReadAsync(paper, file.FileId, name)).Error);
            Assert.IsType<NotFound>((await desk.Office.Get<DocumentDocxQuery>().WriteAsync(paper, await desk.AsAsync(name), default)).Error);
            Assert.IsType<NotFound>((await desk.Office.Get<MarkedDraftQuery>().WriteAsync(paper, null, null, await desk.AsAsync(name), default)).Error);
            Assert.IsType<NotFound>((await desk.Office.Get<CompareVersionsQuery>().FindAsync(paper, null, null, await desk.AsAsync(name), default)).Error);
        }

        Assert.IsType<NotFound>((await desk.Office.Get<DocumentViewQuery>().FindAsync(paper, await desk.AsAsync("包晓东"), default)).Error);
    }

    [Fact]
    public async Task Finding_tells_everybody_who_had_it_whatever_he_chose_and_without_its_words()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        await ReadAsync(desk, paper, "王晓峰");
        await NothingAsync(desk, UnitHead);

        var found = (await desk.ClassifyAsync(paper)).Value;

        foreach (var name in new[] { Drafter, UnitHead, Editor, Disclosure, "王晓峰" }) Assert.Equal([$"FoundClassified {Label}"], await desk.ToldAsync(name));
        Assert.Empty(await desk.ToldAsync(Secrecy));
        Assert.Empty(await desk.ToldAsync(Signatory));
        Assert.Equal(Label, (await desk.CaseAsync(found)).Row.Label);
    }

    [Fact]
    public async Task Lists_no_longer_show_the_title_and_what_was_to_be_read_is_gone()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        await ReadAsync(desk, paper, "王晓峰");

        Assert.Null((await desk.ClassifyAsync(paper)).Error);

        Assert.Equal([Label], (await desk.Office.Get<OwnDocumentsQuery>().ListAsync(new OwnDocumentsFilter(), await desk.AsAsync(Drafter), default)).Value.Rows.Select(row => row.Title));
        Assert.Equal([Label], (await desk.Office.Get<PileQuery>().DoneAsync(null, await desk.AsAsync(UnitHead), default)).Value.Rows.Select(row => row.Title));
        Assert.Empty((await desk.Office.Get<ReadingQuery>().OpenAsync(null, await desk.AsAsync("王晓峰"), default)).Value.Rows);
    }

    [Fact]
    public async Task Found_after_its_number_it_is_void_and_its_line_stays_in_the_register_without_a_word_of_it()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.RecheckedAsync();
        var number = (await desk.NumberAsync(paper)).Value;

        Assert.Null((await desk.ClassifyAsync(paper)).Error);

        Assert.Equal(DocumentStatus.Voided, (await desk.FindAsync(paper)).Status);
        var registrar = await desk.AsAsync(Registrar);
        var line = Assert.Single((await desk.Office.Get<RegisterQuery>().PageAsync(new RegisterFilter(), null, registrar, default)).Value.Rows);
        Assert.Equal((number, $"{number}（已判定涉密）", NumberState.Voided, "涉密"), (line.Number, line.Title, line.State, line.VoidReason));
        Assert.Empty((await desk.Office.Get<RegisterQuery>().PageAsync(new RegisterFilter { Text = "fxkh" }, null, registrar, default)).Value.Rows);
    }

    [Fact]
    public async Task Marked_copy_that_was_taken_is_a_copy_to_be_called_back()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await Versions.CompareVersionsTests.MendedTwiceAsync(desk);
        Assert.Null((await desk.Office.Get<MarkedDraftQuery>().WriteAsync(paper, null, null, await desk.AsAsync(Registrar), default)).Error);

        var found = (await desk.ClassifyAsync(paper)).Value;

        var holder = (await desk.CaseAsync(found)).Holders.Single(one => one.Name == Registrar);
        Assert.Equal(("下载花脸稿", 1), (holder.How, holder.Copies));
    }

    [Fact]
    public async Task Case_lists_who_had_it_how_and_who_took_a_copy_and_apart_from_them_who_could_have()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        Assert.Null((await desk.Office.Get<DocumentDocxQuery>().WriteAsync(paper, await desk.AsAsync(Registrar), default)).Error);
        Assert.Null((await desk.Office.Get<DocumentFormQuery>().WriteAsync(paper, "", await desk.AsAsync(Registrar), default)).Error);

        var found = (await desk.ClassifyAsync(paper)).Value;

        var holders = (await desk.CaseAsync(found)).Holders.ToDictionary(holder => holder.Name);
        Assert.Equal(("拟稿", true, 0), (holders[Drafter].How, holders[Drafter].OpenedAt is not null, holders[Drafter].Copies));
        Assert.Equal(("部门审核", true), (holders[UnitHead].How, holders[UnitHead].OpenedAt is not null));
        Assert.Equal(("公开属性审核", false), (holders[Disclosure].How, holders[Disclosure].OpenedAt is not null));
        Assert.Equal(("下载正文、下载发文稿纸", 2), (holders[Registrar].How, holders[Registrar].Copies));
        Assert.Equal(("按岗位可以看", false), (holders[Director].How, holders[Director].OpenedAt is not null));
        Assert.DoesNotContain("包晓东", holders.Keys);
        Assert.Empty(await desk.ToldAsync(Director));
    }

    [Fact]
    public async Task Finding_is_the_reviewers_alone_and_asks_for_grounds_without_marks_and_is_made_once()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();

        Assert.IsType<NotAllowed>((await desk.ClassifyAsync(paper, Drafter)).Error);
        Assert.IsType<Invalid>((await desk.ClassifyAsync(paper, grounds: " ")).Error);
        Assert.IsType<Invalid>((await desk.ClassifyAsync(paper, grounds: "原件标有机密★5年。")).Error);
        Assert.Equal(DocumentStatus.UnderReview, (await desk.FindAsync(paper)).Status);
        Assert.Null((await desk.ClassifyAsync(paper)).Error);
        Assert.IsType<FoundAlready>((await desk.ClassifyAsync(paper)).Error);
    }

    [Fact]
    public async Task Own_answer_still_leaving_is_to_be_taken_back_first()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        var item = await desk.ItemAsync(paper, Secrecy);
        var pressed = new DecideItem(Guid.NewGuid(), item.Id, item.Revision, "MayBePublic", "", await desk.HashAsync(paper));
        Assert.Null((await desk.Office.Get<DecideItemHandler>().HandleAsync(pressed, await desk.AsAsync(Secrecy), default)).Error);

        Assert.IsType<DecisionIsLeaving>((await desk.ClassifyAsync(paper)).Error);
    }

    [Fact]
    public async Task Log_names_the_paper_by_its_label_from_the_finding_on()
    {
        await using var files = await ClassifiedDesk.OpenAsync();
        var desk = files.Desk;
        var paper = await desk.AtSecrecyAsync();
        var before = (await desk.Office.LogAsync()).Count;

        var found = (await desk.ClassifyAsync(paper)).Value;
        await desk.ToldAsync(Drafter);
        Assert.Null((await desk.AskAsync(found)).Error);
        Assert.Null((await desk.ApproveAsync(found)).Error);
        await desk.ToldAsync(Drafter);

        var rows = (await desk.Office.LogAsync()).Skip(before).ToList();
        Assert.All(rows, row => Assert.DoesNotContain("防汛", row.SubjectName + row.Summary));
        Assert.Equal(["FindClassified", "TellNews", "AskErasure", "ApproveErasure", "NoteScrubbed"], rows.Select(row => row.Action));
    }

    private static async Task ReadAsync(DocumentOffice desk, Guid paper, string whom) => Assert.Null((await desk.Office.Get<SendForReadingHandler>().HandleAsync(
        new SendForReading(Guid.NewGuid(), paper, CirculationKind.Reading, "请阅防汛安排。", [(await desk.Office.StaffAsync(whom)).Id], []), await desk.AsAsync(Drafter), default)).Error);

    private static async Task NothingAsync(DocumentOffice desk, string name) => Assert.Null((await desk.Office.Get<OfficeHub.Core.Notifications.ChooseNoticesHandler>().HandleAsync(
        new(Guid.NewGuid(), [.. OfficeHub.Core.Notifications.NoticeReason.All.Select(kind => new OfficeHub.Core.Notifications.NoticeChoice(kind.Kind, OfficeHub.Core.Notifications.NoticePace.Never))]), await desk.AsAsync(name), default)).Error);
}
