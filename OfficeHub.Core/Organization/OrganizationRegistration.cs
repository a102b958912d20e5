using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Organization.Posts;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Organization;

/// <summary>Registers 机构与人员.</summary>
public static class OrganizationRegistration
{
    /// <summary>Adds the acts, the queries and the rights.</summary>
    public static IServiceCollection AddOrganization(this IServiceCollection services)
    {
        foreach (var permission in OrganizationPermissions.All) services.AddSingleton(permission);
        services.AddSingleton<DueChanges>();
        services.AddSingleton<ITimedJob>(provider => provider.GetRequiredService<DueChanges>());

        services.AddSingleton<EstablishUnitHandler>();
        services.AddSingleton<RenameUnitHandler>();
        services.AddSingleton<CancelRenameHandler>();
        services.AddSingleton<DescribeUnitHandler>();
        services.AddSingleton<MoveUnitHandler>();
        services.AddSingleton<ReorderUnitHandler>();
        services.AddSingleton<AbolishUnitHandler>();
        services.AddSingleton<UnitTreeQuery>();
        services.AddSingleton<UnitDetailQuery>();
        services.AddSingleton<UnitHistoryQuery>();

        services.AddSingleton<CreatePostHandler>();
        services.AddSingleton<EditPostHandler>();
        services.AddSingleton<ReorderPostHandler>();
        services.AddSingleton<AbolishPostHandler>();

        services.AddSingleton<RegisterStaffHandler>();
        services.AddSingleton<CorrectStaffHandler>();
        services.AddSingleton<AppointStaffHandler>();
        services.AddSingleton<EndHoldingHandler>();
        services.AddSingleton<MakePrimaryHandler>();
        services.AddSingleton<LeaveStaffHandler>();
        services.AddSingleton<ReturnStaffHandler>();
        services.AddSingleton<StaffListQuery>();
        services.AddSingleton<Setting>(TakingOut.ReasonAbove);
        services.AddSingleton<StaffPrintQuery>();
        services.AddSingleton<StaffDetailQuery>();
        services.AddSingleton<StaffHistoryQuery>();
        services.AddSingleton<UnmaskMobileQuery>();
        services.AddSingleton<StaffFinderQuery>();

        services.AddSingleton<DirectorySearchQuery>();
        services.AddSingleton<UnitSearchQuery>();
        services.AddSingleton<RememberContactsHandler>();
        return services;
    }
}
