using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Register.Acts;
using OfficeHub.Core.Seals.Register.Reading;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Seals.Register;

/// <summary>Registers the register of seals.</summary>
public static class RegisterRegistration
{
    /// <summary>Adds it. Needs certificates, notifications and the way lists are taken out.</summary>
    public static IServiceCollection AddSealRegister(this IServiceCollection services)
    {
        services.AddListExport();
        services.AddSingleton<ListSheet>(SealExportQuery.Sheet);
        services.AddSingleton<SealApplicationHandler>();
        services.AddSingleton<SealDecisionHandler>();
        services.AddSingleton<StopSealHandler>();
        services.AddSingleton<DestroySealHandler>();
        services.AddSingleton(provider => new SealWorkbench(
            provider.GetRequiredService<IDbContextFactory<OfficeHubDbContext>>(), provider.GetRequiredService<SealKeyShelf>(), provider.GetRequiredService<TrustReading>()));
        services.AddSingleton(provider => new SealPress(
            provider.GetRequiredService<IDbContextFactory<OfficeHubDbContext>>(), provider.GetRequiredService<SealKeyShelf>(), provider.GetRequiredService<TrustReading>()));
        services.AddSealLedger();
        services.AddSingleton<MakeSealHandler>();
        services.AddSingleton<TakeSealHandler>();
        services.AddEventHandler<SealKeyForsaken, EraseSealKey>();
        services.AddSingleton<SealFileQuery>();
        services.AddSingleton<SealPictureQuery>();
        services.AddSingleton<SealRegisterQuery>();
        services.AddSingleton<SealPrintQuery>();
        services.AddSingleton<SealExportQuery>();
        services.AddSingleton<SealDetailQuery>();
        services.AddSingleton<SealFormQuery>();
        foreach (var permission in SealPermissions.All) services.AddSingleton(permission);
        return services;
    }
}
