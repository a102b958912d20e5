using OfficeHub.Core.Auditing;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Auditing;

/// <summary>What the pages of 审计 add to the frame.</summary>
public static class AuditingPages
{
    /// <summary>The line under 管理.</summary>
    public static NavigationEntry Entry { get; } = new(70, "审计", "trail", "/admin/audit", AuditPermissions.Read);
}
