using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;
using OfficeHub.Core.Routing.Closing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Routing;

/// <summary>Registers routes and piles.</summary>
public static class RoutingRegistration
{
    /// <summary>Adds the engine, the acts on work items and the piles. Needs settings, organisation and the working calendar; features add <see cref="IRouteSubject"/> and <see cref="StepKind"/>.</summary>
    public static IServiceCollection AddRoutes(this IServiceCollection services)
    {
        services.AddSingleton<StepKinds>();
        services.AddSingleton<AssigneeResolver>();
        services.AddSingleton<RouteEngine>();
        services.AddSingleton<OwnItem>();
        services.AddSingleton<DecideItemHandler>();
        services.AddSingleton<TakeBackDecisionHandler>();
        services.AddSingleton<SendBackItemHandler>();
        services.AddSingleton<WithdrawSentHandler>();
        services.AddSingleton<ChangePeopleHandler>();
        services.AddSingleton<ItemTakersQuery>();
        services.AddSingleton<OpenItemHandler>();
        services.AddSingleton<AskAsideHandler>();
        services.AddSingleton<UrgePaperHandler>();
        services.AddSingleton<PassInEmergencyHandler>();
        services.AddSingleton<HandOverAllHandler>();
        services.AddSingleton<WaitingPeopleQuery>();
        services.AddSingleton<PileQuery>();
        services.AddSingleton<RouteViews>();
        services.AddSingleton<TemplatesQuery>();
        services.AddSingleton<DrawUpTemplateHandler>();
        services.AddSingleton<MovesQuery>();
        services.AddSingleton<MovePapersHandler>();
        services.AddSingleton<LetDecisionsLeave>();
        services.AddSingleton<ITimedJob>(provider => provider.GetRequiredService<LetDecisionsLeave>());
        services.AddSingleton<SendForReadingHandler>();
        services.AddSingleton<ReadItemsHandler>();
        services.AddSingleton<RecallReadingHandler>();
        services.AddSingleton<ReadingQuery>();
        services.AddSingleton<ICopiesOfPapers, CopiesInReading>();
        services.AddSingleton<RemindOfLimits>();
        services.AddSingleton<ITimedJob>(provider => provider.GetRequiredService<RemindOfLimits>());
        foreach (var permission in RoutingPermissions.All) services.AddSingleton(permission);
        foreach (var setting in RoutingSettings.All) services.AddSingleton(setting);
        return services;
    }
}
