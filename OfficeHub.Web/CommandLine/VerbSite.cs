using OfficeHub.Web.Startup;

namespace OfficeHub.Web.CommandLine;

/// <summary>The services of the site with its configuration, without serving: for verbs that need the installation's database.</summary>
internal sealed class VerbSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private VerbSite(WebApplication app) => _app = app;

    /// <summary>Builds them. Nothing is started, created or migrated.</summary>
    public static VerbSite Open()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // What is logged must not mix with what the verb answers.
        builder.Logging.ClearProviders();
        builder.AddOfficeHub();
        return new VerbSite(builder.Build());
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
