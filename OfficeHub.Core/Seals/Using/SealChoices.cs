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

/// <summary>Which seals belong to a signature.</summary>
internal static class SealChoices
{
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
