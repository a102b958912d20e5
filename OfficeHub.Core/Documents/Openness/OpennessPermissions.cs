using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>Rights over how openness is kept. Of which agency, is asked besides: one's own and the one whose office it is.</summary>
public static class OpennessPermissions
{
    private const string Area = "公开";

    /// <summary>Reads 公开时限 and 公开统计, less what one may not see.</summary>
    public static Permission Read { get; } = new("Openness.Read", "查公开时限、公开统计", Area, RoleCodes.DisclosureOfficer, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector);

    /// <summary>Is told when the time of a release runs out.</summary>
    public static Permission BeReminded { get; } = new("Openness.BeReminded", "收公开时限的提醒", Area, RoleCodes.DisclosureOfficer, RoleCodes.GeneralOffice);

    /// <summary>Both.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Read, BeReminded];
}
