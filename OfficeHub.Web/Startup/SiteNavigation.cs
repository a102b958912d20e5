using OfficeHub.Core.Access.Accounts;
using OfficeHub.Web.Features.Auditing;
using OfficeHub.Web.Features.Documents.Archiving;
using OfficeHub.Web.Features.Documents.Beside;
using OfficeHub.Web.Features.Documents.Checking;
using OfficeHub.Web.Features.Documents.Classified;
using OfficeHub.Web.Features.Documents.Delivering;
using OfficeHub.Web.Features.Documents.FollowingUp;
using OfficeHub.Web.Features.Documents.LeadersLedger;
using OfficeHub.Web.Features.Documents.Normative;
using OfficeHub.Web.Features.Documents.Numbering;
using OfficeHub.Web.Features.Documents.Openness;
using OfficeHub.Web.Features.Documents.Planning;
using OfficeHub.Web.Features.Documents.Reappraising;
using OfficeHub.Web.Features.Documents.Releasing;
using OfficeHub.Web.Features.Documents.Sealing;
using OfficeHub.Web.Features.Documents;
using OfficeHub.Web.Features.Files;
using OfficeHub.Web.Features.Organization;
using OfficeHub.Web.Features.Rights;
using OfficeHub.Web.Features.Routing;
using OfficeHub.Web.Features.Seals.Register;
using OfficeHub.Web.Features.Seals.Using;
using OfficeHub.Web.Features.Seals;
using OfficeHub.Web.Features;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Startup;

/// <summary>The left navigation: what stands where. An entry is here only when its page is.</summary>
internal static class SiteNavigation
{
    public static IReadOnlyList<NavigationEntry> Entries { get; } =
    [
        TimedPages.Desk,
        new NavigationEntry(5, "办文", "document", DocumentPages.Own)
        {
            PhoneTitle = "公文",
            Children = [DocumentPages.Entry, PlanPages.Entry, IncomingPages.Entry, IssuePlanWords.Entry, NumberingNavigation.Register, NumberingNavigation.Numbers, ArchivePages.Entry, CheckRulePages.Entry, BesideNavigation.Passages, BesideNavigation.HandOver],
        },
        new NavigationEntry(6, "公开", "announce", PublicationPages.List)
        {
            Children = [PublicationPages.Entry, ReappraisalPages.Entry, OpennessPages.TimesEntry, NormativePages.Entry, FollowUpPages.Entry, LeadersLedgerPages.Entry, OpennessPages.StatisticsEntry, NegativeListPages.Entry],
        },
        new NavigationEntry(8, "用印", "seal", SealRegisterPages.List) { Children = [SealRequestPages.Entry, SealRegisterPages.Entry, LedgerAddress.Entry, CertificatePages.Entry, SealPages.Entry] },
        OrganizationNavigation.Directory,
        FilePages.Entry,
        FilePages.Intercepted,
        ClassifiedPages.Entry,
        new NavigationEntry(900, "管理", "settings", "/admin/organization")
        {
            Apart = true,
            Children =
            [
                OrganizationNavigation.Maintain,
                OrganizationNavigation.Roster,
                new NavigationEntry(20, "账号", "lock", "/admin/accounts", AccountPermissions.View),
                RightsPages.Entry,
                RightsPages.Check,
                RoutesPages.Entry,
                .. TimedPages.Admin,
                AuditingPages.Entry,
            ],
        },
    ];
}
