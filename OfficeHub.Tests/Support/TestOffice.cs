using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.FontFiles;

namespace OfficeHub.Tests.Support;

/// <summary>A whole program without pages: the real services over a database of its own, thrown away at the end.</summary>
internal sealed class TestOffice : IAsyncDisposable
{
    private readonly string _folder;
    private readonly DatabaseOptions _database;

    private TestOffice(string folder, DatabaseOptions database, ServiceProvider services, FakeClock clock)
    {
        _folder = folder;
        _database = database;
        Services = services;
        Clock = clock;
    }

    public ServiceProvider Services { get; }

    public FakeClock Clock { get; }

    public string HeadsFile => Path.Combine(_folder, "audit-heads.jsonl");

    public string DataFolder => _folder;

    /// <summary>Opens an office over a new database of the provider asked for.</summary>
    /// <param name="more">What the test needs beyond Persistence, Auditing and Access.</param>
    /// <param name="provider">SQLite, or PostgreSQL on the server that ./test provides.</param>
    /// <param name="migrate">True: the schema comes from the migrations, as at a real start; else straight from the model.</param>
    public static async Task<TestOffice> OpenAsync(
        Action<IServiceCollection>? more = null, DatabaseProvider provider = DatabaseProvider.Sqlite, bool migrate = false)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-test-").FullName;
        var database = await TestDatabase.CreateAsync(provider, folder, withSchema: !migrate);
        var clock = new FakeClock();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddPersistence(database);
        services.AddAuditing(new AuditOptions(Path.Combine(folder, "audit-heads.jsonl")));
        services.AddAccess();
        // What a hash costs is asserted by PasswordCostTests; who signs in here need not pay it.
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        // No font of the machine: what a test prints is the same everywhere.
        services.AddSingleton(new FontFolders(TestFonts.Folder ?? Path.Combine(folder, "fonts"), []));
        more?.Invoke(services);
        var office = new TestOffice(folder, database, services.BuildServiceProvider(), clock);
        if (migrate)
        {
            await office.Get<DatabaseStartup>().MigrateAsync(CancellationToken.None);
        }

        return office;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Task<OfficeHubDbContext> ContextAsync() => Get<IDbContextFactory<OfficeHubDbContext>>().CreateDbContextAsync();

    /// <summary>Somebody who is really signed in (account and session rows exist) and holds just these permissions.</summary>
    public async Task<Actor> SignedInAsync(string name, params Permission[] permissions)
    {
        await using var db = await ContextAsync();
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            StaffId = Guid.CreateVersion7(),
            UserName = $"{name}{Guid.NewGuid():N}"[..20],
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ReleasedAt = Clock.UtcNow,
        };
        var session = new UserSession(Guid.CreateVersion7(), account.Id, "127.0.0.1", "xunit", Clock.UtcNow);
        db.AddRange(account, session);
        await db.SaveChangesAsync();
        return new Actor
        {
            Name = name,
            AccountId = account.Id,
            StaffId = account.StaffId,
            SessionId = session.Id,
            Address = "127.0.0.1",
            Permissions = permissions.Select(permission => permission.Code).ToFrozenSet(StringComparer.Ordinal),
        };
    }

    /// <summary>The log, oldest row first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> LogAsync()
    {
        await using var db = await ContextAsync();
        return await db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        await TestDatabase.DropAsync(_database);
        Directory.Delete(_folder, recursive: true);
    }
}
