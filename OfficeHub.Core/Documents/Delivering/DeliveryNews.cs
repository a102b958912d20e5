using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>Tells the receiving agency what came or went, and whoever sent it what became of it.</summary>
public static class DeliveryNews
{
    /// <summary>What a notice about a delivery is of.</summary>
    public const string Subject = "来文";

    /// <summary>Everybody who signs for papers in the agency or in its office.</summary>
    internal static async Task TellReceiversAsync(this CommandScope scope, Delivery row, string title, RouteNewsKind kind, string words)
    {
        var reasons = new SeeingReasons(scope.Db, scope.Now, scope.Cancellation);
        var people = new List<Guid>();
        foreach (var agency in (await AgencyOffices.OfAsync(scope.Db, row.AgencyId, scope.Cancellation)).Prepend(row.AgencyId))
        {
            people.AddRange((await reasons.OfRightAsync(new InheritedRight(DocumentPermissions.Receive, UnitId: null, agency))).Select(person => person.StaffId));
        }

        scope.Tell(row, title, kind, words, people);
    }

    /// <summary>Who sent it.</summary>
    internal static void TellSender(this CommandScope scope, Delivery row, string title, RouteNewsKind kind, string words) => scope.Tell(row, title, kind, words, [row.SentById]);

    private static void Tell(this CommandScope scope, Delivery row, string title, RouteNewsKind kind, string words, IEnumerable<Guid> people)
    {
        var told = people.Distinct().Where(person => person != scope.Actor.StaffId && person != Guid.Empty).ToList();
        if (told.Count == 0) return;
        // Whoever sent it has the document, the others their copy of it.
        var isSender = told is [var only] && only == row.SentById && kind is RouteNewsKind.DeliveryReturned;
        row.Tell(new NewsOfSubject(isSender ? SenderSubject : Subject, isSender ? row.DocumentId : row.Id, title, kind, scope.Actor.NameAndPost, words, told) { Paper = new PaperOfNews(DocumentSubject.SubjectKind, row.DocumentId) });
    }

    /// <summary>What a notice is of that the sender gets.</summary>
    public const string SenderSubject = "分发";
}
