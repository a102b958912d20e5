using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>Rights over the archive. Of which agency, is asked besides: one's own and the one whose office it is.</summary>
/// <remarks>There is no role of archivist: in an agency whose papers go through one office the office files them. Who wants one makes a role and gives it these rights.</remarks>
public static class ArchivePermissions
{
    private const string Area = "归档";

    /// <summary>Files documents.</summary>
    public static Permission File { get; } = new("Archive.File", "归档", Area, RoleCodes.GeneralOffice);

    /// <summary>Reads what is filed and what should be, takes packages out, checks them.</summary>
    public static Permission Read { get; } = new("Archive.Read", "查归档，下载、核对归档包", Area, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector);

    /// <summary>Both.</summary>
    public static IReadOnlyList<Permission> All { get; } = [File, Read];
}
