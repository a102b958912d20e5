using OfficeHub.Core.Common;

namespace OfficeHub.Core.Jobs;

/// <summary>Rights to the page 运行状况.</summary>
public static class JobPermissions
{
    /// <summary>Reading the self-check and the jobs, and starting a job out of turn.</summary>
    public static Permission Maintain { get; } = new("Jobs.Maintain", "查看运行状况、立即运行定时任务", "系统", RoleCodes.SystemAdministrator);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Maintain];
}
