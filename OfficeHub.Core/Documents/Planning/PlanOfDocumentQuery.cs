using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>What the plan says of one document: shown beside the draft and beside the signature as facts.</summary>
/// <param name="Tied">The item it was drafted for; null for none.</param>
/// <param name="IsDue">Whether a paper of its kind is planned at all.</param>
/// <param name="Blocks">Whether it is not sent without one.</param>
/// <param name="Totals">发文总量 of its issuer this year; null without an issuer.</param>
/// <param name="Differences">Where the paper is another one than was planned, in words; empty for none.</param>
public sealed record PlanOfDocument(PlanTie? Tied, bool IsDue, bool Blocks, YearTotals? Totals, IReadOnlyList<string> Differences);

/// <summary>The item a document is tied to.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Title">拟发文件名称.</param>
/// <param name="Kind">文种.</param>
/// <param name="Year">Of the plan.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="IssuerId">In whose name it was planned.</param>
/// <param name="IssuerName">Its name.</param>
/// <param name="IsAddition">追加.</param>
public sealed record PlanTie(Guid ItemId, string Title, DocumentKind Kind, int Year, int Quarter, Guid IssuerId, string IssuerName, bool IsAddition);

/// <summary>The plan as a draft and its signatory see it.</summary>
[Act("看公文的发文立项")]
public sealed class PlanOfDocumentQuery(QueryPath path, ISettings settings, TimeProvider clock)
{
    /// <summary>What the plan says of a document.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="fields">As they stand on the page of whoever writes, saved or not; null for the saved ones.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="ct">Cancelled with the page.</param>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<PlanOfDocument>> FindAsync(Guid documentId, DraftFields? fields, Actor actor, CancellationToken ct) =>
        path.RunAsync<PlanOfDocument>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().AsNoTracking().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return new NotFound("公文", "这份");
            var standing = await PlanStanding.ReadAsync(db, settings, document.Id, fields?.Content.Kind ?? document.Kind, fields?.Content.Urgency ?? document.Urgency, ct);
            var today = BeijingTime.Today(clock);
            var issuers = await IssuingAgencies.DraftedByAsync(db, document.AgencyId, ct);
            var issuer = issuers.FirstOrDefault(one => one.Id == (fields is null ? document.IssuerId : fields.IssuerId));
            var totals = issuer is null ? null : await YearTotals.ReadAsync(db, new PlanIssuer(issuer.Id, issuer.Name), today.Year, today, ct);
            var (title, kind, issuing) = fields is null ? (document.Title, document.Kind, document.IssuerId) : (fields.Content.Title, fields.Content.Kind, fields.IssuerId);
            return new PlanOfDocument(standing.Tied, standing.IsDue, standing.Blocks, totals, standing.Tied is { } tied ? [.. Differences(tied, title, kind, issuing)] : []);
        }, ct);

    /// <summary>What a draft may be tied to by whoever writes it: approved items of its unit without a paper, of this year and the next, the nearest quarter first.</summary>
    /// <returns><see cref="NotFound"/>, also for whoever only reads it.</returns>
    public Task<Result<IReadOnlyList<PlanTie>>> OffersAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<PlanTie>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var writes = db.Set<WorkItem>().Where(item => item.SubjectId == documentId && item.StaffId == actor.StaffId).InWhichOneWrites();
            var unit = await db.Set<OfficialDocument>().VisibleTo(db, actor)
                .Where(row => row.Id == documentId && row.AgencyId == actor.AgencyId && ((row.RouteId == null && row.OwnerStaffId == actor.StaffId) || writes.Any())).Select(row => (Guid?)row.UnitId).SingleOrDefaultAsync(ct);
            if (unit is null) return new NotFound("公文", "这份");
            var year = BeijingTime.Today(clock).Year;
            return await db.Set<PlannedPaper>().Where(PlanDesk.IsFree(db)).Where(item => item.UnitId == unit && item.Year >= year).OrderBy(item => item.Year).ThenBy(item => item.Quarter).ThenBy(item => item.Title)
                .Select(item => new PlanTie(item.Id, item.Title, item.Kind, item.Year, item.Quarter, item.IssuerId, item.IssuerName, item.IsAddition)).ToListAsync(ct);
        }, ct);

    private static IEnumerable<string> Differences(PlanTie tied, string title, DocumentKind kind, Guid? issuer)
    {
        if (tied.Title != title) yield return $"立项的是《{tied.Title}》";
        if (tied.Kind != kind) yield return $"立项的文种是{KindNames.Of(tied.Kind)}";
        if (issuer is { } of && of != tied.IssuerId) yield return $"立项以{tied.IssuerName}名义发";
    }
}
