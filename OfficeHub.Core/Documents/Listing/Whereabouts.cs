using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Listing;

/// <summary>Somebody who has a document now.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="StepName">For what.</param>
/// <param name="Since">UTC.</param>
/// <param name="Waited">1 天 3 小时.</param>
/// <param name="IsOpened">Whether it was opened.</param>
/// <param name="Urgings">How often he was urged.</param>
/// <param name="UrgedAt">UTC, the last time; null for never.</param>
/// <param name="IsMineToTakeBack">Whether the drafter sent it to him, and nobody it was sent to with him has opened it.</param>
public sealed record HolderRow(
    Guid StaffId, string Name, string Post, string StepName, DateTime Since, string Waited, bool IsOpened, int Urgings, DateTime? UrgedAt, bool IsMineToTakeBack);

/// <summary>Who has the documents of a list, and how far each is on its way; two reads for all of them.</summary>
internal static class Whereabouts
{
    /// <summary>The rows with their holders and ways.</summary>
    public static async Task<IReadOnlyList<OwnDocumentRow>> OfAsync(
        OfficeHubDbContext db, IReadOnlyList<OwnDocumentRow> rows, Guid drafterId, WorkSchedule schedule, DateTime now, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var (held, ways) = (await HeldAsync(db, ids, drafterId, ct), await RouteDots.OfAsync(db, ids, ct));
        return [.. rows.Select(row => row with { Holders = [.. held[row.Id].Select(one => Row(one, row.Urgency))], Way = [.. ways[row.Id]] })];

        HolderRow Row(Held one, Urgency urgency) => new(
            one.StaffId, one.Name, one.Post, one.StepName, one.Since, Deadline.Waited(schedule, one.Since, urgency is Urgency.ExtraUrgent, now),
            one.IsOpened, one.Urgings, one.UrgedAt, one.IsMineToTakeBack);
    }

    private static async Task<ILookup<Guid, Held>> HeldAsync(OfficeHubDbContext db, IReadOnlyList<Guid> ids, Guid drafterId, CancellationToken ct)
    {
        var items = await db.Set<WorkItem>()
            .Where(item => ids.Contains(item.SubjectId) && item.Pile == ItemPile.Inside && item.Purpose == WorkItemPurpose.Decides)
            .OrderBy(item => item.Number)
            .Select(item => new Held(
                item.SubjectId, item.StaffId, item.StaffName, item.Post, item.StepName, item.SentAt, item.OpenedAt != null, item.Urgings, item.UrgedAt,
                // Sent by him, and to nobody who has looked meanwhile, though another has it by now.
                db.Set<WorkItem>().Any(sender => sender.Id == item.SentByItem && sender.StaffId == drafterId)
                    && !db.Set<WorkItem>().Any(sent => sent.RouteId == item.RouteId && sent.SentByItem == item.SentByItem && sent.OpenedAt != null))).ToListAsync(ct);
        return items.ToLookup(item => item.SubjectId);
    }

    private sealed record Held(
        Guid SubjectId, Guid StaffId, string Name, string Post, string StepName, DateTime Since, bool IsOpened, int Urgings, DateTime? UrgedAt, bool IsMineToTakeBack);
}
