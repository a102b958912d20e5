using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
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

    /// <summary>Those who match and have not left; nothing for an empty text.</summary>
    public Task<Result<IReadOnlyList<StaffToAppoint>>> SearchAsync(string text, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<StaffToAppoint>>(this, actor, OrganizationPermissions.Maintain, async db =>
        {
            var wanted = (text ?? "").Trim();
            if (wanted.Length == 0) return Array.Empty<StaffToAppoint>();
            var lower = wanted.ToLowerInvariant();
            return await (
                from staff in db.Set<Staff>().VisibleTo(actor)
                where staff.LeftOn == null && (staff.Name.Contains(wanted) || staff.PinyinInitials.StartsWith(lower) || staff.EmployeeNumber.StartsWith(wanted))
                orderby staff.PinyinInitials, staff.Name, staff.Id
                let post = db.Set<Post>().FirstOrDefault(post => staff.Holdings.Any(holding => holding.IsPrimary && holding.PostId == post.Id))
                select new StaffToAppoint(
                    staff.Id, staff.Revision, staff.Name, staff.EmployeeNumber,
                    db.Set<Unit>().Where(unit => unit.Id == post!.UnitId).Select(unit => unit.ShortName).FirstOrDefault() ?? "", post!.Name ?? ""))
                .Take(MostRows).ToListAsync(ct);
        }, ct);
}
