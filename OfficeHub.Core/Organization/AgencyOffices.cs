using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Organization;

/// <summary>
/// Which 办公厅(室) works for which agency: ×××行政公署 and ×××行政公署办公室. Such an office is an agency of its own that stands below
/// the one it serves and bears its name; every other agency below it, its offices in other places included, works for itself.
/// </summary>
internal static class AgencyOffices
{
    private static readonly string[] Endings = ["办公室", "办公厅"];

    /// <summary>Whether the agency of the first name is the office of the other, right above it.</summary>
    public static bool Serves(string office, string agency) => Endings.Any(ending => office == agency + ending);

    /// <summary>The agency itself, and before it the one whose office it is.</summary>
    public static async Task<IReadOnlyList<Unit>> ServedByAsync(OfficeHubDbContext db, Guid agencyId, CancellationToken ct)
    {
        var agencies = db.Set<Unit>().AsNoTracking().Where(unit => unit.Kind == UnitKind.Agency);
        if (await agencies.SingleOrDefaultAsync(unit => unit.Id == agencyId, ct) is not { } own) return [];
        var above = await agencies.SingleOrDefaultAsync(unit => unit.Id == own.ParentId, ct);
        return above is not null && Serves(own.Name, above.Name) ? [above, own] : [own];
    }

    /// <summary>The offices that serve an agency; one as a rule.</summary>
    public static async Task<IReadOnlyList<Guid>> OfAsync(OfficeHubDbContext db, Guid agencyId, CancellationToken ct)
    {
        var name = await db.Set<Unit>().Where(unit => unit.Id == agencyId).Select(unit => unit.Name).SingleOrDefaultAsync(ct);
        var below = await db.Set<Unit>().Where(unit => unit.ParentId == agencyId && unit.Kind == UnitKind.Agency && unit.AbolishedOn == null).Select(unit => new { unit.Id, unit.Name }).ToListAsync(ct);
        return [.. below.Where(unit => Serves(unit.Name, name ?? "")).Select(unit => unit.Id)];
    }

    /// <summary>Where an agency finds whoever works for it: at home, in its office, then in the agency above and in that one's office, up to the root. Never in an agency beside it.</summary>
    public static async Task<IReadOnlyList<Guid>> LineAsync(OfficeHubDbContext db, Guid agencyId, CancellationToken ct)
    {
        var agencies = db.Set<Unit>().AsNoTracking().Where(unit => unit.Kind == UnitKind.Agency && unit.AbolishedOn == null);
        var path = await db.Set<Unit>().Where(unit => unit.Id == agencyId).Select(unit => unit.Path).SingleOrDefaultAsync(ct) ?? "";
        var line = await agencies.Where(unit => path.StartsWith(unit.Path)).OrderByDescending(unit => unit.Path).Select(unit => new { unit.Id, unit.Name }).ToListAsync(ct);
        var ids = line.ConvertAll(unit => unit.Id);
        var below = await agencies.Where(unit => unit.ParentId != null && ids.Contains(unit.ParentId.Value) && (unit.Name.EndsWith("办公室") || unit.Name.EndsWith("办公厅")))
            .OrderBy(unit => unit.Path).Select(unit => new { unit.Id, unit.ParentId, unit.Name }).ToListAsync(ct);
        return [.. line.SelectMany(unit => below.Where(office => office.ParentId == unit.Id && Serves(office.Name, unit.Name)).Select(office => office.Id).Prepend(unit.Id)).Distinct()];
    }
}
