using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.People;

/// <summary>A person with every post, present ones first.</summary>
/// <param name="Id">The person.</param>
/// <param name="Revision">To hand back.</param>
/// <param name="Name">姓名.</param>
/// <param name="PinyinInitials">拼音首字母.</param>
/// <param name="EmployeeNumber">工号.</param>
/// <param name="OfficePhone">办公电话.</param>
/// <param name="Mobile">Masked.</param>
/// <param name="LeftOn">Last day of one who has left.</param>
/// <param name="Holdings">Posts.</param>
/// <param name="Account">The account's state; null when there is none, or when the actor does not maintain.</param>
public sealed record StaffDetail(
    Guid Id, int Revision, string Name, string PinyinInitials, string EmployeeNumber, string OfficePhone, string Mobile, DateOnly? LeftOn,
    IReadOnlyList<HoldingRow> Holdings, AccountState? Account);

/// <summary>A post held for a time.</summary>
/// <param name="Id">The holding.</param>
/// <param name="PostId">The post.</param>
/// <param name="PostName">职务 as it is called today.</param>
/// <param name="UnitId">Its unit.</param>
/// <param name="UnitName">Name of the unit today.</param>
/// <param name="AgencyName">Name of the agency today.</param>
/// <param name="IsPrimary">主岗.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day, or null.</param>
/// <param name="IsOver">The last day has passed.</param>
public sealed record HoldingRow(
    Guid Id, Guid PostId, string PostName, Guid UnitId, string UnitName, string AgencyName, bool IsPrimary, DateOnly StartsOn, DateOnly? EndsOn, bool IsOver);

/// <summary>What the system administrator sees of an account beside the person.</summary>
/// <param name="UserName">用户名.</param>
/// <param name="IsDisabled">已停用.</param>
/// <param name="IsLocked">Locked for wrong passwords at this instant.</param>
public sealed record AccountState(string UserName, bool IsDisabled, bool IsLocked);

/// <summary>One person.</summary>
[Act("查人员详情")]
public sealed class StaffDetailQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>The person.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<StaffDetail>> FindAsync(Guid staffId, Actor actor, CancellationToken ct) =>
        path.RunAsync<StaffDetail>(this, actor, Permission.SignedIn, async db =>
        {
            var staff = await db.Set<Staff>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == staffId, ct);
            if (staff is null) return new NotFound("人员");
            var maintains = actor.Can(OrganizationPermissions.Maintain);
            var holdings = await (
                from holding in db.Set<PostHolding>()
                join post in db.Set<Post>() on holding.PostId equals post.Id
                join unit in db.Set<Unit>() on post.UnitId equals unit.Id
                join agency in db.Set<Unit>() on unit.AgencyId equals agency.Id
                where holding.StaffId == staffId && (maintains || !holding.IsOver)
                orderby holding.IsOver, holding.IsPrimary descending, holding.StartsOn descending
                select new HoldingRow(
                    holding.Id, post.Id, post.Name, unit.Id, unit.Name, agency.Name, holding.IsPrimary, holding.StartsOn, holding.EndsOn, holding.IsOver))
                .ToListAsync(ct);
            return new StaffDetail(
                staff.Id, staff.Revision, staff.Name, staff.PinyinInitials, staff.EmployeeNumber, staff.OfficePhone, Staff.Mask(staff.Mobile), staff.LeftOn,
                holdings, maintains ? await AccountAsync(db, staffId, ct) : null);
        }, ct);

    private async Task<AccountState?> AccountAsync(OfficeHubDbContext db, Guid staffId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Set<Account>().Where(account => account.StaffId == staffId)
            .Select(account => new AccountState(account.UserName ?? "", account.IsDisabled, account.LockoutEnd != null && account.LockoutEnd > now))
            .SingleOrDefaultAsync(ct);
    }
}

/// <summary>The whole mobile number of one person; leaves a row.</summary>
[Act("查看完整手机号")]
public sealed class UnmaskMobileQuery(QueryPath path)
{
    /// <summary>The number.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<string>> FindAsync(Guid staffId, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<string>(this, actor, OrganizationPermissions.SeeMobile, async db =>
        {
            var staff = await db.Set<Staff>().VisibleTo(actor).Where(row => row.Id == staffId).Select(row => new { row.Name, row.Mobile }).SingleOrDefaultAsync(ct);
            return staff is null
                ? (new NotFound("人员"), AuditSubject.None)
                : (staff.Mobile, new AuditSubject("人员", staffId, staff.Name, "手机号"));
        }, ct);
}
