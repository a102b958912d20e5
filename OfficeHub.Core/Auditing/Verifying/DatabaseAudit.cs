using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Auditing.Verifying;

/// <summary>How far a verification is.</summary>
/// <param name="Done">Rows read.</param>
/// <param name="Total">Rows there were when it began.</param>
public sealed record AuditProgress(long Done, long Total);

/// <summary>Verifies the log in the database against the heads kept outside, while acts go on.</summary>
/// <remarks>
/// For the page through <see cref="VerifyAuditQuery"/>, which checks the right and leaves a row; for the command line
/// directly: whoever runs that holds the files anyway, and a verifier must not write to what it verifies.
/// </remarks>
public sealed class DatabaseAudit(IDbContextFactory<OfficeHubDbContext> contexts, AuditHeadFile heads)
{
    /// <summary>Whether there is a database to verify.</summary>
    public async Task<bool> IsThereAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Database.CanConnectAsync(ct);
    }

    /// <summary>The heads this installation keeps outside.</summary>
    public IAsyncEnumerable<KeptHead> KeptHeads() => heads.Read();

    /// <summary>Verifies against the heads this installation keeps.</summary>
    /// <param name="progress">Told every thousand rows.</param>
    /// <param name="ct">Stops it.</param>
    public Task<AuditVerdict> VerifyAsync(IProgress<AuditProgress>? progress, CancellationToken ct) =>
        VerifyAsync(new AuditReference(KeptHeads(), []), progress, ct);

    /// <summary>Verifies against heads from anywhere.</summary>
    /// <param name="reference">Made before the call: what is compared with must not be ahead of what is read.</param>
    /// <param name="progress">Told every thousand rows.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<AuditVerdict> VerifyAsync(AuditReference reference, IProgress<AuditProgress>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reference);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var end = await EndAsync(db, ct);
        reference = reference with { End = end };

        var count = progress is null ? null : new Counter(progress, end.Sequence);
        var verdict = await AuditVerifier.VerifyAsync(AuditRows.ReadAsync(db, ct), reference, count, ct);

        return verdict.IsIntact && await EndAsync(db, ct) is { } endNow && verdict.Last?.Sequence > endNow.Sequence
            ? verdict with
            {
                Fault = AuditFault.BeyondEnd,
                FirstBadSequence = endNow.Sequence + 1,
                Sentence = $"数据库自己记下的链尾是第 {endNow.Sequence} 条，后面还有记录：第 {endNow.Sequence + 1} 条起不是系统写的，或链尾被改过。",
            }
            : verdict;
    }

    private static async Task<KeptHead> EndAsync(OfficeHubDbContext db, CancellationToken ct)
    {
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(row => row.Id == AuditHead.OnlyId, ct);
        return new KeptHead(head.Sequence, head.Hash, default);
    }

    private sealed class Counter(IProgress<AuditProgress> to, long total) : IProgress<long>
    {
        public void Report(long value) => to.Report(new AuditProgress(value, Math.Max(total, value)));
    }
}
