using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Seals.Register;

/// <summary>Tells whoever is next, and whoever waited for the outcome.</summary>
public static class SealNews
{
    /// <summary>What a notice about a seal is of.</summary>
    public const string Subject = "印章";

    /// <summary>Everybody who may do the next thing.</summary>
    internal static async Task TellNextAsync(this CommandScope scope, RegisteredSeal seal, Permission next, string words)
    {
        var people = await SealPeople.WhoMayAsync(scope.Db, next, seal.AgencyId, scope.Now, scope.Cancellation);
        scope.Tell(seal, RouteNewsKind.SealWaits, words, people.Select(person => person.StaffId));
    }

    /// <summary>These people.</summary>
    internal static void Tell(this CommandScope scope, RegisteredSeal seal, RouteNewsKind kind, string words, params IEnumerable<Guid> people)
    {
        var told = people.Distinct().Where(person => person != scope.Actor.StaffId).ToList();
        if (told.Count > 0) seal.Tell(new NewsOfSubject(Subject, seal.Id, seal.Name, kind, scope.Actor.NameAndPost, words, told));
    }
}
