using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Ending;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Documents.Remarks;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>A document with its way: to read it, or to handle one's part of it.</summary>
[Act("看公文")]
public sealed class DocumentViewQuery(QueryPath path, StepKinds kinds, RouteViews views, ISettings settings, TimeProvider clock)
{
    private readonly HandlingParts _parts = new(kinds);

    /// <summary>A document one may see.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<DocumentDetail>> FindAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<DocumentDetail>(this, actor, DocumentPermissions.Draft, async db =>
            await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct) is { } document
                ? await DetailAsync(db, document, await RouteAsync(db, document, ct), actor, ct)
                : await MissingAsync(db, documentId, actor, ct), ct);

    /// <summary>A document through one's own work item.</summary>
    /// <returns><see cref="NotFound"/>, or <see cref="ItemIsOver"/> when it no longer asks for anything.</returns>
    public Task<Result<HandlingView>> OfItemAsync(Guid itemId, Actor actor, CancellationToken ct) =>
        path.RunAsync<HandlingView>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var subject = await db.Set<WorkItem>().Where(row => row.Id == itemId && row.StaffId == actor.StaffId).Select(row => (Guid?)row.SubjectId).SingleOrDefaultAsync(ct);
            var document = subject is null ? null : await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == subject, ct);
            if (document is null && subject is { } gone && await MissingAsync(db, gone, actor, ct) is DocumentIsClassified classified) return classified;
            if (document is null || await RouteAsync(db, document, ct) is not { } route || route.Find(itemId) is not { } item) return new NotFound("待办");
            if (item.State is not (WorkItemState.Open or WorkItemState.Leaving)) return new ItemIsOver(item.Fate);
            var preview = item is { State: WorkItemState.Open, Purpose: WorkItemPurpose.Decides } ? await views.PreviewAsync(db, route, item, ct) : null;
            var view = await ViewAsync(db, document, route, actor, ct);
            return new HandlingView(await WithChangesAsync(db, _parts.Of(route, item, view.Hash, preview), view, ct), view);
        }, ct);

    // Whoever had it is told why it is gone.
    private static async Task<Error> MissingAsync(OfficeHubDbContext db, Guid documentId, Actor actor, CancellationToken ct) =>
        await db.Set<OfficialDocument>().SeenOrShutFrom(db, actor).AnyAsync(row => row.Id == documentId, ct) ? new DocumentIsClassified() : new NotFound("公文");

    // Who answers again looks at what has changed since, not at the whole.
    private static async Task<HandlingPart> WithChangesAsync(OfficeHubDbContext db, HandlingPart part, DocumentView view, CancellationToken ct)
    {
        if (part.Past.Void is not { IsTextChanged: true } before) return part;
        var seen = await db.Set<DocumentVersion>().AsNoTracking().Where(version => version.DocumentId == view.Id && version.Hash == before.TextHash).OrderBy(version => version.Number).FirstOrDefaultAsync(ct);
        return seen is null ? part : part with { Past = part.Past with { Void = before with { Changes = TextChanges.Between(seen.Fields, view.Fields) } } };
    }

    private static async Task<RouteInstance?> RouteAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct) =>
        document.RouteId is { } id ? await RouteEngine.LoadAsync(db, id, ct) : null;

    private async Task<DocumentView> ViewAsync(OfficeHubDbContext db, OfficialDocument document, RouteInstance? route, Actor actor, CancellationToken ct)
    {
        var text = await db.Set<DocumentText>().SingleAsync(row => row.Id == document.Id, ct);
        var versions = await db.Set<DocumentVersion>().Where(version => version.DocumentId == document.Id).OrderByDescending(version => version.Number)
            .Select(version => new VersionView(version.Number, version.StepName, version.Author, version.At, version.Hash, version.Note)).ToListAsync(ct);
        var fields = text.Fields;
        return new DocumentView(
            document.Id, document.Title, document.Status, document.Urgency, document.Number, document.DocumentDate, $"{document.UnitName} {document.DrafterName}",
            document.OwnerStaffId == actor.StaffId, document.VersionNumber, text.Hash, document.SignedOff, fields, document.CreatedAt,
            route is null ? [] : await views.OpinionsAsync(db, route, ct), versions, await FaultsAsync(db, document, fields, actor, ct));
    }

    // From the signature on the document as it is to be printed is looked at, with its pages.
    private async Task<IReadOnlyList<DraftFault>> FaultsAsync(OfficeHubDbContext db, OfficialDocument document, DraftFields fields, Actor actor, CancellationToken ct)
    {
        var today = BeijingTime.Today(clock);
        var facts = await CheckFactsReader.ReadAsync(db, document, fields, actor, today, ct);
        if (document.SignedOff is not null) return DraftFindings.InPrinted(fields, PrintedDocument.Of(document, fields.Content), facts, today.Year);
        var issuers = await IssuingAgencies.DraftedByAsync(db, document.AgencyId, ct);
        return DraftCheck.Faults(fields, [.. issuers.Select(issuer => issuer.Id)], await PlanStanding.AddToAsync(facts, db, settings, document.Id, fields, ct));
    }

    private async Task<DocumentDetail> DetailAsync(OfficeHubDbContext db, OfficialDocument document, RouteInstance? route, Actor actor, CancellationToken ct)
    {
        var view = await ViewAsync(db, document, route, actor, ct);
        var urgings = route is null ? [] : await RouteViews.UrgingsAsync(db, route, ct);
        var events = route is null ? [] : views.Events(route, urgings);
        var numbers = await db.Set<NumberEntry>().Where(number => number.DocumentId == document.Id).ToListAsync(ct);
        var remarks = await db.Set<DocumentRemark>().Where(remark => remark.DocumentId == document.Id).ToListAsync(ct);
        var marks = await db.Set<ValidityMark>().Where(mark => mark.DocumentId == document.Id).ToListAsync(ct);
        return new DocumentDetail(
            view, route is null ? null : await views.PictureAsync(db, route, urgings, ct), DocumentTimeline.Of(document, view.Versions, events, numbers, remarks, marks),
            VoidSignOffs(view, events), ActsOf(document, route, actor), await ReceiptsAsync(db, document, ct))
        {
            Joint = await JointAsync(db, document, route, ct),
        };
    }

    private static async Task<IReadOnlyList<JointStanding>> JointAsync(OfficeHubDbContext db, OfficialDocument document, RouteInstance? route, CancellationToken ct)
    {
        if (document.JointAgencies.Count == 0) return [];
        var signatures = document.SignedOff?.Joint ?? (route is null ? [] : await JointRule.SignaturesAsync(db, document, route, ct));
        return [.. document.JointAgencies.Select(agency => new JointStanding(agency.Name, signatures.FirstOrDefault(signature => signature.AgencyId == agency.Id)))];
    }

    // A void document that had gone out keeps its receipts.
    private static async Task<ReceiptCount?> ReceiptsAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        if (document.Status is not (DocumentStatus.Issued or DocumentStatus.Voided)) return null;
        var copies = await db.Set<Delivery>().Where(row => row.DocumentId == document.Id).Select(row => new { row.State, HasReceipt = row.Receipt != null }).ToListAsync(ct);
        if (copies.Count == 0 && document.Status is DocumentStatus.Voided) return null;
        var held = copies.FindAll(row => row.State is DeliveryState.Sent or DeliveryState.Received or DeliveryState.Superseded);
        return new ReceiptCount(held.Count(row => row.HasReceipt), held.Count);
    }

    // Asked only while no signature holds: once signed off anew, the old one is history.
    private static IReadOnlyList<VoidSignOff> VoidSignOffs(DocumentView view, IReadOnlyList<RouteEvent> events) => view.SignedOff is not null ? [] :
    [
        .. view.Opinions.Where(row => row.StepKind == DocumentSteps.SignOff.Code && row.Standing is OpinionStanding.Voided or OpinionStanding.Withdrawn)
            .OrderByDescending(row => row.At).Select(row => new VoidSignOff(row.StaffName, row.Post, row.At, DocumentTimeline.VersionOf(row.TextHash, view.Versions), WhyVoid(row, events), row.TextHash != view.Hash)),
    ];

    private static string WhyVoid(OpinionRow row, IReadOnlyList<RouteEvent> events) =>
        row.Standing is OpinionStanding.Voided && events.Where(one => one.Kind is RouteEventKind.SentBack && one.At >= row.At).MinBy(one => one.At) is { } back
            ? $"{BeijingTime.Brief(back.At)} {back.Who}退回：{back.Words.TrimEnd('。')}"
            : row.Why;

    private DocumentActs ActsOf(OfficialDocument document, RouteInstance? route, Actor actor)
    {
        var own = route?.Items.LastOrDefault(item => item.StaffId == actor.StaffId && item.State is WorkItemState.Open);
        return new DocumentActs(
            own?.Id, own?.StepKind == StepKind.Draft.Code,
            MayWithdraw: actor.Can(RoutingPermissions.Handle) && route is not null && route.WhyNotWithdraw(actor.StaffId, kinds) is null,
            MayUrge: actor.Can(RoutingPermissions.Handle) && route is { Status: RouteStatus.Running } && route.MayUrge(actor.StaffId),
            EndDocumentHandler.MayEnd(document, actor), DocumentRemark.IsTaken(document.Status),
            MayPass: actor.Can(RoutingPermissions.PassInEmergency) && route is { Status: RouteStatus.Running } && !route.HasDrafted(actor.StaffId));
    }
}
