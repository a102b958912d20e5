using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>What the security administrator should know before he releases an account, and how many wait for him.</summary>
[Act("查账号核准")]
public sealed class ReleaseQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>So long a reset that nobody had to release is told to the security administrator.</summary>
    public const int ToldDays = 7;

    /// <summary>Who opened one account, who released it, and what its owner could do.</summary>
    /// <returns><see cref="NotFound"/> or <see cref="NotAllowed"/>.</returns>
    public Task<Result<ReleaseView>> FindAsync(Guid accountId, Actor actor, CancellationToken ct) =>
        path.RunAsync<ReleaseView>(this, actor, AccountPermissions.View, async db =>
        {
            if (await db.Users.SingleOrDefaultAsync(row => row.Id == accountId, ct) is not { } account)
            {
                return new NotFound(AccountScope.Kind);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            var posts = await ActorResolver.PostsOf(db, account.StaffId, BeijingTime.DayOf(now)).Select(post => post.UnitName + post.PostName).ToListAsync(ct);
            var roles = await RoleHoldings.OfAsync(db, db.Set<Staff>().Where(staff => staff.Id == account.StaffId).Select(staff => staff.Id), now, ct);
            return new ReleaseView(
                account.OpenedFor, await NameAsync(db, account.OpenedBy, ct), account.OpenedAt,
                await NameAsync(db, account.ReleasedBy, ct), account.ReleasedAt,
                posts, [.. roles.Select(role => role.RoleName).Distinct(StringComparer.Ordinal)]);
        }, ct);

    /// <summary>How many accounts wait, and how many resets passed without a release.</summary>
    /// <returns><see cref="NotAllowed"/>.</returns>
    public Task<Result<ReleaseCounts>> CountAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<ReleaseCounts>(this, actor, AccountPermissions.Release, async db => new ReleaseCounts(
            await db.Users.CountAsync(account => !account.IsDisabled && account.ReleasedAt == null, ct),
            await ResetLately(db, db.Users, clock.GetUtcNow().UtcDateTime).CountAsync(ct)), ct);

    /// <summary>Of these accounts those whose password another has reset in the last days, whose owners hold more than the role of everybody, and which no release looked at.</summary>
    internal static IQueryable<Account> ResetLately(OfficeHubDbContext db, IQueryable<Account> accounts, DateTime now)
    {
        var since = now.AddDays(-ToldDays);
        var holders = RoleHoldings.HoldersOfMore(db, now);
        return accounts.Where(account => account.OpenedFor == AccountOpening.PasswordReset && account.OpenedAt >= since
            && account.ReleasedAt < account.OpenedAt && holders.Contains(account.StaffId));
    }

    private static async Task<string> NameAsync(OfficeHubDbContext db, Guid? staffId, CancellationToken ct) => staffId is null
        ? ""
        : await db.Set<Staff>().Where(staff => staff.Id == staffId).Select(staff => staff.Name).SingleOrDefaultAsync(ct) ?? "";
}

/// <summary>How an account came to stand open.</summary>
/// <param name="OpenedFor">The last act that opened a way in; null for accounts of the installation.</param>
/// <param name="OpenedBy">姓名; empty when not known.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="ReleasedBy">姓名; empty when the installation vouches, or nobody yet.</param>
/// <param name="ReleasedAt">UTC; null while it waits.</param>
/// <param name="Posts">Held today, each with its unit.</param>
/// <param name="Roles">What its owner has or will have through posts and grants.</param>
public sealed record ReleaseView(
    AccountOpening? OpenedFor, string OpenedBy, DateTime? OpenedAt, string ReleasedBy, DateTime? ReleasedAt, IReadOnlyList<string> Posts, IReadOnlyList<string> Roles)
{
    /// <summary>The act as users know it.</summary>
    public string OpenedWord => OpenedFor switch
    {
        AccountOpening.PasswordReset => "重置口令",
        AccountOpening.SwitchedOn => "启用",
        _ => "开设",
    };
}

/// <summary>What waits for the security administrator.</summary>
/// <param name="Waiting">Accounts to release.</param>
/// <param name="ResetLately">Accounts with roles whose password was reset in the last <see cref="ReleaseQuery.ToldDays"/> days and needed no release.</param>
public sealed record ReleaseCounts(int Waiting, int ResetLately);
