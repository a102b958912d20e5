using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Tests.Crashing;

/// <summary>离任, which ends roles and switches the account off in the same breath; 恢复在职 of whoever has left.</summary>
internal sealed class ComeAndGo : Deed
{
    private const string Left = "离任，授权 0，账号停用";
    private const string Back = "在职，授权 0，账号停用";

    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var staff = await db.Set<Staff>().AsNoTracking().SingleAsync(row => row.Id == CrashWorld.LeaverOf(worker));
        return await IntentAsync(db, $"{staff.Id}", staff.LeftOn is null ? Left : Back, staff.Revision);
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(intent.Wanted == Left
        ? await office.Get<LeaveStaffHandler>().HandleAsync(
            new LeaveStaff(intent.Press, Guid.Parse(intent.Subject), intent.Revision, BeijingTime.Today(TimeProvider.System)), CrashOffice.Clerk, CancellationToken.None)
        : await office.Get<ReturnStaffHandler>().HandleAsync(
            new ReturnStaff(intent.Press, Guid.Parse(intent.Subject), intent.Revision), CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var id = Guid.Parse(subject);
        var isHere = await db.Set<Staff>().AnyAsync(staff => staff.Id == id && staff.LeftOn == null);
        var grants = await db.Set<RoleGrant>().CountAsync(grant => grant.StaffId == id && grant.EndsAt == null);
        var isOff = await db.Users.AnyAsync(account => account.StaffId == id && account.IsDisabled);
        return string.Create(CultureInfo.InvariantCulture, $"{(isHere ? "在职" : "离任")}，授权 {grants}，账号{(isOff ? "停用" : "启用")}");
    }
}

/// <summary>重置口令: the hash and its place among the former ones come together.</summary>
internal sealed class ForgetPassword : Deed
{
    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var account = CrashWorld.ForgetterOf(worker);
        var times = await db.Set<FormerPassword>().CountAsync(former => former.AccountId == account);
        return await IntentAsync(db, $"{account}", Text(times + 1, times + 1));
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<ResetPasswordHandler>().HandleAsync(
        new ResetPassword(intent.Press, Guid.Parse(intent.Subject), OneTimePassword.New()), CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var id = Guid.Parse(subject);
        return Text(await db.Set<FormerPassword>().CountAsync(former => former.AccountId == id), (await db.Users.AsNoTracking().SingleAsync(account => account.Id == id)).RightsVersion);
    }

    private static string Text(int former, int version) => string.Create(CultureInfo.InvariantCulture, $"{former}/{version}");
}
