using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Access.Roles;

/// <summary>Registers roles, grants, limits and the reports on them.</summary>
public static class RightsRegistration
{
    /// <summary>Adds the handlers and queries of 岗位与角色, and the rule that appointments must pass.</summary>
    public static IServiceCollection AddRights(this IServiceCollection services)
    {
        foreach (var permission in AccessPermissions.All)
        {
            services.AddSingleton(permission);
        }

        services.AddSingleton<PermissionCatalogue>();
        services.AddSingleton<IAppointmentRule, SeparationRule>();
        services.AddSingleton<IDepartureRule, LastSecurityAdministratorRule>();
        services.AddSingleton<IDepartureDuty, OwnGrantsEnd>();
        services.AddSingleton<CreateRoleHandler>();
        services.AddSingleton<RenameRoleHandler>();
        services.AddSingleton<SetRolePermissionsHandler>();
        services.AddSingleton<GrantRoleToPostHandler>();
        services.AddSingleton<GrantRoleToStaffHandler>();
        services.AddSingleton<EndGrantHandler>();
        services.AddSingleton<RolesQuery>();
        services.AddSingleton<RoleHistoryQuery>();
        services.AddSingleton<GrantsQuery>();
        services.AddSingleton<PersonRightsQuery>();
        services.AddSingleton<SetupCheckQuery>();
        services.AddSingleton<SetLimitHandler>();
        services.AddSingleton<WhoMaySeeQuery>();
        return services;
    }
}
