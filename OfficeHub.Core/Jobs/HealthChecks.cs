using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Jobs;

/// <summary>The database answers.</summary>
internal sealed class DatabaseCheck(IDbContextFactory<OfficeHubDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<JobLease>().AsNoTracking().AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy("数据库能读。");
    }
}

/// <summary>The data folder takes a file, and its disk has room.</summary>
internal sealed class StorageCheck(DatabaseOptions options, ISettings settings) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(options.DataFolder, $"probe-{Guid.NewGuid():N}.tmp");
        await using (var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))
        {
            file.WriteByte(1);
        }

        var free = new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace / Megabyte;
        var least = await settings.GetAsync(JobSettings.LeastFreeSpace, cancellationToken);
        return free < least
            ? HealthCheckResult.Unhealthy($"数据目录所在磁盘只剩 {free:N0} MB，少于 {least:N0} MB。请清理或扩容。")
            : HealthCheckResult.Healthy($"数据目录能写，磁盘剩 {free:N0} MB。");
    }
}

/// <summary>Every timed job went well within twice its interval.</summary>
internal sealed class JobsCheck(IDbContextFactory<OfficeHubDbContext> contexts, IEnumerable<ITimedJob> jobs, TimeProvider clock) : IHealthCheck
{
    // A program that has just started has not had the time to enter its jobs.
    private readonly DateTime _startedAt = clock.GetUtcNow().UtcDateTime;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var leases = await db.Set<JobLease>().AsNoTracking().ToDictionaryAsync(lease => lease.Name, StringComparer.Ordinal, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var late = jobs.Where(job => (leases.GetValueOrDefault(job.Name) ?? new JobLease { Name = job.Name, FirstSeenAt = _startedAt }).IsLate(job.Times, now))
            .Select(job => job.ChineseName).ToList();
        return late.Count > 0
            ? HealthCheckResult.Unhealthy($"{late.Count} 项定时任务没有按时运行：{string.Join('、', late)}。")
            : HealthCheckResult.Healthy("定时任务都按时运行了。");
    }
}

/// <summary>The newest audit row's head is kept outside the database.</summary>
internal sealed class AuditHeadCheck(
    IDbContextFactory<OfficeHubDbContext> contexts, AuditHeadFile heads, IAuditHealth keeper, ISettings settings, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (keeper.Report() is { State: AuditHealthState.Contradicted or AuditHealthState.Missing } report)
        {
            return HealthCheckResult.Unhealthy(report.Sentence);
        }

        var kept = (await heads.LastAsync(cancellationToken))?.Sequence ?? 0;
        var before = clock.GetUtcNow().UtcDateTime.AddMinutes(-await settings.GetAsync(JobSettings.AuditHeadDelay, cancellationToken));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isBehind = await db.Set<AuditEntry>().AsNoTracking().AnyAsync(entry => entry.Sequence > kept && entry.At < before, cancellationToken);
        return isBehind
            ? HealthCheckResult.Unhealthy("审计链头没有及时留存到库外。请查看留存文件是否能写。")
            : HealthCheckResult.Healthy("审计链头已留存到库外。");
    }
}

/// <summary>Events are told soon, and none has been given up.</summary>
internal sealed class OutboxCheck(IDbContextFactory<OfficeHubDbContext> contexts, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var before = clock.GetUtcNow().UtcDateTime - LongestWait;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = db.Set<OutboxMessage>().AsNoTracking().Where(message => message.DispatchedAt == null);
        var givenUp = await waiting.CountAsync(message => message.Attempts >= DispatchOutbox.MostAttempts, cancellationToken);
        if (await waiting.AnyAsync(message => message.Attempts == 0 && message.At < before, cancellationToken))
        {
            return HealthCheckResult.Unhealthy("有办理事件等了十分钟还没有分发。");
        }

        return givenUp > 0
            ? HealthCheckResult.Degraded($"有 {givenUp} 个办理事件多次分发不成，已停下。请联系维护人员。")
            : HealthCheckResult.Healthy("办理事件都已分发。");
    }
}
