using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Jobs;

/// <summary>Drops the answers of presses that nobody can repeat any more.</summary>
internal sealed class DropCommandRecords(IDbContextFactory<OfficeHubDbContext> contexts, TimeProvider clock) : ITimedJob
{
    public string Name => "Jobs.DropCommandRecords";

    public string ChineseName => "清理办理回执";

    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(2, 0));

    public async Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-CommandRecord.KeptDays);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<CommandRecord>().Where(record => record.At < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Drops events that were told long ago; those that failed stay for somebody to look at.</summary>
internal sealed class DropDispatchedEvents(IDbContextFactory<OfficeHubDbContext> contexts, TimeProvider clock) : ITimedJob
{
    private const int KeptDays = 30;

    public string Name => "Jobs.DropDispatchedEvents";

    public string ChineseName => "清理已分发的事件";

    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(2, 5));

    public async Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-KeptDays);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<OutboxMessage>().Where(message => message.DispatchedAt < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Drops sessions that ended long ago; who signed in when stays in the log.</summary>
internal sealed class DropEndedSessions(IDbContextFactory<OfficeHubDbContext> contexts, TimeProvider clock) : ITimedJob
{
    private const int KeptDays = 90;

    public string Name => "Jobs.DropEndedSessions";

    public string ChineseName => "清理已结束的登录";

    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(2, 10));

    public async Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-KeptDays);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<UserSession>().Where(session => session.EndedAt < before).ExecuteDeleteAsync(ct);
    }
}
