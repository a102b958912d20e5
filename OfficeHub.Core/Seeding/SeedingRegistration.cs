using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Seeding;

/// <summary>Registers the demo organisation.</summary>
public static class SeedingRegistration
{
    /// <summary>Adds <see cref="DemoSeeder"/>; to be called, and run, in Development only.</summary>
    public static IServiceCollection AddSeeding(this IServiceCollection services)
    {
        services.TryAddScoped<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<DemoSeeder>();
        return services;
    }
}
