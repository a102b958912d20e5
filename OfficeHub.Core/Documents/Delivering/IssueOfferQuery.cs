using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>What the clerk is shown before a document goes out.</summary>
/// <param name="Revision">Of the work item.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">发文字号.</param>
/// <param name="FileHash">SM3 of the OFD that will be sent.</param>
/// <param name="Printed">主送 and 抄送 as printed; empty ones left out.</param>
/// <param name="Agencies">All agencies of this installation but the issuer, in the order of the directory.</param>
/// <param name="Proposed">Those the printed words mean.</param>
/// <param name="Outside">Printed words that name nobody here.</param>
/// <param name="IsReleased">Whether it goes out to the public with it.</param>
/// <param name="Interpretations">How many 解读材料 then go with it.</param>
/// <param name="Plan">The plan it waits for, or that failed; null for none.</param>
/// <param name="LeadMinutes">Least time between planning and the time planned.</param>
/// <param name="Corrects">Number of what it corrects; empty of every other.</param>
/// <param name="Holders">Who has what it corrects: it goes to all of them.</param>
public sealed record IssueOffer(
    int Revision, string Title, string Number, string FileHash, IReadOnlyList<string> Printed, IReadOnlyList<RecipientAgency> Agencies, IReadOnlyList<Guid> Proposed,
    IReadOnlyList<string> Outside, bool IsReleased, int Interpretations, string Corrects, IReadOnlyList<Guid> Holders, IssuePlanView? Plan = null, int LeadMinutes = 0);

/// <summary>To whom a document can be sent, and to whom it says it goes.</summary>
[Act("看核发")]
public sealed class IssueOfferQuery(QueryPath path, ISettings settings)
{
    /// <summary>For one of the actor's own open items of 核发.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="MoveNotAllowed"/>.</returns>
    public Task<Result<IssueOffer>> ForItemAsync(Guid itemId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IssueOffer>(this, actor, DocumentPermissions.Issue, async db =>
        {
            ArgumentNullException.ThrowIfNull(actor);
            var code = DocumentSteps.Issuing.Code;
            var item = await db.Set<WorkItem>().SingleOrDefaultAsync(row => row.Id == itemId && row.StaffId == actor.StaffId && row.StepKind == code, ct);
            if (item is null) return new NotFound("待核发公文");
            var document = await db.Set<OfficialDocument>().SingleAsync(row => row.Id == item.SubjectId, ct);
            if (item.State is not WorkItemState.Open) return new MoveNotAllowed(document.Status, DocumentAction.Issue);
            var plan = await IssuePlans.Live(db).SingleOrDefaultAsync(row => row.DocumentId == document.Id, ct);
            return await OfferAsync(db, document, item.Revision, [], ct) with { Plan = IssuePlanView.Of(plan), LeadMinutes = await settings.GetAsync(DeliverySettings.PlanLeadMinutes, ct) };
        }, ct);

    /// <summary>For 补发 of a document that has gone out: only who does not have it.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IssueOffer>> ForMoreAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IssueOffer>(this, actor, DocumentPermissions.Issue, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId && row.Status == DocumentStatus.Issued, ct);
            if (document is null) return new NotFound("公文");
            var holding = await db.Set<Delivery>().Where(row => row.DocumentId == documentId && (row.State == DeliveryState.Sent || row.State == DeliveryState.Received)).Select(row => row.AgencyId).ToListAsync(ct);
            return await OfferAsync(db, document, document.Revision, holding, ct);
        }, ct);

    private static async Task<IssueOffer> OfferAsync(OfficeHubDbContext db, OfficialDocument document, int revision, List<Guid> holding, CancellationToken ct)
    {
        var fields = (await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == document.Id, ct)).Fields;
        var content = fields.Content;
        var offices = document.IssuerId is { } issuer ? await AgencyOffices.OfAsync(db, issuer, ct) : [];
        var agencies = await db.Set<Unit>().Where(unit => unit.Kind == UnitKind.Agency && unit.AbolishedOn == null && unit.Id != document.IssuerId && !holding.Contains(unit.Id))
            .OrderBy(unit => unit.Path).Select(unit => new RecipientAgency(unit.Id, unit.Name, unit.ShortName, unit.ParentId == document.IssuerId && !offices.Contains(unit.Id))).ToListAsync(ct);
        List<string> printed = [.. new[] { content.PrimaryRecipients, content.CopyRecipients }.Where(words => words.Length > 0)];
        var matched = Recipients.Match(printed, agencies);
        var correction = await Corrections.MadeByAsync(db, document.Id, ct);
        var corrects = correction is null ? "" : await db.Set<OfficialDocument>().Where(row => row.Id == correction.DocumentId).Select(row => row.Number).SingleAsync(ct);
        List<Guid> holders = correction is null ? [] : (await SupersededDeliveries.HeldAsync(db, correction.DocumentId, ct)).ConvertAll(row => row.AgencyId);
        var proposed = agencies.Select(agency => agency.Id).Where(id => matched.AgencyIds.Contains(id) || holders.Contains(id)).ToList();
        return new IssueOffer(
            revision, document.Title, document.Number, document.RenditionHash, printed, agencies, proposed, matched.Outside, fields.Disclosure is DisclosureCategory.Public,
            fields is { IsPolicy: true, Interpretation: { Exemption: null } interpretation } ? interpretation.Materials.Count : 0,
            corrects, holders);
    }
}
