using OfficeHub.Web.Shared.Acts;

namespace OfficeHub.Web.Shared;

/// <summary>What the frame and the kit need.</summary>
public static class KitServices
{
    /// <summary>Registers the frame and the kit. <see cref="ICurrentActor"/> and <see cref="IDraftKeeper"/> come from the caller.</summary>
    public static IServiceCollection AddKit(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<NavigationMenu>();
        services.AddScoped<NoticeBoard>();
        services.AddSingleton<OpenPages>();
        services.AddScoped<KitScript>();
        return services;
    }

    /// <summary>Adds lines to the left navigation.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services, params IReadOnlyList<NavigationEntry> entries)
    {
        foreach (var entry in entries) services.AddSingleton(entry);
        return services;
    }
}
