using OfficeHub.Web.Accounts;
using OfficeHub.Web.Endpoints;
using OfficeHub.Web.Shell;

namespace OfficeHub.Web.Startup;

/// <summary>What the program answers, one feature a line.</summary>
internal static class OfficeHubPipeline
{
    public static void UseOfficeHub(this WebApplication app)
    {
        app.UseSite();
        app.MapAccounts();
        app.MapRosters();
        app.MapLists();
        app.MapFiles();
        app.MapDocuments();
        app.MapArchive();
        app.MapAttachments();
        app.MapSeals();
        app.MapPublications();
        app.MapAuditing();
        app.MapHealth();
        app.MapSite<App>();
    }
}
