using Microsoft.Extensions.DependencyInjection;

namespace OfficeHub.Core.Calendar;

/// <summary>Registers the working calendar.</summary>
public static class CalendarRegistration
{
    /// <summary>Adds the calendar, its page's commands and query, settings and permission. Needs settings.</summary>
    public static IServiceCollection AddWorkingCalendar(this IServiceCollection services)
    {
        services.AddSingleton<WorkingCalendar>();
        services.AddSingleton<CalendarInstaller>();
        services.AddSingleton<CalendarQuery>();
        services.AddSingleton<EnterDayHandler>();
        services.AddSingleton<ChangeDayHandler>();
        services.AddSingleton<RemoveDayHandler>();
        services.AddSingleton<EnterYearHandler>();
        foreach (var setting in CalendarSettings.All)
        {
            services.AddSingleton(setting);
        }

        foreach (var permission in CalendarPermissions.All)
        {
            services.AddSingleton(permission);
        }

        return services;
    }
}
