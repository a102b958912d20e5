using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Erasing;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>Registers the register of normative documents.</summary>
internal static class NormativeRegistration
{
    public static IServiceCollection AddNormative(this IServiceCollection services)
    {
        services.AddSingleton<RegisterNormativeHandler>();
        services.AddSingleton<NormativeQuery>();
        services.AddSingleton<NormativePrintQuery>();
        services.AddSingleton<NormativeExportQuery>();
        services.AddSingleton<NormativeOfDocumentQuery>();
        services.AddSingleton<ICopiesOfPapers, CopiesInNormative>();
        services.AddSingleton<RemindOfTerms>();
        services.AddSingleton<ITimedJob>(provider => provider.GetRequiredService<RemindOfTerms>());
        foreach (var setting in NormativeSettings.All) services.AddSingleton(setting);
        foreach (var permission in NormativePermissions.All) services.AddSingleton(permission);
        return services;
    }
}
