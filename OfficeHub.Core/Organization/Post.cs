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
    public Guid UnitId { get; private set; }

    /// <summary>职务名称: 科长, 副主任.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Standing.</summary>
    public PostKind Kind { get; private set; }

    /// <summary>Leader order: small first, within the unit; opinions and lists follow it.</summary>
    public int Order { get; private set; }

    /// <summary>Set when the post is no longer filled.</summary>
    public DateOnly? AbolishedOn { get; private set; }
}
