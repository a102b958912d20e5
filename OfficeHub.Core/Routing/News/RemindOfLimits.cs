using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.Items;

namespace OfficeHub.Core.Routing.News;

/// <summary>Reminds the owner of an item that its time is nearly or wholly over.</summary>
[Act("提醒时限")]
internal sealed record RemindOfLimit(Guid CommandId, Guid ItemId) : ICommand;

/// <summary>Tells people of limits: once when little is left, once when nothing is.</summary>
public sealed class RemindOfLimits(IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, OwnItem items, WorkingCalendar calendar, TimeProvider clock) : ITimedJob
{
    private const int Batch = 200;

    // A fifth of the longest limit is shorter than this.
    private const int DaysAhead = 2;

    /// <inheritdoc/>
    public string Name => "routing.remind-of-limits";

    /// <inheritdoc/>
    public string ChineseName => "提醒时限";

    /// <inheritdoc/>
    public JobTimes Times => JobTimes.Every(TimeSpan.FromMinutes(5));

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken ct) => RemindAsync(Actor.System(ChineseName), ct);

    /// <summary>Reminds of what has become due.</summary>
    /// <param name="actor"><see cref="Actor.System"/> under the job's name.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>How many people were reminded.</returns>
    public async Task<int> RemindAsync(Actor actor, CancellationToken ct)
    {
        var schedule = await calendar.ScheduleAsync(ct);
        var (told, after) = (0, new Limit(Guid.Empty, default, DateTime.MinValue, 0, DueReminder.None));
        while (await NextAsync(after, schedule, ct) is { Count: > 0 } batch)
        {
            foreach (var limit in batch.Where(limit => IsToBeSaid(schedule, limit)))
            {
                var said = await path.RunAsync(new RemindOfLimit(Guid.CreateVersion7(), limit.ItemId), actor, RoutingPermissions.Handle, scope => RemindAsync(scope, limit.ItemId), ct);
                if (said.IsSuccess) told++;
            }

            after = batch[^1];
        }

        return told;
    }

    private bool IsToBeSaid(WorkSchedule schedule, Limit limit) => StateOf(schedule, limit) switch
    {
        DeadlineState.Over => limit.Reminded is not DueReminder.Over,
        DeadlineState.Soon => limit.Reminded is DueReminder.None,
        _ => false,
    };

    private DeadlineState StateOf(WorkSchedule schedule, Limit limit) =>
        Deadline.Of(schedule, limit.SentAt, limit.DueAt, byClock: limit.UrgencyRank == 0, clock.GetUtcNow().UtcDateTime).State;

    private async Task<List<Limit>> NextAsync(Limit after, WorkSchedule schedule, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var horizon = BeijingTime.ToUtc(schedule.AddWorkingDays(BeijingTime.DayOf(now), DaysAhead).ToDateTime(TimeOnly.MaxValue));
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<WorkItem>()
            .Where(item => item.State == WorkItemState.Open
                && ((item.Reminded == DueReminder.None && item.DueAt <= horizon) || (item.Reminded == DueReminder.Soon && item.DueAt < now)))
            .Where(item => item.DueAt > after.DueAt || (item.DueAt == after.DueAt && item.Id > after.ItemId))
            .OrderBy(item => item.DueAt).ThenBy(item => item.Id).Take(Batch)
            .Select(item => new Limit(item.Id, item.SentAt, item.DueAt!.Value, item.UrgencyRank, item.Reminded)).ToListAsync(ct);
    }

    private async Task<Result> RemindAsync(CommandScope scope, Guid itemId)
    {
        var routeId = await scope.Db.Set<WorkItem>().Where(item => item.Id == itemId).Select(item => item.RouteId).SingleAsync(scope.Cancellation);
        var route = (await RouteEngine.LoadAsync(scope.Db, routeId, scope.Cancellation))!;
        var item = route.Find(itemId)!;
        items.Concerns(scope, route, item, $"提醒{item.StaffName}");
        // Decided, or handed over, a moment ago.
        if (item.WhyNotOpen is { } gone) return gone;
        route.Remind(item, scope.Now > item.DueAt ? DueReminder.Over : DueReminder.Soon);
        return Result.Success;
    }

    private sealed record Limit(Guid ItemId, DateTime SentAt, DateTime DueAt, int UrgencyRank, DueReminder Reminded);
}
