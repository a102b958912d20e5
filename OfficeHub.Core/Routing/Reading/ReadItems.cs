using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Reading;

/// <summary>Opens the paper through what was sent for reading: from then on it cannot be taken back.</summary>
[Act("打开待阅")]
public sealed record OpenReading(Guid CommandId, Guid ItemId) : ICommand;

/// <summary>已阅, with a remark or without.</summary>
[Act("已阅")]
public sealed record FinishReading(Guid CommandId, Guid ItemId, string Remark) : ICommand;

/// <summary>已阅 for several marked rows: the one batch there is, since nothing is decided by it.</summary>
[Act("批量已阅")]
public sealed record FinishMany(Guid CommandId, IReadOnlyList<Guid> ItemIds) : ICommand;

/// <summary>Takes 已阅 back, a moment after.</summary>
[Act("取回已阅")]
public sealed record TakeBackReading(Guid CommandId, IReadOnlyList<Guid> ItemIds) : ICommand;

/// <summary>What became of one row of a batch.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Title">Its paper.</param>
/// <param name="Why">Why it was not done, in a Chinese sentence; empty when it was.</param>
public sealed record ReadOutcome(Guid ItemId, string Title, string Why)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Why.Length == 0;
}

/// <summary>Handles what a reader does with what was sent to him.</summary>
public sealed class ReadItemsHandler(CommandPath path, RouteEngine engine)
{
    /// <summary>Most rows of a batch.</summary>
    public const int Most = 20;

    private const string Thing = "待阅件";

    /// <summary>Opens it; a second time changes nothing.</summary>
    /// <returns><see cref="NotFound"/> or <see cref="ReadingWasRecalled"/>.</returns>
    public Task<Result> HandleAsync(OpenReading command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(command, command.ItemId, actor, (item, scope) => item.Open(scope.Now), ct);
    }

    /// <summary>已阅.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ReadingWasRecalled"/>, <see cref="ReadAlready"/> or <see cref="Invalid"/>.</returns>
    public Task<Result> HandleAsync(FinishReading command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(command, command.ItemId, actor, (item, scope) =>
        {
            var check = new FieldCheck();
            var remark = check.Lines(nameof(FinishReading.Remark), "留言", command.Remark, ReadingItem.RemarkLimit);
            return check.Failed(out var invalid) ? invalid : item.Finish(remark, scope.Now);
        }, ct);
    }

    /// <summary>已阅 for each of them; one that cannot be done does not keep the others.</summary>
    /// <returns>A line for each row; <see cref="NotFound"/> when none of them is the actor's, or <see cref="Invalid"/>.</returns>
    public Task<Result<IReadOnlyList<ReadOutcome>>> HandleAsync(FinishMany command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return EachAsync(command, command.ItemIds, actor, "已阅", (item, scope) => Task.FromResult(item.Finish("", scope.Now)), ct);
    }

    /// <summary>Takes 已阅 back for each of them.</summary>
    /// <returns>As for the batch.</returns>
    public Task<Result<IReadOnlyList<ReadOutcome>>> HandleAsync(TakeBackReading command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        // What was closed since does not lie in a pile again.
        return EachAsync(command, command.ItemIds, actor, "取回已阅", async (item, scope) =>
            await engine.IsClosedAsync(scope.Db, item.SubjectKind, item.SubjectId, ct) ? new NotFound(Thing) : item.TakeBack(scope.Now), ct);
    }

    private Task<Result> RunAsync(ICommand command, Guid itemId, Actor actor, Func<ReadingItem, CommandScope, Result> act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, RoutingPermissions.Handle, async scope =>
        {
            var item = await scope.Db.Set<ReadingItem>().SingleOrDefaultAsync(row => row.Id == itemId && row.StaffId == actor.StaffId, ct);
            if (item is null) return new NotFound(Thing);
            scope.Concerns("公文", item.SubjectId, item.Title, Thing);
            return act(item, scope);
        }, ct);
    }

    private Task<Result<IReadOnlyList<ReadOutcome>>> EachAsync(
        ICommand command, IReadOnlyList<Guid> ids, Actor actor, string verb, Func<ReadingItem, CommandScope, Task<Result>> act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<IReadOnlyList<ReadOutcome>>(command, actor, RoutingPermissions.Handle, async scope =>
        {
            if (ids.Count is 0 or > Most) return Invalid.In(nameof(FinishMany.ItemIds), $"一次办 1 到 {Most} 件，请重新勾选。");
            var items = await scope.Db.Set<ReadingItem>().Where(row => ids.Contains(row.Id) && row.StaffId == actor.StaffId).ToListAsync(ct);
            if (items.Count == 0) return new NotFound(Thing);
            // A row carries the title of the day it was sent; what was limited to others since is not named.
            var hidden = await engine.HiddenAsync(scope.Db, items.Select(item => (item.SubjectKind, item.SubjectId)), actor, ct);
            var outcomes = new List<ReadOutcome>();
            foreach (var item in ids.Distinct().Join(items, id => id, item => item.Id, (_, item) => item))
            {
                outcomes.Add(new ReadOutcome(item.Id, hidden.Contains(item.SubjectId) ? ReadingRow.LimitedTitle : item.Title, (await act(item, scope)).Error?.Message ?? ""));
            }

            scope.Concerns(Thing, Guid.Empty, actor.Name, $"{verb} {outcomes.Count(row => row.IsDone)} 件，没有办成 {outcomes.Count(row => !row.IsDone)} 件");
            foreach (var item in items.Where(item => outcomes.Exists(row => row.ItemId == item.Id && row.IsDone))) scope.Touches("公文", item.SubjectId, item.Title, verb);
            return outcomes;
        }, ct);
    }
}

/// <summary>撤回传阅: takes back what nobody has opened.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="CirculationId">What one sent.</param>
/// <param name="ItemId">One reader's; null for all.</param>
[Act("撤回传阅")]
public sealed record RecallReading(Guid CommandId, Guid CirculationId, Guid? ItemId) : ICommand;

/// <summary>Handles <see cref="RecallReading"/>.</summary>
public sealed class RecallReadingHandler(CommandPath path)
{
    /// <summary>Takes it back from those who have not opened it; they may no longer see the paper for it.</summary>
    /// <returns>From how many; <see cref="NotFound"/> or <see cref="NothingToRecall"/>.</returns>
    public Task<Result<int>> HandleAsync(RecallReading command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<int>(command, actor, RoutingPermissions.Handle, async scope =>
        {
            var sent = await scope.Db.Set<Circulation>().Include("_items").SingleOrDefaultAsync(row => row.Id == command.CirculationId && row.SenderId == actor.StaffId, ct);
            if (sent is null) return new NotFound("传阅");
            scope.Concerns("公文", sent.SubjectId, sent.Title, "撤回传阅");
            return sent.Recall(command.ItemId, scope.Now);
        }, ct);
    }
}
