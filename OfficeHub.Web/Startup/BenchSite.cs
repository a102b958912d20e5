using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Sqlite;
using OfficeHub.Core.Seeding;
using OfficeHub.Core.Settings;

namespace OfficeHub.Web.Startup;

/// <summary>The whole site on a free loopback port, over a database of its own that goes with it: the demo organisation and as many generated people as wanted.</summary>
internal sealed class BenchSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private BenchSite(WebApplication app, string folder, SqlMeter sql)
    {
        _app = app;
        _folder = folder;
        Sql = sql;
    }

    /// <summary>A 系统管理员, to whom the list shows all it has.</summary>
    public const string UserName = "liwenbin";

    /// <summary>The demo password.</summary>
    public const string Password = DemoAccounts.Password;

    /// <summary>Pages one person may have open here: the most the setting allows.</summary>
    public static int MostPages => SignInSettings.CircuitsPerUser.Max;

    public Uri Address => new(_app.Urls.First());

    public SqlMeter Sql { get; }

    public static async Task<BenchSite> OpenAsync(int people, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-bench-").FullName;
        var sql = new SqlMeter();
        var site = new BenchSite(Build(folder, sql), folder, sql);
        try
        {
            await site.StartAsync(people, ct);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    internal static WebApplication Build(string folder, SqlMeter sql)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        // Whatever this machine's installation is configured to: nothing of it is touched.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.DataFolder)}"] = folder,
            [OfficeHubServices.DemoPapers] = "false",
        });
        builder.Logging.ClearProviders();
        builder.AddOfficeHub();
        builder.Services.ConfigureDbContext<SqliteOfficeHubDbContext>(options => options.AddInterceptors(sql));
        return builder.Build();
    }

    private async Task StartAsync(int people, CancellationToken ct)
    {
        await _app.PrepareAsync(TextWriter.Null, ct);
        await using (var db = await _app.Services.GetRequiredService<IDbContextFactory<OfficeHubDbContext>>().CreateDbContextAsync(ct))
        {
            await ManyPeople.AddAsync(db, people, ct);
        }

        var pages = SignInSettings.CircuitsPerUser;
        var changed = await _app.Services.GetRequiredService<ChangeSettingHandler>().HandleAsync(
            new ChangeSetting(Guid.CreateVersion7(), pages.Key, MostPages.ToString(CultureInfo.InvariantCulture), SettingRow.NeverChanged, "测量"), Actor.System("测量"), ct);
        if (!changed.IsSuccess)
        {
            throw new InvalidOperationException($"The limit of pages was not raised: {changed.Error.Code}");
        }

        _app.UseOfficeHub();
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync(ct);
    }
}
