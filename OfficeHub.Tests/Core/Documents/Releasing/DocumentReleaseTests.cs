using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Releasing;

public sealed class DocumentReleaseTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_and_interpretation_go_out_as_one_with_an_index_number_and_every_hash(DatabaseProvider provider)
    {
        await using var desk = await ReleasingDesk.OpenAsync(provider);
        var paper = await desk.PolicyAsync();

        var index = await desk.ReleaseAsync(paper);

        Assert.Equal("北署发-2026-00001", index.Value);
        var document = await desk.Desk.FindAsync(paper);
        var publication = Assert.Single(await desk.PublicationsAsync());
        Assert.Equal((document.Title, "北署发〔2026〕1号", "北原盟行政公署", 2), (publication.Title, publication.Number, publication.Agencies, publication.Interpretations));
        Assert.Equal((document.TextHash, document.RenditionHash), (publication.TextHash, publication.OfdHash));
        await using var db = await desk.Office.ContextAsync();
        Assert.Equal((await db.Set<Rendition>().SingleAsync()).DocxHash, publication.DocxHash);
        var content = await db.Set<PublishedContent>().SingleAsync();
        Assert.Equal(publication.ContentHash, PublishedJson.HashOf(content.Json));
        var released = PublishedJson.Read(content.Json);
        Assert.Equal(["汛期值班，和您有什么关系", "一图看懂汛期值班"], released.Interpretations.Select(one => one.Title));
        Assert.Equal((await db.Set<Rendition>().SingleAsync()).Pages, await db.Set<PublishedSheet>().CountAsync());
        // The plan and the assessment of risk are nobody's but the office's.
        Assert.DoesNotContain("去年有电话没人接", content.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("今年每班抽查一次", content.Json, StringComparison.Ordinal);
        var row = (await desk.Office.LogAsync()).Single(one => one.SubjectKind == "公开发布");
        Assert.Contains(publication.ContentHash, row.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_releases_in_the_same_act_and_says_the_index_number_in_its_row()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.PolicyAsync();

        Assert.Null((await desk.IssueAsync(paper)).Error);

        Assert.Equal(DocumentStatus.Issued, (await desk.Desk.FindAsync(paper)).Status);
        Assert.Equal("北署发-2026-00001", Assert.Single(await desk.PublicationsAsync()).IndexNumber);
        Assert.Contains((await desk.Office.LogAsync()), row => row.ActionName == "核发" && row.Summary.EndsWith("公开发布，索引号 北署发-2026-00001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_whose_release_is_refused_does_not_go_out_at_all()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.PolicyAsync();
        await SpoilAsync(desk, paper, "docx");

        Assert.IsType<FileNotAsApproved>((await desk.IssueAsync(paper)).Error);

        Assert.Equal(DocumentStatus.ReadyToIssue, (await desk.Desk.FindAsync(paper)).Status);
        await using var db = await desk.Office.ContextAsync();
        Assert.Empty(db.Set<Delivery>());
        Assert.Empty(db.Set<Publication>());
    }

    [Fact]
    public async Task Paper_that_has_not_gone_out_is_not_released()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.PolicyAsync();
        await using (var db = await desk.Office.ContextAsync())
        {
            await db.Set<OfficialDocument>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DocumentStatus.Voided));
        }

        Assert.Equal(new MoveNotAllowed(DocumentStatus.Voided, DocumentAction.Issue), (await desk.ReleaseAsync(paper)).Error);
    }

    [Fact]
    public async Task What_is_kept_writes_itself_again_to_the_same_bytes()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        await desk.ReleaseAsync(await desk.PolicyAsync());
        await using var db = await desk.Office.ContextAsync();
        var json = (await db.Set<PublishedContent>().SingleAsync()).Json;

        Assert.Equal(json, PublishedJson.Write(PublishedJson.Read(json)));
    }

    [Fact]
    public async Task Paper_that_is_not_for_the_public_is_not_released()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.ReadyAsync(fields => fields with { Disclosure = DisclosureCategory.OnRequest, DisclosureGround = DisclosureGround.Of(1, NegativeLists.Initial.Find("N4")!), DisclosureReason = "涉及第三方商业秘密，公开会损害其权益" });

        var released = await desk.ReleaseAsync(paper);

        Assert.Equal("", released.Value);
        Assert.Empty(await desk.PublicationsAsync());
    }

    [Fact]
    public async Task Attribute_changed_in_the_database_alone_releases_nothing()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.ReadyAsync(fields => fields with { Disclosure = DisclosureCategory.OnRequest, DisclosureGround = DisclosureGround.Of(1, NegativeLists.Initial.Find("N4")!), DisclosureReason = "涉及第三方商业秘密，公开会损害其权益" });
        await using (var db = await desk.Office.ContextAsync())
        {
            await db.Set<OfficialDocument>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Disclosure, DisclosureCategory.Public));
        }

        Assert.Equal("", (await desk.ReleaseAsync(paper)).Value);
        Assert.Empty(await desk.PublicationsAsync());
    }

    [Theory]
    [InlineData("not for the public", typeof(ReviewDoesNotRelease))]
    [InlineData("no review", typeof(ReviewDoesNotRelease))]
    [InlineData("review of another text", typeof(ReviewOfAnotherText))]
    [InlineData("step of another text", typeof(ReviewOfAnotherText))]
    [InlineData("text", typeof(SignOffOfAnotherText))]
    [InlineData("ofd", typeof(FileNotAsApproved))]
    [InlineData("docx", typeof(FileNotAsApproved))]
    [InlineData("rendition of another text", typeof(FileNotAsApproved))]
    [InlineData("classified", typeof(DocumentIsClassified))]
    public async Task Whatever_does_not_hold_nothing_goes_out(string what, Type refusal)
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.PolicyAsync();
        await SpoilAsync(desk, paper, what);

        var refused = await desk.ReleaseAsync(paper);

        Assert.IsType(refusal, refused.Error);
        Assert.Empty(await desk.PublicationsAsync());
        await using var db = await desk.Office.ContextAsync();
        Assert.Empty(db.Set<PublishedContent>());
        Assert.Empty(db.Set<PublishedSheet>());
        Assert.Empty(db.Set<IndexSeries>());
    }

    [Fact]
    public async Task Exemption_releases_the_paper_alone_and_only_while_it_was_granted()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.ReadyAsync(fields => fields.AsPolicy(Explained.Exempted), review: "Exempted");
        await using (var db = await desk.Office.ContextAsync())
        {
            await Reviews(db, DocumentSteps.InterpretationReview).ExecuteUpdateAsync(set => set.SetProperty(row => row.Outcome, "Adequate"));
        }

        Assert.IsType<BundleNotReleasable>((await desk.ReleaseAsync(paper)).Error);
        await using (var db = await desk.Office.ContextAsync())
        {
            await Reviews(db, DocumentSteps.InterpretationReview).ExecuteUpdateAsync(set => set.SetProperty(row => row.Outcome, "Exempted"));
        }

        Assert.Null((await desk.ReleaseAsync(paper)).Error);
        Assert.Equal(0, Assert.Single(await desk.PublicationsAsync()).Interpretations);
    }

    [Fact]
    public async Task Number_of_an_act_that_fails_afterwards_is_not_lost()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var (first, second) = (await desk.ReadyAsync(), await desk.ReadyAsync());

        Assert.IsType<NotFound>((await desk.ReleaseAsync(first, after: new NotFound("收文机关"))).Error);
        Assert.Empty(await desk.PublicationsAsync());
        Assert.Equal("北署发-2026-00001", (await desk.ReleaseAsync(second)).Value);
        Assert.Equal("北署发-2026-00002", (await desk.ReleaseAsync(first)).Value);
        Assert.Equal(new ReleasedAlready("北署发-2026-00001"), (await desk.ReleaseAsync(second)).Error);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Papers_released_at_once_get_numbers_in_a_row(DatabaseProvider provider)
    {
        await using var desk = await ReleasingDesk.OpenAsync(provider);
        var papers = new[] { await desk.ReadyAsync(), await desk.ReadyAsync(), await desk.ReadyAsync() };

        var indexes = await Task.WhenAll(papers.Concat(papers).Select(paper => Task.Run(() => desk.ReleaseAsync(paper))));

        Assert.Equal(["北署发-2026-00001", "北署发-2026-00002", "北署发-2026-00003"], indexes.Where(one => one.IsSuccess).Select(one => one.Value).Order(StringComparer.Ordinal));
        Assert.All(indexes.Where(one => !one.IsSuccess), one => Assert.True(one.Error is ReleasedAlready or AlreadyThere, one.Error!.Code));
        Assert.Equal(3, (await desk.PublicationsAsync()).Count);
    }

    [Fact]
    public async Task Limit_is_lifted_in_the_same_act()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.ReadyAsync();
        var (drafter, named) = (await desk.Desk.AsAsync(DocumentOffice.Drafter), (await desk.Office.StaffAsync("包晓东")).Id);
        var set = await desk.Office.Get<SetLimitHandler>().HandleAsync(new SetLimit(Guid.NewGuid(), DocumentVisibility.LimitKind, paper, null, BlocksInherited: true, [named], [], ""), drafter, default);
        Assert.Null(set.Error);

        Assert.Null((await desk.ReleaseAsync(paper)).Error);

        await using var db = await desk.Office.ContextAsync();
        var limit = await db.Set<AccessLimit>().SingleAsync();
        Assert.False(limit.BlocksInherited);
        Assert.Equal(named, Assert.Single(limit.Allowed).StaffId);
    }

    private static IQueryable<WorkItem> Reviews(OfficeHubDbContext db, StepKind kind) => db.Set<WorkItem>().Where(row => row.StepKind == kind.Code);

    // As somebody with the database and the disk in his hands could.
    private static async Task SpoilAsync(ReleasingDesk desk, Guid paper, string what)
    {
        await using var db = await desk.Office.ContextAsync();
        var other = new string('a', 64);
        var documents = db.Set<OfficialDocument>().Where(row => row.Id == paper);
        var changed = what switch
        {
            "not for the public" => await Reviews(db, DocumentSteps.SecrecyReview).ExecuteUpdateAsync(set => set.SetProperty(row => row.Outcome, "NotForPublic")),
            "no review" => await Reviews(db, DocumentSteps.SecrecyReview).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, WorkItemState.Withdrawn)),
            "review of another text" => await Reviews(db, DocumentSteps.SecrecyReview).ExecuteUpdateAsync(set => set.SetProperty(row => row.TextHash, other)),
            "step of another text" => await db.Set<RouteStep>().Where(step => step.Kind == DocumentSteps.SecrecyReview.Code).ExecuteUpdateAsync(set => set.SetProperty(step => step.TextHash, other)),
            "text" => await db.Set<DocumentText>().Where(row => row.Id == paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, row => row.Json + " ")),
            "rendition of another text" => await db.Set<Rendition>().ExecuteUpdateAsync(set => set.SetProperty(row => row.TextHash, other)),
            "classified" => await documents.ExecuteUpdateAsync(set => set.SetProperty(row => row.ClassifiedAt, DateTime.UnixEpoch)),
            "ofd" => await FlipAsync(desk.PathOf((await desk.Desk.FindAsync(paper)).RenditionHash)),
            "docx" => await FlipAsync(desk.PathOf((await db.Set<Rendition>().SingleAsync()).DocxHash)),
            _ => 0,
        };
        Assert.True(changed > 0);
    }

    private static async Task<int> FlipAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        return 1;
    }
}
