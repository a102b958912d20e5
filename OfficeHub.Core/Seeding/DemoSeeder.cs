using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Seeding;

/// <summary>Founds the demo organisation.</summary>
[Act("建立演示机构")]
internal sealed record FoundDemo(Guid CommandId) : ICommand;

/// <summary>Fills an empty database with the demo organisation, in one transaction, in Development only.</summary>
public sealed class DemoSeeder(
    IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, RoleInstaller roles, IHostEnvironment environment, TimeProvider clock,
    IPasswordHasher<Account> hasher)
{
    private static readonly DateOnly Founded = new(2010, 1, 1);

    /// <summary>Founds it when there is no unit yet. Safe to repeat, and after a kill at any moment.</summary>
    /// <returns>Whether it was founded by this call.</returns>
    /// <exception cref="InvalidOperationException">Called outside Development: the accounts have a published password.</exception>
    public Task<Result<bool>> SeedAsync(CancellationToken ct) => SeedAsync(DemoIssuer.Usual, ct);

    /// <summary>The same with another agency at its head.</summary>
    internal async Task<Result<bool>> SeedAsync(DemoIssuer issuer, CancellationToken ct)
    {
        if (!environment.IsDevelopment()) throw new InvalidOperationException("The demo organisation is for Development only.");
        var actor = Actor.System("初始化");
        if ((await roles.InstallAsync(actor, ct)).Error is { } refusal) return refusal;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (await db.Set<Unit>().AnyAsync(ct)) return false;
        }

        return await path.RunAsync<bool>(new FoundDemo(Guid.CreateVersion7()), actor, OrganizationPermissions.Maintain, scope => Task.FromResult(Found(scope, issuer)), ct);
    }

    private Result<bool> Found(CommandScope scope, DemoIssuer issuer)
    {
        var today = BeijingTime.Today(clock);
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in DemoOrganization.UnitsUnder(issuer)) units.Add(unit.Key, Establish(unit, units, today, issuer.Since < Founded ? issuer.Since : Founded));
        scope.Db.AddRange(units.Values);
        scope.Db.AddRange(DemoOrganization.Abbreviations.Select(row => AgencyAbbreviation.Register(Guid.CreateVersion7(), units[row.Unit].Id, row.Text, row.Usage)));

        var posts = new Dictionary<(string, string), Post>();
        foreach (var post in DemoOrganization.Posts)
        {
            var created = Post.Create(Guid.CreateVersion7(), units[post.Unit], DemoOrganization.PostUnder(issuer, post.Unit, post.Name), post.Kind, posts.Keys.Count(key => key.Item1 == post.Unit) + 1).Value;
            posts.Add((post.Unit, post.Name), created);
            scope.Db.Add(created);
            scope.Db.AddRange(post.Roles.Select(role =>
                RoleGrant.ToPost(Guid.CreateVersion7(), role, created.Id, grantedBy: Guid.Empty, "演示机构的岗位角色", BeijingTime.ToUtc(issuer.Since.ToDateTime(TimeOnly.MinValue)))));
        }

        // One slow hash for all: they share the password anyway.
        var hash = hasher.HashPassword(new Account(), DemoAccounts.Password);
        var number = 0;
        foreach (var person in DemoOrganization.People)
        {
            number++;
            var serial = number.ToString("D4", CultureInfo.InvariantCulture);
            var staff = Staff.Register(Guid.CreateVersion7(), new StaffDetails(person.Name, $"BY{serial}", person.OfficePhone, $"1000000{serial}"));
            foreach (var held in person.Posts)
            {
                if (staff.Appoint(Guid.CreateVersion7(), posts[held], issuer.Since, isPrimary: false).Error is { } refusal) return refusal;
            }

            scope.Db.Add(staff);
            scope.Db.Add(AccountOf(person, staff, hash, scope.Now));
            if (person.OwnRole is { } role)
            {
                scope.Db.Add(RoleGrant.ToStaff(Guid.CreateVersion7(), role, staff.Id, grantedBy: Guid.Empty, "演示机构的管理员", scope.Now, endsAt: null));
            }
        }

        var root = units[DemoOrganization.Units[0].Key];
        scope.Concerns("机构", root.Id, root.Name, $"机构 {units.Count} 个，岗位 {posts.Count} 个，人员 {number} 人");
        return true;
    }

    private static Unit Establish(DemoUnit unit, Dictionary<string, Unit> known, DateOnly today, DateOnly founded)
    {
        var parent = unit.Parent is null ? null : known[unit.Parent];
        var order = known.Values.Count(other => other.ParentId == parent?.Id) + 1;
        var title = new UnitTitle(unit.Name, unit.ShortName, unit.Abbreviation);
        var first = unit.Earlier is { } earlier ? earlier with { Abbreviation = unit.Abbreviation } : title;
        var established = unit.Level is { } level
            ? Unit.EstablishAgency(Guid.CreateVersion7(), parent, level, first, order, "", founded).Value
            : Unit.EstablishDepartment(Guid.CreateVersion7(), parent!, first, order, "", founded).Value;
        if (unit.Earlier is not null) established.Rename(Guid.CreateVersion7(), title, unit.RenamedOn, unit.Basis, today);
        return established;
    }

    private static Account AccountOf(DemoPerson person, Staff staff, string hash, DateTime now)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            StaffId = staff.Id,
            UserName = person.UserName,
            NormalizedUserName = person.UserName.ToUpperInvariant(),
            PasswordHash = hash,
            PasswordChangedAt = now,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString("N"),
        };
        account.Release(by: null, now);
        return account;
    }
}
