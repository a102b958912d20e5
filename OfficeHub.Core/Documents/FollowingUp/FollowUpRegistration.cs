using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Registers what follows a release.</summary>
internal static class FollowUpRegistration
{
    public static IServiceCollection AddFollowingUp(this IServiceCollection services)
    {
        services.AddSingleton<FollowUps>();
        services.AddSingleton<RecordLookHandler>();
        services.AddSingleton<CloseFollowUpHandler>();
        services.AddSingleton<WriteSupplementHandler>();
        services.AddSingleton<MoveSupplementHandler>();
        services.AddSingleton<ReleaseSupplementHandler>();
        services.AddSingleton<FollowUpsQuery>();
        services.AddSingleton<FollowUpQuery>();
        services.AddSingleton<SupplementQuery>();
        services.AddSingleton<ICopiesOfPapers, CopiesInFollowUps>();
        services.AddSingleton<RemindOfFollowUps>();
        services.AddSingleton<ITimedJob>(provider => provider.GetRequiredService<RemindOfFollowUps>());
        foreach (var setting in FollowUpSettings.All) services.AddSingleton(setting);
        foreach (var permission in FollowUpPermissions.All) services.AddSingleton(permission);
        return services;
    }
}
