using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Auditing.Reading;

/// <summary>All of one row, and whether it fits its neighbours.</summary>
/// <param name="Entry">The row as stored.</param>
/// <param name="IsWhole">Its content gives its hash, and it names the hash of the row before.</param>
/// <param name="Before">The row before, or null for the first.</param>
/// <param name="After">The row after, or null for the last.</param>
public sealed record AuditEntryView(AuditEntry Entry, bool IsWhole, AuditNeighbour? Before, AuditNeighbour? After);

/// <summary>A row beside another.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="ActionName">What was done, Chinese.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditNeighbour(long Sequence, string ActionName, string Hash);

/// <summary>One row of the log in full.</summary>
[Act("查看审计记录")]
public sealed class AuditEntryQuery(QueryPath path)
{
    /// <summary>The row of a number.</summary>
    /// <returns>The row, <see cref="NotAllowed"/> or <see cref="NotFound"/>.</returns>
    public Task<Result<AuditEntryView>> FindAsync(long sequence, Actor actor, CancellationToken ct) => path.RunAsync<AuditEntryView>(
        this, actor, AuditPermissions.Read,
        async db =>
        {
            var rows = await db.Set<AuditEntry>().Where(entry => entry.Sequence >= sequence - 1 && entry.Sequence <= sequence + 1).ToListAsync(ct);
            if (rows.Find(row => row.Sequence == sequence) is not { } entry)
            {
                return new NotFound("审计记录");
            }

            var before = Neighbour(rows, sequence - 1);
            var previous = sequence == 1 ? AuditChain.Genesis : before?.Hash;
            var isWhole = entry.PreviousHash == previous && AuditChain.IsExact(entry) && AuditChain.HashOf(entry.PreviousHash, entry) == entry.Hash;
            return new AuditEntryView(entry, isWhole, before, Neighbour(rows, sequence + 1));
        },
        ct);

    private static AuditNeighbour? Neighbour(List<AuditEntry> rows, long sequence) =>
        rows.Find(row => row.Sequence == sequence) is { } row ? new AuditNeighbour(row.Sequence, row.ActionName, row.Hash) : null;
}

/// <summary>The heads kept outside the database, and how the keeping of them is doing.</summary>
/// <param name="Newest">Newest first.</param>
/// <param name="Health">Of this process's keeper.</param>
public sealed record KeptHeadsView(IReadOnlyList<KeptHead> Newest, AuditHealthReport Health);

/// <summary>Lists the heads kept outside.</summary>
[Act("查看留存的链头")]
public sealed class KeptHeadsQuery(QueryPath path, AuditHeadFile heads, IAuditHealth health)
{
    /// <summary>The newest heads.</summary>
    /// <returns>The heads, or <see cref="NotAllowed"/>.</returns>
    public Task<Result<KeptHeadsView>> ListAsync(int most, Actor actor, CancellationToken ct) => path.RunAsync<KeptHeadsView>(
        this, actor, AuditPermissions.Read, async _ => new KeptHeadsView(await heads.NewestAsync(most, ct), health.Report()), ct);
}
