using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Rosters;

/// <summary>What the installation may change about rosters.</summary>
public static class RosterSettings
{
    /// <summary>security.md 5.14.</summary>
    public static NumberSetting ReasonAbove { get; } = new(
        "Organization.ExportReasonAbove", "导出多少行以上要写用途", "机构与人员", "人员名册含手机号，行数超过它的导出要写明用途，一并记入审计。", 200, 1, 100_000, "行");
}
