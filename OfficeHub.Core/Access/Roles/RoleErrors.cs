using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access.Roles;

/// <summary>The two roles must not meet in one person.</summary>
/// <param name="Name">The person.</param>
/// <param name="Role">A role he has.</param>
/// <param name="Through">By what he has it.</param>
/// <param name="Other">The role that does not go with it.</param>
public sealed record RolesConflict(string Name, string Role, string Through, string Other)
    : Error("Access.RolesConflict", $"{Name}有角色“{Role}”（{Through}），不能再有“{Other}”：三员分设，不兼办公文；制章与保管、审批印章分开。请先收回其中一个。");

/// <summary>Nobody gives rights to himself, nor to a post he holds.</summary>
public sealed record CannotGrantToOneself()
    : Error("Access.CannotGrantToOneself", "不能给自己或自己担任的岗位授权。请由另一位安全管理员办理。");

/// <summary>The role is held already by this post or person.</summary>
public sealed record RoleAlreadyGranted(string Holder, string Role)
    : Error("Access.RoleAlreadyGranted", $"{Holder}已有角色“{Role}”，不用再授。");

/// <summary>The grant is over; nothing is left to end.</summary>
public sealed record GrantIsOver()
    : Error("Access.GrantIsOver", "这项授权已经结束，不用再收回。");

/// <summary>One of the three administrators is named in person; a post would hand the role to whomever the system administrator appoints.</summary>
public sealed record AdministratorsAreNamed(string Role)
    : Error("Access.AdministratorsAreNamed", $"“{Role}”是三员之一，只能授给指名的个人，不能授给岗位。请用“授给个人”。");

/// <summary>Without this grant or person nobody could maintain rights any more.</summary>
public sealed record LastSecurityAdministrator()
    : Error("Access.LastSecurityAdministrator", "这样就没有人能维护权限了。请先给另一位能登录的人长期授予“安全管理员”，再办这件事；那个人现有的是限期授权的，要先收回再长期授予。");

/// <summary>The security administrators must keep the right to maintain rights.</summary>
public sealed record RightsNeedAMaintainer()
    : Error("Access.RightsNeedAMaintainer", "安全管理员的“维护角色和授权”不能去掉，否则没有人能再改权限。");

/// <summary>A permission that the role may not hold, whoever asks.</summary>
public sealed record PermissionReserved(string Role, string Permission)
    : Error("Access.PermissionReserved", $"角色“{Role}”不能有“{Permission}”：三员的权限各归各，公文的权限不给三员。请取消这一项。");

/// <summary>The names of the three administrators stand in the regulations and stay.</summary>
public sealed record AdministratorNameFixed(string Role)
    : Error("Access.AdministratorNameFixed", $"“{Role}”是三员之一，名称不能改。");

/// <summary>Another role has the name.</summary>
public sealed record RoleNameTaken(string Name)
    : Error("Access.RoleNameTaken", $"已有叫“{Name}”的角色，请换一个名称。");
