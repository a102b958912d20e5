using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access.Limits;

/// <summary>知悉范围 of one object: who may see it besides its owner, and whether the rights that come with posts still count.</summary>
public sealed class AccessLimit : Entity
{
    /// <summary>Longest remark, in characters.</summary>
    public const int RemarkLimit = 200;

    private readonly List<LimitSubject> _allowed = [];

    private AccessLimit()
    {
    }

    /// <summary>A limit that limits nothing yet.</summary>
    /// <param name="id">Random.</param>
    /// <param name="objectKind"><see cref="ILimitedObjects.Kind"/>.</param>
    /// <param name="objectId">The object.</param>
    public AccessLimit(Guid id, string objectKind, Guid objectId)
    {
        Id = id;
        ObjectKind = objectKind;
        ObjectId = objectId;
    }

    /// <summary>Kind of the object.</summary>
    public string ObjectKind { get; private init; } = "";

    /// <summary>The object.</summary>
    public Guid ObjectId { get; private init; }

    /// <summary>Whether rights that come with posts no longer count for this object.</summary>
    public bool BlocksInherited { get; private set; }

    /// <summary>Who may see it by name or unit, over and above.</summary>
    public IReadOnlyList<LimitSubject> Allowed => _allowed;

    /// <summary>Why, as given by whoever set it last; the owner need not give any.</summary>
    public string Remark { get; private set; } = "";

    /// <summary>Who set it last.</summary>
    public Guid SetBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SetAt { get; private set; }

    /// <summary>How often it was set: a change of the names alone raises the revision too.</summary>
    public int TimesSet { get; private set; }

    /// <summary>Sets the limit anew.</summary>
    /// <param name="blocksInherited">Whether rights that come with posts stop counting.</param>
    /// <param name="staffIds">People named.</param>
    /// <param name="unitIds">Units named, each with those below.</param>
    /// <param name="remark">Why; clean.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="at">UTC.</param>
    public void Set(bool blocksInherited, IReadOnlyCollection<Guid> staffIds, IReadOnlyCollection<Guid> unitIds, string remark, Guid by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(staffIds);
        ArgumentNullException.ThrowIfNull(unitIds);
        BlocksInherited = blocksInherited;
        _allowed.RemoveAll(subject => !(subject.StaffId is { } staff ? staffIds.Contains(staff) : unitIds.Contains(subject.UnitId!.Value)));
        _allowed.AddRange(staffIds.Distinct().Where(id => _allowed.TrueForAll(subject => subject.StaffId != id)).Select(LimitSubject.Person).ToList());
        _allowed.AddRange(unitIds.Distinct().Where(id => _allowed.TrueForAll(subject => subject.UnitId != id)).Select(LimitSubject.Unit).ToList());
        Remark = remark;
        SetBy = by;
        SetAt = at;
        TimesSet++;
    }

    /// <summary>Whether an actor may see an object under its limit; the same rule as <see cref="LimitFilter"/>, for one object in memory.</summary>
    /// <param name="limit">Null when the object has none.</param>
    /// <param name="it">The object.</param>
    /// <param name="actor">Who looks.</param>
    public static bool Lets(AccessLimit? limit, LimitedObject it, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(it);
        ArgumentNullException.ThrowIfNull(actor);
        return it.OwnerStaffId == actor.StaffId
            || (limit is not { BlocksInherited: true } && it.IsMaintainedBy(actor))
            || (limit is not null && limit.Allowed.Any(subject => subject.StaffId == actor.StaffId
                || (subject.UnitId is { } unit && actor.UnitLine.Contains(unit))));
    }
}

/// <summary>One person or one unit named in a limit.</summary>
public sealed class LimitSubject
{
    /// <summary>Random.</summary>
    public Guid Id { get; private init; }

    /// <summary>A person, or null.</summary>
    public Guid? StaffId { get; private init; }

    /// <summary>A unit with all below it, or null.</summary>
    public Guid? UnitId { get; private init; }

    internal static LimitSubject Person(Guid id) => new() { Id = Guid.CreateVersion7(), StaffId = id };

    internal static LimitSubject Unit(Guid id) => new() { Id = Guid.CreateVersion7(), UnitId = id };
}
