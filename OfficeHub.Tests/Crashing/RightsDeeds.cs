using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Tests.Crashing;

/// <summary>新设角色.</summary>
internal sealed class MakeRole : Deed
{
    public override Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance) =>
        IntentAsync(db, Deeds.NewName("档案员"), $"管第{chance.Next(100, 1000)}号柜");

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<CreateRoleHandler>().HandleAsync(
        new CreateRole(intent.Press, intent.Subject, intent.Wanted), CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        (await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(role => role.Name == subject))?.Duty ?? "";
}

/// <summary>调整角色权限: some go, some come, in one act.</summary>
internal sealed class ResetRights : Deed
{
    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var code = CrashWorld.RoleOf(worker);
        var revision = await db.Set<Role>().Where(role => role.Code == code).Select(role => role.Revision).SingleAsync();
        var has = Codes(await StateAsync(db, code));
        var turned = CrashWorld.Rights.Select(right => right.Code).OrderBy(_ => chance.Next()).Take(1 + chance.Next(6)).ToList();
        return await IntentAsync(db, code, Text(has.Except(turned).Concat(turned.Except(has))), revision);
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<SetRolePermissionsHandler>().HandleAsync(
        new SetRolePermissions(intent.Press, intent.Subject, intent.Revision, Codes(intent.Wanted)), CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        Text(await db.Set<RolePermission>().Where(row => row.RoleCode == subject).Select(row => row.PermissionCode).ToListAsync());

    private static string Text(IEnumerable<string> codes) => string.Join('|', codes.Order(StringComparer.Ordinal));

    private static string[] Codes(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Gives a role to one who does not have it now; whoever had it before may get it again.</summary>
internal abstract class LendRole : Deed
{
    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var holders = HoldersOf(worker);
        var lent = (await db.Set<RoleGrant>().AsNoTracking().Where(grant => grant.EndedBy == null).ToListAsync())
            .Select(grant => (grant.RoleCode, Holder: grant.PostId ?? grant.StaffId!.Value)).ToHashSet();
        var pairs = CrashWorld.Roles.SelectMany(role => holders, (role, holder) => (RoleCode: role, Holder: holder)).ToList();
        var free = pairs.FindAll(pair => !lent.Contains(pair));
        // All lent to all: the next one is sure to be refused.
        var (code, id) = free.Count > 0 ? free[chance.Next(free.Count)] : pairs[0];
        var subject = $"{code}|{id}";
        var times = await CountAsync(db, code, id);
        return await IntentAsync(db, subject, Text(free.Count > 0 ? times + 1 : times));
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent)
    {
        var (role, holder) = Pair(intent.Subject);
        return Reply.Of(await SendAsync(office, intent.Press, role, holder));
    }

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var (role, holder) = Pair(subject);
        return Text(await CountAsync(db, role, holder));
    }

    protected abstract IReadOnlyList<Guid> HoldersOf(int worker);

    protected abstract Task<Result<Guid>> SendAsync(CrashOffice office, Guid press, string role, Guid holder);

    private static Task<int> CountAsync(OfficeHubDbContext db, string role, Guid holder) =>
        db.Set<RoleGrant>().CountAsync(grant => grant.RoleCode == role && (grant.PostId == holder || grant.StaffId == holder));

    private static (string Role, Guid Holder) Pair(string subject) => (subject.Split('|')[0], Guid.Parse(subject.Split('|')[1]));

    private static string Text(int times) => times.ToString(CultureInfo.InvariantCulture);
}

/// <summary>给岗位授予角色.</summary>
internal sealed class LendRoleToPost : LendRole
{
    protected override IReadOnlyList<Guid> HoldersOf(int worker) => CrashWorld.PostsOf(worker);

    protected override Task<Result<Guid>> SendAsync(CrashOffice office, Guid press, string role, Guid holder) =>
        office.Get<GrantRoleToPostHandler>().HandleAsync(new GrantRoleToPost(press, role, holder, "岗位需要"), CrashOffice.Clerk, CancellationToken.None);
}

/// <summary>给个人授予角色.</summary>
internal sealed class LendRoleToPerson : LendRole
{
    protected override IReadOnlyList<Guid> HoldersOf(int worker) => CrashWorld.PeopleOf(worker);

    protected override Task<Result<Guid>> SendAsync(CrashOffice office, Guid press, string role, Guid holder) =>
        office.Get<GrantRoleToStaffHandler>().HandleAsync(
            new GrantRoleToStaff(press, role, holder, BeijingTime.Today(TimeProvider.System).AddDays(30), "临时顶岗"), CrashOffice.Clerk, CancellationToken.None);
}

/// <summary>收回角色.</summary>
internal sealed class WithdrawGrant : Deed
{
    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var (posts, people) = (CrashWorld.PostsOf(worker), CrashWorld.PeopleOf(worker));
        var grants = await db.Set<RoleGrant>().AsNoTracking()
            .Where(grant => posts.Contains(grant.PostId!.Value) || people.Contains(grant.StaffId!.Value)).OrderBy(grant => grant.Id).ToListAsync();
        var open = grants.FindAll(grant => grant.EndedBy is null);
        // None is left: withdrawing one twice is sure to be refused.
        var chosen = open.Count > 0 ? open[chance.Next(open.Count)] : grants[0];
        return await IntentAsync(db, chosen.Id.ToString(), open.Count > 0 ? Deeds.NewName("不再兼任") : chosen.EndReason, chosen.Revision);
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<EndGrantHandler>().HandleAsync(
        new EndGrant(intent.Press, Guid.Parse(intent.Subject), intent.Revision, intent.Wanted), CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        await db.Set<RoleGrant>().Where(grant => grant.Id == Guid.Parse(subject)).Select(grant => grant.EndReason).SingleAsync();
}
