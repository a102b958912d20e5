using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.FollowingUp;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Web.Features.Documents;
using OfficeHub.Web.Features.Documents.Archiving;
using OfficeHub.Web.Features.Documents.Delivering;
using OfficeHub.Web.Features.Documents.FollowingUp;
using OfficeHub.Web.Features.Documents.Openness;
using OfficeHub.Web.Features.Documents.Planning;
using OfficeHub.Web.Features.Documents.Sealing;
using OfficeHub.Web.Features.Seals;
using OfficeHub.Web.Features.Seals.Register;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Notices;

/// <summary>Addresses of notices, and words they share.</summary>
internal static class NoticePages
{
    public const string List = "/notices";

    public const string Settings = "/account/notices";

    /// <summary>Adds the bell.</summary>
    public static IServiceCollection AddNoticePages(this IServiceCollection services) => services.AddSingleton<INoticeCount, NoticeCount>();

    /// <summary>The exact place a notice is about; null where its reader has nothing to see any more.</summary>
    public static string? AddressOf(NoticeGroup paper, NoticeRow notice) => notice switch
    {
        _ when paper.IsLimited => null,
        _ when paper.SubjectKind == SealNews.Subject => SealRegisterPages.Detail(paper.SubjectId),
        { Kind: RouteNewsKind.ArchiveWaits } => ArchivePages.Checked,
        _ when paper.SubjectKind == FollowUpNews.Subject => FollowUpPages.View(paper.SubjectId),
        _ when paper.SubjectKind == PlanDesk.Subject => PlanPages.Of(paper.SubjectId),
        { Kind: RouteNewsKind.ReviewDue } => NegativeListPages.List,
        _ when paper.SubjectKind == SealRequestNews.Subject => SealRequestPages.Of(paper.SubjectId),
        _ when paper.SubjectKind == DeliveryNews.Subject => IncomingPages.Paper(paper.SubjectId),
        _ when paper.SubjectKind == DeliveryNews.SenderSubject => IncomingPages.Board(paper.SubjectId),
        { OpenItem: not null } when notice.StepKind == StepKind.Draft.Code => DocumentPages.Draft(paper.SubjectId),
        { OpenItem: { } item } => DocumentPages.Handle(item),
        { Kind: RouteNewsKind.Withdrawn or RouteNewsKind.Recalled or RouteNewsKind.FoundClassified } => null,
        { Kind: RouteNewsKind.CertificateEnding } => CertificatePages.Of(paper.SubjectId),
        _ => DocumentPages.View(paper.SubjectId),
    };

    /// <summary>The reason in words; 特急 says why it is told though it lies in the pile.</summary>
    public static string ReasonOf(NoticeRow notice)
    {
        var name = NoticeReason.Of(notice.Kind).Name;
        return notice.Urgency is Urgency.ExtraUrgent ? $"特急　{name}" : name;
    }

    /// <summary>Who, and with which words.</summary>
    public static string SentenceOf(NoticeRow notice) => notice switch
    {
        { By.Length: 0 } => notice.Words,
        { Words.Length: 0 } => notice.By,
        _ => $"{notice.By}：{notice.Words}",
    };

    /// <summary>What is owed is coloured; null for what is only to be known.</summary>
    public static LightKind? LightOf(RouteNewsKind kind) => kind switch
    {
        RouteNewsKind.Overdue or RouteNewsKind.ReturnedToMe or RouteNewsKind.AnswerVoided or RouteNewsKind.DecisionLost or RouteNewsKind.FoundClassified or RouteNewsKind.DeliveryReturned or RouteNewsKind.DeliveryRecalled or RouteNewsKind.FollowUpOverdue or RouteNewsKind.TimedIssueStuck => LightKind.Late,
        RouteNewsKind.DueSoon or RouteNewsKind.Urged or RouteNewsKind.DeliveryUrged or RouteNewsKind.CitedMarked or RouteNewsKind.CertificateEnding or RouteNewsKind.ArchiveWaits or RouteNewsKind.FollowUpDue or RouteNewsKind.SupplementWanted or RouteNewsKind.SupplementWaits or RouteNewsKind.ReleaseDue or RouteNewsKind.ReviewDue or RouteNewsKind.TermEnding or RouteNewsKind.ReappraisalDue or RouteNewsKind.PlanReported => LightKind.Warn,
        _ => null,
    };
}
