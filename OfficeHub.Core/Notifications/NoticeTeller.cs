using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Notifications;

/// <summary>Tells people what happened to a paper.</summary>
[Act("告知")]
internal sealed record TellNews(Guid CommandId) : ICommand;

/// <summary>One notice for each who wants to be told, after the act is committed.</summary>
public sealed class NoticeTeller(CommandPath path, IDbContextFactory<OfficeHubDbContext> contexts, RouteEngine engine, WorkingCalendar calendar, NoticeSignal signal) : IEventHandler<RouteHappened>
{
    /// <inheritdoc/>
    public async Task HandleAsync(RouteHappened happened, EventDelivery delivery, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(delivery);
        var wanted = await WhoWantAsync(contexts, [.. happened.Told.Select(person => person.StaffId)], happened.Kind, happened.Urgency, ct);
        var paces = wanted.ToDictionary(one => one.StaffId, one => one.Pace);
        var told = happened.Told.Where(person => paces.ContainsKey(person.StaffId)).Select(person => (Person: person, Pace: paces[person.StaffId])).ToList();
        // Most of what comes lies in a pile and is told nobody: no row for that.
        if (told.Count == 0) return;
        var nextMorning = NextMorning(await calendar.ScheduleAsync(ct), delivery.HappenedAt);
        var done = await path.RunAsync(
            new TellNews(delivery.CommandIdFor(nameof(NoticeTeller))), Actor.System("告知"), RoutingPermissions.Handle,
            async scope =>
            {
                // Whoever closes the paper at this moment goes first, or waits: its words do not come back behind him.
                await RouteEngine.LockAsync(scope.Db, happened.RouteId, ct);
                if (happened.Kind is not RouteNewsKind.FoundClassified && await engine.IsClosedAsync(scope.Db, happened.SubjectKind, happened.SubjectId, ct))
                {
                    scope.Concerns("通知", happened.SubjectId, "（已封存）", $"{NoticeReason.Of(happened.Kind).Name}，没有告知");
                    return Result.Success;
                }

                scope.Concerns("通知", happened.SubjectId, happened.Title, $"{NoticeReason.Of(happened.Kind).Name}，告知 {told.Count} 人");
                scope.Db.AddRange(told.Select(one => PaperNotice.For(one.Person, happened, delivery.HappenedAt, one.Pace is NoticePace.Daily ? nextMorning : delivery.HappenedAt)));
                return Result.Success;
            },
            ct);
        if (!done.IsSuccess) throw new InvalidOperationException($"A notice was refused: {done.Error.Code}");
        signal.Tell(told.Select(one => one.Person.StaffId).ToHashSet());
    }

    /// <summary>UTC, when work begins on the next working day; what happens before work is gathered for that morning.</summary>
    internal static DateTime NextMorning(WorkSchedule schedule, DateTime now)
    {
        var begins = schedule.Hours.MorningStart;
        var from = BeijingTime.From(now);
        var day = schedule.AddWorkingDays(DateOnly.FromDateTime(from), TimeOnly.FromDateTime(from) < begins ? 0 : 1);
        return BeijingTime.ToUtc(day.ToDateTime(begins));
    }

    /// <summary>Who among these people wants to be told of such a thing, and when.</summary>
    internal static async Task<IReadOnlyList<(Guid StaffId, NoticePace Pace)>> WhoWantAsync(
        IDbContextFactory<OfficeHubDbContext> contexts, IReadOnlyList<Guid> people, RouteNewsKind kind, Urgency urgency, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var choices = await db.Set<NoticeChoices>().AsNoTracking().Where(row => people.Contains(row.StaffId)).ToDictionaryAsync(row => row.StaffId, ct);
        return [.. people.Distinct().Select(person => (StaffId: person, Pace: NoticeChoices.PaceOf(choices.GetValueOrDefault(person), kind, urgency)))
            .Where(one => one.Pace is not NoticePace.Never)];
    }
}

/// <summary>Says within the program whose notices have changed, so that open pages count anew without asking the database again and again.</summary>
public sealed class NoticeSignal
{
    /// <summary>Somebody's notices have changed. Handlers are quick and do not throw: they note it and go on by themselves.</summary>
    public event EventHandler<NoticesChangedEventArgs>? Changed;

    /// <summary>Says so.</summary>
    public void Tell(IReadOnlySet<Guid> staffIds) => Changed?.Invoke(this, new NoticesChangedEventArgs(staffIds));
}

/// <summary>Whose notices have changed.</summary>
public sealed class NoticesChangedEventArgs(IReadOnlySet<Guid> staffIds) : EventArgs
{
    /// <summary>Those people.</summary>
    public IReadOnlySet<Guid> StaffIds => staffIds;
}
