using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OfficeHub.Core.Files.Secrecy;

namespace OfficeHub.Core.Files;

/// <summary>Registers the upload gate and the file store.</summary>
public static class FilesRegistration
{
    /// <summary>Adds them, and the word to the secrecy reviewer, as singletons; section <c>Files</c> is checked at start-up.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<FileStoreOptions>()
            .BindConfiguration(FileStoreOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<UploadGate>();
        services.AddSingleton<FileStore>();
        services.AddSecrecyAlarm();
        services.AddSingleton(provider => new SecrecyGate(provider.GetRequiredService<UploadGate>(), provider.GetRequiredService<SecrecyAlarm>()));
        return services;
    }

    /// <summary>Adds the word to the secrecy reviewer alone, for features that take in text and no files.</summary>
    public static IServiceCollection AddSecrecyAlarm(this IServiceCollection services)
    {
        services.TryAddSingleton<ReportInterceptedHandler>();
        services.TryAddSingleton<SecrecyAlarm>();
        return services;
    }
}
