using OfficeHub.Core.Calendar;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>When a released interpretation is looked at again, and how soon what was found is dealt with.</summary>
/// <remarks>openness-and-interpretation.md I11 and §3 (3, 7 and 30 days); I05 (3 working days) for what clears a misreading up.</remarks>
public static class FollowUpSettings
{
    private const string Area = "解读跟踪";
    private const string Counts = "从发布那天起数，遇休息日顺延到下一个工作日；已经发布的不变。";

    /// <summary>第一次.</summary>
    public static NumberSetting FirstDays { get; } = new("FollowUp.FirstDays", "第一次跟踪", Area, $"发布几天后看舆情和问题。{Counts}", 3, 1, 30, "天");

    /// <summary>第二次.</summary>
    public static NumberSetting SecondDays { get; } = new("FollowUp.SecondDays", "第二次跟踪", Area, $"发布几天后再看。{Counts}", 7, 2, 60, "天");

    /// <summary>第三次.</summary>
    public static NumberSetting ThirdDays { get; } = new("FollowUp.ThirdDays", "第三次跟踪", Area, $"发布几天后三看；还要继续的，此后每隔这么多天一次。{Counts}", 30, 3, 180, "天");

    /// <summary>补充解读.</summary>
    public static NumberSetting SupplementDays { get; } = new("FollowUp.SupplementDays", "补充解读时限", Area, "定为需补充解读以后几个工作日内发布。", 3, 1, 30, "个工作日");

    /// <summary>办结评估.</summary>
    public static NumberSetting ClosingDays { get; } = new("FollowUp.ClosingDays", "办结评估时限", Area, "定为可以办结以后几个工作日内评估。", 5, 1, 30, "个工作日");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [FirstDays, SecondDays, ThirdDays, SupplementDays, ClosingDays];

    /// <summary>The days from one on, in their order and each once.</summary>
    internal static async Task<IReadOnlyList<int>> DaysAsync(ISettings settings, CancellationToken ct) =>
        [.. new[] { await settings.GetAsync(FirstDays, ct), await settings.GetAsync(SecondDays, ct), await settings.GetAsync(ThirdDays, ct) }.Distinct().Order()];

    /// <summary>The day of a look: so many days on, and if nobody works then, the next working day.</summary>
    internal static DateOnly DayOf(WorkSchedule schedule, DateOnly releasedOn, int days) => schedule.AddWorkingDays(releasedOn.AddDays(days), 0);
}
