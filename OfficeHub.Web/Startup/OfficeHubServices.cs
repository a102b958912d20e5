using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Files;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Rosters;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seeding;
using OfficeHub.Core.Settings;
using OfficeHub.Web.Accounts;
using OfficeHub.Web.Endpoints;
using OfficeHub.Web.Features;
using OfficeHub.Web.Features.Access;
using OfficeHub.Web.Features.Documents;
using OfficeHub.Web.Features.Notices;
using OfficeHub.Web.Features.Rights;
using OfficeHub.Web.Features.Seals;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Startup;

/// <summary>The whole program, one feature a line.</summary>
internal static class OfficeHubServices
{
    private const string FilesFolder = $"{FileStoreOptions.Section}:{nameof(FileStoreOptions.Folder)}";

    /// <summary>Whether the demo organisation begins with papers on its desks: not where something is tested or measured on an empty one.</summary>
    public const string DemoPapers = "Demo:Papers";

    public static void AddOfficeHub(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        configuration[FilesFolder] ??= Path.Combine(database.DataFolder, "files");

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPersistence(database);
        builder.Services.AddSettings();
        builder.Services.AddOrganization();
        builder.Services.AddAccess();
        builder.Services.AddRights();
        builder.Services.AddAuditing(AuditPlace(configuration, database));
        builder.Services.AddWorkingCalendar();
        builder.Services.AddFiles();
        builder.Services.AddRosters();
        builder.Services.AddStoredFiles();
        builder.Services.AddDrafts();
        builder.Services.AddRoutes();
        builder.Services.AddNotifications();
        builder.Services.AddCertificates(SealPages.Folders(configuration));
        builder.Services.AddSingleton(DocumentPages.Fonts(configuration));
        builder.Services.AddDocuments();
        builder.Services.AddSealRegister();
        builder.Services.AddJobs();

        builder.Services.AddKit();
        builder.Services.AddNavigation(SiteNavigation.Entries);
        builder.Services.AddTimedPages();
        builder.Services.AddNoticePages();
        builder.Services.AddSealPages();
        builder.Services.AddSingleton<AccountHandlers>();
        builder.Services.AddSingleton<RightsHandlers>();
        builder.Services.AddAccounts(configuration, builder.Environment, database);
        builder.Services.AddSingleton<PublicTurns>();
        builder.Services.AddSite();

        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddSeeding();
            if (configuration.GetValue(DemoPapers, defaultValue: true)) builder.Services.AddDemoPapers();
            builder.Services.AddSingleton<DemoNotice>();
            builder.Services.AddSingleton<IDemoTour, DemoWalk>();
            builder.Services.AddSingleton<IDemoOrganisation, DemoWalk>();
            builder.Services.AddSingleton<IDemoAccounts>(provider => provider.GetRequiredService<DemoNotice>());
        }
    }

    /// <summary>The heads lie where the database administrator cannot write, if the installation names such a place.</summary>
    private static AuditOptions AuditPlace(ConfigurationManager configuration, DatabaseOptions database)
    {
        var heads = Path.GetFullPath(configuration["Audit:HeadsFile"] is { Length: > 0 } named ? named : Path.Combine(database.DataFolder, "audit-heads.jsonl"));
        var data = Path.TrimEndingDirectorySeparator(Path.GetFullPath(database.DataFolder)) + Path.DirectorySeparatorChar;
        return new AuditOptions(heads, IsBesideData: heads.StartsWith(data, StringComparison.Ordinal));
    }
}
