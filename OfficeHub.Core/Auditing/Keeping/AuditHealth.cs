namespace OfficeHub.Core.Auditing.Keeping;

/// <summary>Whether the heads kept outside keep up with the chain. For the health answer and the page 审计.</summary>
public interface IAuditHealth
{
    /// <summary>The state of this process's keeper.</summary>
    AuditHealthReport Report();
}

/// <summary>How the keeper of heads is doing.</summary>
/// <param name="State">What matters.</param>
/// <param name="LastKept">The newest head outside; null when none has been kept yet.</param>
/// <param name="WaitingSince">UTC: since when there are rows that no head outside covers; null when there are none.</param>
/// <param name="Sentence">Chinese, for administrators.</param>
public sealed record AuditHealthReport(AuditHealthState State, KeptHead? LastKept, DateTime? WaitingSince, string Sentence)
{
    /// <summary>Whether nothing need be done.</summary>
    public bool IsHealthy => State is AuditHealthState.Kept;
}

/// <summary>What matters about the kept heads.</summary>
public enum AuditHealthState
{
    /// <summary>The heads keep up, or are at most <see cref="AuditHeadKeeper.Tolerance"/> behind.</summary>
    Kept,

    /// <summary>Rows have been waiting for too long: the disk is full, the folder gone, the database away.</summary>
    Lagging,

    /// <summary>The heads that were or should have been kept are not there: nothing vouches for the log's end.</summary>
    Missing,

    /// <summary>The database ends before the kept head, or otherwise than it: a tail was cut, or an old copy was put back.</summary>
    Contradicted,
}
