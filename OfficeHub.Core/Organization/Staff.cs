using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization;

/// <summary>A person who works here. Posts come and go, the person stays.</summary>
public sealed class Staff : Entity
{
    /// <summary>Longest name, in characters; names of Mongolian and Uygur form are long.</summary>
    public const int NameLimit = 30;

    private Staff()
    {
    }

    /// <summary>姓名.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Initials of the name's pinyin, lower case, for the people picker.</summary>
    public string PinyinInitials { get; private set; } = "";

    /// <summary>工号: unique, chosen by the agency.</summary>
    public string EmployeeNumber { get; private set; } = "";

    /// <summary>办公电话; open to all who are signed in.</summary>
    public string OfficePhone { get; private set; } = "";

    /// <summary>手机; shown masked, unmasking leaves a row.</summary>
    public string Mobile { get; private set; } = "";

    /// <summary>Set when the person has left.</summary>
    public DateOnly? LeftOn { get; private set; }
}

/// <summary>A person in a post, for a time.</summary>
public sealed class PostHolding : Entity
{
    private PostHolding()
    {
    }

    /// <summary>Who.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>Which post.</summary>
    public Guid PostId { get; private init; }

    /// <summary>The post that acts when the person has just signed in.</summary>
    public bool IsPrimary { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; private init; }

    /// <summary>Last day, counted in; null while it lasts.</summary>
    public DateOnly? EndsOn { get; private set; }
}
