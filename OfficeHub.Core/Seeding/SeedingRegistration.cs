using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seeding.MainJob;
using OfficeHub.Core.Seeding.Tour;

namespace OfficeHub.Core.Seeding;

/// <summary>Registers the demo organisation.</summary>
public static class SeedingRegistration
{
    /// <summary>Adds <see cref="DemoSeeder"/>; to be called, and run, in Development only.</summary>
    public static IServiceCollection AddSeeding(this IServiceCollection services)
    {
        services.TryAddScoped<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<DemoSeeder>();
        services.AddSingleton<DemoTours>();
        return services;
    }

    /// <summary>Adds <see cref="DemoPapers"/> for a site in Development, and the clock that lets them begin some days before. Needs documents, routes, certificates and seals.</summary>
    public static IServiceCollection AddDemoPapers(this IServiceCollection services)
    {
        services.AddDemoClock();
        services.AddSingleton<DemoSeals>();
        services.AddSingleton<DemoJointSeals>();
        services.AddSingleton<DemoDeliveries>();
        services.AddSingleton<DemoFollowUps>();
        services.AddSingleton<DemoPlans>();
        services.AddSingleton<DemoArchive>();
        services.AddSingleton<DemoCorrection>();
        services.AddSingleton<DemoPaperActs>();
        services.AddSingleton<DemoPapers>();
        return services;
    }

    /// <summary>Adds the whole main job on one text, for a database that is thrown away. Needs what <see cref="AddDemoPapers"/> does.</summary>
    public static IServiceCollection AddMainJob(this IServiceCollection services)
    {
        services.AddDemoClock();
        services.AddSingleton<MainJobSeal>();
        services.AddSingleton<MainJobDraft>();
        services.AddSingleton<MainJobDelivery>();
        services.AddSingleton<MainJobSteps>();
        services.AddScoped<MainJobRun>();
        return services;
    }

    private static void AddDemoClock(this IServiceCollection services)
    {
        var real = services.LastOrDefault(service => service.ServiceType == typeof(TimeProvider))?.ImplementationInstance as TimeProvider ?? TimeProvider.System;
        services.AddSingleton(new DemoClock(real));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddSingleton<DemoPeople>();
    }
}
