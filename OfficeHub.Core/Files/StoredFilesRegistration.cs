using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files.Secrecy;

namespace OfficeHub.Core.Files;

/// <summary>Registers files as users know them.</summary>
public static class StoredFilesRegistration
{
    /// <summary>Adds the list, the download, and the rule by which their circle of readers may be limited. Takes <c>AddFiles</c> and <c>AddRights</c>.</summary>
    public static IServiceCollection AddStoredFiles(this IServiceCollection services)
    {
        foreach (var permission in FilePermissions.All)
        {
            services.AddSingleton(permission);
        }

        services.AddSingleton<ILimitedObjects, LimitedFiles>();
        services.AddSingleton<ITimedJob, RemoveOrphans>();
        services.AddSingleton<StoredFilesQuery>();
        services.AddSingleton<DownloadFileQuery>();
        services.AddSingleton<FileHistoryQuery>();
        services.AddSingleton<ExportWhoMaySeeQuery>();
        services.AddSingleton<InterceptedFilesQuery>();
        services.AddSingleton<SettleInterceptedHandler>();
        return services;
    }
}
