using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.Limits;

/// <summary>An entity with an owner, whose circle of readers may be limited or widened.</summary>
public interface IOwned
{
    /// <summary>Who owns it; he always sees it.</summary>
    Guid OwnerStaffId { get; }
}

/// <summary>What a feature tells about one kind of limited object; the feature registers it, commands and reports on limits ask it.</summary>
public interface ILimitedObjects
{
    /// <summary>Stable code, as stored in the limits.</summary>
    string Kind { get; }

    /// <summary>Chinese.</summary>
    string KindName { get; }

    /// <summary>The object, whoever asks: the caller decides what may be told.</summary>
    Task<LimitedObject?> FindAsync(OfficeHubDbContext db, Guid id, CancellationToken ct);

    /// <summary>Whom no limit shuts out, for the report; nobody but the owner unless the feature says so.</summary>
    Task<IReadOnlyList<WhoMaySeeRow>> AlwaysAsync(OfficeHubDbContext db, Guid id, CancellationToken ct) => Task.FromResult<IReadOnlyList<WhoMaySeeRow>>([]);
}

/// <summary>An object as the rules of limits see it.</summary>
/// <param name="Id">The object.</param>
/// <param name="Name">As users know it.</param>
/// <param name="OwnerStaffId">Its owner.</param>
/// <param name="Inherited">The rights that come with posts: whoever has one of them sees and looks after the object, unless a limit blocks it.</param>
public sealed record LimitedObject(Guid Id, string Name, Guid OwnerStaffId, IReadOnlyList<InheritedRight> Inherited)
{
    /// <summary>Whether the actor has one of the inherited rights.</summary>
    public bool IsMaintainedBy(Actor actor) => Inherited.Any(right => right.IsHeldBy(actor));
}

/// <summary>A right that comes with a post.</summary>
/// <param name="Permission">Who holds this permission has it.</param>
/// <param name="UnitId">And only acting in this very unit; null for everywhere.</param>
/// <param name="AgencyId">And only acting in this agency, in whichever of its units; null for everywhere.</param>
public sealed record InheritedRight(Permission Permission, Guid? UnitId, Guid? AgencyId = null)
{
    /// <summary>Whether the actor has it now.</summary>
    public bool IsHeldBy(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Can(Permission) && (UnitId is null || UnitId == actor.UnitId) && (AgencyId is null || AgencyId == actor.AgencyId);
    }
}
