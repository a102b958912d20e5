using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Routing.Templates;

/// <summary>转到现行版本, over the handler and real papers.</summary>
public sealed class MovePapersTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Papers_ticked_go_on_by_the_version_in_force_and_the_others_stay(DatabaseProvider provider)
    {
        await using var desk = await DocumentOffice.OpenAsync(provider);
        var (moved, kept) = (await SentAsync(desk), await SentAsync(desk));
        await WithoutEditorAsync(desk);

        var view = await PreviewAsync(desk);
        var result = (await MoveAsync(desk, view.Papers.Where(row => row.SubjectId == moved))).Value;

        Assert.Equal((1, 2, 2, 0), (view.From, view.To, view.Running, view.Hidden));
        Assert.All(view.Papers, row => Assert.Equal(("部门审核　赵启明", "不再办“核稿”", ""), (row.At.Single(), row.Change!.InWords(), row.Why)));
        Assert.Empty(result.Left);
        await desk.DecideAsync(moved, UnitHead);
        await desk.DecideAsync(kept, UnitHead);
        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await desk.OpenAsync(moved));
        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(kept));
        foreach (var name in new[] { Secrecy, Disclosure, Signatory, Director }) Assert.Null((await desk.DecideAsync(moved, name)).Error);
        Assert.Null((await desk.NumberAsync(moved)).Error);
        Assert.Equal(DocumentStatus.Numbered, (await desk.FindAsync(moved)).Status);
    }

    [Fact]
    public async Task Move_stands_in_the_log_in_the_paper_s_timeline_and_among_the_drafter_s_notices()
    {
        await using var desk = await DocumentOffice.OpenAsync(more: services => services.AddSingleton<DispatchOutbox>());
        var paper = await SentAsync(desk);
        await WithoutEditorAsync(desk);

        await MoveAsync(desk, (await PreviewAsync(desk)).Papers);

        var log = (await desk.Office.LogAsync()).Where(row => row.ActionName == "转到现行流程").ToList();
        Assert.Equal(
            ["公文 第 1 版转到第 2 版：不再办“核稿”。理由：核稿并入部门审核。", "流程 1 件转到第 2 版，0 件没有转。理由：核稿并入部门审核。"], log.Select(row => $"{row.SubjectKind} {row.Summary}"));
        Assert.Equal(paper, log[0].SubjectId);
        var line = (await desk.DetailAsync(paper)).Timeline.Single(entry => entry.Act == "转到现行流程");
        Assert.Equal((Director, "第 1 版转到第 2 版：不再办“核稿”。理由：核稿并入部门审核。"), (line.Who, line.Words));
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        var notices = (await desk.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await desk.AsAsync(Drafter), default)).Value.Rows.SelectMany(group => group.Notices);
        Assert.Equal("不再办“核稿”。理由：核稿并入部门审核。", Assert.Single(notices, row => row.Kind is RouteNewsKind.MovedToVersion).Words);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_that_moved_on_meanwhile_is_listed_and_not_moved(DatabaseProvider provider)
    {
        await using var desk = await DocumentOffice.OpenAsync(provider);
        var (went, stayed) = (await SentAsync(desk), await SentAsync(desk));
        await WithoutEditorAsync(desk);
        var view = await PreviewAsync(desk);
        await desk.DecideAsync(went, UnitHead);

        var result = (await MoveAsync(desk, view.Papers)).Value;

        Assert.Single(result.Moved);
        Assert.Equal(new PaperMovedMeanwhile().Message, Assert.Single(result.Left).Why);
        Assert.Equal((1, 2), ((await desk.RouteAsync(went)).TemplateVersion, (await desk.RouteAsync(stayed)).TemplateVersion));
        // Looked at again it stands at a step the version has no longer.
        Assert.Equal("现在办的“核稿”，这一版里没有。", Assert.Single((await PreviewAsync(desk)).Papers).Why);
    }

    [Fact]
    public async Task Paper_one_may_not_see_is_neither_named_nor_moved()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await SentAsync(desk);
        await WithoutEditorAsync(desk);
        var row = (await PreviewAsync(desk)).Papers.Single();
        var outsider = await desk.Office.SignedInAsync("白音那", RoutingPermissions.DesignTemplates);

        var view = (await desk.Office.Get<MovesQuery>().PreviewAsync(DocumentSteps.Template, 1, outsider, default)).Value;
        var result = (await MoveAsync(desk, [row], by: outsider)).Value;

        Assert.Equal((0, 1), (view.Papers.Count, view.Hidden));
        Assert.Equal("", Assert.Single(result.Left).Title);
        Assert.Empty(result.Moved);
    }

    [Fact]
    public async Task Move_without_right_reason_or_paper_or_to_another_version_is_refused()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await SentAsync(desk);
        Assert.IsType<NotFound>((await desk.Office.Get<MovesQuery>().PreviewAsync(DocumentSteps.Template, 1, await DirectorAsync(desk), default)).Error);
        await WithoutEditorAsync(desk);
        var papers = (await PreviewAsync(desk)).Papers;

        Assert.IsType<NotAllowed>((await desk.Office.Get<MovesQuery>().PreviewAsync(DocumentSteps.Template, 1, await desk.AsAsync(Drafter), default)).Error);
        Assert.IsType<NotAllowed>((await MoveAsync(desk, papers, by: await desk.AsAsync(Drafter))).Error);
        Assert.IsType<Invalid>((await MoveAsync(desk, papers, reason: " ")).Error);
        Assert.IsType<Invalid>((await MoveAsync(desk, [])).Error);
        Assert.IsType<OtherVersionInForce>((await MoveAsync(desk, papers, version: 3)).Error);
        await using var db = await desk.Office.ContextAsync();
        Assert.Equal(1, await db.Set<RouteInstance>().Select(route => route.TemplateVersion).SingleAsync());
    }

    private static async Task<Guid> SentAsync(DocumentOffice desk)
    {
        var paper = await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        return paper;
    }

    private static async Task WithoutEditorAsync(DocumentOffice desk) => Assert.Null((await desk.Office.Get<DrawUpTemplateHandler>().HandleAsync(
        new DrawUpTemplate(Guid.NewGuid(), DocumentSteps.Template, 1, [.. DocumentSteps.InitialReview.Where(step => step.Key != "EditorialReview")], "机构调整。"), await DirectorAsync(desk), default)).Error);

    private static async Task<MovesPreview> PreviewAsync(DocumentOffice desk) => (await desk.Office.Get<MovesQuery>().PreviewAsync(DocumentSteps.Template, 1, await DirectorAsync(desk), default)).Value;

    private static async Task<Result<PapersMoved>> MoveAsync(DocumentOffice desk, IEnumerable<PaperMoveRow> rows, string reason = "核稿并入部门审核。", int version = 2, Actor? by = null) =>
        await desk.Office.Get<MovePapersHandler>().HandleAsync(
            new MovePapers(Guid.NewGuid(), DocumentSteps.Template, version, [.. rows.Select(row => new PaperToMove(row.RouteId, row.Revision))], reason), by ?? await DirectorAsync(desk), default);

    /// <summary>The director in the post that makes him one.</summary>
    private static async Task<Actor> DirectorAsync(DocumentOffice desk)
    {
        var (account, staff, post) = (await desk.Office.AccountAsync(Director), await desk.Office.StaffAsync(Director), await desk.Office.PostAsync("北原盟行政公署办公室", "主任"));
        var session = new UserSession(Guid.CreateVersion7(), account.Id, "10.1.2.3", "xunit", desk.Office.Clock.UtcNow);
        session.ActAs(staff.Holdings.Single(holding => holding.PostId == post.Id).Id);
        await using var db = await desk.Office.ContextAsync();
        db.Add(session);
        await db.SaveChangesAsync();
        return await desk.Office.Get<ActorResolver>().ResolveAsync(session.Id, "10.1.2.3", default);
    }
}
