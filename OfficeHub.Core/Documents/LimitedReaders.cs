using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents;

/// <summary>Who stands outside the limit of a document: nobody gives it to them beside its route before whoever may change the limit has named them.</summary>
internal sealed class LimitedReaders(TimeProvider clock)
{
    /// <summary>Those of the people who could not see the document; nobody while posts still count.</summary>
    public async Task<IReadOnlyList<Assignee>> OutsideAsync(OfficeHubDbContext db, Guid documentId, IReadOnlyList<Assignee> people, CancellationToken ct)
    {
        if (await DocumentVisibility.Blocking(db).AsNoTracking().SingleOrDefaultAsync(limit => limit.ObjectId == documentId, ct) is not { } limit) return [];
        var ids = people.Select(person => person.StaffId).ToList();
        var inside = await db.Set<WorkItem>()
            .Where(item => item.SubjectId == documentId && ids.Contains(item.StaffId) && item.State != WorkItemState.Queued && item.State != WorkItemState.Withdrawn)
            .Select(item => item.StaffId).ToListAsync(ct);
        inside.AddRange(await db.Set<OfficialDocument>().Where(document => document.Id == documentId).Select(document => document.OwnerStaffId).ToListAsync(ct));
        inside.AddRange(limit.Allowed.Select(subject => subject.StaffId).OfType<Guid>());
        inside.AddRange(await OfUnitsAsync(db, [.. limit.Allowed.Select(subject => subject.UnitId).OfType<Guid>()], ids, ct));
        return [.. people.Where(person => !inside.Contains(person.StaffId))];
    }

    // A unit is named with all below it.
    private async Task<IEnumerable<Guid>> OfUnitsAsync(OfficeHubDbContext db, IReadOnlyList<Guid> units, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        if (units.Count == 0) return [];
        var today = BeijingTime.Today(clock);
        var paths = await db.Set<Unit>().Where(unit => units.Contains(unit.Id)).Select(unit => unit.Path).ToListAsync(ct);
        var held = await (
            from holding in db.Set<PostHolding>()
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            where people.Contains(holding.StaffId) && holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today)
            select new { holding.StaffId, unit.Path }).ToListAsync(ct);
        return held.Where(row => paths.Exists(path => row.Path.StartsWith(path, StringComparison.Ordinal))).Select(row => row.StaffId);
    }
}
