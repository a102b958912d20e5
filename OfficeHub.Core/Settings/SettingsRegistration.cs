using Microsoft.Extensions.DependencyInjection;

namespace OfficeHub.Core.Settings;

/// <summary>Registers settings.</summary>
public static class SettingsRegistration
{
    /// <summary>Adds the store, the page's query and command, and their permissions.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.AddSingleton<ISettings, SettingsStore>();
        services.AddSingleton<ChangeSettingHandler>();
        services.AddSingleton<SettingsQuery>();
        foreach (var permission in SettingsPermissions.All)
        {
            services.AddSingleton(permission);
        }

        return services;
    }
}
