using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.FollowingUp;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Routing.News;
using OfficeHub.Tests.Core.Documents.Releasing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.FollowingUp;

/// <summary>From the release over looks and a supplement to the closing, by the people of the demo organisation.</summary>
public sealed class SupplementJourneyTests
{
    private static readonly InterpretationMaterial Answer = new()
    {
        Form = InterpretationForm.QuestionsAndAnswers,
        Title = "值班电话夜里打不打得通",
        Questions = [new QuestionAnswer("半夜出了险情打哪里？", "打嘎查门口贴的那个号，两个人轮着守，一响就接。")],
    };

    [Fact]
    public async Task Follow_up_begins_with_the_release_and_only_where_there_is_an_interpretation()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.PolicyAsync();
        var plain = await desk.ReadyAsync();

        Assert.Null((await desk.IssueAsync(paper)).Error);
        Assert.Null((await desk.IssueAsync(plain)).Error);

        var rows = (await desk.Office.Get<FollowUpsQuery>().PageAsync(FollowUpView.Open, null, await desk.Desk.AsAsync(Disclosure), default)).Value.Rows;
        Assert.Equal([paper], rows.Select(row => row.DocumentId));
        Assert.Equal(("赵启明，秘书一科科长", FollowUpStatus.Watching), (rows[0].Responsible, rows[0].Status));
        Assert.Empty((await desk.Office.Get<FollowUpsQuery>().PageAsync(FollowUpView.Due, null, await desk.Desk.AsAsync(Disclosure), default)).Value.Rows);
        Assert.Empty((await desk.Office.Get<FollowUpsQuery>().PageAsync(FollowUpView.Open, null, await desk.Desk.AsAsync("王晓峰"), default)).Value.Rows);
    }

    [Fact]
    public async Task Supplement_is_reviewed_by_another_approved_by_the_head_and_stands_beside_the_document()
    {
        await using var desk = await FollowUpDesk.OpenAsync();
        var paper = await desk.ReleasedAsync();
        var publication = await desk.PublicationAsync();
        var tag = (await desk.Library.FileAsync(publication.IndexNumber, SiteNames.Index, null, default))!.Tag;

        Assert.Null((await LookAsync(desk, paper, Disclosure, new LookFindings { Misreadings = "以为夜里没人接。", Decision = LookDecision.Supplement })).Error);
        var id = await WrittenAsync(desk, paper);
        var (mover, releaser) = (desk.Office.Get<MoveSupplementHandler>(), desk.Office.Get<ReleaseSupplementHandler>());
        var hash = (await SupplementAsync(desk, id)).Hash;
        Assert.IsType<SupplementMoveNotAllowed>((await releaser.HandleAsync(new ReleaseSupplement(Guid.NewGuid(), id, hash), await desk.Desk.AsAsync(Disclosure), default)).Error);
        Assert.Null((await mover.HandleAsync(new SendSupplement(Guid.NewGuid(), id, hash), await desk.Desk.AsAsync(Drafter), default)).Error);
        Assert.IsType<NotAllowed>((await mover.HandleAsync(new ReviewSupplement(Guid.NewGuid(), id, hash, ""), await desk.Desk.AsAsync(Drafter), default)).Error);
        Assert.IsType<ChangedMeanwhile>((await mover.HandleAsync(new ReviewSupplement(Guid.NewGuid(), id, new string('0', 64), ""), await desk.Desk.AsAsync(Secrecy), default)).Error);
        Assert.Null((await mover.HandleAsync(new ReviewSupplement(Guid.NewGuid(), id, hash, "可以公开。"), await desk.Desk.AsAsync(Secrecy), default)).Error);
        Assert.IsType<NotYoursToFollow>((await mover.HandleAsync(new ApproveSupplement(Guid.NewGuid(), id, hash, ""), await desk.Desk.AsAsync(Disclosure), default)).Error);
        Assert.Null((await mover.HandleAsync(new ApproveSupplement(Guid.NewGuid(), id, hash, ""), await desk.Desk.AsAsync(UnitHead), default)).Error);
        Assert.IsType<NotAllowed>((await releaser.HandleAsync(new ReleaseSupplement(Guid.NewGuid(), id, hash), await desk.Desk.AsAsync(UnitHead), default)).Error);
        var press = new ReleaseSupplement(Guid.NewGuid(), id, hash);
        Assert.Null((await releaser.HandleAsync(press, await desk.Desk.AsAsync(Disclosure), default)).Error);
        Assert.Null((await releaser.HandleAsync(press, await desk.Desk.AsAsync(Disclosure), default)).Error);

        var number = publication.Interpretations + 1;
        var page = (await desk.Library.FileAsync(publication.IndexNumber, SiteNames.Index, tag, default))!;
        var own = await desk.TextAsync(publication.IndexNumber, SiteNames.Interpretation(number));
        Assert.NotNull(page.Content);
        Assert.Contains($"href=\"{SiteNames.Interpretation(number)}\"", System.Text.Encoding.UTF8.GetString(page.Content!), StringComparison.Ordinal);
        Assert.Contains("补充解读", own, StringComparison.Ordinal);
        Assert.Contains("href=\"index.html\"", own, StringComparison.Ordinal);
        Assert.Contains("supplementedAt", await desk.TextAsync(publication.IndexNumber, SiteNames.Metadata), StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream((await desk.Library.FileAsync(publication.IndexNumber, SiteNames.Bundle, null, default))!.Content!));
        Assert.NotNull(zip.GetEntry(SiteNames.Interpretation(number)));
        var entry = Assert.Single((await desk.Library.PageAsync(null, 10, default)).Rows);
        Assert.Equal([Answer.Title], entry.Supplements);
        Assert.True(entry.UpdatedAt > entry.ReleasedAt);
        var detail = await DetailAsync(desk, paper);
        Assert.Equal((FollowUpStatus.Watching, null), (detail.Status, detail.SupplementDueOn));
    }

    [Fact]
    public async Task Text_changed_after_its_review_is_not_released()
    {
        await using var desk = await FollowUpDesk.OpenAsync();
        var paper = await desk.ReleasedAsync();
        var id = await ApprovedAsync(desk, paper);
        await using (var db = await desk.Office.ContextAsync())
        {
            var json = SupplementJson.Write(Answer with { Title = "换过的题目" });
            var changed = SupplementJson.HashOf(json);
            await db.Set<Supplement>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, json).SetProperty(row => row.Hash, changed));
        }

        var released = await desk.Office.Get<ReleaseSupplementHandler>().HandleAsync(new ReleaseSupplement(Guid.NewGuid(), id, (await SupplementAsync(desk, id)).Hash), await desk.Desk.AsAsync(Disclosure), default);

        Assert.IsType<SupplementNotAsApproved>(released.Error);
        await using var after = await desk.Office.ContextAsync();
        Assert.False(await after.Set<PublishedSupplement>().AnyAsync());
    }

    [Fact]
    public async Task Published_words_changed_in_the_database_are_not_served()
    {
        await using var desk = await FollowUpDesk.OpenAsync();
        var paper = await desk.ReleasedAsync();
        var id = await ApprovedAsync(desk, paper);
        Assert.Null((await desk.Office.Get<ReleaseSupplementHandler>().HandleAsync(new ReleaseSupplement(Guid.NewGuid(), id, (await SupplementAsync(desk, id)).Hash), await desk.Desk.AsAsync(Disclosure), default)).Error);
        var publication = await desk.PublicationAsync();
        await using (var db = await desk.Office.ContextAsync()) await db.Set<PublishedSupplement>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, row => row.Json.Replace("夜里", "白天")));

        Assert.Null(await desk.Library.FileAsync(publication.IndexNumber, SiteNames.Interpretation(publication.Interpretations + 1), null, default));
    }

    [Fact]
    public async Task Extract_secret_mark_and_empty_one_are_refused()
    {
        await using var desk = await FollowUpDesk.OpenAsync();
        var paper = await desk.ReleasedAsync();
        var writer = desk.Office.Get<WriteSupplementHandler>();
        var drafter = await desk.Desk.AsAsync(Drafter);
        Assert.IsType<NotYoursToFollow>((await writer.HandleAsync(new BeginSupplement(Guid.NewGuid(), paper, InterpretationForm.QuestionsAndAnswers, "夜里打不通"), await desk.Desk.AsAsync(Disclosure), default)).Error);
        var id = (await writer.HandleAsync(new BeginSupplement(Guid.NewGuid(), paper, InterpretationForm.QuestionsAndAnswers, "夜里打不通"), drafter, default)).Value;
        var mover = desk.Office.Get<MoveSupplementHandler>();

        Assert.IsType<SupplementIncomplete>((await mover.HandleAsync(new SendSupplement(Guid.NewGuid(), id, (await SupplementAsync(desk, id)).Hash), drafter, default)).Error);
        Assert.IsType<SecretMarkInText>((await writer.HandleAsync(new SaveSupplement(Guid.NewGuid(), id, 0, Answer with { Title = "机密★1年" }, "夜里打不通"), drafter, default)).Error);
        var copied = Answer with { Questions = [new QuestionAnswer("怎么值班？", "为做好今年汛期值班工作，现将有关事项通知如下。实行领导带班和24小时值班。")] };
        Assert.Null((await writer.HandleAsync(new SaveSupplement(Guid.NewGuid(), id, 0, copied, "夜里打不通"), drafter, default)).Error);
        Assert.IsType<SupplementIsExtract>((await mover.HandleAsync(new SendSupplement(Guid.NewGuid(), id, (await SupplementAsync(desk, id)).Hash), drafter, default)).Error);
        Assert.IsType<ChangedMeanwhile>((await writer.HandleAsync(new SaveSupplement(Guid.NewGuid(), id, 0, Answer, "夜里打不通"), drafter, default)).Error);
    }

    [Fact]
    public async Task Sent_back_it_is_reviewed_anew_and_whoever_wrote_in_it_does_not_review_it()
    {
        await using var desk = await FollowUpDesk.OpenAsync();
        var paper = await desk.ReleasedAsync();
        var id = await WrittenAsync(desk, paper);
        var mover = desk.Office.Get<MoveSupplementHandler>();
        var hash = (await SupplementAsync(desk, id)).Hash;
        Assert.Null((await mover.HandleAsync(new SendSupplement(Guid.NewGuid(), id, hash), await desk.Desk.AsAsync(Drafter), default)).Error);
        Assert.Null((await mover.HandleAsync(new ReviewSupplement(Guid.NewGuid(), id, hash, ""), await desk.Desk.AsAsync(Disclosure), default)).Error);

        Assert.Null((await mover.HandleAsync(new SendSupplementBack(Guid.NewGuid(), id, hash, "再讲得细一点。"), await desk.Desk.AsAsync(UnitHead), default)).Error);

        var supplement = await SupplementAsync(desk, id);
        Assert.Equal((SupplementStatus.Drafting, null, null), (supplement.Status, supplement.Review, supplement.Approval));
        await using var db = await desk.Office.ContextAsync();
        var officer = (await desk.Desk.AsAsync(Disclosure)).StaffId;
        var (written, now) = (await db.Set<Supplement>().SingleAsync(), desk.Office.Clock.UtcNow);
        Assert.Null(written.Write(Answer, "夜里打不通", await desk.Desk.AsAsync(Disclosure)).Error);
        Assert.Null(written.Send(await desk.Desk.AsAsync(Drafter), now).Error);
        Assert.Contains(officer, written.WriterIds);
        Assert.IsType<OwnSupplement>(written.Pass(await desk.Desk.AsAsync(Disclosure), "", now).Error);
    }

    [Fact]
    public async Task Follow_up_is_closed_by_the_openness_office_and_a_stale_page_changes_nothing()
    {
        await using var desk = await FollowUpDesk.OpenAsync();
        var paper = await desk.ReleasedAsync();
        var close = desk.Office.Get<CloseFollowUpHandler>();
        Assert.IsType<NotConcluded>((await close.HandleAsync(new CloseFollowUp(Guid.NewGuid(), paper, 0, 10, 0, Satisfaction.NotAsked, "很好"), await desk.Desk.AsAsync(Disclosure), default)).Error);
        Assert.IsType<NotFound>((await LookAsync(desk, paper, "王晓峰", new LookFindings())).Error);
        Assert.Null((await LookAsync(desk, paper, Drafter, new LookFindings { Decision = LookDecision.Conclude, Channels = [new(ReleaseChannel.Website, "https://example.gov.cn/1", null, 300)] })).Error);
        var revision = (await DetailAsync(desk, paper)).Revision;

        Assert.IsType<ChangedMeanwhile>((await close.HandleAsync(new CloseFollowUp(Guid.NewGuid(), paper, revision - 1, 10, 0, Satisfaction.NotAsked, "很好"), await desk.Desk.AsAsync(Disclosure), default)).Error);
        Assert.IsType<NotAllowed>((await close.HandleAsync(new CloseFollowUp(Guid.NewGuid(), paper, revision, 10, 0, Satisfaction.NotAsked, "很好"), await desk.Desk.AsAsync(Drafter), default)).Error);
        Assert.Null((await close.HandleAsync(new CloseFollowUp(Guid.NewGuid(), paper, revision, 300, 0, Satisfaction.Satisfied, "读得懂，没有误读。"), await desk.Desk.AsAsync(Disclosure), default)).Error);
        Assert.Equal(FollowUpStatus.Closed, (await DetailAsync(desk, paper)).Status);
        Assert.Equal([paper], (await desk.Office.Get<FollowUpsQuery>().PageAsync(FollowUpView.Closed, null, await desk.Desk.AsAsync(Drafter), default)).Value.Rows.Select(row => row.DocumentId));
    }

    [Fact]
    public async Task Reminder_tells_office_and_unit_once_and_begins_what_was_released_before()
    {
        await using var desk = await FollowUpDesk.OpenAsync();
        var paper = await desk.ReleasedAsync(followed: false);
        var job = desk.Office.Get<RemindOfFollowUps>();
        desk.Office.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(1, await job.RemindAsync(Actor.System("提醒"), default));
        Assert.Equal(0, await job.RemindAsync(Actor.System("提醒"), default));
        desk.Office.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await job.RemindAsync(Actor.System("提醒"), default));
        Assert.Equal(0, await job.RemindAsync(Actor.System("提醒"), default));

        Assert.Equal(paper, (await DetailAsync(desk, paper)).DocumentId);
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        foreach (var name in new[] { Disclosure, UnitHead, Drafter })
        {
            var groups = (await desk.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await desk.Desk.AsAsync(name), default)).Value.Rows;
            var told = groups.SelectMany(group => group.Notices).Where(row => row.Kind is RouteNewsKind.FollowUpDue or RouteNewsKind.FollowUpOverdue).Select(row => row.Words);
            Assert.Contains("第 3 天的跟踪，2026年7月6日到期", told);
        }
    }

    [Fact]
    public async Task Document_found_to_be_classified_leaves_no_word_in_looks_and_supplements()
    {
        await using var desk = await FollowUpDesk.OpenAsync();
        var paper = await desk.ReleasedAsync();
        Assert.Null((await LookAsync(desk, paper, Disclosure, new LookFindings { Questions = "夜里有人吗", Decision = LookDecision.Supplement })).Error);
        var id = await ApprovedAsync(desk, paper);
        Assert.Null((await desk.Office.Get<ReleaseSupplementHandler>().HandleAsync(new ReleaseSupplement(Guid.NewGuid(), id, (await SupplementAsync(desk, id)).Hash), await desk.Desk.AsAsync(Disclosure), default)).Error);

        await desk.Office.Get<CommandPath>().RunAsync(new Shut(Guid.NewGuid()), Actor.System("封存"), Permission.SignedIn, async scope =>
        {
            scope.Concerns("公文", paper, "（已封存）");
            foreach (var copies in desk.Office.Services.GetServices<ICopiesOfPapers>()) await copies.DropAsync(scope, new ClosedPaper(paper, "（已封存）", [paper], [], desk.Office.Clock.UtcNow.AddDays(-9)));
            return Result.Success;
        }, default);

        await using var db = await desk.Office.ContextAsync();
        Assert.False(await db.Set<PublishedSupplement>().AnyAsync());
        Assert.All(await db.Set<FollowUpLook>().ToListAsync(), look => Assert.Equal("", look.Questions));
        var supplement = await db.Set<Supplement>().SingleAsync();
        Assert.Equal(("", ""), (supplement.Title, supplement.Answers));
        Assert.DoesNotContain("夜里", supplement.Json, StringComparison.Ordinal);
    }

    private static async Task<Result> LookAsync(FollowUpDesk desk, Guid paper, string by, LookFindings found) =>
        await desk.Office.Get<RecordLookHandler>().HandleAsync(new RecordLook(Guid.NewGuid(), paper, (await DetailAsync(desk, paper)).Revision, found), await desk.Desk.AsAsync(by), default);

    private static async Task<Guid> WrittenAsync(FollowUpDesk desk, Guid paper)
    {
        var (writer, drafter) = (desk.Office.Get<WriteSupplementHandler>(), await desk.Desk.AsAsync(Drafter));
        var id = (await writer.HandleAsync(new BeginSupplement(Guid.NewGuid(), paper, InterpretationForm.QuestionsAndAnswers, "以为夜里没人接。"), drafter, default)).Value;
        Assert.Null((await writer.HandleAsync(new SaveSupplement(Guid.NewGuid(), id, 0, Answer, "以为夜里没人接。"), drafter, default)).Error);
        return id;
    }

    private static async Task<Guid> ApprovedAsync(FollowUpDesk desk, Guid paper)
    {
        var id = await WrittenAsync(desk, paper);
        var (mover, hash) = (desk.Office.Get<MoveSupplementHandler>(), (await SupplementAsync(desk, id)).Hash);
        Assert.Null((await mover.HandleAsync(new SendSupplement(Guid.NewGuid(), id, hash), await desk.Desk.AsAsync(Drafter), default)).Error);
        Assert.Null((await mover.HandleAsync(new ReviewSupplement(Guid.NewGuid(), id, hash, ""), await desk.Desk.AsAsync(Secrecy), default)).Error);
        Assert.Null((await mover.HandleAsync(new ApproveSupplement(Guid.NewGuid(), id, hash, ""), await desk.Desk.AsAsync(UnitHead), default)).Error);
        return id;
    }

    private static async Task<Supplement> SupplementAsync(FollowUpDesk desk, Guid id)
    {
        await using var db = await desk.Office.ContextAsync();
        return await db.Set<Supplement>().AsNoTracking().SingleAsync(row => row.Id == id);
    }

    private static async Task<FollowUpDetail> DetailAsync(FollowUpDesk desk, Guid paper) => (await desk.Office.Get<FollowUpQuery>().FindAsync(paper, await desk.Desk.AsAsync(Disclosure), default)).Value!;

    [Act("封存")]
    private sealed record Shut(Guid CommandId) : ICommand;
}
