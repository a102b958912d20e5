using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Jobs;

/// <summary>Tells each event to its handlers, oldest first, at least once. One that keeps failing does not hold up those behind it.</summary>
internal sealed class DispatchOutbox(
    IDbContextFactory<OfficeHubDbContext> contexts, IEnumerable<EventSubscription> subscriptions, IServiceProvider services,
    TimeProvider clock, ILogger<DispatchOutbox> logger) : ITimedJob
{
    /// <summary>After so many failures a message is left alone and the health check names it.</summary>
    public const int MostAttempts = 10;

    private const int BatchSize = 100;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly ILookup<string, EventSubscription> _byType =
        subscriptions.ToLookup(subscription => subscription.EventType.FullName!, StringComparer.Ordinal);

    public string Name => "Jobs.DispatchOutbox";

    public string ChineseName => "分发办理事件";

    public JobTimes Times { get; } = JobTimes.Every(TimeSpan.FromSeconds(5));

    public async Task RunAsync(CancellationToken ct)
    {
        while (true)
        {
            var batch = await NextAsync(ct);
            foreach (var message in batch)
            {
                await DispatchAsync(message, ct);
            }

            if (batch.Count < BatchSize)
            {
                return;
            }
        }
    }

    /// <summary>How long to wait after so many failures: 5 s, 10 s, 20 s … an hour.</summary>
    internal static TimeSpan PauseAfter(int failures) =>
        TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << Math.Min(failures - 1, 20), LongestPause.Ticks));

    private async Task<List<OutboxMessage>> NextAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<OutboxMessage>().AsNoTracking()
            .Where(message => message.DispatchedAt == null && message.Attempts < MostAttempts && (message.NextTryAt == null || message.NextTryAt <= now))
            .OrderBy(message => message.Id).Take(BatchSize).ToListAsync(ct);
    }

    private async Task DispatchAsync(OutboxMessage message, CancellationToken ct)
    {
        Exception? failure = null;
        try
        {
            foreach (var subscription in _byType[message.EventType])
            {
                var happened = (IDomainEvent)JsonSerializer.Deserialize(message.Payload, subscription.EventType)!;
                await subscription.TellAsync(services, happened, new EventDelivery(message.Id, message.At), ct);
            }
        }
#pragma warning disable CA1031 // A handler's bug delays its own event only.
        catch (Exception fault) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            failure = fault;
            JobsLog.EventFailed(logger, message.Id, message.EventType, message.Attempts + 1, fault);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var error = failure?.GetType().Name;
        DateTime? next = failure is null ? null : now + PauseAfter(message.Attempts + 1);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = db.Set<OutboxMessage>().Where(waiting => waiting.Id == message.Id);
        await (failure is null
            ? row.ExecuteUpdateAsync(set => set.SetProperty(done => done.DispatchedAt, now).SetProperty(done => done.LastError, (string?)null), ct)
            : row.ExecuteUpdateAsync(
                set => set.SetProperty(failed => failed.Attempts, failed => failed.Attempts + 1)
                    .SetProperty(failed => failed.NextTryAt, next).SetProperty(failed => failed.LastError, error), ct));
    }
}
