using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.Limits;

/// <summary>Finds the people behind each reason for which an object may be seen, at one instant.</summary>
internal sealed class SeeingReasons(OfficeHubDbContext db, DateTime now, CancellationToken ct)
{
    private readonly DateOnly _today = BeijingTime.DayOf(now);

    private IQueryable<Staff> People => db.Set<Staff>().Where(staff => db.Set<Account>().Any(account => account.StaffId == staff.Id && !account.IsDisabled));

    private IQueryable<RoleGrant> Grants => db.Set<RoleGrant>().Where(grant => grant.StartsAt <= now && (grant.EndsAt == null || grant.EndsAt > now));

    private IQueryable<PostHolding> Holdings =>
        db.Set<PostHolding>().Where(holding => holding.StartsOn <= _today && (holding.EndsOn == null || holding.EndsOn >= _today));

    public Task<List<WhoMaySeeRow>> OfOwnerAsync(Guid owner) => OneAsync(owner, "本人的");

    public Task<List<WhoMaySeeRow>> OfPersonAsync(Guid staffId) => OneAsync(staffId, "点名可见");

    /// <summary>Whoever can act in the unit or below it.</summary>
    public async Task<List<WhoMaySeeRow>> OfUnitAsync(Guid unitId)
    {
        var named = await db.Set<Unit>().Where(unit => unit.Id == unitId).Select(unit => new { unit.Name, unit.Path }).SingleAsync(ct);
        var rows = await (
            from holding in Holdings
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            join staff in People on holding.StaffId equals staff.Id
            where unit.Path.StartsWith(named.Path)
            select new { staff.Id, staff.Name, Post = unit.Name + post.Name }).ToListAsync(ct);
        return [.. rows.Select(row => new WhoMaySeeRow(row.Id, row.Name, row.Post, $"所在单位“{named.Name}”可见"))];
    }

    /// <summary>Whoever holds the permission through a post, or of his own, in the right's unit or agency if it has one.</summary>
    public async Task<List<WhoMaySeeRow>> OfRightAsync(InheritedRight right)
    {
        var code = right.Permission.Code;
        var roles = db.Set<Role>().Where(role => db.Set<RolePermission>().Any(row => row.RoleCode == role.Code && row.PermissionCode == code));
        var throughPosts = await (
            from role in roles
            join grant in Grants on role.Code equals grant.RoleCode
            join holding in Holdings on grant.PostId equals holding.PostId
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            join staff in People on holding.StaffId equals staff.Id
            where (right.UnitId == null || unit.Id == right.UnitId) && (right.AgencyId == null || unit.AgencyId == right.AgencyId)
            select new { staff.Id, staff.Name, Post = unit.Name + post.Name, Role = role.Name }).ToListAsync(ct);
        var own = from role in roles
                  join grant in Grants on role.Code equals grant.RoleCode
                  join staff in People on grant.StaffId equals staff.Id
                  select new { staff.Id, staff.Name, Role = role.Name };
        var ownRows = right is { UnitId: null, AgencyId: null }
            ? await own.Select(row => new { row.Id, row.Name, Post = "", row.Role }).ToListAsync(ct)
            : await (
                from row in own
                join holding in Holdings on row.Id equals holding.StaffId
                join post in db.Set<Post>() on holding.PostId equals post.Id
                join unit in db.Set<Unit>() on post.UnitId equals unit.Id
                where (right.UnitId == null || unit.Id == right.UnitId) && (right.AgencyId == null || unit.AgencyId == right.AgencyId)
                select new { row.Id, row.Name, Post = unit.Name + post.Name, row.Role }).ToListAsync(ct);
        return
        [
            .. throughPosts.Select(row => new WhoMaySeeRow(row.Id, row.Name, row.Post, $"岗位有角色“{row.Role}”：{right.Permission.Name}")),
            .. ownRows.Select(row => new WhoMaySeeRow(row.Id, row.Name, row.Post, $"个人有角色“{row.Role}”：{right.Permission.Name}")),
        ];
    }

    private async Task<List<WhoMaySeeRow>> OneAsync(Guid staffId, string reason)
    {
        var name = await People.Where(staff => staff.Id == staffId).Select(staff => staff.Name).SingleOrDefaultAsync(ct);
        return name is null ? [] : [new WhoMaySeeRow(staffId, name, "", reason)];
    }
}
