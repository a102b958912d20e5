using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Access.Sessions;

/// <summary>Whether sessions still live. The row decides, not the cookie, not the page that is open.</summary>
/// <remarks>security.md 5.3, 5.5.</remarks>
public sealed class SessionLedger(
    IDbContextFactory<OfficeHubDbContext> contexts, SignInJournal journal, ISettings settings, TimeProvider clock)
{
    private const int SweepSize = 200;

    /// <summary>A session is written as seen at most this often.</summary>
    public static TimeSpan SeenPause { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How each of the sessions stands, in one query; one that is not there has ended.</summary>
    public async Task<IReadOnlyDictionary<Guid, SessionState>> StatesAsync(IReadOnlyCollection<Guid> sessionIds, CancellationToken ct)
    {
        if (sessionIds.Count == 0)
        {
            return new Dictionary<Guid, SessionState>();
        }

        var ids = sessionIds.ToArray();
        var limits = await LimitsAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await (
            from session in db.Set<UserSession>().AsNoTracking()
            join account in db.Users on session.AccountId equals account.Id
            where ids.Contains(session.Id)
            select new
            {
                session.Id, session.AccountId, session.StartedAt, session.LastSeenAt, session.EndedBy, session.ActingHoldingId,
                session.Address, account.RightsVersion, account.IsDisabled,
            }).ToListAsync(ct);
        return rows.ToDictionary(row => row.Id, row => new SessionState(
            row.AccountId, row.RightsVersion, row.ActingHoldingId, row.Address, row.LastSeenAt,
            row.EndedBy ?? (row.IsDisabled ? SessionEnd.RightsChanged : limits.EndOf(row.StartedAt, row.LastSeenAt))));
    }

    /// <summary>How one session stands, and ends it when its time is over.</summary>
    public async Task<SessionState?> CheckAsync(Guid sessionId, CancellationToken ct)
    {
        var state = (await StatesAsync([sessionId], ct)).GetValueOrDefault(sessionId);
        if (state?.Ended is SessionEnd.Idle or SessionEnd.Expired)
        {
            await EndAsync(sessionId, state.Ended.Value, ct);
        }

        return state;
    }

    /// <summary>Marks sessions as used just now.</summary>
    public async Task SeenAsync(IReadOnlyCollection<Guid> sessionIds, CancellationToken ct)
    {
        var ids = sessionIds.ToArray();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<UserSession>().Where(session => ids.Contains(session.Id) && session.EndedAt == null && session.LastSeenAt < now)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), ct);
    }

    /// <summary>Ends sessions nobody came back to. Their browsers were closed; nothing else would ever ask.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var limits = await LimitsAsync(ct);
        List<Guid> over;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            over = await db.Set<UserSession>().AsNoTracking()
                .Where(session => session.EndedAt == null && (session.LastSeenAt <= limits.IdleSince || session.StartedAt <= limits.ExpiredSince))
                .OrderBy(session => session.StartedAt).Take(SweepSize).Select(session => session.Id).ToListAsync(ct);
        }

        foreach (var id in over)
        {
            var state = (await StatesAsync([id], ct)).GetValueOrDefault(id);
            await EndAsync(id, state?.Ended ?? SessionEnd.Idle, ct);
        }

        return over.Count;
    }

    private Task EndAsync(Guid sessionId, SessionEnd why, CancellationToken ct) => journal.WriteAsync(
        async (db, now) =>
        {
            var found = await (
                from session in db.Set<UserSession>()
                join account in db.Users on session.AccountId equals account.Id
                where session.Id == sessionId && session.EndedAt == null
                select new { session, account }).SingleOrDefaultAsync(ct);
            if (found is null)
            {
                return null;
            }

            found.session.End(why, now);
            var who = Actor.System("登录期限") with { SessionId = sessionId, Address = found.session.Address };
            return new JournalRow(who, "EndSession", "结束登录", SignInJournal.About(found.account, why is SessionEnd.Idle ? "太久没有操作" : "到了最长时间"));
        },
        ct);

    private async Task<SessionLimits> LimitsAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new SessionLimits(
            now.AddMinutes(-await settings.GetAsync(SignInSettings.IdleMinutes, ct)),
            now.AddHours(-await settings.GetAsync(SignInSettings.AbsoluteHours, ct)));
    }

    private sealed record SessionLimits(DateTime IdleSince, DateTime ExpiredSince)
    {
        public SessionEnd? EndOf(DateTime startedAt, DateTime lastSeenAt) =>
            startedAt <= ExpiredSince ? SessionEnd.Expired : lastSeenAt <= IdleSince ? SessionEnd.Idle : null;
    }
}

/// <summary>How a session stands.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="RightsVersion">The account's, now.</param>
/// <param name="ActingHoldingId">The post chosen to act; null for the primary one.</param>
/// <param name="Address">Network address at sign-in.</param>
/// <param name="LastSeenAt">UTC.</param>
/// <param name="Ended">Why it is over; null while it lives.</param>
public sealed record SessionState(
    Guid AccountId, int RightsVersion, Guid? ActingHoldingId, string Address, DateTime LastSeenAt, SessionEnd? Ended);

/// <summary>Told after each act that ends sessions or changes rights, so that open pages need not wait for the next look.</summary>
public interface ISessionNotice
{
    /// <summary>Something changed; looks at once.</summary>
    void Changed();
}

/// <summary>Where no page can be open: the command line, and tests without a browser.</summary>
internal sealed class NoSessionNotice : ISessionNotice
{
    public void Changed()
    {
    }
}

/// <summary>Ends sessions inside an operation.</summary>
internal static class SessionEnds
{
    /// <summary>Ends every living session of an account but one; the caller saves.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> AllAsync(
        OfficeHubDbContext db, Guid accountId, SessionEnd why, DateTime now, CancellationToken ct, Guid except = default)
    {
        var living = await db.Set<UserSession>().Where(session => session.AccountId == accountId && session.EndedAt == null && session.Id != except).ToListAsync(ct);
        living.ForEach(session => session.End(why, now));
        return living.Count;
    }
}
