using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Who has which role through what, read from grants and holdings.</summary>
internal static class RoleHoldings
{
    public const string OwnGrant = "个人授权";

    /// <summary>Grants that are not over: those that hold and those that will.</summary>
    public static IQueryable<RoleGrant> Open(this IQueryable<RoleGrant> grants, DateTime now) =>
        grants.Where(grant => grant.EndsAt == null || grant.EndsAt > now);

    /// <summary>Holdings that are not over, counted the same way.</summary>
    public static IQueryable<PostHolding> Open(this IQueryable<PostHolding> holdings, DateTime now)
    {
        var today = BeijingTime.DayOf(now);
        return holdings.Where(holding => holding.EndsOn == null || holding.EndsOn >= today);
    }

    /// <summary>Roles of these people, through posts and of their own, coming ones counted in.</summary>
    public static async Task<List<HeldRole>> OfAsync(OfficeHubDbContext db, IQueryable<Guid> staffIds, DateTime now, CancellationToken ct)
    {
        var through = await (
            from grant in db.Set<RoleGrant>().AsNoTracking().Open(now)
            join holding in db.Set<PostHolding>().Open(now) on grant.PostId equals holding.PostId
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            join staff in db.Set<Staff>() on holding.StaffId equals staff.Id
            join role in db.Set<Role>() on grant.RoleCode equals role.Code
            where staffIds.Contains(staff.Id)
            select new HeldRole(staff.Id, staff.Name, role.Code, role.Name, post.Id, unit.Name + post.Name)).ToListAsync(ct);
        var own = await (
            from grant in db.Set<RoleGrant>().AsNoTracking().Open(now)
            join staff in db.Set<Staff>() on grant.StaffId equals staff.Id
            join role in db.Set<Role>() on grant.RoleCode equals role.Code
            where staffIds.Contains(staff.Id)
            select new HeldRole(staff.Id, staff.Name, role.Code, role.Name, null, OwnGrant)).ToListAsync(ct);
        return [.. through.Concat(own).Distinct().OrderBy(held => held.StaffId).ThenBy(held => held.RoleCode, StringComparer.Ordinal)];
    }

    /// <summary>The people who have a role now or will, through a post or of their own.</summary>
    public static IQueryable<Guid> HoldersOf(OfficeHubDbContext db, string roleCode, DateTime now) =>
        HoldersOf(db, db.Set<RoleGrant>().Open(now).Where(grant => grant.RoleCode == roleCode), now);

    /// <summary>The people who have or will have a role besides the one everybody has.</summary>
    public static IQueryable<Guid> HoldersOfMore(OfficeHubDbContext db, DateTime now) =>
        HoldersOf(db, db.Set<RoleGrant>().Open(now).Where(grant => grant.RoleCode != RoleCodes.StaffMember), now);

    /// <summary>The people who hold a post now or will.</summary>
    public static IQueryable<Guid> HoldersOf(OfficeHubDbContext db, Guid postId, DateTime now) =>
        db.Set<PostHolding>().Open(now).Where(holding => holding.PostId == postId).Select(holding => holding.StaffId);

    private static IQueryable<Guid> HoldersOf(OfficeHubDbContext db, IQueryable<RoleGrant> grants, DateTime now) =>
        (from grant in grants
         join holding in db.Set<PostHolding>().Open(now) on grant.PostId equals holding.PostId
         select holding.StaffId)
        .Union(grants.Where(grant => grant.StaffId != null).Select(grant => grant.StaffId!.Value));
}
