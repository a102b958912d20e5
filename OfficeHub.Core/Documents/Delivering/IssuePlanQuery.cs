using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>定时核发 as pages show it.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Revision">Of the plan.</param>
/// <param name="State">How it stands.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="PlannedBy">Name and post.</param>
/// <param name="PlannedAt">UTC.</param>
/// <param name="Why">What kept it from being done; empty while it waits.</param>
/// <param name="AgencyIds">收文机关.</param>
public sealed record IssuePlanView(Guid Id, int Revision, IssuePlanState State, DateTime DueAt, string PlannedBy, DateTime PlannedAt, string Why, IReadOnlyList<Guid> AgencyIds)
{
    /// <summary>Whether its time is still to come.</summary>
    public bool IsWaiting => State is IssuePlanState.Waiting;

    internal static IssuePlanView? Of(IssuePlan? plan) =>
        plan is null ? null : new IssuePlanView(plan.Id, plan.Revision, plan.State, plan.DueAt, plan.PlannedBy, plan.PlannedAt, plan.Why, plan.AgencyIds());
}

/// <summary>The plan of one document.</summary>
[Act("看定时核发")]
public sealed class IssuePlanQuery(QueryPath path)
{
    /// <summary>The plan a document one may see waits for, or that failed and waits for somebody; null for none.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IssuePlanView?>> FindAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IssuePlanView?>(this, actor, DocumentPermissions.Draft, async db =>
            await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(row => row.Id == documentId, ct)
                ? IssuePlanView.Of(await IssuePlans.Live(db).SingleOrDefaultAsync(row => row.DocumentId == documentId, ct))
                : new NotFound("公文"), ct);
}

/// <summary>A part of what waits to be issued.</summary>
public enum WaitingPart
{
    /// <summary>已排定: its time is to come.</summary>
    Planned,

    /// <summary>没有办成: its plan was refused or missed.</summary>
    Stuck,
}

/// <summary>A document that waits to be issued.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号.</param>
/// <param name="UnitName">拟稿部门.</param>
/// <param name="Urgency">紧急程度.</param>
/// <param name="IsPublic">Whether it goes to the public with it.</param>
/// <param name="Since">UTC, since when it waits.</param>
/// <param name="DueAt">UTC, the limit of the step; null for none.</param>
/// <param name="Holders">Who can issue it.</param>
/// <param name="OwnItemId">The reader's own item; null when it is somebody else's.</param>
/// <param name="Plan">Its plan; null for none.</param>
public sealed record WaitingRow(
    Guid DocumentId, string Title, string Number, string UnitName, Urgency Urgency, bool IsPublic, DateTime Since, DateTime? DueAt, IReadOnlyList<string> Holders, Guid? OwnItemId, IssuePlanView? Plan);

/// <summary>待核发: what the offices of the actor's agencies have still to let out, the longest waiting first.</summary>
[Act("查待核发公文")]
public sealed class WaitingPapersQuery(QueryPath path)
{
    private static readonly KeysetOrder<OfficialDocument> OldestFirst = KeysetOrder<OfficialDocument>.By(document => document.CreatedAt).Then(document => document.Id);

    /// <summary>One page.</summary>
    /// <param name="part">A part; null for all.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<WaitingRow>>> PageAsync(WaitingPart? part, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<WaitingRow>>(this, actor, DocumentPermissions.ReadRegister, async db =>
        {
            var page = await (await OfPartAsync(db, part, actor, ct)).ToPageAsync(
                OldestFirst, cursor, row => new { row.Id, row.Title, row.Number, row.UnitName, row.Urgency, row.Disclosure }, ct, count: string.IsNullOrEmpty(cursor));
            var (ids, code) = (page.Rows.Select(row => row.Id).ToList(), DocumentSteps.Issuing.Code);
            var plans = await IssuePlans.Live(db).Where(row => ids.Contains(row.DocumentId)).ToDictionaryAsync(row => row.DocumentId, ct);
            var items = (await db.Set<WorkItem>().Where(item => ids.Contains(item.SubjectId) && item.StepKind == code && item.State == WorkItemState.Open)
                .OrderBy(item => item.Number).Select(item => new { item.SubjectId, item.Id, item.StaffId, item.StaffName, item.SentAt, item.DueAt }).ToListAsync(ct)).ToLookup(item => item.SubjectId);
            return new Page<WaitingRow>(
                [
                    .. page.Rows.Where(row => items.Contains(row.Id)).Select(row => new WaitingRow(
                        row.Id, row.Title, row.Number, row.UnitName, row.Urgency, row.Disclosure is DisclosureCategory.Public, items[row.Id].Min(item => item.SentAt), items[row.Id].Min(item => item.DueAt),
                        [.. items[row.Id].Select(item => item.StaffName)], items[row.Id].FirstOrDefault(item => item.StaffId == actor.StaffId)?.Id, IssuePlanView.Of(plans.GetValueOrDefault(row.Id)))),
                ],
                page.Previous, page.Next, page.Count);
        }, ct);

    /// <summary>How many there are: all, planned, stuck; up to the cap of a page's count.</summary>
    public Task<Result<IReadOnlyList<int>>> CountAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<int>>(this, actor, DocumentPermissions.ReadRegister, async db =>
        {
            var counts = new List<int>();
            foreach (var part in new WaitingPart?[] { null, WaitingPart.Planned, WaitingPart.Stuck }) counts.Add(await (await OfPartAsync(db, part, actor, ct)).Take(Page<WaitingRow>.CountCap + 1).CountAsync(ct));
            return counts;
        }, ct);

    private static async Task<IQueryable<OfficialDocument>> OfPartAsync(OfficeHubDbContext db, WaitingPart? part, Actor actor, CancellationToken ct)
    {
        var agencies = (await AgencyOffices.ServedByAsync(db, actor.AgencyId, ct)).Select(unit => unit.Id).ToList();
        var waiting = db.Set<OfficialDocument>().VisibleTo(db, actor)
            .Where(row => row.Status == DocumentStatus.ReadyToIssue && (agencies.Contains(row.AgencyId) || (row.IssuerId != null && agencies.Contains(row.IssuerId.Value))));
        var live = IssuePlans.Live(db);
        return part switch
        {
            WaitingPart.Planned => waiting.Where(row => live.Any(plan => plan.DocumentId == row.Id && plan.State == IssuePlanState.Waiting)),
            WaitingPart.Stuck => waiting.Where(row => live.Any(plan => plan.DocumentId == row.Id && plan.State != IssuePlanState.Waiting)),
            _ => waiting,
        };
    }
}
