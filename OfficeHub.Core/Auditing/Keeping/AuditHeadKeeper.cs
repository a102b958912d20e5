using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Auditing.Keeping;

/// <summary>Told after each commit that the chain has grown.</summary>
internal interface IAuditHeadKeeper
{
    void Changed();
}

/// <summary>Appends the head to the file within a second of each commit.</summary>
/// <remarks>
/// Several commits in one second make one line; a line is never ahead of what the database has committed. A failure is
/// logged, shown on the health answer and tried again; acts go on, since their rows are in the database and the next line covers them all.
/// </remarks>
internal sealed class AuditHeadKeeper(
    IDbContextFactory<OfficeHubDbContext> contexts, AuditHeadFile file, AuditOptions options, TimeProvider clock, ILogger<AuditHeadKeeper> logger)
    : BackgroundService, IAuditHeadKeeper, IAuditHealth
{
    /// <summary>Being behind for less than this is no news.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // One waiting note is enough: one line covers all commits before it.
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private readonly DateTime _startedAt = clock.GetUtcNow().UtcDateTime;
    private DateTime? _waitingSince;
    private KeptHead? _lastKept;
    private (AuditHealthState State, string Sentence)? _fault;

    public void Changed()
    {
        lock (_lock)
        {
            _waitingSince ??= clock.GetUtcNow().UtcDateTime;
        }

        _changed.Writer.TryWrite(true);
    }

    public AuditHealthReport Report()
    {
        lock (_lock)
        {
            return _fault is { } fault
                ? new AuditHealthReport(fault.State, _lastKept, _waitingSince, fault.Sentence)
                : _waitingSince is { } since && clock.GetUtcNow().UtcDateTime - since > Tolerance
                    ? new AuditHealthReport(AuditHealthState.Lagging, _lastKept, since,
                        $"{BeijingTime.Full(since)} 以后的审计记录还没有在数据库外留存链头。请检查数据文件夹是否已满、能否写入。")
                    : new AuditHealthReport(AuditHealthState.Kept, _lastKept, _waitingSince, "链头已在数据库外留存。");
        }
    }

    /// <summary>Writes the head now, if it has moved since the last line.</summary>
    public async Task KeepAsync(CancellationToken ct)
    {
        DateTime? waiting;
        lock (_lock)
        {
            waiting = _waitingSince;
        }

        // Read in this order: a head already outside is one the database has committed, so the database cannot be behind it.
        var last = await file.LastAsync(ct);
        AuditHead head;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(row => row.Id == AuditHead.OnlyId, ct);
        }

        var fault = await FaultAsync(head, last, ct);
        if (fault is { State: AuditHealthState.Contradicted })
        {
            Log.HeadContradicted(logger, head.Sequence, last?.Sequence ?? head.KeptSequence);
        }
        else if (fault is not null)
        {
            // Begun anew in silence, the file would vouch for whatever stands there now.
            Log.HeadsMissing(logger, head.KeptSequence);
        }
        else if (head.Sequence > (last?.Sequence ?? 0))
        {
            last = await KeepAsync(head, ct);
        }

        lock (_lock)
        {
            _lastKept = fault is null ? last : _lastKept;
            _fault = fault;
            if (_waitingSince == waiting)
            {
                _waitingSince = null;
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryKeepAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.IsBesideData)
        {
            Log.HeadsBesideData(logger);
        }

        // Rows that were committed just before a crash have no line yet.
        Changed();
        var pause = Pause;
        while (await _changed.Reader.WaitToReadAsync(stoppingToken))
        {
            _changed.Reader.TryRead(out _);
            if (await TryKeepAsync(stoppingToken))
            {
                pause = Pause;
            }
            else
            {
                pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
                _changed.Writer.TryWrite(true);
            }

            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    private async Task<bool> TryKeepAsync(CancellationToken ct)
    {
        try
        {
            await KeepAsync(ct);
            return true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // Whatever it is, the keeper must live on and try again; the health answer tells that it does not get through.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.HeadNotKept(logger, failure);
            lock (_lock)
            {
                _waitingSince ??= clock.GetUtcNow().UtcDateTime;
            }

            return false;
        }
    }

    private async Task<KeptHead> KeepAsync(AuditHead head, CancellationToken ct)
    {
        var last = await file.AppendAsync(new KeptHead(head.Sequence, head.Hash, clock.GetUtcNow().UtcDateTime), ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await HeadMemory.NoteAsync(db, last.Sequence, file.Length, ct);
        return last;
    }

    private async Task<(AuditHealthState State, string Sentence)?> FaultAsync(AuditHead head, KeptHead? last, CancellationToken ct)
    {
        if (Contradiction(head, last) is { } contradiction)
        {
            return (AuditHealthState.Contradicted, contradiction);
        }

        var fault = HeadMemory.Check(head, last, file.Length);
        if (fault is null && last is null)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            // Of the rows of this run the file may still be behind, as when the disk was full at the first start.
            fault = await HeadMemory.CheckBeginningAsync(db, _startedAt - HeadMemory.Interval, ct);
        }

        return fault is null ? null : (fault.Kind is HeadFaultKind.FileMissing ? AuditHealthState.Missing : AuditHealthState.Contradicted, fault.Sentence);
    }

    private string? Contradiction(AuditHead head, KeptHead? last)
    {
        if (last is not null && last.Sequence > head.Sequence)
        {
            return $"数据库里的审计日志只到第 {head.Sequence} 条，链外留存的链头已是第 {last.Sequence} 条：末尾被删，或恢复了旧库。请立即校验。";
        }

        if (last is not null && last.Sequence == head.Sequence && last.Hash != head.Hash)
        {
            return $"数据库里第 {head.Sequence} 条审计记录的链头与链外留存的不符：日志可能被改写。请立即校验。";
        }

        // This process has seen more; both may have been cut alike since.
        return _lastKept is { } seen && last is not null && last.Sequence < seen.Sequence
            ? $"网站运行中留存过第 {seen.Sequence} 条的链头，现在文件里只到第 {last.Sequence} 条：文件被截短。请立即校验。"
            : null;
    }
}

internal static partial class Log
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Audit head not kept outside the database; will be tried again.")]
    public static partial void HeadNotKept(ILogger logger, Exception failure);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Critical, Message = "No audit head is kept outside; the database remembers {Kept}. Nothing is kept until the file is back or begun anew (audit begin-heads).")]
    public static partial void HeadsMissing(ILogger logger, long kept);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Warning, Message = "The file of audit heads lies in the data folder: whoever can change the database can change it too. Set Audit:HeadsFile to a place he cannot write.")]
    public static partial void HeadsBesideData(ILogger logger);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Critical, Message = "The chain in the database ends at {Sequence}, which contradicts the kept head {Kept}.")]
    public static partial void HeadContradicted(ILogger logger, long sequence, long kept);
}
