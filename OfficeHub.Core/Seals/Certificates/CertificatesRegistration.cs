using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Registers the register of certificates.</summary>
public static class CertificatesRegistration
{
    /// <summary>Adds the key shelf, the reading of what is trusted, acts, queries, the daily warning, and the permissions.</summary>
    public static IServiceCollection AddCertificates(this IServiceCollection services, SealFolders folders)
    {
        services.AddSingleton(folders);
        services.AddSingleton<SealKeyShelf>();
        services.AddSingleton<TrustReading>();
        services.AddSingleton<SiteAuthority>();
        services.AddSingleton<KeyKeeping>();
        services.AddSingleton(provider => new FoundAuthorityHandler(Path(provider), Authority(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AskCertificateHandler(provider.GetRequiredService<KeyKeeping>()));
        services.AddSingleton(provider => new WithdrawRequestHandler(Path(provider), Shelf(provider)));
        services.AddSingleton(provider => new IssueCertificateHandler(Path(provider), Authority(provider)));
        services.AddSingleton(provider => new ImportCertificateHandler(provider.GetRequiredService<KeyKeeping>(), Shelf(provider), Trust(provider)));
        services.AddSingleton(provider => new RevokeCertificateHandler(Path(provider), Authority(provider), Shelf(provider)));
        services.AddSingleton(provider => new RenewListsHandler(Path(provider), Authority(provider)));
        services.AddSingleton(provider => new TrustRootHandler(Path(provider), Trust(provider)));
        services.AddSingleton(provider => new DistrustRootHandler(Path(provider), Trust(provider)));
        services.AddSingleton<CertificatesQuery>();
        services.AddSingleton(provider => new CertificateQuery(Reading(provider), provider.GetRequiredService<IObjectHistory>(), Trust(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AuthorityQuery(Reading(provider), Trust(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WarnOfEndings>();
        services.AddSingleton<ITimedJob>(provider => provider.GetRequiredService<WarnOfEndings>());
        foreach (var permission in CertificatePermissions.All)
        {
            services.AddSingleton(permission);
        }

        return services;
    }

    private static CommandPath Path(IServiceProvider provider) => provider.GetRequiredService<CommandPath>();

    private static QueryPath Reading(IServiceProvider provider) => provider.GetRequiredService<QueryPath>();

    private static SiteAuthority Authority(IServiceProvider provider) => provider.GetRequiredService<SiteAuthority>();

    private static SealKeyShelf Shelf(IServiceProvider provider) => provider.GetRequiredService<SealKeyShelf>();

    private static TrustReading Trust(IServiceProvider provider) => provider.GetRequiredService<TrustReading>();
}
