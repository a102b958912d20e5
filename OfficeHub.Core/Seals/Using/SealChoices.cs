using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Register;

namespace OfficeHub.Core.Seals.Using;

/// <summary>A seal that could press a signature.</summary>
/// <param name="SealId">The seal.</param>
/// <param name="Number">印章编号.</param>
/// <param name="Name">印章名称.</param>
/// <param name="Agency">Whose.</param>
/// <param name="KeeperName">Who keeps it.</param>
/// <param name="WhyNot">Why the actor cannot use it now; empty when he can.</param>
public sealed record SealChoice(Guid SealId, string Number, string Name, string Agency, string KeeperName, string WhyNot);

/// <summary>Who keeps a seal of an agency.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
public sealed record AgencyKeeper(Guid AgencyId, Guid StaffId, string Name);

/// <summary>A seal that is not in use yet, or not now.</summary>
/// <param name="Name">印章名称.</param>
/// <param name="Number">印章编号.</param>
/// <param name="State">Where it stands, in Chinese.</param>
public sealed record SealOnItsWay(string Name, string Number, string State);

/// <summary>Which seals belong to a signature.</summary>
internal static class SealChoices
{
    /// <summary>Which of the agencies have an official seal in use.</summary>
    public static async Task<IReadOnlySet<Guid>> AgenciesWithSealAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> agencies, CancellationToken ct) =>
        (await db.Set<RegisteredSeal>().Where(seal => agencies.Contains(seal.AgencyId) && seal.Category == SealCategory.Official && seal.Status == SealStatus.InUse).Select(seal => seal.AgencyId).Distinct().ToListAsync(ct)).ToHashSet();

    /// <summary>Agencies whose official seal the actor keeps.</summary>
    public static IQueryable<Guid> KeptBy(OfficeHubDbContext db, Actor actor)
    {
        var me = actor.StaffId;
        return db.Set<RegisteredSeal>().Where(seal => me != Guid.Empty && seal.KeeperId == me && seal.Category == SealCategory.Official && seal.Status == SealStatus.InUse).Select(seal => seal.AgencyId);
    }

    /// <summary>Who keeps the official seals of the agencies that are in use.</summary>
    public static async Task<IReadOnlyList<AgencyKeeper>> KeepersAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> agencies, CancellationToken ct) =>
        await db.Set<RegisteredSeal>().Where(seal => agencies.Contains(seal.AgencyId) && seal.Category == SealCategory.Official && seal.Status == SealStatus.InUse)
            .OrderBy(seal => seal.Year).ThenBy(seal => seal.Serial).Select(seal => new AgencyKeeper(seal.AgencyId, seal.KeeperId, seal.KeeperName)).ToListAsync(ct);

    /// <summary>Who could apply for a seal of the agency: whom its papers wait for while it has none.</summary>
    public static async Task<IReadOnlyList<Guid>> ApplicantsAsync(OfficeHubDbContext db, Guid agency, DateTime now, CancellationToken ct) =>
        [.. (await SealPeople.WhoMayAsync(db, SealPermissions.Apply, agency, now, ct)).Select(person => person.StaffId)];

    /// <summary>How the application of an agency without a seal in use stands, the furthest first; null for none.</summary>
    public static async Task<SealOnItsWay?> OnItsWayAsync(OfficeHubDbContext db, Guid agency, CancellationToken ct)
    {
        var rows = await db.Set<RegisteredSeal>().AsNoTracking().Where(seal => seal.AgencyId == agency && seal.Category == SealCategory.Official).Select(seal => new { seal.Name, seal.Number, seal.Status }).ToListAsync(ct);
        return rows.Where(seal => seal.Status is SealStatus.Applied or SealStatus.Approved or SealStatus.Made or SealStatus.Stopped).OrderByDescending(seal => seal.Status).Select(seal => new SealOnItsWay(seal.Name, seal.Number, SealNames.Of(seal.Status))).FirstOrDefault();
    }

    /// <summary>The official seals of the agencies that are not ended, those in use first.</summary>
    public static async Task<IReadOnlyList<SealChoice>> OfAsync(OfficeHubDbContext db, IReadOnlyList<string> agencies, Actor actor, DateTime now, CancellationToken ct)
    {
        var rows = await db.Set<RegisteredSeal>().AsNoTracking()
            .Where(seal => agencies.Contains(seal.AgencyName) && seal.Category == SealCategory.Official && (seal.Status == SealStatus.InUse || seal.Status == SealStatus.Stopped || seal.Status == SealStatus.Made))
            .OrderBy(seal => seal.Year).ThenBy(seal => seal.Serial).ToListAsync(ct);
        return [.. rows.OrderBy(seal => seal.Status is SealStatus.InUse ? 0 : 1).Select(seal =>
            new SealChoice(seal.Id, seal.Number, seal.Name, seal.AgencyName, seal.KeeperName, SealPress.Unfit(seal, actor, now)?.Message ?? ""))];
    }
}
