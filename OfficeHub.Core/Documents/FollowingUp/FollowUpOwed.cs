namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>What a follow-up owes next, in words.</summary>
public static class FollowUpOwed
{
    /// <summary>第 7 天的跟踪, 补充解读, 办结评估; empty for one that is closed.</summary>
    /// <param name="status">Where it stands.</param>
    /// <param name="dueOn">When the next thing is owed.</param>
    /// <param name="supplementDueOn">When a supplement is owed; null for none.</param>
    /// <param name="nextDays">Days after the release of the next look; null for none planned.</param>
    public static string Of(FollowUpStatus status, DateOnly dueOn, DateOnly? supplementDueOn, int? nextDays) => status switch
    {
        FollowUpStatus.Closed => "",
        FollowUpStatus.ReadyToClose => "办结评估",
        _ when supplementDueOn == dueOn => "补充解读",
        _ => nextDays is { } days ? $"第 {days} 天的跟踪" : "跟踪",
    };

    /// <summary>Who owes it.</summary>
    public static string Whom(FollowUpStatus status, DateOnly dueOn, DateOnly? supplementDueOn, string unit) => status switch
    {
        FollowUpStatus.Closed => "",
        FollowUpStatus.ReadyToClose => "政务公开工作机构",
        _ when supplementDueOn == dueOn => unit,
        _ => $"政务公开工作机构、{unit}",
    };
}
