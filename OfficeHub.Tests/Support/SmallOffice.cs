using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Tests.Support;

/// <summary>Units, posts, people and roles put straight into the tables, for tests of rights; actors come from the real resolver.</summary>
internal sealed class SmallOffice(TestOffice office)
{
    private int _units;
    private int _people;

    /// <summary>The built-in roles with the permissions that the registered features declare for them.</summary>
    public async Task InstallRolesAsync() =>
        Assert.True((await office.Get<RoleInstaller>().InstallAsync(Actor.System("安装"), CancellationToken.None)).IsSuccess);

    public async Task<Unit> UnitAsync(string name, Unit? under = null)
    {
        var id = Guid.CreateVersion7();
        var path = $"{under?.Path}{++_units:D4}.";
        return await AddAsync<Unit>(
            id, ("Name", name), ("Path", path), ("ParentId", under?.Id), ("AgencyId", under?.AgencyId ?? id),
            ("Kind", under is null ? UnitKind.Agency : UnitKind.Department), ("EstablishedOn", new DateOnly(2000, 1, 1)));
    }

    public Task<Post> PostAsync(Unit unit, string name) => AddAsync<Post>(Guid.CreateVersion7(), ("UnitId", unit.Id), ("Name", name), ("Kind", PostKind.Officer));

    /// <summary>A person with an account and a live session, in these posts.</summary>
    public async Task<Person> PersonAsync(string name, params Post[] posts)
    {
        var staff = await AddAsync<Staff>(Guid.CreateVersion7(), ("Name", name), ("EmployeeNumber", $"BY{++_people:D4}"));
        await using var db = await office.ContextAsync();
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            StaffId = staff.Id,
            UserName = $"user{_people}",
            NormalizedUserName = $"USER{_people}",
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ReleasedAt = office.Clock.UtcNow,
        };
        var session = new UserSession(Guid.CreateVersion7(), account.Id, "127.0.0.1", "xunit", office.Clock.UtcNow);
        db.AddRange(account, session);
        await db.SaveChangesAsync();
        var holdings = new List<Guid>();
        foreach (var post in posts)
        {
            holdings.Add(await AppointAsync(staff.Id, post));
        }

        return new Person(staff.Id, account.Id, session.Id, holdings);
    }

    public async Task<Guid> AppointAsync(Guid staffId, Post post, DateOnly? lastDay = null)
    {
        var holding = await AddAsync<PostHolding>(
            Guid.CreateVersion7(), ("StaffId", staffId), ("PostId", post.Id), ("StartsOn", new DateOnly(2020, 1, 1)), ("EndsOn", lastDay));
        return holding.Id;
    }

    public async Task<Guid> GrantAsync(string role, Post post)
    {
        await using var db = await office.ContextAsync();
        var grant = RoleGrant.ToPost(Guid.CreateVersion7(), role, post.Id, Guid.Empty, "初始设置", office.Clock.UtcNow);
        db.Add(grant);
        await db.SaveChangesAsync();
        return grant.Id;
    }

    public async Task<Guid> GrantAsync(string role, Person person, DateTime? endsAt = null)
    {
        await using var db = await office.ContextAsync();
        var grant = RoleGrant.ToStaff(Guid.CreateVersion7(), role, person.StaffId, Guid.Empty, "初始设置", office.Clock.UtcNow, endsAt);
        db.Add(grant);
        await db.SaveChangesAsync();
        return grant.Id;
    }

    /// <summary>The person as signed in now, acting in the post given or in the first.</summary>
    public async Task<Actor> ActorAsync(Person person, Guid? holding = null)
    {
        await using var db = await office.ContextAsync();
        var session = await db.Set<UserSession>().SingleAsync(row => row.Id == person.SessionId);
        session.ActAs(holding ?? (person.Holdings.Count > 0 ? person.Holdings[0] : Guid.Empty));
        await db.SaveChangesAsync();
        return await office.Get<ActorResolver>().ResolveAsync(person.SessionId, "127.0.0.1", CancellationToken.None);
    }

    public async Task<int> RightsVersionAsync(Person person)
    {
        await using var db = await office.ContextAsync();
        return (await db.Set<Account>().SingleAsync(account => account.Id == person.AccountId)).RightsVersion;
    }

    private async Task<T> AddAsync<T>(Guid id, params (string Property, object? Value)[] values)
        where T : Entity
    {
        var row = (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(row, id);
        foreach (var (property, value) in values)
        {
            typeof(T).GetProperty(property)!.SetValue(row, value);
        }

        await using var db = await office.ContextAsync();
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    internal sealed record Person(Guid StaffId, Guid AccountId, Guid SessionId, IReadOnlyList<Guid> Holdings);
}
