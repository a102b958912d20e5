using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Openness.Timing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Openness.Watching;

/// <summary>Registers 公开时限 and 公开统计.</summary>
internal static class WatchRegistration
{
    public static IServiceCollection AddOpennessWatch(this IServiceCollection services)
    {
        services.AddSingleton<ReleaseTimes>();
        services.AddSingleton<OpennessTimesQuery>();
        services.AddSingleton<OpennessTimesExportQuery>();
        services.AddSingleton<ReleaseClockQuery>();
        services.AddSingleton<OpennessStatisticsQuery>();
        services.AddSingleton<OpennessStatisticsExportQuery>();
        services.AddSingleton<RemindOfOpenness>();
        services.AddSingleton<ITimedJob>(provider => provider.GetRequiredService<RemindOfOpenness>());
        foreach (var setting in ReleaseTimes.Settings) services.AddSingleton(setting);
        foreach (var permission in OpennessPermissions.All) services.AddSingleton(permission);
        return services;
    }
}
