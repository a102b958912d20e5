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
    IDbContextFactory<OfficeHubDbContext> contexts, AuditHeadFile file, TimeProvider clock, ILogger<AuditHeadKeeper> logger)
    : BackgroundService, IAuditHeadKeeper, IAuditHealth
{
    /// <summary>Being behind for less than this is no news.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // One waiting note is enough: one line covers all commits before it.
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private DateTime? _waitingSince;
    private KeptHead? _lastKept;
    private string? _contradiction;

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
            return _contradiction is not null
                ? new AuditHealthReport(AuditHealthState.Contradicted, _lastKept, _waitingSince, _contradiction)
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

        var contradiction = Contradiction(head, last);
        if (contradiction is not null)
        {
            Log.HeadContradicted(logger, head.Sequence, last!.Sequence);
        }
        else if (head.Sequence > (last?.Sequence ?? 0))
        {
            last = await file.AppendAsync(new KeptHead(head.Sequence, head.Hash, clock.GetUtcNow().UtcDateTime), ct);
        }

        lock (_lock)
        {
            _lastKept = last;
            _contradiction = contradiction;
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

    private static string? Contradiction(AuditHead head, KeptHead? last) => last switch
    {
        null => null,
        _ when last.Sequence > head.Sequence =>
            $"数据库里的审计日志只到第 {head.Sequence} 条，链外留存的链头已是第 {last.Sequence} 条：末尾被删，或恢复了旧库。请立即校验。",
        _ when last.Sequence == head.Sequence && last.Hash != head.Hash =>
            $"数据库里第 {head.Sequence} 条审计记录的链头与链外留存的不符：日志可能被改写。请立即校验。",
        _ => null,
    };
}

internal static partial class Log
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Audit head not kept outside the database; will be tried again.")]
    public static partial void HeadNotKept(ILogger logger, Exception failure);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Critical, Message = "The chain in the database ends at {Sequence}, which contradicts the kept head {Kept}.")]
    public static partial void HeadContradicted(ILogger logger, long sequence, long kept);
}
