using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Rights over what follows a release. Whose documents, is asked besides (<see cref="FollowUpScope"/>).</summary>
public static class FollowUpPermissions
{
    private const string Area = "解读";

    /// <summary>Reads and records looks, writes supplements: of what one's own unit drafted, or one's agency released.</summary>
    public static Permission Record { get; } = new(
        "FollowUp.Record", "看、记解读跟踪，拟补充解读", Area, RoleCodes.StaffMember, RoleCodes.DepartmentHead, RoleCodes.DisclosureOfficer, RoleCodes.SecrecyReviewer, RoleCodes.OfficeDirector);

    /// <summary>Lets supplements out, closes follow-ups.</summary>
    public static Permission Keep { get; } = new("FollowUp.Keep", "发布补充解读，作解读办结评估", Area, RoleCodes.DisclosureOfficer, RoleCodes.OfficeDirector);

    /// <summary>Reviews supplements, never one's own.</summary>
    public static Permission Review { get; } = new("FollowUp.Review", "审核补充解读（保密与公开）", Area, RoleCodes.SecrecyReviewer, RoleCodes.DisclosureOfficer);

    /// <summary>Approves supplements of one's own unit.</summary>
    public static Permission Approve { get; } = new("FollowUp.Approve", "审定本部门的补充解读", Area, RoleCodes.DepartmentHead);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Record, Keep, Review, Approve];
}
