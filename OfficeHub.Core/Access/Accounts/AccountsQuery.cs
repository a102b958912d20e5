using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>The list of accounts.</summary>
[Act("查账号")]
public sealed class AccountsQuery(QueryPath path, TimeProvider clock)
{
    private const char Backwards = '<';
    private const char Forwards = '>';

    /// <summary>One page, by user name.</summary>
    /// <param name="filter">What to show.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    /// <returns><see cref="NotAllowed"/>.</returns>
    public Task<Result<Page<AccountRow>>> ListAsync(AccountFilter filter, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return path.RunAsync<Page<AccountRow>>(
            this, actor, AccountPermissions.View,
            async db =>
            {
                var now = clock.GetUtcNow();
                var matching = Matching(db, filter, now);
                var count = await matching.OrderBy(row => row.Account.Id).Take(Page<AccountRow>.CountCap + 1).CountAsync(ct);
#pragma warning disable CA1309 // Translated to SQL, where the database's own order is the one the list has.
                var window = filter.Cursor switch
                {
                    [Backwards, .. var name] => matching.Where(row => string.Compare(row.Account.NormalizedUserName, name) < 0).OrderByDescending(row => row.Account.NormalizedUserName),
                    [Forwards, .. var name] => matching.Where(row => string.Compare(row.Account.NormalizedUserName, name) > 0).OrderBy(row => row.Account.NormalizedUserName),
                    _ => matching.OrderBy(row => row.Account.NormalizedUserName),
                };
#pragma warning restore CA1309
                var rows = await Project(db, window.Take(Page<AccountRow>.DefaultSize + 1), now).ToListAsync(ct);
                return Cut(rows, filter, count);
            },
            ct);
    }

    /// <summary>People without an account whose name, number or initials begin with the text, or any for an empty one; twenty at most.</summary>
    /// <returns><see cref="NotAllowed"/>.</returns>
    public Task<Result<IReadOnlyList<StaffChoice>>> WithoutAccountAsync(string text, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int Most = 20;
        var typed = text.Trim();
        var initials = typed.ToLowerInvariant();
        return path.RunAsync<IReadOnlyList<StaffChoice>>(
            this, actor, AccountPermissions.Maintain,
            async db =>
            {
                var day = BeijingTime.Today(clock);
                var free = db.Set<Staff>().Where(staff => staff.LeftOn == null && !db.Users.Any(account => account.StaffId == staff.Id));
                if (typed.Length > 0)
                {
                    free = free.Where(staff => staff.Name.StartsWith(typed) || staff.EmployeeNumber.StartsWith(typed) || staff.PinyinInitials.StartsWith(initials));
                }

                return await (
                    from staff in free.OrderBy(staff => staff.Name).ThenBy(staff => staff.EmployeeNumber).Take(Most)
                    let held = (from holding in db.Set<PostHolding>()
                                join post in db.Set<Post>() on holding.PostId equals post.Id
                                join unit in db.Set<Unit>() on post.UnitId equals unit.Id
                                where holding.StaffId == staff.Id && holding.StartsOn <= day && (holding.EndsOn == null || holding.EndsOn >= day)
                                orderby holding.IsPrimary descending, post.Order
                                select new { Unit = unit.Name, Post = post.Name }).FirstOrDefault()
                    select new StaffChoice(staff.Id, staff.Name, staff.EmployeeNumber, held!.Unit ?? "", held!.Post ?? "")).ToListAsync(ct);
            },
            ct);
    }

    private static IQueryable<Joined> Matching(OfficeHubDbContext db, AccountFilter filter, DateTimeOffset now)
    {
        var all = from account in db.Users
                  join staff in db.Set<Staff>() on account.StaffId equals staff.Id
                  select new Joined { Account = account, Staff = staff };
        if (filter.Text.Trim() is { Length: > 0 } text)
        {
            var upper = text.ToUpperInvariant();
            all = all.Where(row => row.Staff.Name.Contains(text) || row.Account.NormalizedUserName!.StartsWith(upper) || row.Staff.EmployeeNumber.StartsWith(text));
        }

        if (filter.ResetLately)
        {
            var reset = ReleaseQuery.ResetLately(db, db.Users, now.UtcDateTime).Select(account => account.Id);
            all = all.Where(row => reset.Contains(row.Account.Id));
        }

        return filter.State switch
        {
            AccountState.AwaitingRelease => all.Where(row => !row.Account.IsDisabled && row.Account.ReleasedAt == null),
            AccountState.Disabled => all.Where(row => row.Account.IsDisabled),
            AccountState.Locked => all.Where(row => row.Account.LockoutEnd > now),
            AccountState.InUse => all.Where(row => !row.Account.IsDisabled && row.Account.ReleasedAt != null && (row.Account.LockoutEnd == null || row.Account.LockoutEnd <= now)),
            _ => all,
        };
    }

    private static IQueryable<AccountRow> Project(OfficeHubDbContext db, IQueryable<Joined> window, DateTimeOffset now)
    {
        var day = BeijingTime.DayOf(now.UtcDateTime);
        return
            from row in window
            let held = (from holding in db.Set<PostHolding>()
                        join post in db.Set<Post>() on holding.PostId equals post.Id
                        join unit in db.Set<Unit>() on post.UnitId equals unit.Id
                        where holding.StaffId == row.Staff.Id && holding.StartsOn <= day && (holding.EndsOn == null || holding.EndsOn >= day)
                        orderby holding.IsPrimary descending, post.Order
                        select unit.Name + " " + post.Name).FirstOrDefault()
            select new AccountRow(
                row.Account.Id, row.Account.UserName!, row.Staff.Name, held ?? "", row.Account.IsDisabled,
                row.Account.LockoutEnd > now ? row.Account.LockoutEnd : null, row.Account.MustChangePassword, row.Account.TwoFactorEnabled,
                db.Set<UserSession>().Where(session => session.AccountId == row.Account.Id).Max(session => (DateTime?)session.StartedAt),
                db.Set<UserSession>().Count(session => session.AccountId == row.Account.Id && session.EndedAt == null),
                row.Account.ReleasedAt == null);
    }

    private static Page<AccountRow> Cut(List<AccountRow> rows, AccountFilter filter, int count)
    {
        var more = rows.Count > Page<AccountRow>.DefaultSize;
        if (more)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        var backwards = filter.Cursor is [Backwards, ..];
        if (backwards)
        {
            rows.Reverse();
        }

        var first = rows.Count > 0 && (backwards ? more : filter.Cursor is not null) ? Backwards + rows[0].UserName.ToUpperInvariant() : null;
        var last = rows.Count > 0 && (backwards || more) ? Forwards + rows[^1].UserName.ToUpperInvariant() : null;
        return new Page<AccountRow>(rows, first, last, count);
    }

    private sealed class Joined
    {
        public required Account Account { get; init; }

        public required Staff Staff { get; init; }
    }
}

/// <summary>Which accounts to list.</summary>
/// <param name="Text">Part of the name, or the beginning of user name or number; empty for all.</param>
/// <param name="State">Only those that stand so; null for all.</param>
/// <param name="Cursor">From a page read before; null for the first.</param>
/// <param name="ResetLately">Only those of <see cref="ReleaseCounts.ResetLately"/>.</param>
public sealed record AccountFilter(string Text = "", AccountState? State = null, string? Cursor = null, bool ResetLately = false);

/// <summary>How an account stands.</summary>
public enum AccountState
{
    /// <summary>Its owner can sign in.</summary>
    InUse,

    /// <summary>Opened by one administrator and not yet released by the other.</summary>
    AwaitingRelease,

    /// <summary>Locked by wrong tries, for a time.</summary>
    Locked,

    /// <summary>Switched off.</summary>
    Disabled,
}

/// <summary>One account in the list.</summary>
/// <param name="Id">Of the account.</param>
/// <param name="UserName">用户名.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and primary post; empty without one.</param>
/// <param name="IsDisabled">Switched off.</param>
/// <param name="LockedUntil">Set while locked.</param>
/// <param name="MustChangePassword">Holds a one-time password.</param>
/// <param name="HasSecondStep">Uses a code from the phone.</param>
/// <param name="LastSignInAt">UTC; null when never.</param>
/// <param name="LivingSessions">Not ended.</param>
/// <param name="IsUnreleased">Not released by the security administrator.</param>
public sealed record AccountRow(
    Guid Id, string UserName, string Name, string Post, bool IsDisabled, DateTimeOffset? LockedUntil, bool MustChangePassword, bool HasSecondStep,
    DateTime? LastSignInAt, int LivingSessions, bool IsUnreleased)
{
    /// <summary>How it stands.</summary>
    public AccountState State => IsDisabled ? AccountState.Disabled : IsUnreleased ? AccountState.AwaitingRelease : LockedUntil is not null ? AccountState.Locked : AccountState.InUse;
}

/// <summary>A person who may be given an account.</summary>
/// <param name="Id">Of the person.</param>
/// <param name="Name">姓名.</param>
/// <param name="EmployeeNumber">工号.</param>
/// <param name="Unit">Of the primary post; empty without one.</param>
/// <param name="Post">The primary one; empty without one.</param>
public sealed record StaffChoice(Guid Id, string Name, string EmployeeNumber, string Unit, string Post);
