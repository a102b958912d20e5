namespace OfficeHub.Core.Persistence.Commands;

/// <summary>Who did what to an object, for the trail panel of its page. Answered by Auditing.</summary>
/// <remarks>
/// Takes a context, so only queries can ask: each has made sure, through its own rights filter, that the actor may see
/// the object. Refused tries are not among the lines; those are the audit administrator's to read.
/// </remarks>
public interface IObjectHistory
{
    /// <summary>The newest acts first.</summary>
    /// <param name="db">The context of the query.</param>
    /// <param name="objectIds">An object the actor has been found to see, then what belongs to it; lines about the latter name it.</param>
    /// <param name="withReads">Also who downloaded, exported or unmasked it, and who signed in; else commands only.</param>
    /// <param name="most">How many lines at most.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    Task<IReadOnlyList<HistoryLine>> OfAsync(OfficeHubDbContext db, IReadOnlyList<Guid> objectIds, bool withReads, int most, CancellationToken ct);

    /// <summary>The last refused try of one kind of act, for those whom its success is owed; null for none.</summary>
    /// <param name="db">The context of the query.</param>
    /// <param name="objectId">An object the actor has been found to see.</param>
    /// <param name="action">Type name of the command.</param>
    /// <param name="since">UTC: earlier ones are made good.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    Task<HistoryLine?> LastRefusedAsync(OfficeHubDbContext db, Guid objectId, string action, DateTime since, CancellationToken ct);

    /// <summary>The rows about an object whole, with their hashes: lines of docs/audit-format.md in UTF-8, the oldest first.</summary>
    /// <remarks>Each row can be verified by itself; they are no chain, since rows about others stand between them.</remarks>
    /// <param name="db">The context of the act.</param>
    /// <param name="objectId">An object the actor has been found to see.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    Task<byte[]> ExtractAsync(OfficeHubDbContext db, Guid objectId, CancellationToken ct);
}

/// <summary>One act on an object.</summary>
/// <param name="Sequence">Of its audit row.</param>
/// <param name="Who">Name and post as they were.</param>
/// <param name="What">The act in Chinese.</param>
/// <param name="Summary">What changed, one line; may be empty.</param>
/// <param name="At">UTC.</param>
/// <param name="StaffId">Who; empty where nobody was signed in.</param>
public sealed record HistoryLine(long Sequence, string Who, string What, string Summary, DateTime At, Guid StaffId = default)
{
    /// <summary>So many a panel shows; what is older is the audit administrator's to look up.</summary>
    public const int Most = 50;
}
