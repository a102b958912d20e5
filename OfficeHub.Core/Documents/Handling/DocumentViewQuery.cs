using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>A document with its way: to read it, or to handle one's part of it.</summary>
[Act("看公文")]
public sealed class DocumentViewQuery(QueryPath path, StepKinds kinds, RouteViews views)
{
    private readonly HandlingParts _parts = new(kinds);

    /// <summary>A document one may see.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<DocumentView>> FindAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<DocumentView>(this, actor, DocumentPermissions.Draft, async db =>
            await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct) is { } document
                ? await ViewAsync(db, document, await RouteAsync(db, document, ct), actor, ct)
                : new NotFound("公文"), ct);

    /// <summary>A document through one's own work item.</summary>
    /// <returns><see cref="NotFound"/>, or <see cref="ItemIsOver"/> when it no longer asks for anything.</returns>
    public Task<Result<HandlingView>> OfItemAsync(Guid itemId, Actor actor, CancellationToken ct) =>
        path.RunAsync<HandlingView>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var subject = await db.Set<WorkItem>().Where(row => row.Id == itemId && row.StaffId == actor.StaffId).Select(row => (Guid?)row.SubjectId).SingleOrDefaultAsync(ct);
            var document = subject is null ? null : await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == subject, ct);
            if (document is null || await RouteAsync(db, document, ct) is not { } route || route.Find(itemId) is not { } item) return new NotFound("待办");
            if (item.State is not (WorkItemState.Open or WorkItemState.Leaving)) return new ItemIsOver(item.Fate);
            var preview = item is { State: WorkItemState.Open, Purpose: WorkItemPurpose.Decides } ? await views.PreviewAsync(db, route, item, ct) : null;
            var view = await ViewAsync(db, document, route, actor, ct);
            return new HandlingView(_parts.Of(route, item, view.Hash, preview), view);
        }, ct);

    private static async Task<RouteInstance?> RouteAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct) =>
        document.RouteId is { } id ? await RouteEngine.LoadAsync(db, id, ct) : null;

    private async Task<DocumentView> ViewAsync(OfficeHubDbContext db, OfficialDocument document, RouteInstance? route, Actor actor, CancellationToken ct)
    {
        var text = await db.Set<DocumentText>().SingleAsync(row => row.Id == document.Id, ct);
        var versions = await db.Set<DocumentVersion>().Where(version => version.DocumentId == document.Id).OrderByDescending(version => version.Number)
            .Select(version => new VersionView(version.Number, version.StepName, version.Author, version.At, version.Hash)).ToListAsync(ct);
        return new DocumentView(
            document.Id, document.Title, document.Status, document.Urgency, document.Number, document.DocumentDate, $"{document.UnitName} {document.DrafterName}",
            document.OwnerStaffId == actor.StaffId, document.VersionNumber, text.Hash, document.SignedOff, text.Fields,
            route is null ? [] : [.. route.Steps.Select(step => StepOf(route, step))], route is null ? [] : OpinionsOf(route, text.Hash), versions);
    }

    private static StepView StepOf(RouteInstance route, RouteStep step) => new(
        step.Id, step.Name, step.Rank, step.State, step.Reason,
        step.State is StepState.Open
            ? [.. route.Items.Where(item => item.StepId == step.Id && item.IsPending && item.State is not WorkItemState.Queued).Select(item => item.StaffName)]
            : Deciders(route, step),
        step.State is StepState.Open ? step.OpenedAt : step.ClosedAt);

    private static IReadOnlyList<string> Deciders(RouteInstance route, RouteStep step) => step.State is StepState.Done
        ? [.. route.Items.Where(item => item.StepId == step.Id && item.State is WorkItemState.Done && item.Outcome != StepOutcome.SentBack.Code)
            .Where(item => item.DecidedAt >= step.OpenedAt).Select(item => item.StaffName).Distinct(StringComparer.Ordinal)]
        : [];

    private List<OpinionView> OpinionsOf(RouteInstance route, string hash) =>
    [
        .. route.Items.Where(item => item.State is WorkItemState.Done && item.StepKind != StepKind.Draft.Code)
            .OrderBy(item => item.Standing).ThenBy(item => item.DecidedAt)
            .Select(item => new OpinionView(
                item.StaffName, item.Post, item.StepName, item.OutcomeName, item.Opinion, item.DecidedAt!.Value,
                item.Outcome != StepOutcome.SentBack.Code && kinds.OutcomeOf(item.StepKind, item.Outcome) is not { IsSuccess: true, Value.Passes: false },
                item.TextHash == hash)),
    ];
}
