using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Releasing;

/// <summary>Papers ready to go out, and the release as the act that issues them calls it.</summary>
internal sealed class ReleasingDesk : IAsyncDisposable
{
    private readonly SealingDesk _sealing;
    private readonly Guid _seal;

    private ReleasingDesk(SealingDesk sealing, Guid seal) => (_sealing, _seal) = (sealing, seal);

    public DocumentOffice Desk => _sealing.Desk;

    public TestOffice Office => _sealing.Office;

    public PublishedLibrary Library => Office.Get<PublishedLibrary>();

    public static async Task<ReleasingDesk> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var sealing = await SealingDesk.OpenAsync(provider);
        return new ReleasingDesk(sealing, await sealing.Seals.InUseAsync());
    }

    /// <summary>A policy document with its interpretation, sealed: nothing is left but to let it out.</summary>
    public Task<Guid> PolicyAsync() => ReadyAsync(fields => fields.AsPolicy(Explained.Complete.Of(Explained.Article(), Explained.Graphic)));

    /// <summary>A paper, sealed.</summary>
    /// <param name="change">Of its text.</param>
    /// <param name="review">Answer of 解读方案审核, where there is one.</param>
    public async Task<Guid> ReadyAsync(Func<DraftFields, DraftFields>? change = null, string review = "Adequate")
    {
        var paper = await Desk.DraftAsync(change);
        Assert.Null((await Desk.SubmitAsync(paper)).Error);
        foreach (var name in new[] { UnitHead, Editor, Secrecy, Disclosure }) Assert.Null((await Desk.DecideAsync(paper, name)).Error);
        if ((await Desk.FieldsAsync(paper)).IsPolicy) Assert.Null((await Desk.DecideAsync(paper, Disclosure, review)).Error);
        foreach (var name in new[] { Signatory, Director }) Assert.Null((await Desk.DecideAsync(paper, name)).Error);
        Assert.Null((await Desk.NumberAsync(paper)).Error);
        Assert.Null((await _sealing.TypesetAsync(paper)).Error);
        Assert.Null((await Desk.DecideAsync(paper, SealingDesk.Proofreader, opinion: "与签发稿一致。")).Error);
        Assert.Null((await _sealing.SealAsync(paper, _seal)).Error);
        return paper;
    }

    /// <summary>What the act that issues does: one transaction, and the release in it.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="after">What the act runs into afterwards; null for nothing.</param>
    public async Task<Result<string>> ReleaseAsync(Guid paper, Error? after = null)
    {
        var actor = await Desk.AsAsync(SealingDesk.Clerk);
        return await Office.Get<CommandPath>().RunAsync<string>(new LetOut(Guid.NewGuid()), actor, Permission.SignedIn, async scope =>
        {
            var routeId = await scope.Db.Set<OfficialDocument>().Where(row => row.Id == paper).Select(row => row.RouteId).SingleAsync();
            var route = (await RouteEngine.LoadAsync(scope.Db, routeId!.Value, default))!;
            var document = await scope.Db.Set<OfficialDocument>().SingleAsync(row => row.Id == paper);
            scope.Concerns("公文", document.Id, document.Title, "核发");
            if (document.Status is DocumentStatus.ReadyToIssue) Assert.Null(document.Move(DocumentAction.Issue).Error);
            var released = await Office.Get<DocumentRelease>().ReleaseAsync(scope, document, route);
            return !released.IsSuccess ? released.Error : after is not null ? after : released.Value?.IndexNumber ?? "";
        }, default);
    }

    /// <summary>核发 as the clerk presses it.</summary>
    public async Task<Result<int>> IssueAsync(Guid paper, IReadOnlyList<Guid>? agencies = null, Guid? press = null)
    {
        var item = await Desk.ItemAsync(paper, SealingDesk.Clerk);
        return await Office.Get<IssueDocumentHandler>().HandleAsync(new IssueDocument(press ?? Guid.NewGuid(), item.Id, item.Revision, agencies ?? []), await Desk.AsAsync(SealingDesk.Clerk), default);
    }

    /// <summary>作废 of its number, by the office's director.</summary>
    public async Task VoidAsync(Guid paper)
    {
        await using var db = await Office.ContextAsync();
        var entry = await db.Set<NumberEntry>().AsNoTracking().SingleAsync(row => row.DocumentId == paper);
        Assert.Null((await Office.Get<VoidNumberHandler>().HandleAsync(new VoidNumber(Guid.NewGuid(), entry.Id, entry.Revision, "重复行文"), await _sealing.OfficeDirectorAsync(), default)).Error);
    }

    public async Task<IReadOnlyList<Publication>> PublicationsAsync()
    {
        await using var db = await Office.ContextAsync();
        return await db.Set<Publication>().AsNoTracking().OrderBy(row => row.IndexNumber).ToListAsync();
    }

    public async Task<string?> TextAsync(string key, string name)
    {
        var served = await Library.FileAsync(key, name, known: null, default);
        return served is null ? null : System.Text.Encoding.UTF8.GetString(served.Content!);
    }

    public string PathOf(string hash) => _sealing.PathOf(hash);

    public ValueTask DisposeAsync() => _sealing.DisposeAsync();

    [Act("核发")]
    private sealed record LetOut(Guid CommandId) : ICommand;
}
