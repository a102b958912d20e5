using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Seeding;

/// <summary>Signs people of the demo organisation in, for acts they are to have done before the first start.</summary>
public sealed class DemoPeople(IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, ActorResolver actors)
{
    private const string Address = "127.0.0.1";

    /// <summary>Each in his primary post, by name.</summary>
    internal async Task<IReadOnlyDictionary<string, Actor>> SignInAsync(IEnumerable<string> names, CancellationToken ct)
    {
        var people = new Dictionary<string, Actor>(StringComparer.Ordinal);
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var name in names)
        {
            var account = await db.Set<Staff>().Where(staff => staff.Name == name)
                .Join(db.Set<Account>(), staff => staff.Id, account => account.StaffId, (_, account) => account.Id).SingleAsync(ct);
            var session = new UserSession(Guid.NewGuid(), account, Address, "演示", clock.GetUtcNow().UtcDateTime);
            db.Add(session);
            await db.SaveChangesAsync(ct);
            people.Add(name, await actors.ResolveAsync(session.Id, Address, ct));
        }

        return people;
    }

    /// <summary>Ends the sessions.</summary>
    internal async Task SignOutAsync(IReadOnlyList<Guid> sessions, DateTime now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var session in await db.Set<UserSession>().Where(session => sessions.Contains(session.Id)).ToListAsync(ct)) session.End(SessionEnd.SignedOut, now);
        await db.SaveChangesAsync(ct);
    }
}
