using OfficeHub.Core.Common;

namespace OfficeHub.Core.Persistence.Commands;

/// <summary>What an act has at hand while its transaction is open.</summary>
public sealed class CommandScope
{
    private readonly IAuditTrail _trail;
    private readonly List<AuditSubject> _touched = [];

    internal CommandScope(OfficeHubDbContext db, Actor actor, DateTime now, IAuditTrail trail, CancellationToken ct)
    {
        Db = db;
        Actor = actor;
        Now = now;
        _trail = trail;
        Cancellation = ct;
    }

    /// <summary>The context of this operation. The path saves it; an act need not.</summary>
    public OfficeHubDbContext Db { get; }

    /// <summary>Who acts.</summary>
    public Actor Actor { get; }

    /// <summary>The instant of the act, UTC.</summary>
    public DateTime Now { get; }

    /// <summary>Cancelled when the caller gives up.</summary>
    public CancellationToken Cancellation { get; }

    internal AuditSubject Subject { get; private set; } = AuditSubject.None;

    internal IReadOnlyList<AuditSubject> Touched => _touched;

    /// <summary>Says what the act is about. Every act says it before it can be refused for a reason of state, so that the refusal's row names it too.</summary>
    /// <param name="kind">Chinese: 岗位, 机构 …</param>
    /// <param name="id">Id of the object.</param>
    /// <param name="name">Its name.</param>
    /// <param name="summary">What changes, one line.</param>
    public void Concerns(string kind, Guid id, string name, string summary = "") =>
        Subject = new AuditSubject(kind, id, name, summary);

    /// <summary>Names another object that the act changes with its own: a success leaves a row about it too, so that its history tells of the act.</summary>
    /// <inheritdoc cref="Concerns"/>
    public void Touches(string kind, Guid id, string name, string summary) => _touched.Add(new AuditSubject(kind, id, name, summary));

    /// <summary>Null when the caller has read the entity as it is now, else who changed it and how.</summary>
    /// <param name="entity">As loaded in this transaction.</param>
    /// <param name="revision">What the caller has read.</param>
    public async Task<Error?> StaleAsync(Entity entity, int revision)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.Revision == revision ? null : await ChangedMeanwhileAsync(entity.Id);
    }

    /// <summary>Does something to see whether it would be refused, and undoes all of it: rows, numbers, events and what it says for the record. What was loaded before must be loaded again.</summary>
    /// <param name="act">As it would be done.</param>
    /// <returns>What it refuses; null when it would go through.</returns>
    internal async Task<Error?> TryOutAsync<T>(Func<Task<Result<T>>> act)
    {
        const string before = "before_trial";
        var transaction = Db.Database.CurrentTransaction ?? throw new InvalidOperationException("Tried out outside of an act.");
        var (subject, touched) = (Subject, _touched.Count);
        await transaction.CreateSavepointAsync(before, Cancellation);
        var tried = await act();
        if (tried.IsSuccess) await Db.SaveChangesAsync(Cancellation);
        await transaction.RollbackToSavepointAsync(before, Cancellation);
        Db.ChangeTracker.Clear();
        _touched.RemoveRange(touched, _touched.Count - touched);
        Subject = subject;
        return tried.Error;
    }

    internal async Task<Error> ChangedMeanwhileAsync(Guid objectId)
    {
        var last = await _trail.LastActAsync(Db, objectId, Cancellation);
        return last is null ? new ChangedMeanwhile("", "", Now) : new ChangedMeanwhile(last.Who, last.What, last.At);
    }
}
