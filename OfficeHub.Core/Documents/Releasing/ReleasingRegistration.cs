using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>Registers 公开发布.</summary>
internal static class ReleasingRegistration
{
    /// <summary>Adds the release and what reads it.</summary>
    public static IServiceCollection AddReleasing(this IServiceCollection services)
    {
        services.AddSingleton<DocumentRelease>();
        services.AddSingleton<TakeDownHandler>();
        services.AddSingleton<BesidePapers>();
        services.AddSingleton<PublishedLibrary>();
        services.AddSingleton<PublicationsQuery>();
        services.AddSingleton<DocumentPublicationQuery>();
        services.AddSingleton<ICopiesOfPapers, CopiesInPublications>();
        return services;
    }
}
