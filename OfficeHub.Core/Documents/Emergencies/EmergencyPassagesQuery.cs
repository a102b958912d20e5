using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Emergencies;

/// <summary>A step that was passed in an emergency and whose later approval is still due.</summary>
/// <param name="ItemId">The item that asks for it.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">Its title.</param>
/// <param name="StepName">Which step.</param>
/// <param name="PassedBy">Who passed it.</param>
/// <param name="Reason">Why.</param>
/// <param name="PassedAt">UTC.</param>
/// <param name="AskedOf">Whose approval is due.</param>
/// <param name="DueAt">UTC; null without a limit.</param>
public sealed record PassageRow(
    Guid ItemId, Guid DocumentId, string Title, string StepName, string PassedBy, string Reason, DateTime PassedAt, string AskedOf, DateTime? DueAt);

/// <summary>The open list of what was passed in an emergency: whoever may pass sees what is yet to be made good.</summary>
[Act("查紧急通过")]
public sealed class EmergencyPassagesQuery(QueryPath path)
{
    private static readonly KeysetOrder<WorkItem> OldestFirst = KeysetOrder<WorkItem>.By(item => item.SentAt).Then(item => item.Id);

    /// <summary>The oldest first.</summary>
    public Task<Result<Page<PassageRow>>> OpenAsync(string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<PassageRow>>(this, actor, RoutingPermissions.PassInEmergency, async db => await PageAsync(db, cursor, Page<PassageRow>.DefaultSize, actor, ct), ct);

    internal static Task<Page<PassageRow>> PageAsync(OfficeHubDbContext db, string? cursor, int size, Actor actor, CancellationToken ct)
    {
        var visible = db.Set<OfficialDocument>().VisibleTo(db, actor);
        return db.Set<WorkItem>()
            .Where(item => item.Purpose == WorkItemPurpose.ApprovesLater && item.State == WorkItemState.Open && visible.Any(document => document.Id == item.SubjectId))
            .ToPageAsync(
                OldestFirst, cursor,
                item => new PassageRow(item.Id, item.SubjectId, item.Title, item.StepName, item.SentBy, item.Note, item.SentAt, item.StaffName, item.DueAt), ct, size);
    }
}
