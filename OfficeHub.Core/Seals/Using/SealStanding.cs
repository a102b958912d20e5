using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Register;

namespace OfficeHub.Core.Seals.Using;

/// <summary>How a seal stands today that was put on something some day: what it was put on carries that mark.</summary>
/// <param name="Status">Its state in the register.</param>
/// <param name="Reason">Why it ended or is to end; null for one that is not to.</param>
/// <param name="EndedAt">UTC; null while it has not ended.</param>
/// <remarks>features.md 100.</remarks>
public sealed record SealStanding(SealStatus Status, SealEndReason? Reason, DateTime? EndedAt)
{
    /// <summary>Whether somebody else may have had its key: what it was put on proves nothing by itself any more.</summary>
    public bool IsCompromised => EndedAt is not null && Reason is SealEndReason.KeyCompromised;

    /// <summary>The mark: 已注销（换发）; empty for a seal in use.</summary>
    public string Words => (Status, EndedAt, Reason) switch
    {
        (_, not null, { } reason) => $"已注销（{SealNames.Of(reason)}）",
        (SealStatus.Stopped or SealStatus.EndAsked, _, _) => "停用",
        _ => "",
    };

    internal static Expression<Func<RegisteredSeal, bool>> IsOutOfUse { get; } =
        seal => seal.EndedAt != null || seal.Status == SealStatus.Stopped || seal.Status == SealStatus.EndAsked;
}

/// <summary>A use of a seal that is not in use any more.</summary>
/// <param name="SealName">印章名称.</param>
/// <param name="UsedAt">UTC.</param>
/// <param name="Standing">How the seal stands.</param>
public sealed record UseOfEndedSeal(string SealName, DateTime UsedAt, SealStanding Standing);

/// <summary>Reads how the seals stand that were used.</summary>
internal static class SealStandings
{
    /// <summary>Adds it to lines of the ledger; one query for all.</summary>
    public static async Task<IReadOnlyList<LedgerRow>> WithAsync(OfficeHubDbContext db, IReadOnlyList<LedgerRow> rows, CancellationToken ct)
    {
        var seals = await OfAsync(db, [.. rows.Select(row => row.SealId).Distinct()], ct);
        return [.. rows.Select(row => row with { Standing = seals.GetValueOrDefault(row.SealId) })];
    }

    /// <summary>The uses of compromised seals on one thing, the first first; for a feature that has made sure it may be seen.</summary>
    public static async Task<List<UseOfEndedSeal>> CompromisedAsync(OfficeHubDbContext db, Guid subjectId, CancellationToken ct)
    {
        var uses = await db.Set<SealUse>().Where(use => use.SubjectId == subjectId).OrderBy(use => use.At).Select(use => new { use.SealId, use.SealName, use.At }).ToListAsync(ct);
        var seals = await OfAsync(db, [.. uses.Select(use => use.SealId).Distinct()], ct);
        return [.. uses.Where(use => seals[use.SealId].IsCompromised).Select(use => new UseOfEndedSeal(use.SealName, use.At, seals[use.SealId]))];
    }

    private static Task<Dictionary<Guid, SealStanding>> OfAsync(OfficeHubDbContext db, IReadOnlyList<Guid> seals, CancellationToken ct) => db.Set<RegisteredSeal>()
        .Where(seal => seals.Contains(seal.Id)).Select(seal => new { seal.Id, seal.Status, seal.EndReason, seal.EndedAt })
        .ToDictionaryAsync(seal => seal.Id, seal => new SealStanding(seal.Status, seal.EndReason, seal.EndedAt), ct);
}
