using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Joint;

/// <summary>Which agencies may issue a document together, and how they are named.</summary>
/// <remarks>
/// Official Document Regulation (2012), art. 17: agencies of the same rank. Read here as: of the same level, and standing equally deep in the tree, so that a
/// bureau joins bureaus and a government joins governments.
/// </remarks>
internal static class JointAgencies
{
    /// <summary>Agencies of the rank of the lead agency, itself left out, in the order of the tree.</summary>
    public static async Task<IReadOnlyList<Unit>> PeersAsync(OfficeHubDbContext db, Guid lead, CancellationToken ct)
    {
        if (await db.Set<Unit>().AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == lead, ct) is not { } own) return [];
        var level = own.Level;
        var same = await db.Set<Unit>().AsNoTracking().Where(unit => unit.Kind == UnitKind.Agency && unit.Level == level && unit.AbolishedOn == null && unit.Id != lead).OrderBy(unit => unit.Path).ToListAsync(ct);
        return same.FindAll(unit => ArePeers(own, unit));
    }

    /// <summary>Whether two agencies may issue a document together.</summary>
    public static bool ArePeers(Unit one, Unit other) =>
        one is { Kind: UnitKind.Agency, AbolishedOn: null } && other is { Kind: UnitKind.Agency, AbolishedOn: null } && one.Id != other.Id && one.Level == other.Level && one.Depth == other.Depth;

    /// <summary>Names of the chosen, in their order: as they are called today, or, of one that has gone since it was chosen, as it stands in the text.</summary>
    /// <param name="db">To read.</param>
    /// <param name="lead">The lead agency: it is none of the others.</param>
    /// <param name="chosen">As typed.</param>
    /// <param name="before">The text as it stood.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns><see cref="JointAgencyGone"/> for one that is none and did not stand there.</returns>
    public static async Task<Result<IReadOnlyList<(JointIssuer Issuer, string Name)>>> NamedAsync(
        OfficeHubDbContext db, Guid lead, IReadOnlyList<JointIssuer> chosen, DraftFields before, CancellationToken ct)
    {
        var ids = chosen.Select(issuer => issuer.AgencyId).ToList();
        var living = await db.Set<Unit>().Where(unit => ids.Contains(unit.Id) && unit.Kind == UnitKind.Agency && unit.AbolishedOn == null).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        var former = Of(before).ToDictionary(agency => agency.Id, agency => agency.Name);
        var named = new List<(JointIssuer, string)>();
        foreach (var issuer in chosen.DistinctBy(issuer => issuer.AgencyId).Where(issuer => issuer.AgencyId != lead))
        {
            if (!living.TryGetValue(issuer.AgencyId, out var name) && !former.TryGetValue(issuer.AgencyId, out name)) return new JointAgencyGone();
            named.Add((issuer, name));
        }

        return named;
    }

    /// <summary>Of a text: those beside the lead agency, with their names as printed.</summary>
    public static IReadOnlyList<JointAgency> Of(DraftFields fields) =>
        [.. (fields.JointIssuers ?? []).Zip(fields.Content.Issuers.Skip(1), (issuer, name) => new JointAgency(issuer.AgencyId, name))];
}
