using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Auditing.Reading;

/// <summary>All of one row, and whether it fits its neighbours.</summary>
/// <param name="Row">As in the list.</param>
/// <param name="Roles">Codes of the roles used.</param>
/// <param name="OnBehalfOf">For whom the actor acted; may be empty.</param>
/// <param name="AccountId">The account; empty for jobs and strangers.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Action">Type name of the command or query.</param>
/// <param name="SubjectId">Id of the object; may be empty.</param>
/// <param name="CommandId">The press; empty for queries.</param>
/// <param name="Hashes">The four digests.</param>
/// <param name="IsWhole">The content gives the hash, and the row names the hash of the row before.</param>
/// <param name="Before">The row before, or null for the first.</param>
/// <param name="After">The row after, or null for the last.</param>
public sealed record AuditEntryView(
    AuditLogRow Row, string Roles, string OnBehalfOf, Guid AccountId, Guid SessionId, string Action, Guid SubjectId, Guid CommandId,
    AuditHashes Hashes, bool IsWhole, AuditNeighbour? Before, AuditNeighbour? After);

/// <summary>The digests of a row, hex.</summary>
/// <param name="Before">Over the changed data as it was; may be empty.</param>
/// <param name="After">Over the changed data as it is; may be empty.</param>
/// <param name="Previous">Of the row before.</param>
/// <param name="Own">Of this row.</param>
public sealed record AuditHashes(string Before, string After, string Previous, string Own);

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
            return new AuditEntryView(
                ToRow(entry), entry.Roles, entry.OnBehalfOf, entry.AccountId, entry.SessionId, entry.Action, entry.SubjectId, entry.CommandId,
                new AuditHashes(entry.BeforeHash, entry.AfterHash, entry.PreviousHash, entry.Hash), isWhole, before, Neighbour(rows, sequence + 1));
        },
        ct);

    private static AuditLogRow ToRow(AuditEntry entry) => new(
        entry.Sequence, entry.At, entry.ActorName, entry.UnitName + entry.PostName, entry.ActionName, entry.SubjectKind, entry.SubjectName,
        entry.Summary, entry.Outcome, entry.Address);

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
