using OfficeHub.Core.Common;

namespace OfficeHub.Core.Files;

/// <summary>Rights over files that are not one's own.</summary>
public static class FilePermissions
{
    /// <summary>Files of the unit one acts in.</summary>
    public static Permission MaintainUnit { get; } =
        new("Files.MaintainUnit", "查看和管理本单位的文件", "文件", RoleCodes.DepartmentHead, RoleCodes.GeneralOffice);

    /// <summary>What was read in and written out at 机构与人员; no papers.</summary>
    public static Permission MaintainOrganization { get; } =
        new("Files.MaintainOrganization", "查看机构与人员的导入、导出文件", "文件", RoleCodes.SystemAdministrator);

    /// <summary>Files stopped for a classification mark: that they were, never what they were.</summary>
    public static Permission HandleIntercepted { get; } =
        new("Files.HandleIntercepted", "处置拦下的涉密文件", "文件", RoleCodes.SecrecyReviewer);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [MaintainUnit, MaintainOrganization, HandleIntercepted];
}
