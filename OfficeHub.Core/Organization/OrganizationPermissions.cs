using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization;

/// <summary>Rights over 机构与人员. Finding people takes only being signed in.</summary>
public static class OrganizationPermissions
{
    /// <summary>Units, posts, people and who holds what.</summary>
    public static Permission Maintain { get; } = new("Organization.Maintain", "维护机构、岗位和人员", "机构与人员", RoleCodes.SystemAdministrator);

    /// <summary>Whole mobile numbers, one at a time, each on record.</summary>
    public static Permission SeeMobile { get; } = new(
        "Organization.SeeMobile", "查看完整手机号", "机构与人员", RoleCodes.SystemAdministrator, RoleCodes.GeneralOffice, RoleCodes.Leader);

    /// <summary>The staff list as a file, mobile numbers included.</summary>
    public static Permission Export { get; } = new("Organization.Export", "导出人员名册", "机构与人员", RoleCodes.SystemAdministrator);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Maintain, SeeMobile, Export];
}
