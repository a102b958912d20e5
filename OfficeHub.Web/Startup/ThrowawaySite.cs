using Microsoft.Data.Sqlite;
using OfficeHub.Core.Access;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seeding;

namespace OfficeHub.Web.Startup;

/// <summary>The services of the site over an empty database of its own, which goes with it; nothing is served.</summary>
internal sealed class ThrowawaySite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly AsyncServiceScope _scope;

    private ThrowawaySite(WebApplication app, string folder) => (_app, _folder, _scope) = (app, folder, app.Services.CreateAsyncScope());

    /// <summary>What the site trusts: roots, certs, crls.</summary>
    public string Trust => Path.Combine(_folder, "trust");

    /// <summary>Opens it with roles and calendars, and with nobody in it.</summary>
    public static async Task<ThrowawaySite> OpenAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-demo-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Development });
        // Whatever this machine's installation is configured to: nothing of it is touched.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.DataFolder)}"] = folder,
            [OfficeHubServices.DemoPapers] = "false",
        });
        builder.Logging.ClearProviders();
        builder.AddOfficeHub();
        builder.Services.AddMainJob();
        var site = new ThrowawaySite(builder.Build(), folder);
        try
        {
            PinyinInitials.EnsureAvailable();
            await site.Get<DatabaseStartup>().MigrateAsync(ct);
            await site.Get<RoleInstaller>().InstallAsync(Actor.System("初始化"), ct);
            await site.Get<CalendarInstaller>().InstallAsync(ct);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
