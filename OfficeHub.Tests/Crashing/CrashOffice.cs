using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OfficeHub.Core.Access;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Tests.Crashing;

/// <summary>The real services over a database that outlives the process; opened by the one to be killed and by the one that looks after it.</summary>
internal sealed class CrashOffice : IAsyncDisposable
{
    private static readonly Guid AccountId = new("0197c0de-0000-7000-8000-000000000001");

    private readonly ServiceProvider _services;

    private CrashOffice(ServiceProvider services, DatabaseOptions database)
    {
        _services = services;
        Database = database;
    }

    public static Permission Right { get; } = new("Test.Do", "办一件事", "测试");

    public DatabaseOptions Database { get; }

    public string HeadsFile => Path.Combine(Database.DataFolder, "audit-heads.jsonl");

    public static Actor Clerk { get; } = new()
    {
        Name = "赵启明",
        AccountId = AccountId,
        SessionId = SessionOf(0),
        Address = "127.0.0.1",
        Permissions = new[] { Right.Code, SettingsPermissions.Change.Code }.ToFrozenSet(StringComparer.Ordinal),
    };

    /// <summary>Each worker has a session to change; the first one's is the one all act through.</summary>
    public static Guid SessionOf(int worker) => new($"0197c0de-0000-7000-8000-00000000001{worker}");

    /// <summary>The program's own start: migrate, then begin to work. Whoever was killed here before has left no work for hands.</summary>
    public static async Task<CrashOffice> StartAsync(DatabaseOptions database, ICommandSteps? steps = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddPersistence(database);
        services.AddAuditing(new AuditOptions(Path.Combine(database.DataFolder, "audit-heads.jsonl")));
        services.AddAccess();
        services.AddSettings();
        foreach (var setting in SetNumber.Settings)
        {
            services.AddSingleton<Setting>(setting);
        }

        if (steps is not null)
        {
            services.AddSingleton(steps);
        }

        var office = new CrashOffice(services.BuildServiceProvider(), database);
        await office.Get<DatabaseStartup>().MigrateAsync(CancellationToken.None);
        await office.EmployAsync();
        foreach (var service in office._services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        return office;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<OfficeHubDbContext> ContextAsync() => Get<IDbContextFactory<OfficeHubDbContext>>().CreateDbContextAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }

    private async Task EmployAsync()
    {
        await using var db = await ContextAsync();
        if (!await db.Set<Account>().AnyAsync(account => account.Id == AccountId))
        {
            db.Add(new Account { Id = AccountId, StaffId = AccountId, UserName = "zhaoqiming", SecurityStamp = "1" });
            db.AddRange(Enumerable.Range(0, CrashChild.Workers)
                .Select(worker => new UserSession(SessionOf(worker), AccountId, "127.0.0.1", "Chromium", DateTime.UnixEpoch)));
            await db.SaveChangesAsync();
        }
    }
}
