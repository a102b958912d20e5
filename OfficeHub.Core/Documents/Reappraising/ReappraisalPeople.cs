using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Reappraising;

/// <summary>Which dates still ask for something, and who keeps them.</summary>
internal static class ReappraisalPeople
{
    private static readonly DocumentValidity[] Holding = [DocumentValidity.InForce, DocumentValidity.Amended];

    /// <summary>Dates of documents that have gone out and hold.</summary>
    public static IQueryable<ReappraisalDate> Live(OfficeHubDbContext db) => db.Set<ReappraisalDate>().Where(date => db.Set<OfficialDocument>()
        .Any(document => document.Id == date.DocumentId && document.ClassifiedAt == null && document.Status == DocumentStatus.Issued && Holding.Contains(document.Validity)));

    /// <summary>Whoever marks the validity of the agency's documents.</summary>
    public static async Task<IReadOnlyList<Guid>> OfficeAsync(CommandScope scope, ReappraisalDate date)
    {
        var reasons = new SeeingReasons(scope.Db, scope.Now, scope.Cancellation);
        var people = new List<Guid>();
        foreach (var office in (await AgencyOffices.OfAsync(scope.Db, date.IssuerId, scope.Cancellation)).Prepend(date.IssuerId))
            people.AddRange((await reasons.OfRightAsync(new InheritedRight(DocumentPermissions.MarkValidity, UnitId: null, office))).Select(person => person.StaffId));
        return [.. people.Distinct()];
    }
}
