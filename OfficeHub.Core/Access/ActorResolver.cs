using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access;

/// <summary>Turns a live session into the <see cref="Actor"/> that every handler and query takes.</summary>
public sealed class ActorResolver(IDbContextFactory<OfficeHubDbContext> contexts, TimeProvider clock)
{
    /// <summary>The actor of a session: its person, acting post and the rights that follow at this instant.</summary>
    /// <param name="sessionId">From the sealed cookie.</param>
    /// <param name="address">Network address, for the record.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns><see cref="Actor.Nobody"/> when the session is over, or the account switched off or not released.</returns>
    public async Task<Actor> ResolveAsync(Guid sessionId, string address, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var who = await (
            from session in db.Set<UserSession>().AsNoTracking()
            join account in db.Set<Account>() on session.AccountId equals account.Id
            join staff in db.Set<Staff>() on account.StaffId equals staff.Id
            where session.Id == sessionId && session.EndedAt == null && !account.IsDisabled && account.ReleasedAt != null && staff.LeftOn == null
            select new { session.ActingHoldingId, account.Id, account.RightsVersion, StaffId = staff.Id, staff.Name }).SingleOrDefaultAsync(ct);
        if (who is null)
        {
            return Actor.Nobody;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var posts = await PostsOf(db, who.StaffId, BeijingTime.DayOf(now)).ToListAsync(ct);
        var acting = posts.Find(post => post.HoldingId == who.ActingHoldingId) ?? posts.FirstOrDefault();
        var person = new Actor
        {
            AccountId = who.Id, StaffId = who.StaffId, Name = who.Name, RightsVersion = who.RightsVersion, SessionId = sessionId, ChosenHoldingId = who.ActingHoldingId, Address = address,
        };
        return await WithRightsAsync(db, person, acting, now, ct);
    }

    /// <summary>The actor of something ordered beforehand, with the rights of this instant: whoever ordered it need not be signed in.</summary>
    /// <param name="accountId">Who ordered it.</param>
    /// <param name="holdingId">In which post.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns><see cref="Actor.Nobody"/> when the account is switched off, the person has left, or the post is no longer held.</returns>
    internal async Task<Actor> DeferredAsync(Guid accountId, Guid holdingId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var who = await (
            from account in db.Set<Account>().AsNoTracking()
            join staff in db.Set<Staff>() on account.StaffId equals staff.Id
            where account.Id == accountId && !account.IsDisabled && account.ReleasedAt != null && staff.LeftOn == null
            select new { account.RightsVersion, StaffId = staff.Id, staff.Name }).SingleOrDefaultAsync(ct);
        if (who is null) return Actor.Nobody;
        var now = clock.GetUtcNow().UtcDateTime;
        var acting = (await PostsOf(db, who.StaffId, BeijingTime.DayOf(now)).ToListAsync(ct)).Find(post => post.HoldingId == holdingId);
        if (acting is null) return Actor.Nobody;
        var person = new Actor { AccountId = accountId, StaffId = who.StaffId, Name = who.Name, RightsVersion = who.RightsVersion, ChosenHoldingId = holdingId, IsDeferred = true };
        return await WithRightsAsync(db, person, acting, now, ct);
    }

    private static async Task<Actor> WithRightsAsync(OfficeHubDbContext db, Actor person, HeldPost? acting, DateTime now, CancellationToken ct)
    {
        var grants = GrantsOf(db, person.StaffId, acting?.PostId, now);
        var roles = await grants.Select(grant => grant.RoleCode).Distinct().ToListAsync(ct);
        var permissions = await db.Set<RolePermission>().AsNoTracking()
            .Where(row => roles.Contains(row.RoleCode)).Select(row => row.PermissionCode).Distinct().ToListAsync(ct);
        var actor = person with
        {
            RightsUntil = Earlier(await grants.MinAsync(grant => grant.EndsAt, ct), acting?.OverAt),
            Roles = roles.ToFrozenSet(StringComparer.Ordinal),
            Permissions = permissions.ToFrozenSet(StringComparer.Ordinal),
        };
        return acting is null ? actor : await InPostAsync(db, actor, acting, ct);
    }

    /// <summary>The posts a person holds on a day, primary one first, then in leader order.</summary>
    internal static IQueryable<HeldPost> PostsOf(OfficeHubDbContext db, Guid staffId, DateOnly day) =>
        from holding in db.Set<PostHolding>().AsNoTracking()
        join post in db.Set<Post>() on holding.PostId equals post.Id
        join unit in db.Set<Unit>() on post.UnitId equals unit.Id
        where holding.StaffId == staffId && holding.StartsOn <= day && (holding.EndsOn == null || holding.EndsOn >= day)
        orderby holding.IsPrimary descending, post.Order, holding.Id
        select new HeldPost(holding.Id, post.Id, post.Name, unit.Id, unit.Name, unit.AgencyId, unit.Path, holding.EndsOn);

    /// <summary>Roles of the acting post and of the person, at an instant.</summary>
    internal static IQueryable<RoleGrant> GrantsOf(OfficeHubDbContext db, Guid staffId, Guid? postId, DateTime at) =>
        db.Set<RoleGrant>().AsNoTracking()
            .Where(grant => (grant.StaffId == staffId || (postId != null && grant.PostId == postId))
                && grant.StartsAt <= at && (grant.EndsAt == null || grant.EndsAt > at));

    private static DateTime? Earlier(DateTime? one, DateTime? other) => one is null || other < one ? other : one;

    private static async Task<Actor> InPostAsync(OfficeHubDbContext db, Actor actor, HeldPost acting, CancellationToken ct)
    {
        var line = await db.Set<Unit>().AsNoTracking()
            .Where(unit => acting.UnitPath.StartsWith(unit.Path))
            .OrderByDescending(unit => unit.Path).Select(unit => new { unit.Id, unit.Name }).ToListAsync(ct);
        var agency = line.FindIndex(unit => unit.Id == acting.AgencyId);
        var above = agency >= 0 ? line.ElementAtOrDefault(agency + 1) : null;
        return actor with
        {
            HoldingId = acting.HoldingId,
            PostName = acting.PostName,
            UnitId = acting.UnitId,
            UnitName = acting.UnitName,
            AgencyId = acting.AgencyId,
            AgencyName = line.ElementAtOrDefault(agency)?.Name ?? "",
            ServedAgencyId = above is not null && AgencyOffices.Serves(line[agency].Name, above.Name) ? above.Id : null,
            UnitLine = [.. line.Select(unit => unit.Id)],
        };
    }
}

/// <summary>A post as held by one person.</summary>
/// <param name="HoldingId">The holding; what a session names as acting.</param>
/// <param name="PostId">The post.</param>
/// <param name="PostName">职务.</param>
/// <param name="UnitId">Its unit.</param>
/// <param name="UnitName">Unit name today.</param>
/// <param name="AgencyId">The agency above.</param>
/// <param name="UnitPath">Path of the unit.</param>
/// <param name="EndsOn">Last day, counted in; null while it lasts.</param>
public sealed record HeldPost(
    Guid HoldingId, Guid PostId, string PostName, Guid UnitId, string UnitName, Guid AgencyId, string UnitPath, DateOnly? EndsOn)
{
    /// <summary>UTC, the first instant it is held no longer; null while it lasts.</summary>
    internal DateTime? OverAt => EndsOn is { } last ? BeijingTime.ToUtc(last.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null;
}
