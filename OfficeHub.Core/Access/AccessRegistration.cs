using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access;

/// <summary>Registers accounts, sessions, roles and rights.</summary>
public static class AccessRegistration
{
    /// <summary>Adds the gate every command passes and the resolver of actors.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<IActorGate, ActorGate>();
        services.AddSingleton<ActorResolver>();
        return services;
    }
}
