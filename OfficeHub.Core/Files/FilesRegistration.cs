using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OfficeHub.Core.Files;

/// <summary>Registers the upload gate and the file store.</summary>
public static class FilesRegistration
{
    /// <summary>Adds both as singletons; section <c>Files</c> is checked at start-up.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<FileStoreOptions>()
            .BindConfiguration(FileStoreOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<UploadGate>();
        services.AddSingleton<FileStore>();
        return services;
    }
}
