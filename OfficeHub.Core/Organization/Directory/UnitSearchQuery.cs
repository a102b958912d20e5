using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Directory;

/// <summary>A unit, as a picker shows it.</summary>
/// <param name="UnitId">Which.</param>
/// <param name="Name">Short.</param>
/// <param name="AgencyName">The agency it belongs to, short; of an agency its own.</param>
public sealed record UnitChoiceRow(Guid UnitId, string Name, string AgencyName);

/// <summary>Finds units for a picker by part of their name; open to all who are signed in.</summary>
[Act("查单位")]
public sealed class UnitSearchQuery(QueryPath path)
{
    /// <summary>Most rows of an answer.</summary>
    public const int MostRows = 8;

    /// <summary>Living units that match, those of the actor's agency first.</summary>
    public Task<Result<IReadOnlyList<UnitChoiceRow>>> SearchAsync(string text, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<IReadOnlyList<UnitChoiceRow>>(this, actor, Permission.SignedIn, async db =>
        {
            var wanted = (text ?? "").Trim();
            if (wanted.Length == 0) return Array.Empty<UnitChoiceRow>();
            var agency = actor.AgencyId;
            return await (
                from unit in db.Set<Unit>()
                join own in db.Set<Unit>() on unit.AgencyId equals own.Id
                where unit.AbolishedOn == null && (unit.Name.Contains(wanted) || unit.ShortName.Contains(wanted))
                orderby unit.AgencyId == agency ? 0 : 1, unit.Path
                select new UnitChoiceRow(unit.Id, unit.ShortName, own.ShortName)).Take(MostRows).ToListAsync(ct);
        }, ct);
    }
}
