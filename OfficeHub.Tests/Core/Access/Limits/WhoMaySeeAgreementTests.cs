using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Organization;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Access.Limits;

/// <summary>The filter in SQL, the rule in memory and the report must say the same about everybody.</summary>
public sealed class WhoMaySeeAgreementTests(ITestOutputHelper output)
{
    private const int Files = 40;

    [Fact]
    public async Task Report_names_exactly_those_whom_the_filter_lets_see_the_file()
    {
        var chance = Chance.Begin(output);
        await using var office = await TestOffice.OpenAsync(services => services.AddRights().AddStoredFiles());
        var small = new SmallOffice(office);
        await small.InstallRolesAsync();
        var (units, people) = await PeopleAsync(small, chance);
        var guardian = await small.PersonAsync("陈立诚");
        await small.GrantAsync(RoleCodes.SecurityAdministrator, guardian);
        var actors = await ActorsAsync(small, people);
        await FilesAsync(office, chance, units, actors);

        await using var db = await office.ContextAsync();
        var visible = new Dictionary<Actor, HashSet<Guid>>();
        foreach (var actor in actors)
        {
            visible[actor] = [.. await db.Set<StoredFile>().VisibleTo(db, actor).Select(file => file.Id).ToListAsync()];
        }

        var reader = await small.ActorAsync(guardian);
        var seen = 0;
        foreach (var file in await db.Set<StoredFile>().AsNoTracking().ToListAsync())
        {
            var limit = await db.Set<AccessLimit>().AsNoTracking().SingleOrDefaultAsync(row => row.ObjectId == file.Id);
            var it = new LimitedObject(file.Id, file.Name, file.OwnerStaffId, StoredFiles.InheritedRightsTo(file));
            Assert.All(actors, actor => Assert.Equal(visible[actor].Contains(file.Id), AccessLimit.Lets(limit, it, actor)));

            var report = (await office.Get<WhoMaySeeQuery>().FindAsync(StoredFiles.LimitKind, file.Id, reader, default)).Value;
            var expected = actors.Where(actor => visible[actor].Contains(file.Id)).Select(actor => actor.Name).Distinct().Order(StringComparer.Ordinal).ToList();
            Assert.Equal(expected, report.Rows.Select(row => row.Name).Distinct().Order(StringComparer.Ordinal));
            seen += expected.Count;
        }

        Assert.InRange(seen, Files, Files * people.Count - 1);
    }

    private static async Task<(List<Unit> Units, List<SmallOffice.Person> People)> PeopleAsync(SmallOffice small, Random chance)
    {
        var units = new List<Unit> { await small.UnitAsync("北原盟行政公署") };
        var posts = new List<Post>();
        for (var number = 1; number <= 6; number++)
        {
            units.Add(await small.UnitAsync($"第{number}科", units[chance.Next(units.Count)]));
        }

        for (var number = 0; number < 14; number++)
        {
            posts.Add(await small.PostAsync(units[chance.Next(units.Count)], $"岗{number}"));
        }

        foreach (var post in posts.Where(_ => chance.Next(3) == 0))
        {
            await small.GrantAsync(chance.Next(2) == 0 ? RoleCodes.DepartmentHead : RoleCodes.SystemAdministrator, post);
        }

        var people = new List<SmallOffice.Person>();
        for (var number = 0; number < 12; number++)
        {
            people.Add(await small.PersonAsync($"人员{number:D2}", [.. posts.OrderBy(_ => chance.Next()).Take(chance.Next(3))]));
        }

        foreach (var person in people.Where(_ => chance.Next(4) == 0))
        {
            await small.GrantAsync(chance.Next(2) == 0 ? RoleCodes.GeneralOffice : RoleCodes.SystemAdministrator, person);
        }

        return (units, people);
    }

    private static async Task<List<Actor>> ActorsAsync(SmallOffice small, IEnumerable<SmallOffice.Person> people)
    {
        var actors = new List<Actor>();
        foreach (var person in people)
        {
            foreach (var holding in person.Holdings.DefaultIfEmpty())
            {
                actors.Add(await small.ActorAsync(person, holding));
            }
        }

        return actors;
    }

    private static async Task FilesAsync(TestOffice office, Random chance, List<Unit> units, List<Actor> actors)
    {
        await using var db = await office.ContextAsync();
        for (var number = 0; number < Files; number++)
        {
            var owner = actors[chance.Next(actors.Count)];
            var file = new StoredFile(
                Guid.CreateVersion7(), $"名册{number}.xlsx", FileKind.Xlsx, 1, new string('b', 64), FilePurpose.OrganizationImport, owner, office.Clock.UtcNow);
            db.Add(file);
            if (chance.Next(3) > 0)
            {
                var limit = new AccessLimit(Guid.CreateVersion7(), StoredFiles.LimitKind, file.Id);
                limit.Set(
                    chance.Next(2) == 0, [.. actors.Where(_ => chance.Next(9) == 0).Select(actor => actor.StaffId)],
                    [.. units.Where(_ => chance.Next(9) == 0).Select(unit => unit.Id)], "", owner.StaffId, office.Clock.UtcNow);
                db.Add(limit);
            }
        }

        await db.SaveChangesAsync();
    }
}
