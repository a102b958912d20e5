using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>Registers 领导解读台账.</summary>
internal static class LeadersLedgerRegistration
{
    public static IServiceCollection AddLeadersLedger(this IServiceCollection services)
    {
        services.AddSingleton<KeepLeadersLedgerHandler>();
        services.AddSingleton<LeadersLedgerQuery>();
        services.AddSingleton<LeadersLedgerPrintQuery>();
        services.AddSingleton<LeadersLedgerExportQuery>();
        services.AddSingleton<ListSheet>(LeadersLedgerExportQuery.Sheet);
        services.AddSingleton<ICopiesOfPapers, CopiesInLeadersLedger>();
        services.AddSingleton<OfficeHub.Core.Settings.Setting>(YearlyNumber.Setting);
        foreach (var permission in LeadersLedgerPermissions.All) services.AddSingleton(permission);
        return services;
    }
}
