using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Access.Roles;

/// <summary>One grant that is not over.</summary>
/// <param name="Id">The grant.</param>
/// <param name="Revision">For ending it.</param>
/// <param name="RoleName">The role.</param>
/// <param name="Holder">The post with its unit, or the person.</param>
/// <param name="StaffId">The person; null for a post.</param>
/// <param name="People">Who has the role by it today.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC; null until ended.</param>
/// <param name="Reason">Why.</param>
/// <param name="Occasion">The task it is for; empty for none.</param>
/// <param name="GrantedBy">Who granted it; empty when installed.</param>
public sealed record GrantRow(
    Guid Id, int Revision, string RoleName, string Holder, Guid? StaffId, IReadOnlyList<string> People,
    DateTime StartsAt, DateTime? EndsAt, string Reason, string Occasion, string GrantedBy);

/// <summary>A post with the roles that hang on it.</summary>
/// <param name="Id">The post.</param>
/// <param name="Name">职务.</param>
/// <param name="People">Who holds it today.</param>
/// <param name="Grants">Its roles.</param>
public sealed record PostGrantsRow(Guid Id, string Name, IReadOnlyList<string> People, IReadOnlyList<GrantRow> Grants);

/// <summary>Who has which role, and by what.</summary>
[Act("查授权")]
public sealed class GrantsQuery(QueryPath path, TimeProvider clock)
{
    private static readonly KeysetOrder<RoleGrant> Oldest = KeysetOrder<RoleGrant>.By(grant => grant.StartsAt).Then(grant => grant.Id);

    /// <summary>Grants of a role, oldest first.</summary>
    public Task<Result<Page<GrantRow>>> OfRoleAsync(string roleCode, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<GrantRow>>(this, actor, AccessPermissions.MaintainRights, async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var page = await db.Set<RoleGrant>().Open(now).Where(grant => grant.RoleCode == roleCode)
                .ToPageAsync(Oldest, cursor, grant => grant.Id, ct, count: true);
            return new Page<GrantRow>(await RowsAsync(db, page.Rows, now, ct), page.Previous, page.Next, page.Count);
        }, ct);

    /// <summary>Posts of a unit, in leader order, with their roles.</summary>
    public Task<Result<IReadOnlyList<PostGrantsRow>>> OfUnitAsync(Guid unitId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<PostGrantsRow>>(this, actor, AccessPermissions.MaintainRights, async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var posts = await db.Set<Post>().Where(post => post.UnitId == unitId && post.AbolishedOn == null)
                .OrderBy(post => post.Order).ThenBy(post => post.Id).Select(post => new { post.Id, post.Name }).ToListAsync(ct);
            var ids = posts.ConvertAll(post => post.Id);
            var grants = await db.Set<RoleGrant>().Open(now).Where(grant => ids.Contains(grant.PostId!.Value))
                .Select(grant => new { grant.Id, grant.PostId }).ToListAsync(ct);
            var rows = (await RowsAsync(db, [.. grants.Select(grant => grant.Id)], now, ct)).ToDictionary(row => row.Id);
            var people = await HoldersAsync(db, ids, now, ct);
            return new Result<IReadOnlyList<PostGrantsRow>>([.. posts.Select(post => new PostGrantsRow(
                post.Id, post.Name, [.. people[post.Id]],
                [.. grants.Where(grant => grant.PostId == post.Id).Select(grant => rows[grant.Id]).OrderBy(row => row.StartsAt)]))]);
        }, ct);

    internal static async Task<IReadOnlyList<GrantRow>> RowsAsync(OfficeHubDbContext db, IReadOnlyList<Guid> ids, DateTime now, CancellationToken ct)
    {
        var staff = db.Set<Staff>();
        var rows = await (
            from grant in db.Set<RoleGrant>()
            join role in db.Set<Role>() on grant.RoleCode equals role.Code
            where ids.Contains(grant.Id)
            select new
            {
                Grant = grant,
                Role = role.Name,
                Post = (from post in db.Set<Post>()
                        join unit in db.Set<Unit>() on post.UnitId equals unit.Id
                        where post.Id == grant.PostId
                        select unit.Name + post.Name).FirstOrDefault(),
                Person = staff.Where(person => person.Id == grant.StaffId).Select(person => person.Name).FirstOrDefault(),
                By = staff.Where(person => person.Id == grant.GrantedBy).Select(person => person.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        var people = await HoldersAsync(db, [.. rows.Select(row => row.Grant.PostId).OfType<Guid>()], now, ct);
        return
        [
            .. rows.OrderBy(row => row.Grant.StartsAt).ThenBy(row => row.Grant.Id).Select(row => new GrantRow(
                row.Grant.Id, row.Grant.Revision, row.Role, row.Post ?? row.Person ?? "", row.Grant.StaffId,
                row.Grant.PostId is { } post ? [.. people[post]] : [row.Person ?? ""],
                row.Grant.StartsAt, row.Grant.EndsAt, row.Grant.Reason, row.Grant.Occasion, row.By ?? "")),
        ];
    }

    private static async Task<ILookup<Guid, string>> HoldersAsync(OfficeHubDbContext db, IReadOnlyList<Guid> posts, DateTime now, CancellationToken ct)
    {
        var today = BeijingTime.DayOf(now);
        var held = await (
            from holding in db.Set<PostHolding>().Open(now)
            join staff in db.Set<Staff>() on holding.StaffId equals staff.Id
            where posts.Contains(holding.PostId) && holding.StartsOn <= today
            orderby staff.Name
            select new { holding.PostId, staff.Name }).ToListAsync(ct);
        return held.ToLookup(row => row.PostId, row => row.Name);
    }
}
