using OfficeHub.Core.Common;

namespace OfficeHub.Core.Jobs;

/// <summary>Which node runs a timed job now, and how its last runs went. One row a job.</summary>
/// <remarks>
/// Not an <c>Entity</c>: written by single conditional updates, so that of two nodes one wins on each of the three databases.
/// </remarks>
public sealed class JobLease
{
    /// <summary>How long a run that does not renew its lease keeps others away.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>A run that failed or was cut off is tried again after this, or after its interval if that is shorter.</summary>
    public static readonly TimeSpan RetryPause = TimeSpan.FromMinutes(10);

    /// <summary>The job.</summary>
    public required string Name { get; init; }

    /// <summary>The node that has the lease; empty when none has.</summary>
    public string Holder { get; set; } = "";

    /// <summary>UTC; from then on the lease is free whoever held it.</summary>
    public DateTime HeldUntil { get; set; }

    /// <summary>UTC, when the job was first known: a new one is not late yet.</summary>
    public DateTime FirstSeenAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? LastStartedAt { get; set; }

    /// <summary>UTC, end of the last run that went well.</summary>
    public DateTime? LastSucceededAt { get; set; }

    /// <summary>Failed runs in a row.</summary>
    public int Failures { get; set; }

    /// <summary>Name of the last failure's type; null after a run that went well.</summary>
    public string? LastError { get; set; }

    /// <summary>UTC, when an administrator asked for a run; null when none is asked for.</summary>
    public DateTime? AskedAt { get; set; }

    /// <summary>Whether the last run neither went well nor is under way.</summary>
    public bool IsUnfinished => LastStartedAt is { } started && (LastSucceededAt is null || LastSucceededAt < started);

    /// <summary>Whether a node should begin a run.</summary>
    /// <param name="times">The job's.</param>
    /// <param name="now">UTC.</param>
    public bool IsDue(JobTimes times, DateTime now) => HeldUntil <= now
        && (AskedAt is not null || times.IsDue(now, LastStartedAt) || (IsUnfinished && now >= LastStartedAt + Retry(times)));

    /// <summary>Whether the job has not gone well for more than twice its interval.</summary>
    /// <param name="times">The job's.</param>
    /// <param name="now">UTC.</param>
    public bool IsLate(JobTimes times, DateTime now) => (LastSucceededAt ?? FirstSeenAt) < now - (2 * times.Interval) - Length;

    private static TimeSpan Retry(JobTimes times) => times.Interval < RetryPause ? times.Interval : RetryPause;
}
