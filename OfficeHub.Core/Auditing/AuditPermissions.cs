using OfficeHub.Core.Common;

namespace OfficeHub.Core.Auditing;

/// <summary>Rights over the log. Nobody has one to change it: there is none.</summary>
public static class AuditPermissions
{
    private const string Area = "审计";

    /// <summary>Read the log.</summary>
    public static Permission Read { get; } = new("Audit.Read", "查看审计日志", Area, RoleCodes.AuditAdministrator);

    /// <summary>Verify the chain.</summary>
    public static Permission Verify { get; } = new("Audit.Verify", "校验审计日志", Area, RoleCodes.AuditAdministrator);

    /// <summary>Take the log out of the system.</summary>
    public static Permission Export { get; } = new("Audit.Export", "导出审计日志", Area, RoleCodes.AuditAdministrator);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Read, Verify, Export];
}
