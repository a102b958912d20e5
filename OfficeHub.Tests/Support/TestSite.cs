using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Tests.Support;

/// <summary>The whole site over an own SQLite file, thrown away at the end.</summary>
internal sealed class TestSite : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("officehub-site-").FullName;
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    public FakeClock Clock { get; } = new();

    /// <summary>Whether the site runs with <see cref="Clock"/> (requests only) or with the real one (browsers).</summary>
    public bool RealTime { get; init; }

    public string Environment { get; init; } = "Production";

    public Action<IServiceCollection>? More { get; init; }

    /// <summary>Where a browser finds the site, once served.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>A site on a real socket, with the real clock, for browsers.</summary>
    public static TestSite Serve(string environment = "Production")
    {
        var site = new TestSite { RealTime = true, Environment = environment }.With("Site:PlainHttp", "true").With("SignIn:WaiveSecondStep", "true");
        site.UseKestrel(0);
        site.StartServer();
        return site;
    }

    public TestSite With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Task<OfficeHubDbContext> ContextAsync() => Services.GetRequiredService<IDbContextFactory<OfficeHubDbContext>>().CreateDbContextAsync();

    public async Task<IReadOnlyList<AuditEntry>> LogAsync()
    {
        await using var db = await ContextAsync();
        return await db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseStaticWebAssets();
        builder.UseSetting("Database:DataFolder", _folder);
        builder.UseSetting("Demo:Papers", "false");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services =>
        {
            if (!RealTime)
            {
                services.AddSingleton<TimeProvider>(Clock);
            }

            More?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            SqliteConnection.ClearAllPools();
            DeleteFolder();
        }
    }

    // What the host still writes while it stops may come between the listing and the deleting.
    private void DeleteFolder()
    {
        for (var tries = 5; ; tries--)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
                return;
            }
            catch (IOException) when (tries > 0)
            {
                Thread.Sleep(100);
            }
        }
    }
}
