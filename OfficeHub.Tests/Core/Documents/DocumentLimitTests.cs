using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Routes;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Tests.Core.Documents.Attachments;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

public sealed class DocumentLimitTests
{
    // Of the same office, by his post entitled to all its papers, and without a part in this one.
    private const string Colleague = "孟和";

    [Fact]
    public async Task Somebody_outside_the_limit_gets_everywhere_the_answer_for_an_unknown_paper()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var desk = files.Desk;
        var (paper, file) = await files.DraftAsync();
        await desk.SubmitAsync(paper);
        var colleague = await desk.AsAsync(Colleague);
        Assert.Null((await desk.Office.Get<DocumentViewQuery>().FindAsync(paper, colleague, default)).Error);

        Assert.Null((await SetAsync(desk, paper, Drafter)).Error);

        async Task<IReadOnlyList<Error?>> AnswersAsync(Guid id) =>
        [
            (await desk.Office.Get<DocumentViewQuery>().FindAsync(id, colleague, default)).Error,
            (await desk.Office.Get<DraftQuery>().FindAsync(id, colleague, default)).Error,
            (await desk.Office.Get<DocumentDocxQuery>().WriteAsync(id, colleague, default)).Error,
            (await desk.Office.Get<DownloadAttachmentQuery>().OpenAsync(id, file.FileId, colleague, default)).Error,
            (await desk.Office.Get<PictureQuery>().OpenAsync(id, file.Hash, colleague, default)).Error,
            (await desk.Office.Get<DocumentRouteQuery>().PreviewAsync(id, colleague, default)).Error,
            (await desk.Office.Get<DocumentVersionQuery>().FindAsync(id, 1, colleague, default)).Error,
            (await desk.Office.Get<DocumentFormQuery>().WriteAsync(id, "", colleague, default)).Error,
            (await desk.Office.Get<CompareVersionsQuery>().FindAsync(id, null, null, colleague, default)).Error,
            (await desk.Office.Get<MarkedDraftQuery>().WriteAsync(id, null, null, colleague, default)).Error,
            (await desk.Office.Get<ChangesExportQuery>().ExportAsync(id, null, null, colleague, default)).Error,
            (await desk.Office.Get<OpennessQuery>().FindAsync(id, colleague, default)).Error,
            (await desk.Office.Get<WhoMaySeeQuery>().FindAsync(DocumentVisibility.LimitKind, id, colleague, default)).Error,
            (await desk.Office.Get<SetLimitHandler>().HandleAsync(new(Guid.NewGuid(), DocumentVisibility.LimitKind, id, 0, false, [], [], "想看"), colleague, default)).Error,
            (await desk.Office.Get<DraftHandler>().HandleAsync(new BeginDraft(Guid.NewGuid(), DocumentKind.Notice, id), colleague, default)).Error,
        ];
        var hidden = await AnswersAsync(paper);
        Assert.Equal(await AnswersAsync(Guid.NewGuid()), hidden);
        Assert.All(hidden, error => Assert.IsType<NotFound>(error));
        Assert.Empty((await desk.Office.Get<PileQuery>().OpenAsync(null, colleague, default)).Value.Rows);
    }

    [Fact]
    public async Task Limited_paper_with_its_number_is_not_in_the_register_of_somebody_outside()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.RecheckedAsync();
        Assert.Null((await desk.NumberAsync(paper)).Error);
        var reader = await desk.AsAsync("包晓东");
        reader = reader with { Permissions = [.. reader.Permissions, DocumentPermissions.ReadOfAgency.Code, DocumentPermissions.ReadRegister.Code] };
        async Task<int> LinesAsync() => (await desk.Office.Get<RegisterQuery>().PageAsync(new RegisterFilter(), null, reader, default)).Value.Rows.Count(row => row.Title.Length > 0);
        Assert.Equal(1, await LinesAsync());

        await SetAsync(desk, paper, Drafter);

        Assert.Equal(0, await LinesAsync());
    }

    [Fact]
    public async Task Those_with_a_part_in_it_and_those_named_see_a_limited_paper()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        var named = (await desk.Office.StaffAsync("包晓东")).Id;

        Assert.Null((await SetAsync(desk, paper, Drafter, named)).Error);

        foreach (var name in new[] { Drafter, UnitHead, "包晓东" }) Assert.Null((await desk.Office.Get<DocumentViewQuery>().FindAsync(paper, await desk.AsAsync(name), default)).Error);
        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        Assert.Null((await desk.Office.Get<DocumentViewQuery>().FindAsync(paper, await desk.AsAsync(Editor), default)).Error);
        var rows = (await desk.Office.Get<WhoMaySeeQuery>().FindAsync(DocumentVisibility.LimitKind, paper, await desk.AsAsync(Drafter), default)).Value.Rows;
        Assert.Equal(
            ["包晓东 点名可见", "苏日娜 本人的", "苏日娜 经办：拟稿", "赵启明 经办：部门审核", "韩雪梅 经办：核稿"],
            rows.Select(row => $"{row.Name} {row.Reason}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Office_may_limit_a_paper_with_a_reason_and_may_not_lock_itself_out()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        var self = (await desk.Office.StaffAsync(Colleague)).Id;

        Assert.IsType<CannotLockYourselfOut>((await SetAsync(desk, paper, Colleague)).Error);
        Assert.Null((await SetAsync(desk, paper, Colleague, self)).Error);

        Assert.Contains(await desk.Office.LogAsync(), row => row is { ActionName: "设置可见范围", Outcome: "OK", SubjectKind: "公文" } && row.SubjectId == paper);
    }

    [Fact]
    public async Task Draft_not_sent_yet_is_nobodys_but_the_drafters_in_the_report_too()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        var query = desk.Office.Get<WhoMaySeeQuery>();

        Assert.Equal(["苏日娜"], (await query.FindAsync(DocumentVisibility.LimitKind, paper, await desk.AsAsync(Drafter), default)).Value.Rows.Select(row => row.Name));
        Assert.IsType<NotFound>((await query.FindAsync(DocumentVisibility.LimitKind, paper, await desk.AsAsync(UnitHead), default)).Error);

        await desk.SubmitAsync(paper);
        var reasons = (await query.FindAsync(DocumentVisibility.LimitKind, paper, await desk.AsAsync(Drafter), default)).Value.Rows.Select(row => $"{row.Name} {row.Reason}").ToList();
        Assert.Contains("赵启明 岗位有角色“部门负责人”：看本部门的公文", reasons);
        Assert.Contains("孟和 岗位有角色“办公室文书”：看本机关的公文", reasons);
        Assert.DoesNotContain(reasons, reason => reason.StartsWith("韩雪梅", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_outside_the_limit_is_not_sent_nor_asked_nor_given_the_paper_before_he_is_named()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        var (inside, outside) = ((await desk.Office.StaffAsync("包晓东")).Id, (await desk.Office.StaffAsync("王晓峰")).Id);
        Assert.Null((await SetAsync(desk, paper, Drafter, inside)).Error);
        var head = await desk.AsAsync(UnitHead);
        var item = await desk.ItemAsync(paper, UnitHead);
        async Task<Error?> SendAsync(params Guid[] readers) => (await desk.Office.Get<SendForReadingHandler>().HandleAsync(
            new(Guid.NewGuid(), paper, CirculationKind.Reading, "请知悉。", readers, []), await desk.AsAsync(Drafter), default)).Error;

        Assert.Equal(new OutsideTheLimit("王晓峰"), await SendAsync(inside, outside));
        Assert.Equal(new OutsideTheLimit("王晓峰"), (await desk.Office.Get<AskAsideHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, outside, "可行吗？"), head, default)).Error);
        Assert.Equal(new OutsideTheLimit("王晓峰"), (await desk.Office.Get<ChangePeopleHandler>().HandleAsync(new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, outside, "出差。"), head, default)).Error);
        Assert.Null(await SendAsync(inside));
        Assert.Null((await desk.Office.Get<AskAsideHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, inside, "可行吗？"), head, default)).Error);
        Assert.IsType<NotFound>((await desk.Office.Get<DocumentViewQuery>().FindAsync(paper, await desk.AsAsync("王晓峰"), default)).Error);
    }

    [Fact]
    public async Task Reader_sent_the_paper_before_it_was_limited_no_longer_sees_it_and_the_report_says_so()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        var reader = await desk.AsAsync("王晓峰");
        Assert.Null((await desk.Office.Get<ChooseNoticesHandler>().HandleAsync(new(Guid.NewGuid(), [new(RouteNewsKind.SentForReading, NoticePace.AtOnce)]), reader, default)).Error);
        Assert.Null((await desk.Office.Get<SendForReadingHandler>().HandleAsync(
            new(Guid.NewGuid(), paper, CirculationKind.Reading, "请知悉。", [reader.StaffId], []), await desk.AsAsync(Drafter), default)).Error);
        Assert.Null((await desk.Office.Get<DocumentViewQuery>().FindAsync(paper, reader, default)).Error);
        Assert.Contains("王晓峰 送阅：苏日娜（秘书一科科员）", await ReasonsAsync());

        Assert.Null((await SetAsync(desk, paper, Drafter)).Error);

        Assert.IsType<NotFound>((await desk.Office.Get<DocumentViewQuery>().FindAsync(paper, reader, default)).Error);
        Assert.DoesNotContain(await ReasonsAsync(), reason => reason.StartsWith("王晓峰", StringComparison.Ordinal));

        async Task<IReadOnlyList<string>> ReasonsAsync() =>
            [.. (await desk.Office.Get<WhoMaySeeQuery>().FindAsync(DocumentVisibility.LimitKind, paper, await desk.AsAsync(Drafter), default)).Value.Rows.Select(row => $"{row.Name} {row.Reason}")];
    }

    [Fact]
    public async Task Paper_limited_to_others_later_is_named_neither_among_what_is_to_be_read_nor_in_notices()
    {
        await using var files = await AttachmentDesk.OpenAsync(services => services.AddSingleton<DispatchOutbox>());
        var desk = files.Desk;
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        var reader = await desk.AsAsync("王晓峰");
        Assert.Null((await desk.Office.Get<ChooseNoticesHandler>().HandleAsync(new(Guid.NewGuid(), [new(RouteNewsKind.SentForReading, NoticePace.AtOnce)]), reader, default)).Error);
        Assert.Null((await desk.Office.Get<SendForReadingHandler>().HandleAsync(
            new SendForReading(Guid.NewGuid(), paper, CirculationKind.Reading, "请阅防汛安排。", [reader.StaffId], []), await desk.AsAsync(Drafter), default)).Error);
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        var (title, before) = ((await desk.FindAsync(paper)).Title, await SeenAsync());
        Assert.Equal([title, "请阅防汛安排。", title, "请阅防汛安排。"], before);

        Assert.Null((await SetAsync(desk, paper, Drafter)).Error);

        Assert.Equal([ReadingRow.LimitedTitle, "", ReadingRow.LimitedTitle, ""], await SeenAsync());

        async Task<IReadOnlyList<string>> SeenAsync()
        {
            var row = Assert.Single((await desk.Office.Get<ReadingQuery>().OpenAsync(null, reader, default)).Value.Rows);
            var group = Assert.Single((await desk.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), reader, default)).Value.Rows);
            return [row.Title, row.Note, group.Title, Assert.Single(group.Notices).Words];
        }
    }

    [Fact]
    public async Task Reader_outside_a_later_limit_is_named_the_paper_by_no_other_way_either()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        var reader = await desk.AsAsync("王晓峰");
        Assert.Null((await desk.Office.Get<SendForReadingHandler>().HandleAsync(
            new SendForReading(Guid.NewGuid(), paper, CirculationKind.Reading, "请阅防汛安排。", [reader.StaffId], []), await desk.AsAsync(Drafter), default)).Error);
        Assert.Null((await SetAsync(desk, paper, Drafter)).Error);

        Assert.Equal([ReadingRow.LimitedTitle], (await desk.Office.Get<ReadingQuery>().MineOfAsync(paper, reader, default)).Value.Select(row => row.Title + row.Note));
        var item = (await desk.Office.Get<ReadingQuery>().OpenAsync(null, reader, default)).Value.Rows[0].ItemId;
        var outcomes = (await desk.Office.Get<ReadItemsHandler>().HandleAsync(new FinishMany(Guid.NewGuid(), [item]), reader, default)).Value;
        Assert.Equal((ReadingRow.LimitedTitle, true), (outcomes[0].Title, outcomes[0].IsDone));
    }

    private static async Task<Result> SetAsync(DocumentOffice desk, Guid paper, string by, params Guid[] people) =>
        await desk.Office.Get<SetLimitHandler>().HandleAsync(
            new SetLimit(Guid.NewGuid(), DocumentVisibility.LimitKind, paper, null, BlocksInherited: true, people, [], "只限经办人"), await desk.AsAsync(by), default);
}
