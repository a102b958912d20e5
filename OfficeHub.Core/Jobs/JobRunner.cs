using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Jobs;

/// <summary>Runs each timed job when it is due, on one node at a time: whoever takes its lease. Every run leaves its heartbeat there.</summary>
public sealed class JobRunner(
    IDbContextFactory<OfficeHubDbContext> contexts, IEnumerable<ITimedJob> jobs, TimeProvider clock, ILogger<JobRunner> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Renewal = JobLease.Length / 3;
    private readonly string _node = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Runs the job if it is due and no other node is at it.</summary>
    /// <returns>Whether this node ran it, well or not.</returns>
    public async Task<bool> RunIfDueAsync(ITimedJob job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (await TryTakeAsync(job, ct) is not { } started)
        {
            return false;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var renewing = RenewAsync(job.Name, stop);
        string? error = null;
        try
        {
            await job.RunAsync(stop.Token);
        }
#pragma warning disable CA1031 // Whatever a job throws, the others go on; its lease tells the health check.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            error = fault is OperationCanceledException && stop.IsCancellationRequested ? "Stopped" : fault.GetType().Name;
            JobsLog.Failed(logger, job.Name, fault);
        }

        await stop.CancelAsync();
        await renewing;
        await EndAsync(job.Name, started, error);
        return true;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(jobs.Select(job => KeepRunningAsync(job, stoppingToken)));

    private async Task KeepRunningAsync(ITimedJob job, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await RunIfDueAsync(job, ct);
                await Task.Delay(Look, clock, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the job for good.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                JobsLog.Unreachable(logger, job.Name, fault);
                await Task.Delay(Look, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>The start of the run, or null when the job is not due or another node was quicker.</summary>
    private async Task<DateTime?> TryTakeAsync(ITimedJob job, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var leases = db.Set<JobLease>();
        var lease = await leases.AsNoTracking().SingleOrDefaultAsync(row => row.Name == job.Name, ct) ?? await EnterAsync(db, job.Name, now, ct);
        if (!lease.IsDue(job.Times, now))
        {
            return null;
        }

        // Unchanged since we read it: two nodes that both found the job due do not run it one after the other.
        var taken = await leases
            .Where(row => row.Name == job.Name && row.HeldUntil == lease.HeldUntil && row.LastStartedAt == lease.LastStartedAt)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Holder, _node).SetProperty(row => row.HeldUntil, now + JobLease.Length)
                    .SetProperty(row => row.LastStartedAt, now).SetProperty(row => row.AskedAt, (DateTime?)null), ct);
        return taken == 1 ? now : null;
    }

    private static async Task<JobLease> EnterAsync(OfficeHubDbContext db, string name, DateTime now, CancellationToken ct)
    {
        var lease = new JobLease { Name = name, FirstSeenAt = now, HeldUntil = now };
        db.Add(lease);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException clash) when (DatabaseFaults.IsUniqueViolation(clash))
        {
            db.ChangeTracker.Clear();
        }

        return await db.Set<JobLease>().AsNoTracking().SingleAsync(row => row.Name == name, ct);
    }

    /// <summary>Holds the lease while the job runs; a lease that is lost stops the job.</summary>
    private async Task RenewAsync(string name, CancellationTokenSource running)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renewal, clock, running.Token);
                await using var db = await contexts.CreateDbContextAsync(running.Token);
                var until = clock.GetUtcNow().UtcDateTime + JobLease.Length;
                var renewed = await db.Set<JobLease>().Where(row => row.Name == name && row.Holder == _node)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldUntil, until), running.Token);
                if (renewed == 0)
                {
                    await running.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // Without a lease the job may not go on, whatever took it away.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            JobsLog.Unreachable(logger, name, fault);
            await running.CancelAsync();
        }
    }

    private async Task EndAsync(string name, DateTime started, string? error)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Also while the program stops: the next node need not wait for the lease to run out.
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        var own = db.Set<JobLease>().Where(row => row.Name == name && row.Holder == _node && row.LastStartedAt == started);
        if (error is null)
        {
            await own.ExecuteUpdateAsync(set => set.SetProperty(row => row.Holder, "").SetProperty(row => row.HeldUntil, now)
                .SetProperty(row => row.LastSucceededAt, now).SetProperty(row => row.Failures, 0).SetProperty(row => row.LastError, (string?)null));
        }
        else
        {
            await own.ExecuteUpdateAsync(set => set.SetProperty(row => row.Holder, "").SetProperty(row => row.HeldUntil, now)
                .SetProperty(row => row.Failures, row => row.Failures + 1).SetProperty(row => row.LastError, error));
        }
    }
}
