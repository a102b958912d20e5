using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>Registers the archive.</summary>
internal static class ArchivingRegistration
{
    public static IServiceCollection AddArchiving(this IServiceCollection services)
    {
        services.AddSingleton<FilingCheck>();
        services.AddSingleton<ArchivePieces>();
        services.AddSingleton<FileDocumentHandler>();
        services.AddSingleton<ArchiveQuery>();
        services.AddSingleton<ArchiveOfDocumentQuery>();
        services.AddSingleton<DownloadPackageQuery>();
        services.AddSingleton<VerifyPackageQuery>();
        services.AddSingleton<ArchiveCatalogueQuery>();
        services.AddSingleton<ReconciliationQuery>();
        services.AddSingleton<ReconcileArchive>();
        services.AddSingleton<ITimedJob>(provider => provider.GetRequiredService<ReconcileArchive>());
        services.AddSingleton<OfficeHub.Core.Settings.Setting>(ArchiveRule.DueDays);
        foreach (var permission in ArchivePermissions.All) services.AddSingleton(permission);
        return services;
    }
}
