using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Routing;

/// <summary>Finds the people of a step as of now, in leader order. Somebody without a living account is not found: the paper would lie there.</summary>
public sealed class AssigneeResolver(TimeProvider clock)
{
    /// <summary>Who gets a step of a route.</summary>
    /// <param name="db">To read.</param>
    /// <param name="route">The route.</param>
    /// <param name="agencyId">The agency that finds people by role.</param>
    /// <param name="step">The step.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns><see cref="NobodyForStep"/>, also when one of those chosen is no longer there: his answer is not left out unsaid.</returns>
    public async Task<Result<IReadOnlyList<Assignee>>> WhoAsync(OfficeHubDbContext db, RouteInstance route, Guid agencyId, RouteStep step, StepKind kind, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(kind);
        if (step.Who.By is AssigneeBy.Chosen) return await ChosenAsync(db, route, step, ct);
        var matching = Matching(db, route, step.Who);
        if (kind.ExcludesDrafters)
        {
            var drafters = route.Drafters;
            matching = matching.Where(held => !drafters.Contains(held.Staff.Id));
        }

        if (kind.ApartFrom.Count > 0)
        {
            var apart = route.TakersOf(kind.ApartFrom);
            matching = matching.Where(held => !apart.Contains(held.Staff.Id));
        }

        var people = await PeopleAsync(db, step.Who.By is AssigneeBy.Role ? await NearestAsync(db, agencyId, kind, matching, ct) : matching, ct);
        // Where anyone of several will do, it is not the one who wrote it.
        if (step.Completion is StepCompletion.Any && kind != StepKind.Draft && people.Any(person => !route.HasDrafted(person.StaffId))) people = [.. people.Where(person => !route.HasDrafted(person.StaffId))];
        return people.Count > 0 ? new Result<IReadOnlyList<Assignee>>(people) : new NobodyForStep(step.Name, await MissingAsync(db, step, ct));
    }

    private async Task<Result<IReadOnlyList<Assignee>>> ChosenAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, CancellationToken ct)
    {
        var chosen = route.Choices.Where(choice => choice.Key == step.Who.Value).Select(choice => choice.StaffId).ToList();
        if (chosen.Count == 0) return new NobodyForStep(step.Name, "还没有选人");
        var found = await PeopleAsync(db, Held(db).Where(held => chosen.Contains(held.Staff.Id)), ct);
        var gone = chosen.Where(staff => found.All(person => person.StaffId != staff)).ToList();
        if (gone.Count == 0) return new Result<IReadOnlyList<Assignee>>([.. found.OrderBy(person => chosen.IndexOf(person.StaffId))]);
        var names = await db.Set<Staff>().Where(staff => gone.Contains(staff.Id)).Select(staff => staff.Name).ToListAsync(ct);
        return new NobodyForStep(step.Name, $"{string.Join('、', names)}已不在岗");
    }

    /// <summary>拟稿部门负责人, for a draft whose drafter is no longer there.</summary>
    /// <returns><see cref="NobodyForStep"/>.</returns>
    public async Task<Result<IReadOnlyList<Assignee>>> HeadsAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(step);
        var heads = await PeopleAsync(db, Matching(db, route, new AssigneeRule(AssigneeBy.UnitHead)), ct);
        return heads.Count > 0 ? new Result<IReadOnlyList<Assignee>>(heads) : new NobodyForStep(step.Name, "拟稿人已不在岗，拟稿部门也没有负责人");
    }

    /// <summary>Whether somebody has a role, in whatever post.</summary>
    public Task<bool> HasRoleAsync(OfficeHubDbContext db, Guid staffId, string role, CancellationToken ct) =>
        WithRole(db, Held(db), role).AnyAsync(held => held.Staff.Id == staffId, ct);

    /// <summary>Whoever has a role and may use it for an agency: there, in its office, or in those above; of a kind that asks around anybody who has it.</summary>
    internal async Task<IQueryable<HeldPost>> WithRoleForAsync(OfficeHubDbContext db, Guid agencyId, StepKind kind, string role, CancellationToken ct)
    {
        var held = WithRole(db, Held(db), role);
        if (kind.AsksAround) return held;
        var line = await AgencyOffices.LineAsync(db, agencyId, ct);
        return held.Where(row => line.Contains(row.Unit.AgencyId));
    }

    /// <summary>Several people, as on the record; those without a living account or a post are left out.</summary>
    internal Task<IReadOnlyList<Assignee>> FindAllAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> staffIds, CancellationToken ct) =>
        PeopleAsync(db, Held(db).Where(held => staffIds.Contains(held.Staff.Id)), ct);

    /// <summary>The heads of a unit.</summary>
    internal Task<IReadOnlyList<Assignee>> HeadsOfUnitAsync(OfficeHubDbContext db, Guid unitId, CancellationToken ct) =>
        PeopleAsync(db, Held(db).Where(held => held.Unit.Id == unitId && (held.Post.Kind == PostKind.DepartmentHead || held.Post.Kind == PostKind.PrincipalLeader)), ct);

    /// <summary>Who has a role in an agency.</summary>
    internal async Task<IReadOnlyList<Guid>> HoldersAsync(OfficeHubDbContext db, Guid agencyId, string role, CancellationToken ct) =>
        await WithRole(db, Held(db), role).Where(held => held.Unit.AgencyId == agencyId).Select(held => held.Staff.Id).Distinct().ToListAsync(ct);

    /// <summary>The name of a role.</summary>
    public static async Task<string> RoleNameAsync(OfficeHubDbContext db, string role, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Role>().Where(row => row.Code == role).Select(row => row.Name).FirstOrDefaultAsync(ct) ?? role;
    }

    /// <summary>One person, as on the record; null without a living account or a post.</summary>
    public async Task<Assignee?> FindAsync(OfficeHubDbContext db, Guid staffId, CancellationToken ct) =>
        await PeopleAsync(db, Held(db).Where(held => held.Staff.Id == staffId), ct) is [var person, ..] ? person : null;

    private static async Task<string> MissingAsync(OfficeHubDbContext db, RouteStep step, CancellationToken ct) => step.Who.By switch
    {
        AssigneeBy.UnitHead => "拟稿部门没有负责人",
        AssigneeBy.Role => $"没有别的人有角色“{await RoleNameAsync(db, step.Who.Value, ct)}”",
        _ => "指定的人不在岗",
    };

    private IQueryable<HeldPost> Matching(OfficeHubDbContext db, RouteInstance route, AssigneeRule who)
    {
        var held = Held(db);
        var named = Guid.TryParse(who.Value, out var id) ? id : Guid.Empty;
        return who.By switch
        {
            AssigneeBy.Originator => held.Where(row => row.Staff.Id == route.OriginatorId),
            AssigneeBy.UnitHead => held.Where(row => row.Unit.Id == route.UnitId && (row.Post.Kind == PostKind.DepartmentHead || row.Post.Kind == PostKind.PrincipalLeader)),
            AssigneeBy.Post => held.Where(row => row.Post.Id == named),
            AssigneeBy.Person => held.Where(row => row.Staff.Id == named),
            _ => WithRole(db, held, who.Value),
        };
    }

    // The role at home, else in the nearest office above: what goes out in an agency's name passes through no office beside it.
    private static async Task<IQueryable<HeldPost>> NearestAsync(OfficeHubDbContext db, Guid agencyId, StepKind kind, IQueryable<HeldPost> held, CancellationToken ct)
    {
        var line = await AgencyOffices.LineAsync(db, agencyId, ct);
        var with = await held.Where(row => line.Contains(row.Unit.AgencyId)).Select(row => row.Unit.AgencyId).Distinct().ToListAsync(ct);
        if (with.Count > 0 || !kind.AsksAround)
        {
            var nearest = line.FirstOrDefault(with.Contains);
            return held.Where(row => row.Unit.AgencyId == nearest);
        }

        var around = await db.Set<Unit>().Where(unit => unit.Id == agencyId).Select(unit => unit.Path).SingleAsync(ct);
        var beside = held.Where(row => row.Unit.Path.StartsWith(around));
        for (; around.Length > 0 && !await beside.AnyAsync(ct); around = around[..^Unit.PathStep])
        {
            var below = around;
            beside = held.Where(row => row.Unit.Path.StartsWith(below));
        }

        return beside;
    }

    private IQueryable<HeldPost> WithRole(OfficeHubDbContext db, IQueryable<HeldPost> held, string role)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var grants = db.Set<RoleGrant>().Where(grant => grant.RoleCode == role && grant.StartsAt <= now && (grant.EndsAt == null || grant.EndsAt > now));
        return held.Where(row => grants.Any(grant => grant.PostId == row.Post.Id || grant.StaffId == row.Staff.Id));
    }

    /// <summary>Every post held today by somebody with a living account.</summary>
    internal IQueryable<HeldPost> Held(OfficeHubDbContext db)
    {
        var today = BeijingTime.Today(clock);
        return
            from holding in db.Set<PostHolding>()
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            join staff in db.Set<Staff>() on holding.StaffId equals staff.Id
            where holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today) && staff.LeftOn == null
                && db.Set<Account>().Any(account => account.StaffId == staff.Id && !account.IsDisabled)
            select new HeldPost { Staff = staff, Post = post, Unit = unit, IsPrimary = holding.IsPrimary };
    }

    private static async Task<IReadOnlyList<Assignee>> PeopleAsync(OfficeHubDbContext db, IQueryable<HeldPost> held, CancellationToken ct)
    {
        var rows = await held.AsNoTracking()
            .Select(row => new { row.Staff.Id, row.Staff.Name, row.Post.Kind, row.Post.Order, Post = row.Post.Name, Unit = row.Unit.ShortName, UnitKind = row.Unit.Kind, row.IsPrimary })
            .ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => row.Id)
                .Select(person => person.OrderBy(row => row.Kind).ThenByDescending(row => row.IsPrimary).First())
                .OrderBy(row => row.Kind).ThenBy(row => row.Order).ThenBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new Assignee(row.Id, row.Name, row.Unit + row.Post, (int)row.Kind)),
        ];
    }

    /// <summary>A person in a post.</summary>
    internal sealed class HeldPost
    {
        public required Staff Staff { get; init; }

        public required Post Post { get; init; }

        public required Unit Unit { get; init; }

        public required bool IsPrimary { get; init; }
    }
}
