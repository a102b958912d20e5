using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Items;

/// <summary>Sends on a decision whose time to be taken back is over.</summary>
[Act("送出已作的决定")]
internal sealed record LeaveDecision(Guid CommandId, Guid ItemId) : ICommand;

/// <summary>Sends decisions on when their grace is over. They do not wait for the page they were made on.</summary>
public sealed class LetDecisionsLeave(IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, RouteEngine engine, OwnItem items, StepKinds kinds, TimeProvider clock)
    : ITimedJob
{
    private const int Batch = 200;

    /// <inheritdoc/>
    public string Name => "routing.let-decisions-leave";

    /// <inheritdoc/>
    public string ChineseName => "送出已作的决定";

    /// <inheritdoc/>
    public JobTimes Times => JobTimes.Every(TimeSpan.FromSeconds(2));

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken ct) => LeaveAsync(Actor.System(ChineseName), ct);

    /// <summary>Sends on what is due.</summary>
    /// <param name="actor"><see cref="Actor.System"/> under the job's name.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>How many left.</returns>
    public async Task<int> LeaveAsync(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        List<Guid> due;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            due = await db.Set<WorkItem>().Where(item => item.State == WorkItemState.Leaving && item.LeavesAt <= now)
                .OrderBy(item => item.LeavesAt).Take(Batch).Select(item => item.Id).ToListAsync(ct);
        }

        var failures = new List<Exception>();
        if (due.Count > 0) await engine.ReadyAsync(ct);
        foreach (var id in due)
        {
            try
            {
                await LeaveAsync(actor, id, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One that is broken must not hold up those behind it.
                failures.Add(failure);
            }
        }

        return failures.Count == 0 ? due.Count : throw new AggregateException(failures);
    }

    private async Task LeaveAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var left = await path.RunAsync(new LeaveDecision(Guid.CreateVersion7(), id), actor, RoutingPermissions.Handle, scope => LeaveAsync(scope, id), ct);
        // Taken back, or made needless, a moment ago.
        if (left.IsSuccess || left.Error is ItemIsOver) return;
        var why = left.Error.Message;
        await path.RunAsync(new LeaveDecision(Guid.CreateVersion7(), id), actor, RoutingPermissions.Handle, scope => ComeBackAsync(scope, id, why), ct);
    }

    private async Task<Result> LeaveAsync(CommandScope scope, Guid itemId)
    {
        var (route, item) = await LoadAsync(scope, itemId);
        items.Concerns(scope, route, item, $"{item.StaffName}{item.OutcomeName}");
        if (item.State is not WorkItemState.Leaving) return new ItemIsOver("已经取回或者不用办");
        var outcome = kinds.OutcomeOf(item.StepKind, item.Outcome);
        return outcome.IsSuccess ? await engine.DecideAsync(scope, route, item, new ItemDecision(outcome.Value, item.Opinion, item.TextHash)) : outcome.Error;
    }

    private async Task<Result> ComeBackAsync(CommandScope scope, Guid itemId, string why)
    {
        var (route, item) = await LoadAsync(scope, itemId);
        items.Concerns(scope, route, item, $"没有送出：{why}");
        if (item.State is WorkItemState.Leaving) route.ComeBack(item, why);
        return Result.Success;
    }

    private static async Task<(RouteInstance Route, WorkItem Item)> LoadAsync(CommandScope scope, Guid itemId)
    {
        var routeId = await scope.Db.Set<WorkItem>().Where(item => item.Id == itemId).Select(item => item.RouteId).SingleAsync(scope.Cancellation);
        var route = await RouteEngine.LoadAsync(scope.Db, routeId, scope.Cancellation);
        return (route!, route!.Find(itemId)!);
    }
}
