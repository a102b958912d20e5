using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Crashing;

/// <summary>What the deeds act on: each worker has a section, people, posts, a role and a day of its own.</summary>
internal static class CrashWorld
{
    /// <summary>People of a worker, and posts.</summary>
    public const int Places = 20;

    /// <summary>机关代字 there are.</summary>
    public const int Words = 8;

    private const string AgencyName = "北原盟行政公署";
    private static readonly DateOnly Founded = new(2000, 1, 1);
    private static readonly Guid AgencyId = Id(1, 0, 0);

    public static Guid AccountId { get; } = Id(2, 0, 0);

    public static Guid SessionId { get; } = Id(3, 0, 0);

    /// <summary>Roles that are granted and withdrawn.</summary>
    public static IReadOnlyList<string> Roles { get; } = [.. Enumerable.Range(0, 5).Select(number => $"Test.Clerk{number}")];

    /// <summary>What a role may be given.</summary>
    public static IReadOnlyList<Permission> Rights { get; } =
        [.. Enumerable.Range(0, 12).Select(number => new Permission($"Test.Right{number:00}", $"办第{number}件事", "测试"))];

    /// <summary>Papers that wait for their number, with the clerk.</summary>
    public static WaitingPapers Papers { get; } = new(
        AgencyId, AgencyName, new Assignee(AccountId, "赵启明", "编号登记员", (int)PostKind.Officer), Id(10, 0, 0), new StepKinds(DocumentSteps.All));

    /// <summary>机关代字 of a worker.</summary>
    public static string WordOf(int worker) => $"北署{"甲乙丙丁戊己庚辛"[worker]}";

    public static Guid SectionOf(int worker) => Id(4, worker, 0);

    public static Guid PostOf(int worker, int place) => Id(5, worker, place);

    public static Guid PersonOf(int worker, int place) => Id(6, worker, place);

    public static string RoleOf(int worker) => $"Test.Own{worker}";

    /// <summary>Leaders to whom papers go; nobody's posts are changed there.</summary>
    public static IReadOnlyList<Guid> Leaders { get; } = [Id(10, 0, 0), Id(10, 0, 1)];

    public static Guid DayOf(int worker) => Id(7, worker, 0);

    /// <summary>Somebody who leaves and comes back, and whom no other deed touches.</summary>
    public static Guid LeaverOf(int worker) => Id(14, worker, 0);

    /// <summary>An account whose password is reset; nobody signs in to it.</summary>
    public static Guid ForgetterOf(int worker) => Id(15, worker, 0);

    public static IReadOnlyList<Guid> PostsOf(int worker) => [.. Enumerable.Range(0, Places).Select(place => PostOf(worker, place))];

    public static IReadOnlyList<Guid> PeopleOf(int worker) => [.. Enumerable.Range(0, Places).Select(place => PersonOf(worker, place))];

    /// <summary>Puts it there, once, all at once.</summary>
    public static async Task BuildAsync(OfficeHubDbContext db)
    {
        if (await db.Set<Account>().AnyAsync(account => account.Id == AccountId))
        {
            return;
        }

        var agency = Unit.EstablishAgency(AgencyId, null, AgencyLevel.League, new UnitTitle(AgencyName, "行署"), 1, "", Founded).Value;
        db.AddRange(
            new UserSession(SessionId, AccountId, "127.0.0.1", "Chromium", DateTime.UnixEpoch),
            new Role(Guid.CreateVersion7(), RoleCodes.SecurityAdministrator, "安全管理员", "管理角色和权限"),
            agency);
        AddHolder(db, agency, AccountId, "赵启明", 0);
        foreach (var (leader, number) in Leaders.Select((leader, number) => (leader, number))) AddHolder(db, agency, leader, $"领导{number}", number + 1);
        db.AddRange(Roles.Select((code, number) => new Role(Guid.CreateVersion7(), code, $"文书{number}", "管文书")));
        db.AddRange(Enumerable.Range(0, Words).Select(worker => AgencyAbbreviation.Register(Guid.CreateVersion7(), AgencyId, WordOf(worker), "")));
        for (var worker = 0; worker < CrashChild.Workers; worker++)
        {
            AddSection(db, agency, worker);
        }

        await db.SaveChangesAsync();
    }

    private static void AddHolder(OfficeHubDbContext db, Unit agency, Guid id, string name, int number)
    {
        var post = Post.Create(Id(11, 0, number), agency, $"岗位{number}", PostKind.SupervisingLeader, number + 1).Value;
        var person = Staff.Register(id, new StaffDetails(name, $"L-{number:00}", "", "", "ld"));
        Assert.True(person.Appoint(Id(12, 0, number), post, Founded, isPrimary: true).IsSuccess);
        db.AddRange(post, person, new Account { Id = id, StaffId = id, UserName = $"holder{number}", SecurityStamp = "1", ReleasedAt = DateTime.UnixEpoch });
    }

    private static void AddSection(OfficeHubDbContext db, Unit agency, int worker)
    {
        var section = Unit.EstablishDepartment(SectionOf(worker), agency, new UnitTitle($"第{worker}科", $"{worker}科"), worker + 1, "", Founded).Value;
        db.Add(section);
        db.Add(new Role(Guid.CreateVersion7(), RoleOf(worker), $"第{worker}科内勤", "管内勤"));
        db.Add(new CalendarDay(DayOf(worker), new DateOnly(2050, 1, 1 + worker), CalendarDayKind.Holiday, "元旦", "国办通知", ""));
        db.AddRange(
            Staff.Register(LeaverOf(worker), new StaffDetails($"去留{worker}", $"L{worker}", "", "", "ql")),
            new Account { Id = Id(13, worker, 0), StaffId = LeaverOf(worker), UserName = $"leaver{worker}", SecurityStamp = "1", ReleasedAt = DateTime.UnixEpoch },
            RoleGrant.ToStaff(Id(16, worker, 0), Roles[0], LeaverOf(worker), Guid.Empty, "初始设置", DateTime.UnixEpoch, null),
            new Account { Id = ForgetterOf(worker), StaffId = ForgetterOf(worker), UserName = $"forgetter{worker}", SecurityStamp = "1", ReleasedAt = DateTime.UnixEpoch });
        for (var place = 0; place < Places; place++)
        {
            var post = Post.Create(PostOf(worker, place), section, $"科员{place}", PostKind.Officer, place + 1).Value;
            var person = Staff.Register(PersonOf(worker, place), new StaffDetails($"人员{worker}{place:00}", $"W{worker}-{place:00}", "", "", "ry"));
            Assert.True(person.Appoint(Id(8, worker, place), post, Founded, isPrimary: true).IsSuccess);
            db.AddRange(post, person, RoleGrant.ToPost(Id(9, worker, place), Roles[0], post.Id, Guid.Empty, "初始设置", DateTime.UnixEpoch));
        }
    }

    private static Guid Id(int kind, int worker, int number) => new($"0197c0de-{kind:x4}-7000-8000-{worker:x4}{number:x8}");
}
