using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Routing;

/// <summary>What an installation may set about handling.</summary>
public static class RoutingSettings
{
    /// <summary>Seconds before a decision leaves; until then it can be taken back.</summary>
    public static NumberSetting GraceSeconds { get; } = new("Routing.GraceSeconds", "办文", "送出前可取回", "同意以后等几秒才送出，其间按“取回”可以改主意。0 为马上送出。", 10, 0, 60, "秒");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [GraceSeconds];
}
