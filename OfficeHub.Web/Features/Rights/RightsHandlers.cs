using OfficeHub.Core.Access.Roles;

namespace OfficeHub.Web.Features.Rights;

/// <summary>The acts of the page 岗位与角色, handed to it together.</summary>
/// <param name="Create">新设.</param>
/// <param name="Rename">改名.</param>
/// <param name="SetPermissions">改权限.</param>
/// <param name="ToStaff">授给个人.</param>
/// <param name="End">收回.</param>
public sealed record RightsHandlers(
    CreateRoleHandler Create, RenameRoleHandler Rename, SetRolePermissionsHandler SetPermissions, GrantRoleToStaffHandler ToStaff, EndGrantHandler End);
