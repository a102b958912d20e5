using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>One's own account, for 个人设置.</summary>
[Act("查自己的账号")]
public sealed class OwnAccountQuery(QueryPath path, ISettings settings, SecondStep secondStep, TimeProvider clock)
{
    /// <summary>The actor's own account and living sessions.</summary>
    /// <returns><see cref="NotAllowed"/> when not signed in.</returns>
    public Task<Result<OwnAccountView>> FindAsync(Actor actor, CancellationToken ct) => path.RunAsync<OwnAccountView>(
        this, actor, Permission.SignedIn,
        async db =>
        {
            var account = await db.Users.SingleAsync(row => row.Id == actor.AccountId, ct);
            var graded = await settings.GetAsync(SignInSettings.PasswordPreset, ct) == SignInSettings.GradedPreset;
            var days = await settings.GetAsync(SignInSettings.PasswordDays, ct);
            var sessions = await db.Set<UserSession>().Where(session => session.AccountId == account.Id && session.EndedAt == null)
                .OrderByDescending(session => session.LastSeenAt)
                .Select(session => new OwnSessionRow(session.Id, session.Address, session.Device, session.StartedAt, session.LastSeenAt, session.Id == actor.SessionId))
                .ToListAsync(ct);
            return new OwnAccountView(
                account.UserName ?? "", account.PasswordChangedAt, graded ? account.PasswordChangedAt.AddDays(days) : null,
                account.TwoFactorEnabled, await secondStep.IsRequiredAsync(db, actor.StaffId, clock.GetUtcNow().UtcDateTime, ct), sessions);
        },
        ct);
}

/// <summary>One's own account.</summary>
/// <param name="UserName">用户名.</param>
/// <param name="PasswordChangedAt">UTC.</param>
/// <param name="PasswordDueAt">UTC; null when passwords do not age.</param>
/// <param name="HasSecondStep">Uses a code from the phone.</param>
/// <param name="NeedsSecondStep">His roles ask for it.</param>
/// <param name="Sessions">Living ones, last used first.</param>
public sealed record OwnAccountView(
    string UserName, DateTime PasswordChangedAt, DateTime? PasswordDueAt, bool HasSecondStep, bool NeedsSecondStep, IReadOnlyList<OwnSessionRow> Sessions);

/// <summary>One sign-in of one's own.</summary>
/// <param name="Id">Of the session.</param>
/// <param name="Address">Network address.</param>
/// <param name="Device">What the browser calls itself.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="LastSeenAt">UTC, to a minute.</param>
/// <param name="IsThis">The one this page is shown in.</param>
public sealed record OwnSessionRow(Guid Id, string Address, string Device, DateTime StartedAt, DateTime LastSeenAt, bool IsThis);
