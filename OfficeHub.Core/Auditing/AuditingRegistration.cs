using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Auditing.Reading;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Auditing;

/// <summary>Registers the chained log.</summary>
public static class AuditingRegistration
{
    /// <summary>Adds the trail, the keeper of heads, and what reads, verifies and exports.</summary>
    public static IServiceCollection AddAuditing(this IServiceCollection services, AuditOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<AuditHeadFile>();
        services.AddSingleton<AuditHeadKeeper>();
        services.AddSingleton<IAuditHeadKeeper>(provider => provider.GetRequiredService<AuditHeadKeeper>());
        services.AddSingleton<IAuditHealth>(provider => provider.GetRequiredService<AuditHeadKeeper>());
        services.AddHostedService(provider => provider.GetRequiredService<AuditHeadKeeper>());
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<IAuditTrail>(provider => provider.GetRequiredService<AuditTrail>());
        services.AddSingleton<IObjectHistory>(provider => provider.GetRequiredService<AuditTrail>());
        services.AddSingleton<BeginHeadFileHandler>();
        services.AddSingleton<DatabaseAudit>();
        services.AddSingleton<VerifyAuditQuery>();
        services.AddSingleton<AuditLogQuery>();
        services.AddSingleton<AuditEntryQuery>();
        services.AddSingleton<KeptHeadsQuery>();
        services.AddSingleton<DaySheetQuery>();
        services.AddSingleton<ExportAuditQuery>();
        foreach (var permission in AuditPermissions.All)
        {
            services.AddSingleton(permission);
        }

        return services;
    }
}
