using OfficeHub.Core.Access.Roles;
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

    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 30;

    /// <summary>Longest duty, in characters.</summary>
    public const int DutyLimit = 200;

    /// <summary>Stable code.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Chinese name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is for, one line.</summary>
    public string Duty { get; private set; } = "";

    /// <summary>UTC; when its permissions were last set, null when they are as installed.</summary>
    public DateTime? PermissionsSetAt { get; private set; }

    /// <summary>Whether it is one of the three administrators, who stay apart.</summary>
    public bool IsAdministrator => RoleCodes.Administrators.Contains(Code, StringComparer.Ordinal);

    /// <summary>A role of the installation's own, for office work.</summary>
    /// <param name="id">Random; the code follows from it.</param>
    /// <param name="name">Chinese, clean.</param>
    /// <param name="duty">What it is for, clean.</param>
    public static Role Make(Guid id, string name, string duty) => new(id, $"Own.{id:N}", name, duty);

    /// <summary>Changes name and duty.</summary>
    /// <returns><see cref="AdministratorNameFixed"/>.</returns>
    public Result Rename(string name, string duty)
    {
        if (IsAdministrator && name != Name) return new AdministratorNameFixed(Name);
        Name = name;
        Duty = duty;
        return Result.Success;
    }

    /// <summary>Notes that its permissions were set anew (UTC).</summary>
    public void PermissionsSet(DateTime at) => PermissionsSetAt = at;
}

/// <summary>One permission of one role.</summary>
public sealed class RolePermission
{
    /// <summary>The role's code.</summary>
    public required string RoleCode { get; init; }

    /// <summary>The permission's code.</summary>
    public required string PermissionCode { get; init; }
}
