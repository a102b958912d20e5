using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>Registers 发文立项.</summary>
internal static class PlanningRegistration
{
    public static IServiceCollection AddPlanning(this IServiceCollection services)
    {
        services.AddSingleton<ReportPlannedPaperHandler>();
        services.AddSingleton<DecidePlannedPapersHandler>();
        services.AddSingleton<TiePlannedPaperHandler>();
        services.AddSingleton<EnterFormerOutputHandler>();
        services.AddSingleton<PlanQuery>();
        services.AddSingleton<PlanExportQuery>();
        services.AddSingleton<PlanOfDocumentQuery>();
        services.AddSingleton<ICopiesOfPapers, CopiesInPlans>();
        foreach (var setting in PlanningSettings.All) services.AddSingleton(setting);
        foreach (var permission in PlanningPermissions.All) services.AddSingleton(permission);
        return services;
    }
}
