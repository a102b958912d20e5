using OfficeHub.Core.Common;

namespace OfficeHub.Core.Routing.News;

/// <summary>What somebody is told of a paper he has or had a part in: one reason each.</summary>
public enum RouteNewsKind
{
    /// <summary>It came: there is something to be done.</summary>
    Came,

    /// <summary>催办.</summary>
    Urged,

    /// <summary>转来: somebody else's is one's own now.</summary>
    HandedOver,

    /// <summary>退回给我: one has it again, with the reason.</summary>
    ReturnedToMe,

    /// <summary>将到期.</summary>
    DueSoon,

    /// <summary>超期.</summary>
    Overdue,

    /// <summary>撤回: what one had need not be done; the sender took it back.</summary>
    Withdrawn,

    /// <summary>减签: one's answer is no longer needed.</summary>
    Removed,

    /// <summary>退回: what one had signed went back.</summary>
    SentBack,

    /// <summary>签发作废: what one had signed off or rechecked went back, so that it has to be done again.</summary>
    AnswerVoided,

    /// <summary>已签发.</summary>
    SignedOff,

    /// <summary>已编号.</summary>
    Numbered,

    /// <summary>不予发文.</summary>
    Ended,

    /// <summary>One's question was answered.</summary>
    Answered,

    /// <summary>紧急通过.</summary>
    PassedInEmergency,

    /// <summary>Somebody objects afterwards to what was passed in an emergency.</summary>
    ObjectedLater,

    /// <summary>送阅.</summary>
    SentForReading,

    /// <summary>批示.</summary>
    Instructed,

    /// <summary>A reader left a remark on what one had sent round.</summary>
    Remarked,

    /// <summary>What was sent to one for reading was taken back unread.</summary>
    Recalled,

    /// <summary>涉密处置: what one has or had was found to be classified; nobody may have it any more.</summary>
    FoundClassified,

    /// <summary>没有送出: what one had decided a moment ago did not take effect.</summary>
    DecisionLost,

    /// <summary>转到现行流程: the steps to come are those of another version.</summary>
    MovedToVersion,

    /// <summary>A seal is at a point where it is one's turn: no route, but told the same way.</summary>
    SealWaits,

    /// <summary>What one had applied for, or keeps, of a seal was decided.</summary>
    SealDecided,

    /// <summary>引用的文件效力有变: what one's paper cites was repealed, amended or the like.</summary>
    CitedMarked,

    /// <summary>证书到期: a certificate, or a revocation list, for which one answers ends.</summary>
    CertificateEnding,

    /// <summary>来文: a document came to one's agency and waits for its receipt. No route, but told the same way.</summary>
    DeliveryCame,

    /// <summary>催签收.</summary>
    DeliveryUrged,

    /// <summary>收回: what came to one's agency holds no more.</summary>
    DeliveryRecalled,

    /// <summary>收文机关退回 what one had sent.</summary>
    DeliveryReturned,

    /// <summary>归档核对: papers are to be filed, or a package of filed ones is not what it was.</summary>
    ArchiveWaits,

    /// <summary>解读跟踪到期: a look, a supplement or the closing is due. No route, but told the same way.</summary>
    FollowUpDue,

    /// <summary>解读跟踪超期.</summary>
    FollowUpOverdue,

    /// <summary>需补充解读: what one's unit drafted is misread.</summary>
    SupplementWanted,

    /// <summary>补充解读 waits for one's answer.</summary>
    SupplementWaits,

    /// <summary>补充解读 one had drafted was released or sent back.</summary>
    SupplementDecided,

    /// <summary>公开时限: the time in which a paper is to be released runs out.</summary>
    ReleaseDue,

    /// <summary>年度复查: the 负面清单 is to be looked through.</summary>
    ReviewDue,

    /// <summary>有效期届满: the term of a normative document ends.</summary>
    TermEnding,

    /// <summary>定时核发没有办成: what was to go out at a set time did not, and waits for somebody.</summary>
    TimedIssueStuck,

    /// <summary>已按时核发: what one had set a time for has gone out.</summary>
    TimedIssueDone,

    /// <summary>公开文件撤下或恢复.</summary>
    PublicationMoved,

    /// <summary>到期复审: a released document is to be looked at again, or was found to need a change.</summary>
    ReappraisalDue,

    /// <summary>发文立项待批: a unit reported a paper it means to issue. No route, but told the same way.</summary>
    PlanReported,

    /// <summary>发文立项有结果: what one had reported was decided.</summary>
    PlanDecided,
}

/// <summary>Something on a route that people are to be told of.</summary>
/// <param name="RouteId">The route.</param>
/// <param name="SubjectKind">Which feature the paper belongs to.</param>
/// <param name="SubjectId">The paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Urgency">Its urgency: 特急 breaks through what somebody does not want to be told.</param>
/// <param name="Kind">What.</param>
/// <param name="By">Who did it, as on the record; empty when nobody did.</param>
/// <param name="Words">With which reason or answer.</param>
/// <param name="Told">Who is told, never whoever did it.</param>
public sealed record RouteHappened(
    Guid RouteId, string SubjectKind, Guid SubjectId, string Title, Urgency Urgency, RouteNewsKind Kind, string By, string Words, IReadOnlyList<ToldPerson> Told) : IDomainEvent
{
    /// <summary>Longest <see cref="Words"/>: an opinion with the step before it.</summary>
    public const int WordsLimit = WorkItem.OpinionLimit + 100;
}

/// <summary>Somebody who is told.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="ItemId">The item of his that it is about; null for none.</param>
public sealed record ToldPerson(Guid StaffId, Guid? ItemId = null);
