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
public sealed class DatabaseAudit(IDbContextFactory<OfficeHubDbContext> contexts, AuditHeadFile heads, TimeProvider clock)
{
    /// <summary>Whether there is a database to verify.</summary>
    public async Task<bool> IsThereAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Database.CanConnectAsync(ct);
    }

    /// <summary>The heads this installation keeps outside, with what somebody typed in besides.</summary>
    public AuditReference OwnHeads(AuditReference typed) => typed with { Kept = heads.Read(), IsOwnFile = true };

    /// <summary>Verifies against the heads this installation keeps.</summary>
    /// <param name="progress">Told every thousand rows.</param>
    /// <param name="ct">Stops it.</param>
    public Task<AuditVerdict> VerifyAsync(IProgress<AuditProgress>? progress, CancellationToken ct) =>
        VerifyAsync(OwnHeads(AuditReference.None), progress, ct);

    /// <summary>Verifies against heads from anywhere.</summary>
    /// <param name="reference">Made before the call: what is compared with must not be ahead of what is read.</param>
    /// <param name="progress">Told every thousand rows.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<AuditVerdict> VerifyAsync(AuditReference reference, IProgress<AuditProgress>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reference);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var head = await HeadAsync(db, ct);
        reference = reference with { End = new KeptHead(head.Sequence, head.Hash, default) };

        var count = progress is null ? null : new Counter(progress, head.Sequence);
        var verdict = await AuditVerifier.VerifyAsync(AuditRows.ReadAsync(db, ct), reference, count, ct);
        if (!verdict.IsIntact)
        {
            return verdict;
        }

        var endNow = (await HeadAsync(db, ct)).Sequence;
        if (verdict.Last?.Sequence > endNow)
        {
            return verdict with
            {
                Fault = AuditFault.BeyondEnd,
                FirstBadSequence = endNow + 1,
                Sentence = $"数据库自己记下的链尾是第 {endNow} 条，后面还有记录：第 {endNow + 1} 条起不是系统写的，或链尾被改过。",
            };
        }

        return reference.IsOwnFile && await FaultOfFileAsync(db, head, ct) is { } fault ? Told(verdict, fault) : verdict;
    }

    /// <summary>A chain that is whole in itself proves little where the heads that should vouch for it are gone.</summary>
    private async Task<HeadFault?> FaultOfFileAsync(OfficeHubDbContext db, AuditHead head, CancellationToken ct)
    {
        var last = await heads.LastAsync(ct);
        return HeadMemory.Check(head, last, heads.Length)
            ?? (last is null ? await HeadMemory.CheckBeginningAsync(db, clock.GetUtcNow().UtcDateTime - HeadMemory.Interval, ct) : null);
    }

    private static AuditVerdict Told(AuditVerdict verdict, HeadFault fault) => fault.Kind switch
    {
        HeadFaultKind.FileMissing => verdict with { Fault = AuditFault.HeadsMissing, Sentence = $"{verdict.Rows} 条记录首尾相接，内容与哈希相符。{fault.Sentence}" },
        HeadFaultKind.FileShorter => verdict with { Fault = AuditFault.HeadsShortened, Sentence = fault.Sentence },
        _ => verdict with { Fault = AuditFault.TailCut, FirstBadSequence = (verdict.Last?.Sequence ?? 0) + 1, Sentence = fault.Sentence },
    };

    private static Task<AuditHead> HeadAsync(OfficeHubDbContext db, CancellationToken ct) =>
        db.Set<AuditHead>().AsNoTracking().SingleAsync(row => row.Id == AuditHead.OnlyId, ct);

    private sealed class Counter(IProgress<AuditProgress> to, long total) : IProgress<long>
    {
        public void Report(long value) => to.Report(new AuditProgress(value, Math.Max(total, value)));
    }
}
