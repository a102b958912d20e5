using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>One way a person comes by permissions: post or own grant → role → permissions.</summary>
/// <param name="Through">The post with its unit, or 个人授权.</param>
/// <param name="RoleName">The role.</param>
/// <param name="EndsAt">UTC; null until ended.</param>
/// <param name="Reason">Why it was granted.</param>
/// <param name="Permissions">Chinese names.</param>
public sealed record RightsLine(string Through, string RoleName, DateTime? EndsAt, string Reason, IReadOnlyList<string> Permissions);

/// <summary>为什么能办这件事.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Account">In words: 正常, 停用, 没有账号.</param>
/// <param name="Posts">Posts held today.</param>
/// <param name="Lines">In the order of the posts; own grants last.</param>
/// <param name="Conflict">The pair of roles that must not meet, or null.</param>
public sealed record PersonRightsView(string Name, string Account, IReadOnlyList<string> Posts, IReadOnlyList<RightsLine> Lines, string? Conflict);

/// <summary>What a person may do and why.</summary>
[Act("查个人权限")]
public sealed class PersonRightsQuery(QueryPath path, PermissionCatalogue catalogue, TimeProvider clock)
{
    /// <summary>The rights of one person today, over all posts.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<PersonRightsView>> FindAsync(Guid staffId, Actor actor, CancellationToken ct) =>
        path.RunAsync<PersonRightsView>(this, actor, AccessPermissions.MaintainRights, async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var person = await db.Set<Staff>().SingleOrDefaultAsync(row => row.Id == staffId, ct);
            if (person is null) return new NotFound("人员");

            var account = await db.Set<Persistence.Account>().Where(row => row.StaffId == staffId).Select(row => (bool?)row.IsDisabled).SingleOrDefaultAsync(ct);
            var posts = await ActorResolver.PostsOf(db, staffId, BeijingTime.DayOf(now)).ToListAsync(ct);
            var postIds = posts.ConvertAll(post => post.PostId);
            var grants = await (
                from grant in db.Set<RoleGrant>().Open(now)
                join role in db.Set<Role>() on grant.RoleCode equals role.Code
                where grant.StartsAt <= now && (grant.StaffId == staffId || (grant.PostId != null && postIds.Contains(grant.PostId.Value)))
                select new { grant.PostId, role.Code, role.Name, grant.EndsAt, grant.Reason }).ToListAsync(ct);
            var codes = grants.ConvertAll(grant => grant.Code);
            var permissions = (await db.Set<RolePermission>().Where(row => codes.Contains(row.RoleCode)).ToListAsync(ct))
                .ToLookup(row => row.RoleCode, row => row.PermissionCode, StringComparer.Ordinal);
            var lines = grants
                .Select(grant => (Place: grant.PostId is { } post ? postIds.IndexOf(post) : posts.Count, Grant: grant))
                .OrderBy(line => line.Place)
                .Select(line => new RightsLine(
                    line.Place < posts.Count ? posts[line.Place].UnitName + posts[line.Place].PostName : RoleHoldings.OwnGrant,
                    line.Grant.Name, line.Grant.EndsAt, line.Grant.Reason,
                    [.. permissions[line.Grant.Code].Select(code => catalogue.Find(code)?.Name).OfType<string>().Order(StringComparer.Ordinal)]))
                .ToList();
            var held = await RoleHoldings.OfAsync(db, db.Set<Staff>().Where(row => row.Id == staffId).Select(row => row.Id), now, ct);
            return new PersonRightsView(
                person.Name, account switch { null => "没有账号", true => "账号停用", false => "账号正常" },
                [.. posts.Select(post => post.UnitName + post.PostName)], lines, SeparationOfDuties.Conflict(held)?.Message);
        }, ct);
}
