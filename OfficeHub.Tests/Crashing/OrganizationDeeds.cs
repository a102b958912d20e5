using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Organization.Posts;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Tests.Crashing;

/// <summary>设立机构: the unit and its first name.</summary>
internal sealed class FoundUnit : Deed
{
    public override Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance) =>
        IntentAsync(db, Deeds.NewName("科室"), $"{CrashWorld.SectionOf(worker)}|1");

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<EstablishUnitHandler>().HandleAsync(
        new EstablishUnit(intent.Press, Guid.Parse(intent.Wanted.Split('|')[0]), null, intent.Subject, "", "", new DateOnly(2010, 1, 1), ""),
        CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var units = await db.Set<Unit>().AsNoTracking().Where(unit => unit.Name == subject).Select(unit => unit.ParentId).ToListAsync();
        var names = await db.Set<UnitNaming>().CountAsync(name => name.Name == subject);
        return units.Count + names == 0 ? "" : $"{string.Join('/', units)}|{names}";
    }
}

/// <summary>更名机构, again and again, each name a day later.</summary>
internal sealed class RetitleUnit : Deed
{
    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var id = CrashWorld.SectionOf(worker);
        var unit = await db.Set<Unit>().AsNoTracking().Include(row => row.Names).SingleAsync(row => row.Id == id);
        return await IntentAsync(
            db, id.ToString(), Text(Deeds.NewName("科"), unit.Names.Max(name => name.StartsOn).AddDays(1), unit.Names.Count + 1), unit.Revision);
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent)
    {
        var parts = intent.Wanted.Split('|');
        var on = DateOnly.ParseExact(parts[1], "O", CultureInfo.InvariantCulture);
        return Reply.Of(await office.Get<RenameUnitHandler>().HandleAsync(
            new RenameUnit(intent.Press, Guid.Parse(intent.Subject), intent.Revision, parts[0], "", on, "北署发〔2026〕1号"),
            CrashOffice.Clerk, CancellationToken.None));
    }

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var unit = await db.Set<Unit>().AsNoTracking().Include(row => row.Names).SingleAsync(row => row.Id == Guid.Parse(subject));
        return Text(unit.Name, unit.Names.Max(name => name.StartsOn), unit.Names.Count);
    }

    private static string Text(string name, DateOnly since, int names) => string.Create(CultureInfo.InvariantCulture, $"{name}|{since:O}|{names}");
}

/// <summary>设置岗位.</summary>
internal sealed class SetUpPost : Deed
{
    public override Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance) =>
        IntentAsync(db, Deeds.NewName("科员"), CrashWorld.SectionOf(worker).ToString());

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<CreatePostHandler>().HandleAsync(
        new CreatePost(intent.Press, Guid.Parse(intent.Wanted), intent.Subject, PostKind.Officer), CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        string.Join('/', await db.Set<Post>().Where(post => post.Name == subject).Select(post => post.UnitId).ToListAsync());
}

/// <summary>登记人员.</summary>
internal sealed class TakeOnPerson : Deed
{
    public override Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance) =>
        IntentAsync(db, Deeds.NewName("N"), Deeds.NewName("新人"));

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<RegisterStaffHandler>().HandleAsync(
        new RegisterStaff(intent.Press, intent.Wanted, intent.Subject, "6201", "", ""), CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        await db.Set<Staff>().Where(staff => staff.EmployeeNumber == subject).Select(staff => staff.Name).SingleOrDefaultAsync() ?? "";
}

/// <summary>任命: to a post the person does not hold; the rights of the person change with it.</summary>
internal sealed class FillPost : Deed
{
    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var people = CrashWorld.PeopleOf(worker);
        var held = await db.Set<PostHolding>().Where(holding => people.Contains(holding.StaffId))
            .Select(holding => new { holding.StaffId, holding.PostId }).ToListAsync();
        var free = people.SelectMany(person => CrashWorld.PostsOf(worker), (person, post) => new { StaffId = person, PostId = post }).Except(held).ToList();
        // Every post filled with everybody: the next one is sure to be refused.
        var pair = free.Count > 0 ? free[chance.Next(free.Count)] : held[0];
        var subject = $"{pair.StaffId}|{pair.PostId}";
        var revision = await db.Set<Staff>().Where(staff => staff.Id == pair.StaffId).Select(staff => staff.Revision).SingleAsync();
        return await IntentAsync(db, subject, "1", revision);
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent)
    {
        var ids = intent.Subject.Split('|').Select(Guid.Parse).ToList();
        return Reply.Of(await office.Get<AppointStaffHandler>().HandleAsync(
            new AppointStaff(intent.Press, ids[0], intent.Revision, ids[1], new DateOnly(2020, 1, 1), IsPrimary: false),
            CrashOffice.Clerk, CancellationToken.None));
    }

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var ids = subject.Split('|').Select(Guid.Parse).ToList();
        var count = await db.Set<PostHolding>().CountAsync(holding => holding.StaffId == ids[0] && holding.PostId == ids[1]);
        return count.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>免职 on a day to come, which may be put off.</summary>
internal sealed class LimitHolding : Deed
{
    private static readonly DateOnly Far = new(2100, 1, 1);

    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var people = CrashWorld.PeopleOf(worker);
        var holdings = await db.Set<PostHolding>().Where(holding => people.Contains(holding.StaffId)).OrderBy(holding => holding.Id)
            .Select(holding => new { holding.Id, holding.StaffId, holding.EndsOn }).ToListAsync();
        var chosen = holdings[chance.Next(holdings.Count)];
        var revision = await db.Set<Staff>().Where(staff => staff.Id == chosen.StaffId).Select(staff => staff.Revision).SingleAsync();
        return await IntentAsync(db, $"{chosen.StaffId}|{chosen.Id}", Text((chosen.EndsOn ?? Far).AddDays(chance.Next(1, 30))), revision);
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent)
    {
        var ids = intent.Subject.Split('|').Select(Guid.Parse).ToList();
        return Reply.Of(await office.Get<EndHoldingHandler>().HandleAsync(
            new EndHolding(intent.Press, ids[0], intent.Revision, ids[1], DateOnly.ParseExact(intent.Wanted, "O", CultureInfo.InvariantCulture)),
            CrashOffice.Clerk, CancellationToken.None));
    }

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var id = Guid.Parse(subject.Split('|')[1]);
        return Text(await db.Set<PostHolding>().Where(holding => holding.Id == id).Select(holding => holding.EndsOn).SingleAsync());
    }

    private static string Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
