using Microsoft.Extensions.DependencyInjection;

namespace OfficeHub.Core.Rosters;

/// <summary>Registers import and export of the staff roster.</summary>
public static class RosterRegistration
{
    /// <summary>Adds them; wants <c>AddOrganization</c>, <c>AddFiles</c> and <c>AddSettings</c>.</summary>
    public static IServiceCollection AddRosters(this IServiceCollection services)
    {
        services.AddSingleton<RosterExportQuery>();
        services.AddSingleton<RosterCheckQuery>();
        services.AddSingleton<UploadRosterHandler>();
        services.AddSingleton<RosterIntake>();
        services.AddSingleton<ImportRosterHandler>();
        return services;
    }
}
