using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Tells who owes the next thing of a follow-up.</summary>
[Act("提醒解读跟踪")]
internal sealed record RemindOfFollowUp(Guid CommandId) : ICommand;

/// <summary>Begins the follow-ups of documents released before there were any.</summary>
[Act("补立解读跟踪")]
internal sealed record BeginFollowUps(Guid CommandId) : ICommand;

/// <summary>提醒解读跟踪: each morning, once when something is due and once more when it is over.</summary>
public sealed class RemindOfFollowUps(IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, FollowUps followUps, TimeProvider clock) : ITimedJob
{
    private const int Batch = 200;

    /// <inheritdoc/>
    public string Name => "follow-up.remind";

    /// <inheritdoc/>
    public string ChineseName => "提醒解读跟踪";

    /// <inheritdoc/>
    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(8, 0));

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken ct) => RemindAsync(Actor.System(ChineseName), ct);

    /// <summary>Does what is due today.</summary>
    /// <param name="actor"><see cref="Actor.System"/> under the job's name.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>Of how many follow-ups somebody was told.</returns>
    public async Task<int> RemindAsync(Actor actor, CancellationToken ct)
    {
        await BeginMissingAsync(actor, ct);
        var today = BeijingTime.Today(clock);
        var told = 0;
        foreach (var id in await DueAsync(today, ct))
        {
            var done = await path.RunAsync(new RemindOfFollowUp(Guid.CreateVersion7()), actor, FollowUpPermissions.Keep, scope => RemindAsync(scope, id, today), ct);
            if (done.IsSuccess) told++;
        }

        return told;
    }

    private async Task BeginMissingAsync(Actor actor, CancellationToken ct)
    {
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (!await db.Set<Releasing.Publication>().AnyAsync(row => row.Interpretations > 0 && !db.Set<FollowUp>().Any(one => one.DocumentId == row.DocumentId)
                && db.Set<OfficialDocument>().Any(document => document.Id == row.DocumentId && document.ClassifiedAt == null), ct)) return;
        }

        await path.RunAsync(new BeginFollowUps(Guid.CreateVersion7()), actor, FollowUpPermissions.Keep, async scope =>
        {
            scope.Concerns("解读跟踪", Guid.CreateVersion7(), "补立解读跟踪", $"{await followUps.BeginMissingAsync(scope, Batch)} 份");
            return Result.Success;
        }, ct);
    }

    private async Task<List<Guid>> DueAsync(DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<FollowUp>().SeenBy(db, Actor.System(ChineseName))
            .Where(row => row.Status != FollowUpStatus.Closed && row.DueOn <= today && (row.ToldDueOn != row.DueOn || row.ToldDueOn == null || (row.DueOn < today && (row.ToldOverOn == null || row.ToldOverOn != row.DueOn))))
            .OrderBy(row => row.DueOn).Select(row => row.Id).Take(Batch).ToListAsync(ct);
    }

    private static async Task<Result> RemindAsync(CommandScope scope, Guid id, DateOnly today)
    {
        var followUp = await scope.Db.Set<FollowUp>().Include(row => row.Looks).SingleAsync(row => row.Id == id, scope.Cancellation);
        var document = await scope.Db.Set<OfficialDocument>().AsNoTracking().SingleAsync(row => row.Id == followUp.DocumentId, scope.Cancellation);
        scope.Concerns("解读跟踪", followUp.Id, document.Title, "提醒");
        if (followUp.Remind(today) is not { } kind) return Result.Success;
        var owed = FollowUpOwed.Of(followUp.Status, followUp.DueOn, followUp.SupplementDueOn, followUp.Next?.Days);
        var late = kind is RouteNewsKind.FollowUpOverdue ? $"，已超 {today.DayNumber - followUp.DueOn.DayNumber} 天" : "";
        // The openness office watches all of it; the drafting unit what is its own to do.
        var people = await scope.OfAgencyAsync(followUp, FollowUpPermissions.Keep);
        if (followUp.Status is not FollowUpStatus.ReadyToClose) people = people.Concat(await scope.OfUnitAsync(followUp, document));
        scope.Tell(followUp, document, kind, $"{owed}，{BeijingTime.Day(followUp.DueOn)}到期{late}", people);
        scope.Concerns("解读跟踪", followUp.Id, document.Title, $"提醒：{owed}{late}");
        return Result.Success;
    }
}
