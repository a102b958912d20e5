using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Notifications;

/// <summary>Something outside of routes that people are to be told of; a feature raises it.</summary>
/// <param name="SubjectKind">Chinese: what the feature calls it.</param>
/// <param name="SubjectId">The thing.</param>
/// <param name="Title">Its name.</param>
/// <param name="Kind">What.</param>
/// <param name="By">Who did it, as on the record.</param>
/// <param name="Words">What it is about, one line.</param>
/// <param name="Told">Who is told, never whoever did it.</param>
public sealed record NewsOfSubject(string SubjectKind, Guid SubjectId, string Title, RouteNewsKind Kind, string By, string Words, IReadOnlyList<Guid> Told) : IDomainEvent
{
    /// <summary>The routed paper whose words these are; null where there is none. Once that one is closed nobody is told any more.</summary>
    public PaperOfNews? Paper { get; init; }
}

/// <summary>A routed paper that news speaks of.</summary>
/// <param name="Kind">As its feature names it to the routes.</param>
/// <param name="Id">The paper.</param>
public sealed record PaperOfNews(string Kind, Guid Id);

/// <summary>One notice for each who wants to be told, after the act is committed.</summary>
public sealed class SubjectTeller(CommandPath path, IDbContextFactory<OfficeHubDbContext> contexts, RouteEngine engine, WorkingCalendar calendar, NoticeSignal signal) : IEventHandler<NewsOfSubject>
{
    /// <inheritdoc/>
    public async Task HandleAsync(NewsOfSubject happened, EventDelivery delivery, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(delivery);
        var told = await NoticeTeller.WhoWantAsync(contexts, happened.Told, happened.Kind, Urgency.None, ct);
        if (told.Count == 0) return;
        var nextMorning = NoticeTeller.NextMorning(await calendar.ScheduleAsync(ct), delivery.HappenedAt);
        var done = await path.RunAsync(
            new TellNews(delivery.CommandIdFor(nameof(SubjectTeller))), Actor.System("告知"), RoutingPermissions.Handle,
            async scope =>
            {
                if (happened.Paper is { } paper && await IsClosedAsync(scope.Db, paper, ct))
                {
                    scope.Concerns("通知", happened.SubjectId, "（已封存）", $"{NoticeReason.Of(happened.Kind).Name}，没有告知");
                    return Result.Success;
                }

                scope.Concerns("通知", happened.SubjectId, happened.Title, $"{NoticeReason.Of(happened.Kind).Name}，告知 {told.Count} 人");
                scope.Db.AddRange(told.Select(one => PaperNotice.For(one.StaffId, happened, delivery.HappenedAt, one.Pace is NoticePace.Daily ? nextMorning : delivery.HappenedAt)));
                return Result.Success;
            },
            ct);
        if (!done.IsSuccess) throw new InvalidOperationException($"A notice was refused: {done.Error.Code}");
        signal.Tell(told.Select(one => one.StaffId).ToHashSet());
    }

    // Whoever closes the paper at this moment goes first, or waits: its words do not come back behind him.
    private async Task<bool> IsClosedAsync(OfficeHubDbContext db, PaperOfNews paper, CancellationToken ct)
    {
        foreach (var route in await db.Set<RouteInstance>().Where(route => route.SubjectId == paper.Id).Select(route => route.Id).ToListAsync(ct)) await RouteEngine.LockAsync(db, route, ct);
        return await engine.IsClosedAsync(db, paper.Kind, paper.Id, ct);
    }
}
