namespace OfficeHub.Core.Common;

/// <summary>A right to one function, declared by the feature that guards it (<c>XxxPermissions</c>).</summary>
/// <param name="Code">Stable, <c>Area.Verb</c>.</param>
/// <param name="Name">Chinese, as listed on the page 岗位与角色.</param>
/// <param name="Area">Chinese heading it is listed under.</param>
/// <param name="InitialRoles">Roles (<see cref="RoleCodes"/>) that hold it in a new installation.</param>
public sealed record Permission(string Code, string Name, string Area, params IReadOnlyList<string> InitialRoles)
{
    /// <summary>Held by everybody who is signed in: for what concerns only oneself.</summary>
    public static Permission SignedIn { get; } = new("SignedIn", "登录人员", "");
}

/// <summary>Codes of the roles every installation has. The security administrator may change what each of them may do.</summary>
public static class RoleCodes
{
    /// <summary>工作人员.</summary>
    public const string StaffMember = "Staff";

    /// <summary>部门负责人.</summary>
    public const string DepartmentHead = "DepartmentHead";

    /// <summary>机关领导.</summary>
    public const string Leader = "Leader";

    /// <summary>办公厅(室)文书: numbers, registers, chases.</summary>
    public const string GeneralOffice = "GeneralOffice";

    /// <summary>用印员.</summary>
    public const string SealKeeper = "SealKeeper";

    /// <summary>制章员: makes seals, runs the site's own certificate authority; keeps no seal and approves none.</summary>
    public const string SealMaker = "SealMaker";

    /// <summary>保密审查员.</summary>
    public const string SecrecyReviewer = "SecrecyReviewer";

    /// <summary>核稿员: edits text and format of drafts before they go to the leaders.</summary>
    public const string EditorialReviewer = "EditorialReviewer";

    /// <summary>合法性审核员.</summary>
    public const string LegalReviewer = "LegalReviewer";

    /// <summary>政务公开审核员: openness attribute and interpretation plan.</summary>
    public const string DisclosureOfficer = "DisclosureOfficer";

    /// <summary>办公室主任: rechecks what was signed off.</summary>
    public const string OfficeDirector = "OfficeDirector";

    /// <summary>系统管理员: accounts, organisation, calendar, settings.</summary>
    public const string SystemAdministrator = "SystemAdministrator";

    /// <summary>安全管理员: roles and rights.</summary>
    public const string SecurityAdministrator = "SecurityAdministrator";

    /// <summary>审计管理员: reads and verifies the log.</summary>
    public const string AuditAdministrator = "AuditAdministrator";

    /// <summary>The three that no one person may combine, with each other or with office work (security.md A-3).</summary>
    public static IReadOnlyList<string> Administrators { get; } = [SystemAdministrator, SecurityAdministrator, AuditAdministrator];

    /// <summary>Every role but the three administrators.</summary>
    public static IReadOnlyList<string> Business { get; } =
    [
        StaffMember, DepartmentHead, Leader, GeneralOffice, SealKeeper, SealMaker, SecrecyReviewer, EditorialReviewer, LegalReviewer, DisclosureOfficer, OfficeDirector,
    ];
}
