using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>How soon a receiving agency signs; 平件 the same working day.</summary>
/// <remarks>document-workflow.md §4: habit, not law, so an installation sets it.</remarks>
public static class DeliverySettings
{
    private const string Area = "分发";

    /// <summary>Of 特急, by the clock.</summary>
    public static NumberSetting ExtraUrgentHours { get; } = new(
        "Delivering.ExtraUrgentHours", "特急件签收时限", Area, "核发以后几小时内签收，夜间和节假日照算。", 1, 1, 24, "小时");

    /// <summary>Of 加急, in working hours.</summary>
    public static NumberSetting UrgentHours { get; } = new(
        "Delivering.UrgentHours", "加急件签收时限", Area, "核发以后几个工作小时内签收。", 4, 1, 40, "小时");

    /// <summary>Least time between planning a 定时核发 and its time.</summary>
    public static NumberSetting PlanLeadMinutes { get; } = new(
        "Delivering.PlanLeadMinutes", "定时核发最短提前量", Area, "定时核发的时间至少要在这么多分钟以后，好留出改变主意的时间。", 30, 1, 1440, "分钟");

    /// <summary>How late a 定时核发 is still done without asking.</summary>
    public static NumberSetting PlanGraceMinutes { get; } = new(
        "Delivering.PlanGraceMinutes", "定时核发补办时限", Area, "停机等耽误了定时核发的，晚不到这么多分钟的自动补办，再晚的等人核对后再核发。", 120, 1, 1440, "分钟");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [ExtraUrgentHours, UrgentHours, PlanLeadMinutes, PlanGraceMinutes];
}
