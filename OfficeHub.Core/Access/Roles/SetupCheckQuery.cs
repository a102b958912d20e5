using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Roles;

/// <summary>How bad a finding is.</summary>
public enum FindingLevel
{
    /// <summary>Must be put right: 红灯.</summary>
    Wrong,

    /// <summary>Should be looked at: 黄灯.</summary>
    Doubtful,
}

/// <summary>What a finding is about; the page turns it into a link.</summary>
public enum FindingSubject
{
    /// <summary>A role; the key is its code.</summary>
    Role,

    /// <summary>A person; the key is his id.</summary>
    Person,

    /// <summary>A unit, for its posts; the key is its id.</summary>
    Unit,

    /// <summary>The installation as a whole.</summary>
    Site,
}

/// <summary>One thing that is set up wrongly or not at all.</summary>
/// <param name="Level">How bad.</param>
/// <param name="Sentence">What, and what to do.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Key">Of the subject.</param>
public sealed record SetupFinding(FindingLevel Level, string Sentence, FindingSubject Subject, string Key);

/// <summary>配置自查: what would stop work or break the separation, before somebody runs into it.</summary>
/// <remarks>features.md 231.</remarks>
[Act("配置自查")]
public sealed class SetupCheckQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>Most findings of one kind; the rest shows when these are mended.</summary>
    public const int MostOfAKind = 50;

    /// <summary>All findings, the worst first.</summary>
    public Task<Result<IReadOnlyList<SetupFinding>>> ListAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<SetupFinding>>(this, actor, AccessPermissions.CheckSetup, async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            List<SetupFinding> findings =
            [
                .. await AdministratorsAsync(db, now, ct),
                .. await ConflictsAsync(db, now, ct),
                .. await UnusedRolesAsync(db, now, ct),
                .. await EmptyPostsAsync(db, now, ct),
                .. await AccountsWithoutPostsAsync(db, now, ct),
            ];
            return new Result<IReadOnlyList<SetupFinding>>([.. findings.OrderBy(finding => finding.Level)]);
        }, ct);

    private static async Task<IEnumerable<SetupFinding>> AdministratorsAsync(OfficeHubDbContext db, DateTime now, CancellationToken ct)
    {
        var findings = new List<SetupFinding>();
        foreach (var code in RoleCodes.Administrators)
        {
            var holders = RoleHoldings.HoldersOf(db, code, now);
            if (!await db.Set<Account>().AnyAsync(account => !account.IsDisabled && account.ReleasedAt != null && holders.Contains(account.StaffId), ct))
            {
                findings.Add(new SetupFinding(FindingLevel.Wrong, $"没有人任“{RoleInstaller.NameOf(code)}”。请授给一个有账号的人。", FindingSubject.Role, code));
            }
        }

        return findings;
    }

    private static async Task<IEnumerable<SetupFinding>> ConflictsAsync(OfficeHubDbContext db, DateTime now, CancellationToken ct)
    {
        var administrators = RoleCodes.Administrators.Select(code => RoleHoldings.HoldersOf(db, code, now)).Aggregate((one, other) => one.Union(other));
        var held = await RoleHoldings.OfAsync(db, administrators, now, ct);
        return held.GroupBy(role => role.StaffId)
            .Select(person => (person.Key, Conflict: SeparationOfDuties.Conflict([.. person])))
            .Where(person => person.Conflict is not null).Take(MostOfAKind)
            .Select(person => new SetupFinding(
                FindingLevel.Wrong,
                $"{person.Conflict!.Name}同时有“{person.Conflict.Role}”和“{person.Conflict.Other}”，三员须分设。请收回其中一个。",
                FindingSubject.Person, person.Key.ToString()));
    }

    private static async Task<IEnumerable<SetupFinding>> UnusedRolesAsync(OfficeHubDbContext db, DateTime now, CancellationToken ct)
    {
        var grants = db.Set<RoleGrant>().Open(now);
        var roles = await db.Set<Role>()
            .Where(role => !RoleCodes.Administrators.Contains(role.Code) && !grants.Any(grant => grant.RoleCode == role.Code))
            .OrderBy(role => role.Name).Take(MostOfAKind).ToListAsync(ct);
        return roles.Select(role => new SetupFinding(
            FindingLevel.Doubtful, $"角色“{role.Name}”没有授给任何岗位或个人，它的事现在没人能办。", FindingSubject.Role, role.Code));
    }

    private static async Task<IEnumerable<SetupFinding>> EmptyPostsAsync(OfficeHubDbContext db, DateTime now, CancellationToken ct)
    {
        var grants = db.Set<RoleGrant>().Open(now);
        var holdings = db.Set<PostHolding>().Open(now);
        var posts = await (
            from post in db.Set<Post>()
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            where post.AbolishedOn == null && grants.Any(grant => grant.PostId == post.Id) && !holdings.Any(holding => holding.PostId == post.Id)
            orderby unit.Path, post.Order
            select new { post.UnitId, Name = unit.Name + post.Name }).Take(MostOfAKind).ToListAsync(ct);
        return posts.Select(post => new SetupFinding(
            FindingLevel.Doubtful, $"岗位“{post.Name}”有角色，但没有人任职。请任命，或者收回角色。", FindingSubject.Unit, post.UnitId.ToString()));
    }

    private static async Task<IEnumerable<SetupFinding>> AccountsWithoutPostsAsync(OfficeHubDbContext db, DateTime now, CancellationToken ct)
    {
        var holdings = db.Set<PostHolding>().Open(now);
        var people = await (
            from account in db.Set<Account>()
            join staff in db.Set<Staff>() on account.StaffId equals staff.Id
            where !account.IsDisabled && !holdings.Any(holding => holding.StaffId == staff.Id)
            orderby staff.Name
            select new { staff.Id, staff.Name }).Take(MostOfAKind).ToListAsync(ct);
        return people.Select(person => new SetupFinding(
            FindingLevel.Doubtful, $"{person.Name}有账号，但没有任何岗位，登录后办不了事。请任命，或者停用账号。", FindingSubject.Person, person.Id.ToString()));
    }
}
