using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access;

/// <summary>角色: a named set of permissions, given to posts and, for a term, to persons.</summary>
public sealed class Role : Entity
{
    private Role()
    {
    }

    /// <summary>Creates a role.</summary>
    /// <param name="id">Random.</param>
    /// <param name="code">One of <see cref="RoleCodes"/>, or made by the installation.</param>
    /// <param name="name">Chinese.</param>
    /// <param name="duty">What it is for, one line.</param>
    public Role(Guid id, string code, string name, string duty)
    {
        Id = id;
        Code = code;
        Name = name;
        Duty = duty;
    }

    /// <summary>Stable code.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Chinese name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is for, one line.</summary>
    public string Duty { get; private set; } = "";

    /// <summary>Whether it is one of the three administrators, who stay apart.</summary>
    public bool IsAdministrator => RoleCodes.Administrators.Contains(Code, StringComparer.Ordinal);
}

/// <summary>One permission of one role.</summary>
public sealed class RolePermission
{
    /// <summary>The role's code.</summary>
    public required string RoleCode { get; init; }

    /// <summary>The permission's code.</summary>
    public required string PermissionCode { get; init; }
}
