using System.Collections.Frozen;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Notifications;

/// <summary>A reason for a notice, as people choose among them.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Chinese, the reason as a notice gives it.</param>
/// <param name="Group">Chinese heading it is listed under.</param>
/// <param name="AtFirst">When somebody who has not chosen is told.</param>
public sealed record NoticeReason(RouteNewsKind Kind, string Name, string Group, NoticePace AtFirst = NoticePace.AtOnce)
{
    /// <summary>Told to everybody, whatever he chose: not for choosing among.</summary>
    public bool IsAlwaysTold { get; init; }

    private const string Mine = "要我办的";
    private const string Sent = "我送出的";
    private const string Signed = "我签过的";
    private const string Reading = "传阅和批示";
    private const string Sealing = "印章和证书";
    private const string Papers = "来文和分发";
    private const string Explaining = "政策解读";

    /// <summary>All of them, in the order in which they are listed.</summary>
    public static IReadOnlyList<NoticeReason> All { get; } =
    [
        // What lies in a pile anyway is not told a second time, unless it is 特急.
        new(RouteNewsKind.Came, "送来待办", Mine, NoticePace.Never),
        new(RouteNewsKind.ReturnedToMe, "退回给我", Mine),
        new(RouteNewsKind.HandedOver, "转给我办", Mine),
        new(RouteNewsKind.Urged, "催办", Mine),
        new(RouteNewsKind.DueSoon, "将到期", Mine),
        new(RouteNewsKind.Overdue, "已超期", Mine),
        new(RouteNewsKind.Withdrawn, "送件人撤回", Mine),
        new(RouteNewsKind.Removed, "不用我办了", Mine),
        // Whoever pressed believes it done.
        new(RouteNewsKind.DecisionLost, "我的决定没有送出", Mine) { IsAlwaysTold = true },
        new(RouteNewsKind.FoundClassified, "涉密处置", Mine) { IsAlwaysTold = true },
        new(RouteNewsKind.CitedMarked, "引用的文件效力有变", Mine),
        new(RouteNewsKind.SealWaits, "印章的事等我办", Mine),
        new(RouteNewsKind.ArchiveWaits, "归档核对", Mine),
        new(RouteNewsKind.ReleaseDue, "公开时限", Mine),
        new(RouteNewsKind.ReviewDue, "负面清单年度复查", Mine),
        new(RouteNewsKind.TermEnding, "规范性文件有效期", Mine),
        new(RouteNewsKind.ReappraisalDue, "到期复审", Mine),
        // At the turn of the year they come by the dozen.
        new(RouteNewsKind.PlanReported, "发文立项待批", Mine, NoticePace.Daily),
        // Nobody is at the desk when it happens.
        new(RouteNewsKind.TimedIssueStuck, "定时核发没有办成", Mine) { IsAlwaysTold = true },
        new(RouteNewsKind.SignedOff, "已签发", Sent),
        new(RouteNewsKind.Numbered, "已编号", Sent),
        new(RouteNewsKind.TimedIssueDone, "定时核发已办", Sent),
        new(RouteNewsKind.Answered, "问的有答复", Sent),
        new(RouteNewsKind.PassedInEmergency, "紧急通过", Sent),
        new(RouteNewsKind.ObjectedLater, "事后有意见", Sent),
        new(RouteNewsKind.MovedToVersion, "后面的环节有变", Sent),
        new(RouteNewsKind.SealDecided, "印章的事有结果", Sent),
        new(RouteNewsKind.PlanDecided, "发文立项有结果", Sent),
        new(RouteNewsKind.SentBack, "退回", Signed),
        new(RouteNewsKind.AnswerVoided, "签批作废，要再签", Signed),
        new(RouteNewsKind.Ended, "不予发文", Signed),
        new(RouteNewsKind.Instructed, "领导批示", Reading),
        new(RouteNewsKind.SentForReading, "送我阅", Reading, NoticePace.Never),
        new(RouteNewsKind.Remarked, "阅件人留言", Reading),
        new(RouteNewsKind.Recalled, "撤回传阅", Reading, NoticePace.Never),
        // Whoever overlooks it cannot seal any more.
        new(RouteNewsKind.CertificateEnding, "证书到期", Sealing) { IsAlwaysTold = true },
        new(RouteNewsKind.DeliveryCame, "来文待签收", Papers),
        new(RouteNewsKind.DeliveryUrged, "催签收", Papers),
        // Whoever overlooks it acts on a paper that holds no more.
        new(RouteNewsKind.DeliveryRecalled, "来文收回", Papers) { IsAlwaysTold = true },
        new(RouteNewsKind.DeliveryReturned, "收文机关退回", Papers),
        new(RouteNewsKind.FollowUpDue, "解读跟踪到期", Explaining),
        new(RouteNewsKind.FollowUpOverdue, "解读跟踪超期", Explaining),
        new(RouteNewsKind.SupplementWanted, "需补充解读", Explaining),
        new(RouteNewsKind.SupplementWaits, "补充解读等我办", Explaining),
        new(RouteNewsKind.SupplementDecided, "补充解读有结果", Explaining),
        new(RouteNewsKind.PublicationMoved, "公开文件撤下、恢复", Papers),
    ];

    private static readonly FrozenDictionary<RouteNewsKind, NoticeReason> ByKind = All.ToFrozenDictionary(kind => kind.Kind);

    /// <summary>The kind.</summary>
    public static NoticeReason Of(RouteNewsKind kind) => ByKind[kind];
}
