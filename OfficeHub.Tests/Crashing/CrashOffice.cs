using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Settings;

namespace OfficeHub.Tests.Crashing;

/// <summary>The real services over a database that outlives the process; opened by the one to be killed and by the one that looks after it.</summary>
internal sealed class CrashOffice : IAsyncDisposable
{
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
        AccountId = CrashWorld.AccountId,
        StaffId = CrashWorld.AccountId,
        SessionId = CrashWorld.SessionId,
        Address = "127.0.0.1",
        Permissions = new[] { Right, SettingsPermissions.Change, OrganizationPermissions.Maintain, AccessPermissions.MaintainRights, CalendarPermissions.Maintain, AccountPermissions.Maintain, RoutingPermissions.Handle }
            .Select(permission => permission.Code).ToFrozenSet(StringComparer.Ordinal),
    };

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
        services.AddOrganization();
        services.AddRights();
        services.AddWorkingCalendar();
        services.AddRoutes();
        services.AddNotifications();
        services.AddDocuments();
        services.AddSingleton<IRouteSubject, CrashSlips>();
        services.AddSingleton(MoveSlip.Kind);
        services.AddEventHandler<RoleAnnounced, RoleListener>();
        services.AddSingleton<DispatchOutbox>();
        foreach (var right in CrashWorld.Rights)
        {
            services.AddSingleton(right);
        }

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
        await using (var db = await office.ContextAsync())
        {
            await CrashWorld.BuildAsync(db);
        }

        foreach (var service in office._services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        return office;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<OfficeHubDbContext> ContextAsync() => Get<IDbContextFactory<OfficeHubDbContext>>().CreateDbContextAsync();

    /// <summary>Tells the events that wait, as the job does.</summary>
    public Task TellAsync() => Get<DispatchOutbox>().RunAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }
}
