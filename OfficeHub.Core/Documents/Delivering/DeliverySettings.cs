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

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [ExtraUrgentHours, UrgentHours];
}
