using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Seals.Using;

/// <summary>A line of the 用印登记簿 with everything its hash is taken of, so that it can be verified away from the ledger.</summary>
/// <remarks>docs/seal-ledger-format.md.</remarks>
public sealed record SealUseLine(
    Guid AgencyId, int Serial, DateTime At, string SealNumber, string SealName, Guid SubjectId, string SubjectNumber, string TitleHash, int Copies, string ApprovedBy, string AskedBy,
    string SealedBy, int Page, bool Straddles, string TextHash, string BeforeHash, string AfterHash, string PreviousHash, string Hash);

/// <summary>Reads the uses of seals on one thing, for a feature that has made sure it may be seen.</summary>
internal static class SealUseLines
{
    /// <summary>The first use first.</summary>
    public static async Task<IReadOnlyList<SealUseLine>> OfAsync(OfficeHubDbContext db, Guid subjectId, CancellationToken ct) =>
        await db.Set<SealUse>().AsNoTracking().Where(use => use.SubjectId == subjectId).OrderBy(use => use.At).ThenBy(use => use.Serial)
            .Select(use => new SealUseLine(
                use.AgencyId, use.Serial, use.At, use.SealNumber, use.SealName, use.SubjectId, use.SubjectNumber, use.TitleHash, use.Copies, use.ApprovedBy, use.AskedBy,
                use.SealedBy, use.Page, use.Straddles, use.TextHash, use.BeforeHash, use.AfterHash, use.PreviousHash, use.Hash)).ToListAsync(ct);
}
