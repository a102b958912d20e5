using OfficeHub.Core.Calendar;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Settings;
using OfficeHub.Web.Features.Desk;
using OfficeHub.Web.Features.Drafts;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features;

/// <summary>Registers the desk and the pages of settings, calendar, jobs and own phrases.</summary>
public static class TimedPages
{
    /// <summary>工作台.</summary>
    public static NavigationEntry Desk { get; } = new(0, "工作台", "home", "/") { PhoneTitle = "工作台" };

    /// <summary>Lines under 管理.</summary>
    public static IReadOnlyList<NavigationEntry> Admin { get; } =
    [
        new(40, "工作日历", "calendar", "/admin/calendar", CalendarPermissions.Maintain),
        new(50, "参数", "settings", "/admin/settings", SettingsPermissions.View),
        new(60, "运行状况", "checklist", "/admin/jobs", JobPermissions.Maintain),
    ];

    /// <summary>Adds what they need beside Core; the entries of the navigation are put in place by the program.</summary>
    public static IServiceCollection AddTimedPages(this IServiceCollection services)
    {
        services.AddScoped<IDraftKeeper, DraftKeeper>();
        services.AddScoped<IRecentPeople, RecentPeople>();
        services.AddSingleton<DeskFacts>();
        return services;
    }
}
