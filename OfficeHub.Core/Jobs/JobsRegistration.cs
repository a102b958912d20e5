using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Jobs;

/// <summary>Registers the timed jobs and the self-check.</summary>
public static class JobsRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Adds the runner, the program's own jobs, the checks behind <c>/healthz</c>, and the page's query and command.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<ITimedJob, DispatchOutbox>();
        services.AddSingleton<ITimedJob, DropCommandRecords>();
        services.AddSingleton<ITimedJob, DropDispatchedEvents>();
        services.AddSingleton<ITimedJob, DropEndedSessions>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        services.AddSingleton<RunJobNowHandler>();
        services.AddSingleton<JobsQuery>();
        services.AddSingleton<FacesQuery>();
        services.AddSingleton<SelfCheck>();
        services.AddSingleton<JobsCheck>();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>(HealthCheckNames.Database, HealthStatus.Unhealthy, [], Patience)
            .AddCheck<StorageCheck>(HealthCheckNames.Storage, HealthStatus.Unhealthy, [], Patience)
            .AddCheck<JobsCheck>(HealthCheckNames.Jobs, HealthStatus.Unhealthy, [], Patience)
            .AddCheck<AuditHeadCheck>(HealthCheckNames.AuditHeads, HealthStatus.Unhealthy, [], Patience)
            .AddCheck<OutboxCheck>(HealthCheckNames.Outbox, HealthStatus.Unhealthy, [], Patience);
        foreach (var setting in JobSettings.All)
        {
            services.AddSingleton(setting);
        }

        foreach (var permission in JobPermissions.All)
        {
            services.AddSingleton(permission);
        }

        return services;
    }
}
