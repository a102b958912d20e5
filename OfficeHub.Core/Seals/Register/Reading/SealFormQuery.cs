using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Drawing;

namespace OfficeHub.Core.Seals.Register.Reading;

/// <summary>An agency one may apply for.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rank">Which rule its 公章 follows.</param>
/// <param name="Keepers">Who may keep its seals.</param>
/// <param name="Replaceable">Its seals that a new one may replace.</param>
public sealed record SealAgency(Guid Id, string Name, SealRank Rank, IReadOnlyList<SealPerson> Keepers, IReadOnlyList<SealLink> Replaceable);

/// <summary>What the application form offers.</summary>
[Act("填印章申请")]
public sealed class SealFormQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>Agencies with keepers and seals.</summary>
    public Task<Result<IReadOnlyList<SealAgency>>> AgenciesAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<IReadOnlyList<SealAgency>>(this, actor, SealPermissions.Apply, async db =>
        {
            var open = SealFlow.Replaceable;
            var agencies = new List<SealAgency>();
            foreach (var unit in (await AgencyOffices.ServedByAsync(db, actor.AgencyId, ct)).Where(unit => unit.AbolishedOn is null))
            {
                var keepers = await SealPeople.WhoMayAsync(db, SealPermissions.Keep, unit.Id, clock.GetUtcNow().UtcDateTime, ct);
                var seals = await db.Set<RegisteredSeal>().Where(seal => seal.AgencyId == unit.Id && open.Contains(seal.Status)).OrderBy(seal => seal.Name)
                    .Select(seal => new SealLink(seal.Id, seal.Name + "（" + seal.Number + "）", seal.Status)).ToListAsync(ct);
                agencies.Add(new SealAgency(unit.Id, unit.Name, RankOf(unit), keepers, seals));
            }

            return agencies;
        }, ct);
    }

    // State Council 国发〔1999〕25号 goes by what the agency is; its name says so.
    private static SealRank RankOf(Unit unit) => (unit.Level, unit.Name) switch
    {
        (AgencyLevel.League, var name) when name.EndsWith("行政公署", StringComparison.Ordinal) => SealRank.Prefecture,
        (AgencyLevel.League or AgencyLevel.Banner, var name) when name.EndsWith("人民政府", StringComparison.Ordinal) => SealRank.County,
        (AgencyLevel.Township, var name) when name.EndsWith("人民政府", StringComparison.Ordinal) => SealRank.Township,
        _ => SealRank.Unit,
    };
}
