using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Auditing;

/// <summary>Registers the chained log.</summary>
public static class AuditingRegistration
{
    /// <summary>Adds the trail and the keeper of heads.</summary>
    public static IServiceCollection AddAuditing(this IServiceCollection services, AuditOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<AuditHeadKeeper>();
        services.AddSingleton<IAuditHeadKeeper>(provider => provider.GetRequiredService<AuditHeadKeeper>());
        services.AddHostedService(provider => provider.GetRequiredService<AuditHeadKeeper>());
        services.AddSingleton<IAuditTrail, AuditTrail>();
        return services;
    }
}
