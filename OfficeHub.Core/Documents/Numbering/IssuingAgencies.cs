using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>An agency with its usual 机关代字.</summary>
internal sealed record IssuingAgency(Guid Id, string Name, string Abbreviation);

/// <summary>Whose numbers somebody keeps, and which 代字 an agency has.</summary>
internal static class IssuingAgencies
{
    /// <summary>
    /// The actor's own agency, and the one above it when the own one is its office: ×××行政公署 and ×××行政公署办公室. Such an
    /// office bears the name of the agency it serves.
    /// </summary>
    public static async Task<IReadOnlyList<IssuingAgency>> ServedByAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct)
    {
        var units = db.Set<Unit>().AsNoTracking().Where(unit => unit.Kind == UnitKind.Agency);
        var own = await units.Where(unit => unit.Id == actor.AgencyId).Select(unit => new { unit.Id, unit.Name, unit.Abbreviation, unit.ParentId }).SingleOrDefaultAsync(ct);
        if (own is null) return [];
        var self = new IssuingAgency(own.Id, own.Name, own.Abbreviation);
        var above = await units.Where(unit => unit.Id == own.ParentId).Select(unit => new IssuingAgency(unit.Id, unit.Name, unit.Abbreviation)).SingleOrDefaultAsync(ct);
        return above is not null && own.Name.StartsWith(above.Name, StringComparison.Ordinal) ? [above, self] : [self];
    }

    /// <summary>The 代字 papers of an agency may be numbered with, the usual one first.</summary>
    public static async Task<IReadOnlyList<string>> AbbreviationsAsync(OfficeHubDbContext db, Guid agencyId, CancellationToken ct)
    {
        var usual = await db.Set<Unit>().Where(unit => unit.Id == agencyId).Select(unit => unit.Abbreviation).SingleOrDefaultAsync(ct) ?? "";
        var others = await db.Set<AgencyAbbreviation>().Where(row => row.AgencyId == agencyId && !row.IsStopped).OrderBy(row => row.Text).Select(row => row.Text).ToListAsync(ct);
        return [.. others.Prepend(usual).Where(AgencyAbbreviation.IsWellFormed).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Who else has the 代字; null when nobody.</summary>
    public static async Task<string?> OtherOwnerAsync(OfficeHubDbContext db, Guid agencyId, string abbreviation, CancellationToken ct)
    {
        var others = db.Set<Unit>().Where(unit => unit.Id != agencyId);
        return await others.Where(unit => unit.AbolishedOn == null && unit.Abbreviation == abbreviation).Select(unit => unit.Name).FirstOrDefaultAsync(ct)
            ?? await others.Where(unit => db.Set<AgencyAbbreviation>().Any(row => row.AgencyId == unit.Id && row.Text == abbreviation)
                || db.Set<NumberSeries>().Any(series => series.AgencyId == unit.Id && series.Abbreviation == abbreviation)).Select(unit => unit.Name).FirstOrDefaultAsync(ct);
    }
}
