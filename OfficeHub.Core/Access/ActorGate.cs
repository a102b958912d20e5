using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access;

/// <summary>Lets a command through only while its session lives and the rights are those the page was opened with.</summary>
/// <remarks>security.md 5.3: rights end at once, not when the cookie is next looked at.</remarks>
internal sealed class ActorGate(TimeProvider clock) : IActorGate
{
    public async Task<Error?> CheckAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct)
    {
        if (actor.IsSystem)
        {
            return null;
        }

        if (actor.RightsUntil <= clock.GetUtcNow().UtcDateTime)
        {
            // A role or a post that ran out raises no version: nobody was there to do it.
            return new RightsChanged();
        }

        return (actor.IsDeferred ? await IsRightfulAsync(db, actor, ct) : await IsCurrentAsync(db, actor, ct)) ? null : new RightsChanged();
    }

    // What was ordered beforehand needs no session; everything else must hold as for anybody.
    private static Task<bool> IsRightfulAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct) => db.Set<Account>().AsNoTracking()
        .AnyAsync(account => account.Id == actor.AccountId && !account.IsDisabled && account.ReleasedAt != null && account.RightsVersion == actor.RightsVersion, ct);

    /// <summary>Whether session and rights are still those of the actor.</summary>
    internal static Task<bool> IsCurrentAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct) => db.Set<Account>().AsNoTracking()
        .AnyAsync(account => account.Id == actor.AccountId && !account.IsDisabled && account.ReleasedAt != null && account.RightsVersion == actor.RightsVersion
            && db.Set<UserSession>().Any(session => session.Id == actor.SessionId && session.AccountId == account.Id && session.EndedAt == null), ct);
}
