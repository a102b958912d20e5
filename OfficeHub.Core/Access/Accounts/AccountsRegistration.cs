using Microsoft.Extensions.DependencyInjection;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>Registers the administration of accounts and what everybody does with his own.</summary>
internal static class AccountsRegistration
{
    public static void AddAccountActs(this IServiceCollection services)
    {
        foreach (var permission in AccountPermissions.All)
        {
            services.AddSingleton(permission);
        }

        services.AddSingleton<AccountScope>();
        services.AddSingleton<AccountsQuery>();
        services.AddSingleton<AccountHistoryQuery>();
        services.AddSingleton<CreateAccountHandler>();
        services.AddSingleton<DisableAccountHandler>();
        services.AddSingleton<EnableAccountHandler>();
        services.AddSingleton<ReleaseAccountHandler>();
        services.AddSingleton<RefuseAccountHandler>();
        services.AddSingleton<ReleaseQuery>();
        services.AddSingleton<UnlockAccountHandler>();
        services.AddSingleton<EndAccountSessionsHandler>();
        services.AddSingleton<ResetPasswordHandler>();
        services.AddSingleton<ResetSecondStepHandler>();
        services.AddSingleton<OwnAccountQuery>();
        services.AddSingleton<ChangePasswordHandler>();
        services.AddSingleton<OwnSecondStep>();
        services.AddSingleton<SetUpInstallationHandler>();
    }
}
