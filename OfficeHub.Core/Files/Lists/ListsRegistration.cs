using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OfficeHub.Core.Files.Lists;

/// <summary>Registers the way lists are taken out.</summary>
public static class ListsRegistration
{
    /// <summary>Adds it, for a feature that has such lists; the feature adds the lists themselves.</summary>
    public static IServiceCollection AddListExport(this IServiceCollection services)
    {
        services.TryAddSingleton<ListExporter>();
        services.TryAddSingleton<ColumnsQuery>();
        services.TryAddSingleton<ChooseColumnsHandler>();
        return services;
    }
}
