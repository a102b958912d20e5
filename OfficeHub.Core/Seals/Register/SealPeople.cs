using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Seals.Register;

/// <summary>Somebody with a right over an agency's seals.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post.</param>
public sealed record SealPerson(Guid StaffId, string Name, string Post);

/// <summary>Finds who may do something with an agency's seals: in the agency itself and in its office. Whoever makes seals may sit in an office above.</summary>
internal static class SealPeople
{
    public static async Task<IReadOnlyList<SealPerson>> WhoMayAsync(OfficeHubDbContext db, Permission permission, Guid agencyId, DateTime now, CancellationToken ct)
    {
        var reasons = new SeeingReasons(db, now, ct);
        var people = new List<SealPerson>();
        foreach (var agency in (await AgencyOffices.OfAsync(db, agencyId, ct)).Prepend(agencyId))
        {
            var rows = await reasons.OfRightAsync(new InheritedRight(permission, UnitId: null, agency));
            people.AddRange(rows.Select(row => new SealPerson(row.StaffId, row.Name, row.Post)));
        }

        if (people.Count == 0 && permission == SealPermissions.Make)
        {
            foreach (var agency in await AgencyOffices.LineAsync(db, agencyId, ct))
            {
                var rows = await reasons.OfRightAsync(new InheritedRight(permission, UnitId: null, agency));
                people.AddRange(rows.Select(row => new SealPerson(row.StaffId, row.Name, row.Post)));
                if (people.Count > 0) break;
            }
        }

        return [.. people.DistinctBy(person => person.StaffId)];
    }
}
