using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Tells whoever owes the next thing of a follow-up.</summary>
public static class FollowUpNews
{
    /// <summary>What such a notice is of; its id is the document's.</summary>
    public const string Subject = "解读跟踪";

    /// <summary>Those of the issuer's agency, or of its office, who hold a right.</summary>
    internal static async Task<IEnumerable<Guid>> OfAgencyAsync(this CommandScope scope, FollowUp followUp, Permission right)
    {
        var reasons = new SeeingReasons(scope.Db, scope.Now, scope.Cancellation);
        var people = new List<Guid>();
        foreach (var agency in (await AgencyOffices.OfAsync(scope.Db, followUp.IssuerId, scope.Cancellation)).Prepend(followUp.IssuerId))
        {
            people.AddRange((await reasons.OfRightAsync(new InheritedRight(right, UnitId: null, agency))).Select(person => person.StaffId));
        }

        return people;
    }

    /// <summary>The drafter and the heads of his unit.</summary>
    internal static async Task<IEnumerable<Guid>> OfUnitAsync(this CommandScope scope, FollowUp followUp, OfficialDocument document) =>
        (await scope.HeadsAsync(followUp)).Append(document.OwnerStaffId);

    /// <summary>The heads of the drafting unit.</summary>
    internal static async Task<IEnumerable<Guid>> HeadsAsync(this CommandScope scope, FollowUp followUp) =>
        (await new SeeingReasons(scope.Db, scope.Now, scope.Cancellation).OfRightAsync(new InheritedRight(FollowUpPermissions.Approve, followUp.UnitId))).Select(person => person.StaffId);

    /// <summary>Tells them, never whoever acts.</summary>
    internal static void Tell(this CommandScope scope, FollowUp followUp, OfficialDocument document, RouteNewsKind kind, string words, IEnumerable<Guid> people)
    {
        var told = people.Distinct().Where(person => person != scope.Actor.StaffId && person != Guid.Empty).ToList();
        if (told.Count > 0) followUp.Tell(new NewsOfSubject(Subject, document.Id, document.Title, kind, scope.Actor.IsSystem ? "" : scope.Actor.NameAndPost, words, told) { Paper = new PaperOfNews(DocumentSubject.SubjectKind, document.Id) });
    }
}
