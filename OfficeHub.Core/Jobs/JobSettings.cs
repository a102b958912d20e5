using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Jobs;

/// <summary>When the self-check calls.</summary>
public static class JobSettings
{
    private const string Area = "运行";

    /// <summary>Megabytes.</summary>
    public static NumberSetting LeastFreeSpace { get; } = new(
        "Jobs.LeastFreeSpace", "磁盘剩余空间下限", Area, "数据目录所在磁盘少于这么多时，自检报红，请及时清理或扩容。", 500, 50, 1_000_000, "MB");

    /// <summary>Minutes.</summary>
    public static NumberSetting AuditHeadDelay { get; } = new(
        "Jobs.AuditHeadDelay", "审计链头留存时限", Area, "审计记录写入后，链头在库外留存最多可以晚这么久，超过即报红。", 5, 1, 60, "分钟") { IsSecurity = true };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [LeastFreeSpace, AuditHeadDelay];
}
