using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Drafts;

/// <summary>How much that is unfinished is kept, and how long.</summary>
public static class DraftSettings
{
    private const string Area = "没写完的文字";

    /// <summary>Days.</summary>
    public static NumberSetting KeptDays { get; } = new(
        "Drafts.KeptDays", "保留天数", Area, "没写完的文字过了这些天没有再写，就自动清掉。", 30, 1, 365, "天");

    /// <summary>Thousands of characters a person.</summary>
    public static NumberSetting Quota { get; } = new(
        "Drafts.Quota", "每人保留总量", Area, "一个人没写完的文字合计最多保留这么多，防止挤占空间。", 200, 20, 2000, "万字");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [KeptDays, Quota];
}
