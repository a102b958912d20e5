using OfficeHub.Core.Common;

namespace OfficeHub.Core.Routing;

/// <summary>Rights over what is under way. Whose item it is, is asked besides.</summary>
public static class RoutingPermissions
{
    private const string Area = "办文";

    /// <summary>Reads one's own pile and handles what is in it.</summary>
    public static Permission Handle { get; } = new(
        "Routing.Handle", "办理待办", Area,
        [.. RoleCodes.Business.Where(role => role is not RoleCodes.SealMaker)]);

    /// <summary>Passes a review step in an emergency.</summary>
    public static Permission PassInEmergency { get; } = new("Routing.PassInEmergency", "紧急通过，看待后补的审批", Area, RoleCodes.Leader, RoleCodes.OfficeDirector);

    /// <summary>Hands over what waits for somebody else: of one's unit, for the general office of one's agency.</summary>
    public static Permission HandOverAll { get; } = new(
        "Routing.HandOverAll", "移交本部门离岗人员的待办", Area, RoleCodes.DepartmentHead, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector);

    /// <summary>Sends papers round that are not one's own and that one does not have: the drafter and who has it may anyway.</summary>
    public static Permission Circulate { get; } = new("Routing.Circulate", "送阅本人能看的公文", Area, RoleCodes.Leader, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector);

    /// <summary>批示并告知.</summary>
    public static Permission Instruct { get; } = new("Routing.Instruct", "批示并告知", Area, RoleCodes.Leader);

    /// <summary>Reads the routes papers are sent on. The system administrator reads them to help, but who has to look at a paper is no matter of his (document-workflow.md §1).</summary>
    public static Permission ReadTemplates { get; } = new("Routing.ReadTemplates", "看流程设计", Area, RoleCodes.OfficeDirector, RoleCodes.SystemAdministrator);

    /// <summary>Decides who looks at papers in which order: the director of the general office, who answers for the passage of papers (document-workflow.md §1).</summary>
    public static Permission DesignTemplates { get; } = new("Routing.DesignTemplates", "修改流程", Area, RoleCodes.OfficeDirector);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Handle, PassInEmergency, HandOverAll, Circulate, Instruct, ReadTemplates, DesignTemplates];
}
