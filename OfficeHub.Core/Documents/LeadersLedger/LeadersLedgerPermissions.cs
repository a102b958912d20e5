using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>Rights over 领导解读台账.</summary>
public static class LeadersLedgerPermissions
{
    private const string Area = "解读";

    /// <summary>Reads, prints and exports it.</summary>
    public static Permission Read { get; } = new("LeadersLedger.Read", "查领导解读台账", Area, RoleCodes.DisclosureOfficer, RoleCodes.OfficeDirector, RoleCodes.GeneralOffice, RoleCodes.Leader);

    /// <summary>Enters and strikes lines.</summary>
    public static Permission Keep { get; } = new("LeadersLedger.Keep", "记领导解读台账", Area, RoleCodes.DisclosureOfficer, RoleCodes.OfficeDirector);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Read, Keep];
}
