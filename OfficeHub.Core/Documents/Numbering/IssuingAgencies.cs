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
    /// <summary>The actor's own agency, and before it the one whose office it is.</summary>
    public static Task<IReadOnlyList<IssuingAgency>> ServedByAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct) => ServedByAsync(db, actor.AgencyId, ct);

    /// <summary>The same of an agency.</summary>
    public static async Task<IReadOnlyList<IssuingAgency>> ServedByAsync(OfficeHubDbContext db, Guid agencyId, CancellationToken ct) =>
        [.. (await AgencyOffices.ServedByAsync(db, agencyId, ct)).Select(unit => new IssuingAgency(unit.Id, unit.Name, unit.Abbreviation))];

    /// <summary>In whose name an office may draft: those it serves that are still there and have a 代字.</summary>
    /// <remarks>Official Document Regulation (2012), art. 14: nobody issues in the name of an agency he does not belong to.</remarks>
    public static async Task<IReadOnlyList<IssuingAgency>> DraftedByAsync(OfficeHubDbContext db, Guid agencyId, CancellationToken ct) =>
        [.. (await AgencyOffices.ServedByAsync(db, agencyId, ct)).Where(unit => unit is { AbolishedOn: null, Abbreviation.Length: > 0 }).Select(unit => new IssuingAgency(unit.Id, unit.Name, unit.Abbreviation))];

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
