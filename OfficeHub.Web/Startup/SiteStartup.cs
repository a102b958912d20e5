using OfficeHub.Core.Access;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seeding;

namespace OfficeHub.Web.Startup;

/// <summary>Brings the installation to this program's state before it serves: schema, roles, calendar and, in Development, the demo organisation.</summary>
/// <remarks>Each step may be repeated, and picks up where a killed one stopped.</remarks>
internal static class SiteStartup
{
    /// <param name="app">The program, built.</param>
    /// <param name="console">Told of the demo accounts once the site is up.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task PrepareAsync(this WebApplication app, TextWriter console, CancellationToken ct)
    {
        PinyinInitials.EnsureAvailable();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<DatabaseStartup>().MigrateAsync(ct);
        Demand(await services.GetRequiredService<RoleInstaller>().InstallAsync(Actor.System("初始化"), ct));
        await services.GetRequiredService<CalendarInstaller>().InstallAsync(ct);
        if (app.Environment.IsDevelopment())
        {
            Demand((await services.GetRequiredService<DemoSeeder>().SeedAsync(ct)).WithoutValue());
            // Before the route of today: the papers began with one that was in force then.
            if (services.GetService<DemoPapers>() is { } papers) Demand((await papers.SeedAsync(ct)).WithoutValue());
            if (services.GetService<DemoSeals>() is { } seals) Demand((await seals.SeedAsync(ct)).WithoutValue());
            if (services.GetService<DemoJointSeals>() is { } jointSeals) Demand((await jointSeals.SeedAsync(ct)).WithoutValue());
            if (services.GetService<DemoDeliveries>() is { } deliveries) Demand((await deliveries.SeedAsync(ct)).WithoutValue());
            if (services.GetService<DemoArchive>() is { } archive) Demand((await archive.SeedAsync(ct)).WithoutValue());
            if (services.GetService<DemoCorrection>() is { } correction) Demand((await correction.SeedAsync(ct)).WithoutValue());
            if (services.GetService<DemoFollowUps>() is { } followUps) Demand((await followUps.SeedAsync(ct)).WithoutValue());
            if (services.GetService<DemoPlans>() is { } plans) Demand((await plans.SeedAsync(ct)).WithoutValue());
            app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<DemoNotice>().Print(console, app.Urls));
        }

        Demand(await services.GetRequiredService<RouteInstaller>().InstallAsync(Actor.System("初始化"), ct));
    }

    private static void Demand(Result step)
    {
        if (!step.IsSuccess)
        {
            throw new InvalidOperationException($"The start failed: {step.Error.Code}");
        }
    }
}
