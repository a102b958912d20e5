using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Tests.Core.Documents.Attachments;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Classified;

/// <summary>The acts on a classified document, as people press them.</summary>
internal static class ClassifiedDesk
{
    public static Task<AttachmentDesk> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => AttachmentDesk.OpenAsync(
        services =>
        {
            services.AddDrafts();
            services.AddSingleton<DispatchOutbox>();
        },
        provider);

    /// <summary>Sent, and reviewed up to the secrecy review.</summary>
    public static async Task<Guid> AtSecrecyAsync(this DocumentOffice desk, Guid? draft = null)
    {
        var paper = draft ?? await desk.DraftAsync();
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        foreach (var name in new[] { DocumentOffice.UnitHead, DocumentOffice.Editor }) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        return paper;
    }

    public static async Task<Result<Guid>> ClassifyAsync(this DocumentOffice desk, Guid paper, string by = DocumentOffice.Secrecy, string grounds = "属《保密事项范围》所列事项。") =>
        await desk.Office.Get<FindClassifiedHandler>().HandleAsync(new FindClassified(Guid.NewGuid(), paper, grounds), await desk.AsAsync(by), CancellationToken.None);

    public static async Task<Result> AskAsync(this DocumentOffice desk, Guid found, string by = DocumentOffice.Secrecy, string measures = "纸质件 2 份已收回销毁。") =>
        await desk.Office.Get<RemoveClassifiedHandler>().HandleAsync(new AskErasure(Guid.NewGuid(), found, await desk.RevisionAsync(found), measures), await desk.AsAsync(by), CancellationToken.None);

    public static async Task<Result> ApproveAsync(this DocumentOffice desk, Guid found, string by = DocumentOffice.Director) =>
        await desk.Office.Get<RemoveClassifiedHandler>().HandleAsync(new ApproveErasure(Guid.NewGuid(), found, await desk.RevisionAsync(found)), by == DocumentOffice.Director ? await desk.AsDirectorAsync() : await desk.AsAsync(by), CancellationToken.None);

    public static async Task<ClassifiedView> CaseAsync(this DocumentOffice desk, Guid found, string by = DocumentOffice.Secrecy) =>
        (await desk.Office.Get<ClassifiedCasesQuery>().FindAsync(found, await desk.AsAsync(by), CancellationToken.None)).Value;

    /// <summary>What somebody is told, the last first.</summary>
    public static async Task<IReadOnlyList<string>> ToldAsync(this DocumentOffice desk, string name)
    {
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        var groups = (await desk.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await desk.AsAsync(name), default)).Value.Rows;
        return [.. groups.SelectMany(group => group.Notices.Select(row => $"{row.Kind} {group.Title}"))];
    }

    /// <summary>He who is director of the office, in that post and not in his other one.</summary>
    public static async Task<Actor> AsDirectorAsync(this DocumentOffice desk)
    {
        var first = await desk.AsAsync(DocumentOffice.Director);
        await using (var db = await desk.Office.ContextAsync())
        {
            var director = (await desk.Office.PostAsync("北原盟行政公署办公室", "主任")).Id;
            var session = await db.Set<UserSession>().SingleAsync(row => row.Id == first.SessionId);
            session.ActAs(await db.Set<PostHolding>().Where(holding => holding.PostId == director).Select(holding => holding.Id).SingleAsync());
            await db.SaveChangesAsync();
        }

        return await desk.Office.Get<ActorResolver>().ResolveAsync(first.SessionId, "10.1.2.3", CancellationToken.None);
    }

    private static async Task<int> RevisionAsync(this DocumentOffice desk, Guid found)
    {
        await using var db = await desk.Office.ContextAsync();
        return (await db.Set<ClassifiedCase>().FindAsync(found))!.Revision;
    }
}
