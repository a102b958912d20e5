using System.ComponentModel.DataAnnotations.Schema;

namespace OfficeHub.Core.Common;

/// <summary>Something the domain says has happened; leaves through the outbox of the same transaction.</summary>
#pragma warning disable CA1040 // The marker is what the outbox and the architecture tests look for.
public interface IDomainEvent;
#pragma warning restore CA1040

/// <summary>Base of everything that is loaded, changed and saved as one.</summary>
public abstract class Entity
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>Random, version 7 (time-ordered, so that indexes stay compact); the guard is never the id.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Raised by one on each save; a caller hands back the one he read.</summary>
    public int Revision { get; private set; }

    /// <summary>What happened since the entity was loaded.</summary>
    [NotMapped]
    public IReadOnlyList<IDomainEvent> Events => _events;

    /// <summary>Reports an event; it is dispatched after the commit.</summary>
    protected void Raise(IDomainEvent happened) => _events.Add(happened);

    internal void RaiseRevision() => Revision++;

    internal IReadOnlyList<IDomainEvent> TakeEvents()
    {
        var taken = _events.ToArray();
        _events.Clear();
        return taken;
    }
}
