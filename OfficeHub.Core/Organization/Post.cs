using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization;

/// <summary>What standing a post has; routes and the order of opinions follow it.</summary>
public enum PostKind
{
    /// <summary>主要负责人 of the agency.</summary>
    PrincipalLeader,

    /// <summary>分管领导: deputy of the principal leader.</summary>
    SupervisingLeader,

    /// <summary>部门负责人.</summary>
    DepartmentHead,

    /// <summary>部门副职.</summary>
    DepartmentDeputy,

    /// <summary>工作人员.</summary>
    Officer,
}

/// <summary>岗位: a place in a unit that a person holds for a time; roles hang on it.</summary>
public sealed class Post : Entity
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 40;

    private Post()
    {
    }

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private init; }

    /// <summary>职务名称: 科长, 副主任.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Standing.</summary>
    public PostKind Kind { get; private set; }

    /// <summary>Leader order: small first, within the unit; opinions and lists follow it.</summary>
    public int Order { get; private set; }

    /// <summary>Set when the post is no longer filled.</summary>
    public DateOnly? AbolishedOn { get; private set; }

    /// <summary>A new place in a unit.</summary>
    /// <param name="id">Random.</param>
    /// <param name="unit">Where.</param>
    /// <param name="name">职务名称, clean.</param>
    /// <param name="kind">Standing.</param>
    /// <param name="order">Place in leader order, from 1.</param>
    /// <returns><see cref="UnitIsAbolished"/>.</returns>
    public static Result<Post> Create(Guid id, Unit unit, string name, PostKind kind, int order)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.AbolishedOn is not null) return new UnitIsAbolished(unit.Name);
        return new Post { Id = id, UnitId = unit.Id, Name = name, Kind = kind, Order = order };
    }

    /// <summary>Corrects name and standing.</summary>
    /// <returns><see cref="PostIsAbolished"/>.</returns>
    public Result Edit(string name, PostKind kind)
    {
        if (AbolishedOn is not null) return new PostIsAbolished(Name);
        Name = name;
        Kind = kind;
        return Result.Success;
    }

    /// <summary>Takes another place in leader order.</summary>
    public void PlaceAt(int order) => Order = order;

    /// <summary>Ends the post; it stays on the record of those who held it.</summary>
    /// <param name="on">Last day.</param>
    /// <param name="holders">Who holds it now or will.</param>
    /// <returns><see cref="PostIsAbolished"/> or <see cref="PostIsHeld"/>.</returns>
    public Result Abolish(DateOnly on, int holders)
    {
        if (AbolishedOn is not null) return new PostIsAbolished(Name);
        if (holders > 0) return new PostIsHeld(Name, holders);
        AbolishedOn = on;
        return Result.Success;
    }
}
