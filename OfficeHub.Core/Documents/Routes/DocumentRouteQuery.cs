using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Routes;

/// <summary>Who gets a document next, seen before it is sent.</summary>
[Act("查流转")]
public sealed class DocumentRouteQuery(QueryPath path, RouteViews views, TimeProvider clock)
{
    private static readonly NotFound NoDocument = new("公文");

    /// <summary>Who gets a document if the actor agrees, or sends his draft.</summary>
    /// <returns><see cref="NotFound"/> without an item of one's own.</returns>
    public Task<Result<RoutePreview>> PreviewAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<RoutePreview>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().AsNoTracking().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return NoDocument;
            if (document.RouteId is null) return await StartAsync(db, document, actor, ct);
            var own = await db.Set<WorkItem>().Where(item => item.SubjectId == documentId && item.StaffId == actor.StaffId && item.State == WorkItemState.Open)
                .OrderByDescending(item => item.Number).Select(item => (Guid?)item.Id).FirstOrDefaultAsync(ct);
            return own is { } id && await views.PreviewAsync(db, documentId, id, ct) is { } preview ? preview : new NotFound("待办");
        }, ct);

    private async Task<RoutePreview> StartAsync(OfficeHubDbContext db, OfficialDocument document, Actor actor, CancellationToken ct)
    {
        var fields = (await db.Set<DocumentText>().AsNoTracking().SingleAsync(text => text.Id == document.Id, ct)).Fields;
        var subject = new RouteSubject(document.Id, DocumentSubject.SubjectKind, DraftHandler.NameOf(document), document.Urgency);
        return await views.PreviewStartAsync(
            db, subject, (DocumentSteps.Template, DocumentSteps.Tail), route => SubmitDraftHandler.Choose(route, fields), actor, clock.GetUtcNow().UtcDateTime, ct);
    }
}
