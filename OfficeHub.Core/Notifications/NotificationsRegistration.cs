using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Notifications;

/// <summary>Registers notices.</summary>
public static class NotificationsRegistration
{
    /// <summary>Adds notices of what happens on routes. Needs routing.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<NoticeSignal>();
        services.AddEventHandler<RouteHappened, NoticeTeller>();
        services.AddEventHandler<NewsOfSubject, SubjectTeller>();
        services.AddSingleton<ICopiesOfPapers, CopiesInNotices>();
        services.AddSingleton<ReadNoticesHandler>();
        services.AddSingleton<NoticesQuery>();
        services.AddSingleton<ChooseNoticesHandler>();
        services.AddSingleton<NoticeChoicesQuery>();
        services.AddSingleton<ITimedJob, DropOldNotices>();
        return services;
    }
}
