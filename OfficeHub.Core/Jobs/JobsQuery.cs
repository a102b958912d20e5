using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Jobs;

/// <summary>How the program is: its self-check and its timed jobs.</summary>
[Act("查看运行状况")]
public sealed class JobsQuery(QueryPath path, IEnumerable<ITimedJob> jobs, SelfCheck selfCheck, TimeProvider clock)
{
    /// <summary>Everything on the page 运行状况.</summary>
    /// <returns><see cref="NotAllowed"/>.</returns>
    public Task<Result<RunningView>> ViewAsync(Actor actor, CancellationToken ct) => path.RunAsync(
        this, actor, JobPermissions.Maintain,
        async db =>
        {
            var leases = await db.Set<JobLease>().ToDictionaryAsync(lease => lease.Name, StringComparer.Ordinal, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var rows = jobs.Select(job => Row(job, leases.GetValueOrDefault(job.Name), now)).OrderBy(row => row.State).ThenBy(row => row.ChineseName, StringComparer.Ordinal);
            return new Result<RunningView>(new RunningView(await selfCheck.RunAsync(ct), [.. rows]));
        },
        ct);

    private static JobRow Row(ITimedJob job, JobLease? lease, DateTime now)
    {
        var state = lease switch
        {
            null => JobState.Waiting,
            _ when lease.IsLate(job.Times, now) => JobState.Late,
            _ when lease.HeldUntil > now => JobState.Running,
            { Failures: > 0 } => JobState.Failing,
            { LastSucceededAt: null } => JobState.Waiting,
            _ => JobState.Good,
        };
        return new JobRow(
            job.Name, job.ChineseName, job.Times, state, lease?.LastStartedAt, lease?.LastSucceededAt, lease?.Failures ?? 0, lease?.AskedAt is not null);
    }
}

/// <summary>How a job is doing, worst first.</summary>
public enum JobState
{
    /// <summary>Has not gone well for more than twice its interval.</summary>
    Late,

    /// <summary>Its last run failed; it is tried again.</summary>
    Failing,

    /// <summary>Runs now.</summary>
    Running,

    /// <summary>Has not run yet.</summary>
    Waiting,

    /// <summary>Went well.</summary>
    Good,
}

/// <summary>The page 运行状况.</summary>
/// <param name="Checks">The self-check.</param>
/// <param name="Jobs">The jobs, those in trouble first.</param>
public sealed record RunningView(IReadOnlyList<CheckRow> Checks, IReadOnlyList<JobRow> Jobs);

/// <summary>One timed job.</summary>
/// <param name="Name">Its key.</param>
/// <param name="ChineseName">As read.</param>
/// <param name="Times">When it runs.</param>
/// <param name="State">How it is doing.</param>
/// <param name="LastStartedAt">UTC.</param>
/// <param name="LastSucceededAt">UTC.</param>
/// <param name="Failures">Failed runs in a row.</param>
/// <param name="IsAsked">A run out of turn is asked for.</param>
public sealed record JobRow(
    string Name, string ChineseName, JobTimes Times, JobState State, DateTime? LastStartedAt, DateTime? LastSucceededAt, int Failures, bool IsAsked);
