using Microsoft.Extensions.DependencyInjection;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Registers the register of certificates.</summary>
public static class CertificatesRegistration
{
    /// <summary>Adds the key shelf, the reading of what is trusted, and the permissions.</summary>
    public static IServiceCollection AddCertificates(this IServiceCollection services, SealFolders folders)
    {
        services.AddSingleton(folders);
        services.AddSingleton<SealKeyShelf>();
        services.AddSingleton<TrustReading>();
        foreach (var permission in CertificatePermissions.All)
        {
            services.AddSingleton(permission);
        }

        return services;
    }
}
