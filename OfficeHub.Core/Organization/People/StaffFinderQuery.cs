using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.People;

/// <summary>Somebody who may be appointed.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Revision">To hand back.</param>
/// <param name="Name">姓名.</param>
/// <param name="EmployeeNumber">工号.</param>
/// <param name="UnitName">Unit of the primary post; empty without one.</param>
/// <param name="PostName">The primary post; empty without one.</param>
public sealed record StaffToAppoint(Guid StaffId, int Revision, string Name, string EmployeeNumber, string UnitName, string PostName);

/// <summary>Finds people to appoint, those without a post too, by name, initials or number; twenty at most.</summary>
[Act("查可任命的人")]
public sealed class StaffFinderQuery(QueryPath path)
{
    private const int MostRows = 20;

    /// <summary>Those who match and have not left; for an empty text those the actor picked last, latest first.</summary>
    public Task<Result<IReadOnlyList<StaffToAppoint>>> SearchAsync(string text, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<StaffToAppoint>>(this, actor, OrganizationPermissions.Maintain, async db =>
        {
            var wanted = (text ?? "").Trim();
            var lower = wanted.ToLowerInvariant();
            var there = db.Set<Staff>().VisibleTo(actor).Where(staff => staff.LeftOn == null);
            var picked = db.Set<RecentContact>().Where(recent => recent.OwnerId == actor.StaffId);
            var found = wanted.Length == 0
                ? there.Join(picked, staff => staff.Id, recent => recent.StaffId, (staff, recent) => new { staff, recent }).OrderByDescending(pair => pair.recent.PickedAt).Select(pair => pair.staff)
                : there.Where(staff => staff.Name.Contains(wanted) || staff.PinyinInitials.StartsWith(lower) || staff.EmployeeNumber.StartsWith(wanted))
                    .OrderBy(staff => staff.PinyinInitials).ThenBy(staff => staff.Name).ThenBy(staff => staff.Id);
            return await found.Take(MostRows).Select(staff => new
            {
                staff.Id,
                staff.Revision,
                staff.Name,
                staff.EmployeeNumber,
                Post = db.Set<Post>().FirstOrDefault(post => staff.Holdings.Any(holding => holding.IsPrimary && holding.PostId == post.Id)),
            }).Select(row => new StaffToAppoint(
                row.Id, row.Revision, row.Name, row.EmployeeNumber,
                db.Set<Unit>().Where(unit => unit.Id == row.Post!.UnitId).Select(unit => unit.ShortName).FirstOrDefault() ?? "", row.Post!.Name ?? "")).ToListAsync(ct);
        }, ct);
}
