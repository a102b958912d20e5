using OfficeHub.Core.Organization;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Organization;

/// <summary>Where 机构与人员 stands in the navigation: under 管理 for those who maintain; the directory is open to all.</summary>
public static class OrganizationNavigation
{
    /// <summary>The line under 管理.</summary>
    public static NavigationEntry Maintain { get; } = new(10, "机构与人员", "people", "/admin/organization", OrganizationPermissions.Maintain);

    /// <summary>人员名册, beside it.</summary>
    public static NavigationEntry Roster { get; } = new(11, "人员名册", "people", "/admin/staff", OrganizationPermissions.Maintain);

    /// <summary>通讯录, for everybody.</summary>
    public static NavigationEntry Directory { get; } = new(80, "通讯录", "people", "/directory");
}
