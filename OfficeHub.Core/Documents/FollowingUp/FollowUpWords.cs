namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Chinese names of what a follow-up consists of.</summary>
public static class FollowUpWords
{
    /// <summary>Where a follow-up stands.</summary>
    public static string Of(FollowUpStatus status) => status switch
    {
        FollowUpStatus.Watching => "跟踪中",
        FollowUpStatus.SupplementDue => "待补充解读",
        FollowUpStatus.ReadyToClose => "待办结评估",
        _ => "已办结",
    };

    /// <summary>舆情.</summary>
    public static string Of(OpinionLevel level) => level switch
    {
        OpinionLevel.Calm => "平稳",
        OpinionLevel.Talked => "有讨论",
        OpinionLevel.Rising => "升温",
        _ => "负面集中",
    };

    /// <summary>What a look decides.</summary>
    public static string Of(LookDecision decision) => decision switch
    {
        LookDecision.Continue => "继续跟踪",
        LookDecision.Supplement => "需补充解读",
        _ => "可以办结",
    };

    /// <summary>满意度.</summary>
    public static string Of(Satisfaction satisfaction) => satisfaction switch
    {
        Satisfaction.Satisfied => "满意",
        Satisfaction.Mostly => "基本满意",
        Satisfaction.Dissatisfied => "不满意",
        _ => "没有调查",
    };

    /// <summary>Where a supplement stands.</summary>
    public static string Of(SupplementStatus status) => status switch
    {
        SupplementStatus.Drafting => "草拟",
        SupplementStatus.UnderReview => "待保密与公开审核",
        SupplementStatus.AwaitingApproval => "待部门负责人审定",
        SupplementStatus.Approved => "待发布",
        SupplementStatus.Released => "已发布",
        _ => "已撤下",
    };
}
