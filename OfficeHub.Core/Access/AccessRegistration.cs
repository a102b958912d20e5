using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Access;

/// <summary>Registers accounts, sessions and rights.</summary>
public static class AccessRegistration
{
    // PBKDF2 with SHA-512; about a tenth of a second on one core of an ordinary server.
    private const int PasswordIterations = 210_000;

    /// <summary>Adds the gate every command passes, the resolver of actors, signing in and sessions.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<IActorGate, ActorGate>();
        services.AddSingleton<ActorResolver>();
        services.AddSingleton<RoleInstaller>();
        AddSigningIn(services);
        services.AddAccountActs();
        foreach (var setting in SignInSettings.All)
        {
            services.AddSingleton<Setting>(setting);
        }

        return services;
    }

    private static void AddSigningIn(IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddOptions<IdentityOptions>().Configure(identity =>
            identity.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] = new TokenProviderDescriptor(typeof(AuthenticatorTokenProvider<Account>)));
        services.AddOptions<PasswordHasherOptions>().Configure(hasher => hasher.IterationCount = PasswordIterations);
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.TryAddSingleton<AuthenticatorTokenProvider<Account>>();
        services.TryAddSingleton<ISessionNotice, NoSessionNotice>();
        services.TryAddSingleton(new SecondStepOptions());
        services.AddSingleton<AccountManagers>();
        services.AddSingleton<PasswordWork>();
        services.AddSingleton<AttemptWindow>();
        services.AddSingleton<AttemptLock>();
        services.AddSingleton<SignInJournal>();
        services.AddSingleton<NewPassword>();
        services.AddSingleton<SecondStep>();
        services.AddSingleton<PendingAccounts>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<SignInDuties>();
        services.AddSingleton<SessionLedger>();
        services.AddSingleton<IDepartureDuty, SessionsOfTheDeparted>();
        services.AddSingleton<HeldPostsQuery>();
        services.AddSingleton<SwitchPostHandler>();
        services.AddSingleton<SignOutHandler>();
        services.AddSingleton<EndOwnSessionHandler>();
    }
}
